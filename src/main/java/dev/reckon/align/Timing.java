package dev.reckon.align;

import dev.reckon.align.Likeness.Node;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the times of two figures bear on whether they answer one question. */
final class Timing {

    private static final double SAME_OVERLAP = 0.7;
    private static final double LOOSE_OVERLAP = 0.15;
    private static final long YEAR_DAYS = 366;
    private static final String POPULATION = "level";
    private static final double STEADY_GAP = 1.1;

    /** A time that is only known from the words around, and another: the weaker evidence the further a text has moved on. */
    private static final double CARRIED_ELSEWHERE = -1.5;

    /** Parts per million and the like: an error or a concentration is that of its time. */
    private static final String RELATIVE = "fraction";

    private static final Set<String> UP_TO = Set.of("by", "until", "till", "as of", "as at", "up to");

    private Timing() {}

    static double of(Node a, Node b) {
        if (isTimeless(a.aspect()) && isTimeless(b.aspect())) {
            return 0;
        }
        Optional<Aspect.When> x = a.aspect().when();
        Optional<Aspect.When> y = b.aspect().when();
        return x.isPresent() && y.isPresent() ? dated(a, b, x.get(), y.get()) : loose(a, b);
    }

    /** What is measured nowhere and of nobody, such as a constant of nature, is the same whenever it was measured. */
    static boolean isTimeless(Aspect aspect) {
        return aspect.figure().kind() == Kind.MEASURE
                && !aspect.scale().dimension().equals(RELATIVE)
                && aspect.act().isEmpty()
                && aspect.where()
                        .filter(where -> where.basis() == Aspect.Basis.STATED
                                && !aspect.doubtful().contains(Aspect.Part.PLACE))
                        .isEmpty()
                && aspect.population().isEmpty();
    }

    private static double dated(Node a, Node b, Aspect.When x, Aspect.When y) {
        boolean carried = x.basis() == Aspect.Basis.CONTEXT || y.basis() == Aspect.Basis.CONTEXT;
        if (x.overlap(y) >= SAME_OVERLAP) {
            return carried || isDoubtful(a) || isDoubtful(b) ? 0.75 : 1.5;
        }
        if (isDayOfCrowd(a, b, x, y)) {
            return 0.75;
        }
        if (isUpTo(a) || isUpTo(b)) {
            return x.distance(y) > YEAR_DAYS ? CARRIED_ELSEWHERE : -0.5;
        }
        if (carried) {
            return x.distance(y) > YEAR_DAYS ? CARRIED_ELSEWHERE : -0.5;
        }
        if (steady(a, b) && x.distance(y) <= YEAR_DAYS) {
            return 0;
        }
        // "1974-99" by one source and "1975-80" by another may delimit one war; one source that names both tells them
        // apart
        boolean spans = x.days() > YEAR_DAYS && y.days() > YEAR_DAYS;
        if (otherSources(a, b) && mayBeOfTelling(x, y)) {
            return Likeness.UNLIKE;
        }
        return spans && x.overlap(y) >= LOOSE_OVERLAP && otherSources(a, b)
                ? -0.5
                : Likeness.unlike(a.aspect(), b.aspect(), Aspect.Part.TIME);
    }

    /** "As of 2016", "by 1854": all that had come about until then, so that another span may be that over which it did. */
    private static boolean isUpTo(Node node) {
        List<String> words = Stems.words(node.aspect().whenWords().orElse(""));
        return node.aspect().nature() == Aspect.Nature.EVENT
                && !words.isEmpty()
                && (UP_TO.contains(words.get(0))
                        || words.size() > 1 && UP_TO.contains(words.get(0) + " " + words.get(1)));
    }

    /** A crowd comes on one day, be it told of the day or of its year. */
    private static boolean isDayOfCrowd(Node a, Node b, Aspect.When x, Aspect.When y) {
        boolean crowds = Gatherings.isCrowd(a.aspect()) && Gatherings.isCrowd(b.aspect());
        boolean within = x.surrounds(y) && x.days() <= YEAR_DAYS || y.surrounds(x) && y.days() <= YEAR_DAYS;
        return crowds
                && within
                && a.aspect().event().stream().anyMatch(b.aspect().event()::contains);
    }

    /** "In 1984 he counted 5,000", "a count in 2009 found 6,000": one year well behind the other time may be that of the source. */
    private static boolean mayBeOfTelling(Aspect.When x, Aspect.When y) {
        boolean follows = x.firstDay() > y.lastDay() && x.days() <= YEAR_DAYS
                || y.firstDay() > x.lastDay() && y.days() <= YEAR_DAYS;
        return follows && x.distance(y) > YEAR_DAYS;
    }

    private static boolean otherSources(Node a, Node b) {
        Attribution first = a.figure().attribution();
        Attribution second = b.figure().attribution();
        boolean named = first.text().isPresent() && second.text().isPresent();
        return named && !first.text().equals(second.text());
    }

    private static double loose(Node a, Node b) {
        Optional<String> words = a.aspect().whenWords();
        Optional<String> others = b.aspect().whenWords();
        if (words.isPresent() && words.equals(others)) {
            return 1.5;
        }
        Optional<Aspect.When> x = timeAround(a);
        Optional<Aspect.When> y = timeAround(b);
        boolean known = x.isPresent() && y.isPresent();
        boolean far = known && x.get().distance(y.get()) > YEAR_DAYS;
        if (words.isPresent() && others.isPresent()) {
            if (far) {
                return otherSources(a, b) ? Likeness.UNLIKE : Likeness.unlike(a.aspect(), b.aspect(), Aspect.Part.TIME);
            }
            // "during the operation" and the days of the operation, known from elsewhere, may be one time
            return isCarried(a) || isCarried(b) ? 0 : -1;
        }
        boolean oneText = a.scene().document() == b.scene().document();
        if (far) {
            // a text names many years beside those it counts in: of publication, of a census
            return oneText ? -0.5 : -1.5;
        }
        boolean oneStated = words.isPresent() != others.isPresent();
        return oneStated && (oneText || !known) ? unstated(a, b) : 0;
    }

    private static Optional<Aspect.When> timeAround(Node node) {
        return node.aspect().when().isPresent()
                ? node.aspect().when()
                : node.scene().years();
    }

    private static boolean isDoubtful(Node node) {
        return node.aspect().doubtful().contains(Aspect.Part.TIME);
    }

    private static boolean isCarried(Node node) {
        return node.figure().isCarried(Figure.Field.PERIOD);
    }

    /** A figure for a year or less is hardly the one stated without a time; one for a longer span often is. */
    private static double unstated(Node a, Node b) {
        Optional<Aspect.When> when =
                a.aspect().when().isPresent() ? a.aspect().when() : b.aspect().when();
        if (when.isPresent() && when.get().basis() == Aspect.Basis.CONTEXT) {
            return 0;
        }
        return when.isPresent() && when.get().days() > YEAR_DAYS ? -0.3 : -1.2;
    }

    /** A population hardly changes in a year: two numbers for neighbouring years may answer one question. */
    private static boolean steady(Node a, Node b) {
        Range x = range(a);
        Range y = range(b);
        return a.aspect().act().filter(POPULATION::equals).isPresent()
                && x.gapRatio(y).orElse(Double.MAX_VALUE) <= STEADY_GAP;
    }

    private static Range range(Node node) {
        return Range.of(Dimensions.scaled(
                node.figure().value().hard(), node.aspect().scale().factor()));
    }
}
