package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps two figures of one question from contradicting each other whatever their values: words that one of them is defined or
 * limited by, and the other is not. Where such words differ the difference of the values may be one of scope.
 */
public final class Scopes {

    /** Spans of time that share less than this of the days either holds are different spans. */
    private static final double SAME_SPAN = 0.6;

    /** A time lies within a wider one when it shares so much of its days with it. */
    private static final double MOST_OF_IT = 0.5;

    private static final String EXCESS = "excess";

    private static final String VIOLENCE = "violence";

    private static final String KILLED = "killed";

    private Scopes() {}

    /** Returns what tells the scopes of {@code a} and {@code b} apart, as a clause with these figures' words; empty when nothing does. */
    public static Optional<String> difference(Aspect a, Aspect b) {
        return definition(a, b)
                .or(() -> time(a, b))
                .or(() -> event(a, b))
                .or(() -> place(a, b))
                .or(() -> group(a, b))
                .or(() -> cause(a, b))
                .or(() -> around(a, b));
    }

    private static Optional<String> definition(Aspect a, Aspect b) {
        List<String> first = telling(Definitions.lacking(a.definitions(), b.definitions()));
        List<String> second = telling(Definitions.lacking(b.definitions(), a.definitions()));
        if (first.isEmpty() && second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                first.isEmpty() || second.isEmpty()
                        ? "they are not defined alike: "
                                + marked(first.isEmpty() ? b : a, first.isEmpty() ? second : first)
                        : "they are not defined alike: " + marked(a, first) + ", and " + marked(b, second));
    }

    /** An excess is how a count is come by that others come by one by one: both say how many there were, and may contradict. */
    private static List<String> telling(List<String> definitions) {
        return definitions.stream().filter(id -> !id.equals(EXCESS)).toList();
    }

    private static String marked(Aspect aspect, List<String> definitions) {
        return only(aspect.figure()) + "marked as " + String.join(" or ", definitions);
    }

    private static Optional<String> time(Aspect a, Aspect b) {
        if (Timing.isTimeless(a) && Timing.isTimeless(b)) {
            return Optional.empty();
        }
        if (a.when().isPresent() && b.when().isPresent()) {
            boolean other = areOfOtherTimes(a, b)
                    && !isAround(a.when().get(), b.when().get())
                    && !isAround(b.when().get(), a.when().get());
            return other ? Optional.of("they are for other times, " + time(a) + " and " + time(b)) : Optional.empty();
        }
        if (a.whenWords().isPresent() && b.whenWords().isPresent()) {
            return areWordsOfOneTime(a, b)
                    ? Optional.empty()
                    : Optional.of("their times cannot be compared, " + time(a) + " and " + time(b));
        }
        if (a.doubtful().contains(Aspect.Part.TIME) || b.doubtful().contains(Aspect.Part.TIME)) {
            return Optional.empty();
        }
        Optional<Aspect> dated = onlyOne(
                isDated(a) && b.whenWords().isEmpty(),
                isDated(b) && a.whenWords().isEmpty(),
                a,
                b);
        // what happened at one event has its time from it
        boolean oneEvent = a.event().stream().anyMatch(b.event()::contains);
        return dated.filter(one -> a.nature() == Aspect.Nature.EVENT && a.act().isPresent() && !oneEvent)
                .map(one -> only(one.figure()) + "stated for a time, " + time(one));
    }

    /** Returns whether both are of known days, most of which they do not share. */
    static boolean areOfOtherTimes(Aspect a, Aspect b) {
        return a.when().isPresent()
                && b.when().isPresent()
                && !(Timing.isTimeless(a) && Timing.isTimeless(b))
                && a.when().get().overlap(b.when().get()) < SAME_SPAN;
    }

    /** A long time that is only known from the words around is hardly that of the figure: it may be of any time within. */
    private static boolean isAround(Aspect.When wide, Aspect.When narrow) {
        long shared = Math.min(wide.lastDay(), narrow.lastDay()) - Math.max(wide.firstDay(), narrow.firstDay()) + 1;
        return wide.basis() == Aspect.Basis.CONTEXT
                && wide.days() > narrow.days()
                && shared >= MOST_OF_IT * narrow.days();
    }

    /** "Since the invasion" and "since the northern invasion"; what is carried from words before may be of either. */
    private static boolean areWordsOfOneTime(Aspect a, Aspect b) {
        if (a.whenWords().equals(b.whenWords())
                || a.figure().isCarried(Figure.Field.PERIOD)
                || b.figure().isCarried(Figure.Field.PERIOD)) {
            return true;
        }
        List<String> first = Stems.words(a.whenWords().orElse(""));
        List<String> second = Stems.words(b.whenWords().orElse(""));
        return first.containsAll(second) || second.containsAll(first);
    }

