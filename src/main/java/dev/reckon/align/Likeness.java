package dev.reckon.align;

import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How well two figures answer the same question: a sum of graded evidence, or apart when something they state contradicts. What
 * one of the two leaves unsaid never contradicts, it only lends no support.
 */
final class Likeness {

    /** What two figures never share a question below. */
    static final double ENOUGH = 3;

    /** The score of figures that contradict in what they count. */
    static final double APART = Double.NEGATIVE_INFINITY;

    /** The score of what would contradict if it were sure to be said of both figures. */
    private static final double UNLIKE = -4;

    private static final double ONE_ACT = -2;
    private static final double ONE_GROUP = -0.7;
    private static final double SAME_SECTION = 1.5;
    private static final double SAME_DOCUMENT = 1;
    private static final double SAME_ODD_NUMBER = 2.5;

    /** Words beside the act, the place and the time differ more often by chance than by what is counted. */
    private static final double NOTHING_SHARED = -0.4;

    /** Words between two figures of one sentence that announce another answer to the same question. */
    private static final Set<String> ALTERNATIVES = Set.of(
            "or",
            "even",
            "although",
            "though",
            "whereas",
            "while",
            "but",
            "versus",
            "vs",
            "rather",
            "instead",
            "others",
            "minimum",
            "maximum",
            "figure",
            "estimate",
            "estimates",
            "estimated",
            "ci",
            "interval",
            "lower",
            "higher",
            "not");

    private final Aspects aspects;
    private final Surroundings surroundings;

    Likeness(Aspects aspects, Surroundings surroundings) {
        this.aspects = aspects;
        this.surroundings = surroundings;
    }

    /** A figure ready for comparing. */
    record Node(int index, Aspect aspect, Surroundings.Scene scene) {

        Figure figure() {
            return aspect.figure();
        }
    }

    /** Returns the evidence that both answer one question, {@link #APART} when they cannot. */
    double of(Node a, Node b) {
        Aspect x = a.aspect();
        Aspect y = b.aspect();
        if (contradict(x, y)) {
            return APART;
        }
        double sum = 0;
        for (double part : evidence(a, b)) {
            sum += part;
        }
        return sum;
    }

    /** The grades of act, place, time, event, group, words, cause, nearness, size and narrowness, in this order. */
    private double[] evidence(Node a, Node b) {
        Aspect x = a.aspect();
        Aspect y = b.aspect();
        return new double[] {
            act(x, y),
            place(a, b),
            Timing.of(a, b),
            event(x, y),
            population(x, y),
            content(x, y),
            cause(a, b),
            closeness(a, b),
            magnitude(x, y),
            vagueness(x, y) + crossing(x, y)
        };
    }

    /** Returns the grades in words, for whoever wonders why two figures are kept apart. */
    String explain(Node a, Node b) {
        return contradict(a.aspect(), b.aspect())
                ? "contradict in unit, act or definition"
                : Arrays.toString(evidence(a, b)) + " = " + of(a, b);
    }

    private static double act(Aspect x, Aspect y) {
        boolean people = x.scale().dimension().equals("people");
        boolean oneAct = x.act().isPresent() != y.act().isPresent();
        if (oneAct) {
            return !people || sameOddNumber(x, y) ? 0 : ONE_ACT;
        }
        return x.act().isEmpty() ? 0 : x.act().equals(y.act()) ? 2 : unlike(x, y, Aspect.Part.ACT);
    }

    /** What two figures score that differ in something they state: nothing brings them together, unless one may not state it at all. */
    static double unlike(Aspect x, Aspect y, Aspect.Part part) {
        return x.doubtful().contains(part) || y.doubtful().contains(part) ? UNLIKE : APART;
    }

    /** "Millions" is said of anything: it takes more to make it the answer to one question. */
    private static double vagueness(Aspect x, Aspect y) {
        boolean vague = x.figure().value().hedge() == Hedge.ORDER_OF_MAGNITUDE
                || y.figure().value().hedge() == Hedge.ORDER_OF_MAGNITUDE;
        return vague ? -0.7 : 0;
    }

