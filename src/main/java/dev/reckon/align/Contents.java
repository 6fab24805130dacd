package dev.reckon.align;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.Collections;

/** How the words that say what is counted bear on whether two figures answer one question. */
final class Contents {

    /** Both are shares of the same. */
    private static final double SAME_WHOLE = 1;

    /** Words beside the act, the place and the time differ more often by chance than by what is counted. */
    private static final double NOTHING_SHARED = -0.4;

    /** People are counted in many ways in one text: without an act only words say in which. */
    private static final double OTHER_PEOPLE = -1.5;

    /** What has a unit of its own, such as a length, is told by that too. */
    private static final double OTHER_MEASURE = -0.5;

    /** How many times as much: "outnumbered four to one". */
    private static final String MULTIPLE = "times";

    private static final double ONE_COLUMN = 3;

    private final Surroundings surroundings;

    Contents(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    double of(Aspect x, Aspect y) {
        // shares, times and bare numbers are many and of many things: only words tell them apart
        if (x.whole().isPresent() && y.whole().isPresent()) {
            return x.whole().equals(y.whole()) && !isSaidOfWhole(x, y) ? SAME_WHOLE : Likeness.APART;
        }
        boolean shares = x.scale().dimension().equals("share")
                || x.scale().dimension().equals(MULTIPLE)
                || x.figure().kind() == Kind.DURATION
                || isBare(x);
        if (isOneColumnOfSources(x.figure(), y.figure())) {
            return ONE_COLUMN;
        }
        if (x.content().isEmpty() || y.content().isEmpty()) {
            return shares && !isShareOfOnePlace(x, y) ? Likeness.APART : 0;
        }
        if (shares && Collections.disjoint(x.content(), y.content())) {
            return isShareOfOnePlace(x, y) || Size.isOneMeasurement(x, y) ? 0 : Likeness.APART;
        }
        if (!shares && areChangesOfTwoThings(x, y)) {
            return Likeness.APART;
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
        double more = bothMore && (x.act().isEmpty() || x.nature() != Aspect.Nature.EVENT) ? otherThing(x) : 0;
        return shared == 0 ? NOTHING_SHARED + more : rarity(x, y) * shared / Math.min(first, second) + more;
    }

    /** A table that names a source in every row holds the answers of these to one question in every column. */
    private static boolean isOneColumnOfSources(Figure x, Figure y) {
        return x.document().name().equals(y.document().name())
                && Subjects.headOf(x).isPresent()
                && Subjects.headOf(x).equals(Subjects.headOf(y))
                && isRowOfSource(x)
                && isRowOfSource(y);
    }

    /** "Moss, weight: 12" is said by Moss. */
    private static boolean isRowOfSource(Figure figure) {
        return figure.attribution()
                .text()
                .filter(source -> figure.what().startsWith(source + ","))
                .isPresent();
    }

    private static double otherThing(Aspect x) {
        return x.scale().dimension().equals("people") ? OTHER_PEOPLE : OTHER_MEASURE;
    }

    /** "9% of the inmates were released" and "5% of the inmates were ill": what the act names is the whole, not what befell a part. */
    private static boolean isSaidOfWhole(Aspect x, Aspect y) {
        return x.whole().equals(x.act()) && y.whole().equals(y.act()) && isOfTwoThings(x, y);
    }

    private static boolean isBare(Aspect x) {
        return x.figure().kind() == Kind.COUNT
                && x.figure().unit().isEmpty()
                && x.act().isEmpty();
    }

    /** "A third of Europeans died" and "the death rate in Europe was 40%": the act and the place say what is shared. */
    private static boolean isShareOfOnePlace(Aspect x, Aspect y) {
        return x.scale().dimension().equals("share")
                && x.act().isPresent()
                && x.act().equals(y.act())
                && !x.doubtful().contains(Aspect.Part.ACT)
                && !y.doubtful().contains(Aspect.Part.ACT)
                && !(x.nature() == Aspect.Nature.CHANGE && isOfTwoThings(x, y))
                && x.where().isPresent()
                && y.where().isPresent()
                && x.where().get().basis() != Aspect.Basis.CONTEXT
                && y.where().get().basis() != Aspect.Basis.CONTEXT
                && x.where().get().core().equals(y.where().get().core());
    }

    /** "Pay rose by 2%" and "prices rose by 3%": that both rose makes no answer to one question of them. */
    private static boolean isOfTwoThings(Aspect x, Aspect y) {
        return !x.content().isEmpty() && !y.content().isEmpty() && Collections.disjoint(x.content(), y.content());
    }

    /** "Jobs rose by 5,000" and "part-time jobs rose by 3,000": of two changes most words must say that they are of one thing. */
    private static boolean areChangesOfTwoThings(Aspect x, Aspect y) {
        if (x.nature() != Aspect.Nature.CHANGE || y.nature() != Aspect.Nature.CHANGE) {
            return false;
        }
        long shared = x.content().stream().filter(y.content()::contains).count();
        int more = Math.max(x.content().size(), y.content().size());
        return 2 * shared < more && !Size.meet(x, y);
    }

    /** What shared words are worth: little when every text has them, much when few do. */
    private double rarity(Aspect x, Aspect y) {
        double rarest = 0;
        for (String stem : x.content()) {
            rarest = y.content().contains(stem) ? Math.max(rarest, surroundings.rarity(stem)) : rarest;
        }
        return 1 + 2 * rarest;
    }
}