    private static boolean isDated(Aspect aspect) {
        return aspect.when().filter(when -> when.basis() == Aspect.Basis.STATED).isPresent();
    }

    private static String time(Aspect aspect) {
        return aspect.whenWords().map(Scopes::oneLine).orElse("another");
    }

    private static Optional<String> event(Aspect a, Aspect b) {
        boolean carried = a.figure().isCarried(Figure.Field.EVENT) || b.figure().isCarried(Figure.Field.EVENT);
        boolean other =
                !carried && !a.event().isEmpty() && !b.event().isEmpty() && Collections.disjoint(a.event(), b.event());
        // a storm is over all a text says of it, while a crowd is that of one occasion
        Optional<Aspect> gathered = onlyOne(
                isGathering(a) && b.event().isEmpty(),
                isGathering(b) && a.event().isEmpty(),
                a,
                b);
        boolean sameDay = a.whenWords().isPresent() && a.whenWords().equals(b.whenWords());
        return sameDay
                ? Optional.empty()
                : other
                        ? Optional.of("they belong to other events")
                        : gathered.map(one ->
                                only(one.figure()) + "stated for an occasion, the " + String.join(" ", one.event()));
    }

    private static boolean isGathering(Aspect aspect) {
        return aspect.event().size() == 1
                && aspect.figure().event().isEmpty()
                && aspect.act().isPresent();
    }

    private static Optional<String> place(Aspect a, Aspect b) {
        boolean stated = isPlaced(a) && isPlaced(b);
        return Optional.of("they are for other places, ")
                .filter(words -> stated && areElsewhere(a, b))
                .map(words -> words + places(a, b));
    }

    /** A place that is only known from the words around is the last thing to tell two figures apart by, and is said to be that. */
    private static Optional<String> around(Aspect a, Aspect b) {
        return Optional.of("they may not be for one place: the words around them speak of ")
                .filter(words -> areElsewhere(a, b))
                .map(words -> words + places(a, b));
    }

    private static boolean isPlaced(Aspect aspect) {
        return aspect.where()
                .filter(where -> where.basis() != Aspect.Basis.CONTEXT)
                .isPresent();
    }

    private static boolean areElsewhere(Aspect a, Aspect b) {
        return a.where().isPresent()
                && b.where().isPresent()
                && !(a.where().get().core().equals(b.where().get().core())
                        && a.where().get().rest().equals(b.where().get().rest()));
    }

    private static String places(Aspect a, Aspect b) {
        return a.where().orElseThrow().core() + " and "
                + b.where().orElseThrow().core();
    }

    private static Optional<String> group(Aspect a, Aspect b) {
        Set<String> x = a.population();
        Set<String> y = b.population();
        if (!x.isEmpty() && !y.isEmpty()) {
            return Collections.disjoint(x, y) ? Optional.of("they count other groups") : Optional.empty();
        }
        return onlyOne(isGroup(a), isGroup(b), a, b)
                .map(one -> only(one.figure()) + "of one group, "
                        + oneLine(one.figure().population().orElseGet(() -> String.join(" ", one.population()))));
    }

    private static boolean isGroup(Aspect aspect) {
        boolean everyone = aspect.where()
                .filter(where -> aspect.population().equals(Set.of("people of " + where.core())))
                .isPresent();
        return !aspect.population().isEmpty() && !everyone && !aspect.doubtful().contains(Aspect.Part.GROUP);
    }

    private static Optional<String> cause(Aspect a, Aspect b) {
        Set<String> x = a.causes();
        Set<String> y = b.causes();
        if (!x.isEmpty() && !y.isEmpty()) {
            return Collections.disjoint(x, y) ? Optional.of("they count other causes") : Optional.empty();
        }
        return onlyOne(!x.isEmpty(), !y.isEmpty(), a, b)
                .filter(one -> !isOfViolence(one) || !isKilling(x.isEmpty() ? a : b))
                .map(one -> only(one.figure()) + "limited to one cause, "
                        + String.join(" or ", one.causes().stream().sorted().toList()));
    }

    private static boolean isOfViolence(Aspect aspect) {
        return aspect.causes().equals(Set.of(VIOLENCE));
    }

    /** Those who were killed and those who were murdered all died by violence. */
    private static boolean isKilling(Aspect aspect) {
        return aspect.figure().act().filter(KILLED::equals).isPresent();
    }

    private static Optional<Aspect> onlyOne(boolean first, boolean second, Aspect a, Aspect b) {
        return first == second ? Optional.empty() : Optional.of(first ? a : b);
    }

    /** Returns how a clause begins that says what the other figure is not. */
    static String only(Figure figure) {
        return "only " + quote(figure) + " is ";
    }

    static String quote(Figure figure) {
        return "“" + oneLine(figure.surface()) + "”";
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