    /** Two figures that each narrow what they count in another way, one to a group and one to a cause, count other things. */
    private static double crossing(Aspect x, Aspect y) {
        boolean there = !x.population().isEmpty()
                && y.population().isEmpty()
                && !y.causes().isEmpty();
        boolean back = !y.population().isEmpty()
                && x.population().isEmpty()
                && !x.causes().isEmpty();
        boolean crossed = (there && x.causes().isEmpty()) || (back && y.causes().isEmpty());
        return crossed ? -2 : 0;
    }

    private static boolean sameOddNumber(Aspect x, Aspect y) {
        return isOdd(x) && isOdd(y) && ratio(x, y) == 1;
    }

    /** Returns what both share in what they count, nearness in a text and closeness of the numbers left out, and in what they contradict. */
    Kinship kinship(Node a, Node b) {
        Aspect x = a.aspect();
        Aspect y = b.aspect();
        Set<Facet> apart = EnumSet.noneOf(Facet.class);
        if (!x.scale().dimension().equals(y.scale().dimension())) {
            apart.add(Facet.UNIT);
        }
        if (otherAct(x, y)) {
            apart.add(Facet.ACT);
        }
        if (otherDefinition(x, y)) {
            apart.add(Facet.DEFINITION);
        }
        double sum = x.act().isPresent() && x.act().equals(y.act()) ? 2 : 0;
        sum += 2 * surroundings.likeness(a.scene(), b.scene());
        sum += counted(apart, Facet.PLACE, place(a, b));
        sum += counted(apart, Facet.TIME, Timing.of(a, b));
        sum += counted(apart, Facet.EVENT, event(x, y));
        sum += counted(apart, Facet.POPULATION, population(x, y));
        sum += counted(apart, Facet.CONTENT, content(x, y));
        sum += counted(apart, Facet.CAUSE, cause(a, b));
        return new Kinship(sum, apart);
    }

    private static double counted(Set<Facet> apart, Facet facet, double part) {
        if (part == APART) {
            apart.add(facet);
            return 0;
        }
        return part;
    }

    private boolean contradict(Aspect x, Aspect y) {
        return !x.scale().dimension().equals(y.scale().dimension()) || otherDefinition(x, y);
    }

    private static boolean otherAct(Aspect x, Aspect y) {
        boolean people = x.scale().dimension().equals("people");
        boolean other = x.act().isPresent() && y.act().isPresent() && !x.act().equals(y.act());
        boolean oneAct = x.act().isPresent() != y.act().isPresent();
        return other || (people && oneAct);
    }

    private boolean otherDefinition(Aspect x, Aspect y) {
        return !x.others().equals(y.others()) || aspects.definitions().exclude(x.definitions(), y.definitions());
    }

    private double place(Node a, Node b) {
        Optional<Aspect.Where> x = a.aspect().where();
        Optional<Aspect.Where> y = b.aspect().where();
        if (x.isPresent() && y.isPresent()) {
            boolean carried = x.get().basis() == Aspect.Basis.CONTEXT || y.get().basis() == Aspect.Basis.CONTEXT;
            double score = Math.max(stated(x.get(), y.get()), unlike(a.aspect(), b.aspect(), Aspect.Part.PLACE));
            return carried ? Math.max(-1, score / 2) : score;
        }
        Set<String> around = x.isPresent() ? b.scene().places() : a.scene().places();
        Optional<Aspect.Where> one = x.or(() -> y);
        if (one.isPresent()) {
            boolean plain = one.get().rest().isEmpty();
            boolean same = around.contains(one.get().core()) && plain;
            return same
                    ? 1
                    : around.isEmpty() || a.scene().document() == b.scene().document() ? 0 : -1.5;
        }
        Set<String> other = b.scene().places();
        if (a.scene().places().isEmpty() || other.isEmpty()) {
            return 0;
        }
        return a.scene().places().stream().anyMatch(other::contains) ? 1 : -1.5;
    }

    private static double stated(Aspect.Where x, Aspect.Where y) {
        if (x.known() && y.known()) {
            return x.core().equals(y.core()) && x.rest().equals(y.rest()) ? 2 : APART;
        }
        if (x.core().equals(y.core())) {
            return 2;
        }
        List<String> first = Stems.words(x.core());
        List<String> second = Stems.words(y.core());
        long shared = first.stream().filter(second::contains).count();
        return 2 * shared >= Math.max(first.size(), second.size()) ? 1 : APART;
    }

