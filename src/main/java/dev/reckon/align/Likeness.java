package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How well two figures answer the same question: a sum of graded evidence, or apart when something they state contradicts. What
 * one of the two leaves unsaid never contradicts, it only lends no support.
 */
final class Likeness {
    /** What two figures never share a question below. */
    static final double ENOUGH = 2;

    /** The score of figures that contradict in what they count. */
    static final double APART = Double.NEGATIVE_INFINITY;

    /** The score of what would contradict if it were sure to be said of both figures. */
    static final double UNLIKE = -4;

    private static final double ONE_ACT = -0.5;

    /** What no table tells apart is often the verb of a neighbouring clause. */
    private static final double OTHER_UNNAMED_ACT = -2;

    private static final double ONE_GROUP = -0.7;

    /** What one figure is said to belong to and the other only has from words before is not the same event. */
    private static final double OTHER_EVENT = -1.5;

    /** Two crowds of one occasion. */
    private static final double SAME_OCCASION = 0.5;

    /** Two measures beside other verbs. */
    private static final double OTHER_VERB = -0.5;

    /** Each noun is narrowed by words the other lacks. */
    private static final double OTHER_MODIFIER = -2;

    /** The same number to the fifth digit. */
    private static final double UNMISTAKABLE = 12;

    /** A text that gives one value at two places mostly speaks of one thing. */
    private static final double SAME_VALUE = 1.5;

    /** What words say against it that one value given twice is of one thing: they differ where a text says a thing again. */
    private static final double OTHER_WORDS = -0.5;

    /** Values that exclude each other, each of a time of its own, mostly answer two questions. */
    private static final double OTHER_TIME_AND_VALUE = -3;

    /** Numbers of fewer digits come twice by chance. */
    private static final int FEWEST_DIGITS = 2;

    /** Values of one course come together last: each is first grouped with what others say of its time. */
    private static final double ONE_COURSE = 3.1;

    /** What shares rise and fall by. */
    private static final String POINT = "percentage point";

    private final Aspects aspects;

    private final Surroundings surroundings;

    private final Closeness closeness;

    private final Repetition repetition;

    private final Course course;
    private final Contents contents;

    Likeness(Aspects aspects, Surroundings surroundings) {
        this.aspects = aspects;
        this.surroundings = surroundings;
        this.closeness = new Closeness(surroundings, aspects.cues());
        this.repetition = new Repetition(surroundings);
        this.course = new Course(aspects.acts());
        this.contents = new Contents(surroundings);
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
        boolean oneUnit = x.scale().dimension().equals(y.scale().dimension());
        if (oneUnit && Restated.is(x, y, aspects.cues())) {
            return UNMISTAKABLE;
        }
        double again = oneUnit ? repetition.of(a, b) : 0;
        boolean repeated = again > 0;
        boolean sameValue = oneUnit && Repetition.isOfOneValue(a, b);
        boolean softened = sameValue && Size.digitsShown(x) >= FEWEST_DIGITS;
        if (!oneUnit
                || isChangeOfLevel(x, y)
                || isChangeOfLevel(y, x)
                || !repeated && !softened && (otherDefinition(x, y) || areSetApart(a, b))) {
            return APART;
        }
        if (Size.isUnmistakable(x, y)) {
            return UNMISTAKABLE;
        }
        if (course.is(a, b)) {
            return ONE_COURSE;
        }
        // the words around are compared last: that takes longest, and most pairs contradict before
        double stated = act(x, y)
                + said(Placing.of(a, b), softened)
                + Timing.of(a, b)
                + excluding(x, y)
                + said(event(x, y), softened)
                + said(population(x, y), softened)
                + said(contents.of(x, y), softened)
                + phrase(x, y)
                + cause(a, b)
                + Size.of(x, y)
                + Size.vagueness(x, y)
                + crossing(x, y);
        double score = stated == APART ? APART : stated + closeness.of(a, b) + (sameValue ? SAME_VALUE : 0);
        return repeated ? Math.max(again, score) : score;
    }

    /** "A drop of 0.2 percentage points" is no answer where "7.7 per cent" is. */
    private static boolean isChangeOfLevel(Aspect x, Aspect y) {
        return x.figure().unit().startsWith(POINT)
                && !y.figure().unit().startsWith(POINT)
                && y.nature() != Aspect.Nature.CHANGE;
    }

    private static double excluding(Aspect x, Aspect y) {
        return Scopes.areOfOtherTimes(x, y) && !Size.meet(x, y) ? OTHER_TIME_AND_VALUE : 0;
    }

    private static double said(double evidence, boolean softened) {
        return softened && evidence == APART ? OTHER_WORDS : evidence;
    }