    private static double event(Aspect x, Aspect y) {
        if (x.event().isEmpty() || y.event().isEmpty()) {
            return 0;
        }
        boolean carried = x.figure().isCarried(Figure.Field.EVENT) || y.figure().isCarried(Figure.Field.EVENT);
        boolean same = x.event().stream().anyMatch(y.event()::contains);
        if (carried) {
            return same ? 1 : -0.5;
        }
        boolean plain = x.event().size() == 1 || y.event().size() == 1;
        return !same ? APART : plain ? 0.5 : 2;
    }

    private static double population(Aspect x, Aspect y) {
        boolean everyone = x.population().isEmpty() || isWholePeople(x, y);
        boolean everyoneToo = y.population().isEmpty() || isWholePeople(y, x);
        if (everyone && everyoneToo) {
            return 0;
        }
        if (x.population().stream().anyMatch(y.population()::contains)) {
            return 1.5;
        }
        if (everyone || everyoneToo) {
            return ONE_GROUP;
        }
        return samePeople(x, y) ? 0.5 : unlike(x, y, Aspect.Part.GROUP);
    }

    /** "Ukrainians" in Ukraine are no narrower a group than whoever else is counted there. */
    private static boolean isWholePeople(Aspect x, Aspect y) {
        return y.where()
                .filter(where -> x.population().equals(Set.of("people of " + where.core())))
                .isPresent();
    }

    /** "Ukrainians" and "Ukrainian peasants" overlap by the people they name. */
    private static boolean samePeople(Aspect x, Aspect y) {
        return x.where().isPresent()
                && y.where().isPresent()
                && x.where().get().core().equals(y.where().get().core())
                && (x.where().get().basis() == Aspect.Basis.PEOPLE
                        || y.where().get().basis() == Aspect.Basis.PEOPLE);
    }

    private double content(Aspect x, Aspect y) {
        // shares and times are many and of many things: only words tell them apart
        boolean shares = x.scale().dimension().equals("share") || x.figure().kind() == Kind.DURATION;
        if (x.content().isEmpty() || y.content().isEmpty()) {
            return shares ? APART : 0;
        }
        if (shares && x.content().stream().noneMatch(y.content()::contains)) {
            return APART;
        }
        double shared = 0;
        double first = 0;
        double second = 0;
        for (String stem : x.content()) {
            first += surroundings.weight(stem);
            shared += y.content().contains(stem) ? surroundings.weight(stem) : 0;
        }
        for (String stem : y.content()) {
            second += surroundings.weight(stem);
        }
        boolean bothMore = shared < first && shared < second;
        // without an act only the words say what is counted: "officers of" and "size of" the same army are two things
        double more = bothMore && (x.act().isEmpty() || x.nature() != Aspect.Nature.EVENT) ? -1.5 : 0;
        return shared == 0 ? NOTHING_SHARED + more : rarity(x, y) * shared / Math.min(first, second) + more;
    }

    /** What shared words are worth: little when every text has them, much when few do. */
    private double rarity(Aspect x, Aspect y) {
        double rarest = 0;
        for (String stem : x.content()) {
            rarest = y.content().contains(stem) ? Math.max(rarest, surroundings.rarity(stem)) : rarest;
        }
        return 1 + 2 * rarest;
    }

    private static double cause(Node a, Node b) {
        Set<String> x = a.aspect().causes();
        Set<String> y = b.aspect().causes();
        if (x.isEmpty() && y.isEmpty()) {
            return 0;
        }
        if (!x.isEmpty() && !y.isEmpty()) {
            return x.equals(y) ? 0.5 : x.stream().anyMatch(y::contains) ? -1 : APART;
        }
        Set<String> around = x.isEmpty() ? a.scene().causes() : b.scene().causes();
        Set<String> stated = x.isEmpty() ? y : x;
        return stated.stream().anyMatch(around::contains) ? 0 : -1.5;
    }

    private double closeness(Node a, Node b) {
        double score = 2 * surroundings.likeness(a.scene(), b.scene());
        if (a.scene().document() != b.scene().document()) {
            return score;
        }
        score += a.scene().section() == b.scene().section() ? SAME_SECTION : SAME_DOCUMENT;
        boolean sameSentence = a.scene().sentence() == b.scene().sentence();
        if (sameSentence && (coordinated(a, b) || contrasted(a.aspect(), b.aspect()))) {
            return APART;
        }
        boolean answered =
                sameSentence && !a.figure().attribution().equals(b.figure().attribution());
        if (answered) {
            // two sources named in one sentence are mostly set against each other
            return score + 1.5;
        }
        boolean sameVoice = a.figure().attribution().equals(b.figure().attribution());
        return sameVoice && !meet(a.aspect(), b.aspect()) ? score - 1 : score;
    }

    /** Two values of one sentence, by one source, that cannot be the same and are not announced as alternatives. */
    private static boolean coordinated(Node a, Node b) {
        Figure x = a.figure();
        Figure y = b.figure();
        boolean apart =
                x.span().end() <= y.span().start() || y.span().end() <= x.span().start();
        return apart && x.attribution().equals(y.attribution()) && !meet(a.aspect(), b.aspect()) && !alternatives(x, y);
    }

    private static boolean alternatives(Figure x, Figure y) {
        boolean inOrder = x.span().compareTo(y.span()) <= 0;
        int from = inOrder ? x.span().end() : y.span().end();
        int to = inOrder ? y.span().start() : x.span().start();
        String between = x.document().text().substring(from, Math.max(from, to)).toLowerCase(Locale.ROOT);
        return Stems.words(between).stream().anyMatch(ALTERNATIVES::contains);
    }

    /** Two counts of one sentence, each with words the other lacks: "60% of captains ... 80% of majors". */
    private static boolean contrasted(Aspect x, Aspect y) {
        boolean sameSource = x.figure().attribution().equals(y.figure().attribution());
        return sameSource
                && isPoint(x.figure())
                && isPoint(y.figure())
                && !y.content().containsAll(x.content())
                && !x.content().containsAll(y.content())
                && !alternatives(x.figure(), y.figure());
    }

    /** Bounds and ranges of one sentence are often the two ends of one estimate; single values are not. */
    private static boolean isPoint(Figure figure) {
        return figure.value().best().isPresent() && figure.value().low().isEmpty();
    }

    /** Answers to one question rarely lie orders of magnitude apart. */
    private static double magnitude(Aspect x, Aspect y) {
        double ratio = ratio(x, y);
        if (ratio == 0) {
            return 0;
        }
        if (isOdd(x) && isOdd(y) && ratio <= 1.02) {
            return ratio == 1 ? SAME_ODD_NUMBER : 1;
        }
        if (isMeasured(x) && isMeasured(y) && ratio <= 1.5) {
            return ratio <= 1.05 ? 3 : 1.5;
        }
        return ratio > 200 ? -2 : ratio > 20 ? -1 : 0;
    }

    /** Returns how many times larger the larger is, 0 when one of the two is not positive. */
    static double ratio(Aspect x, Aspect y) {
        double first = size(x);
        double second = size(y);
        return first > 0 && second > 0 ? Math.max(first, second) / Math.min(first, second) : 0;
    }

    /** What no act befell was measured: two results of one measurement lie close to each other. */
    private static boolean isMeasured(Aspect x) {
        Kind kind = x.figure().kind();
        return x.nature() != Aspect.Nature.LEVEL && (kind == Kind.MEASURE || kind == Kind.DURATION);
    }

    /** Numbers of four digits or more do not come close to each other by chance. */
    private static boolean isOdd(Aspect aspect) {
        return aspect.figure()
                .value()
                .best()
                .filter(n -> n.stripTrailingZeros().precision() >= 4)
                .isPresent();
    }

    private static double size(Aspect aspect) {
        Value value = aspect.figure().value();
        return value.best()
                        .or(value::high)
                        .or(value::low)
                        .map(BigDecimal::doubleValue)
                        .orElse(0.0)
                * aspect.scale().factor().doubleValue();
    }

    private static boolean meet(Aspect x, Aspect y) {
        Interval first = Dimensions.scaled(x.figure().value().hard(), x.scale().factor());
        Interval second = Dimensions.scaled(y.figure().value().hard(), y.scale().factor());
        return first.meets(second);
    }
}