    /** Returns whether one of the two gives the number of the other again. */
    boolean isRepeated(Node a, Node b) {
        return Restated.is(a.aspect(), b.aspect(), aspects.cues()) || repetition.of(a, b) > 0;
    }

    /** Returns whether what happened is one of the acts that are told apart. */
    private boolean isClass(Aspect aspect) {
        return aspect.act().filter(aspects.acts()::isClass).isPresent();
    }

    private double act(Aspect x, Aspect y) {
        boolean people = x.scale().dimension().equals("people");
        if (x.act().isPresent() != y.act().isPresent()) {
            return !people || Size.isSameOddNumber(x, y) ? 0 : ONE_ACT;
        }
        boolean same = x.act().equals(y.act());
        if (isMeasure(x) && isMeasure(y)) {
            return same ? 0 : OTHER_VERB;
        }
        if (x.act().isPresent() && !same && !(isClass(x) && isClass(y))) {
            return OTHER_UNNAMED_ACT;
        }
        return x.act().isEmpty() ? 0 : same ? 2 : unlike(x, y, Aspect.Part.ACT);
    }

    /** The verb beside a length or a speed says how it was found, not what it is. */
    static boolean isMeasure(Aspect x) {
        return Aspects.isMeasure(x.figure());
    }

    /** "Northern army deaths" and "Southern army deaths" are two things, whatever else they share. */
    private static double phrase(Aspect x, Aspect y) {
        if (!x.phrase().isCrossedBy(y.phrase())) {
            return 0;
        }
        return x.phrase().isNamedUnlike(y.phrase()) ? APART : OTHER_MODIFIER;
    }

    /** What two figures score that differ in something they state: nothing brings them together, unless one may not state it at all. */
    static double unlike(Aspect x, Aspect y, Aspect.Part part) {
        return x.doubtful().contains(part) || y.doubtful().contains(part) ? UNLIKE : APART;
    }

    /** Two figures that each narrow what they count in another way, one to a group and one to a cause, count other things. */
    private static double crossing(Aspect x, Aspect y) {
        boolean there = isNarrowed(x) && y.population().isEmpty() && !y.causes().isEmpty();
        boolean back = isNarrowed(y) && x.population().isEmpty() && !x.causes().isEmpty();
        boolean crossed = (there && x.causes().isEmpty()) || (back && y.causes().isEmpty());
        return crossed ? -2 : 0;
    }

    private static boolean isNarrowed(Aspect x) {
        return !x.population().isEmpty() && !isWholePeople(x, x);
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
        sum += counted(apart, Facet.PLACE, Placing.of(a, b));
        sum += counted(apart, Facet.TIME, Timing.of(a, b));
        sum += counted(apart, Facet.EVENT, event(x, y));
        sum += counted(apart, Facet.POPULATION, population(x, y));
        sum += counted(apart, Facet.CONTENT, contents.of(x, y));
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

    private static boolean otherAct(Aspect x, Aspect y) {
        boolean people = x.scale().dimension().equals("people");
        boolean other = x.act().isPresent() && y.act().isPresent() && !x.act().equals(y.act());
        boolean oneAct = x.act().isPresent() != y.act().isPresent();
        return other || (people && oneAct);
    }

    private boolean otherDefinition(Aspect x, Aspect y) {
        return !x.others().equals(y.others()) || aspects.definitions().exclude(x.definitions(), y.definitions());
    }

    /** "While 5,000 were reported dead, there were 8,000 excess deaths": one sentence that defines two numbers unlike speaks of two things. */
    private static boolean areSetApart(Node a, Node b) {
        Set<String> x = a.aspect().definitions();
        Set<String> y = b.aspect().definitions();
        return a.scene().document() == b.scene().document()
                && a.scene().sentence() == b.scene().sentence()
                && !x.isEmpty()
                && !y.isEmpty()
                && Collections.disjoint(x, y);
    }

    private double event(Aspect x, Aspect y) {
        if (x.event().isEmpty() || y.event().isEmpty()) {
            return 0;
        }
        if (Gatherings.isCrowd(x) && Gatherings.isCrowd(y)) {
            return Gatherings.areApart(x, y, aspects.definitions()) ? APART : SAME_OCCASION;
        }
        boolean carried = x.figure().isCarried(Figure.Field.EVENT);
        boolean carriedToo = y.figure().isCarried(Figure.Field.EVENT);
        boolean same = x.event().stream().anyMatch(y.event()::contains);
        if (carried || carriedToo) {
            return same ? 1 : carried && carriedToo ? -0.5 : OTHER_EVENT;
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
}
