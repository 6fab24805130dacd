package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Judgement.Ground;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what speaks against calling it an agreement that the positions of one question can all be true of one value. */
final class Reservations {

    /** Definitions that make another quantity of a figure even where the values meet. */
    private static final Set<String> OTHER_QUANTITY = Set.of("expected", "minimum", "maximum");

    private Reservations() {}

    static Judgement on(List<Position> positions, Optional<Pair> explained, double gap) {
        if (explained.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.DEFINITION, explained.get(), gap);
        }
        Optional<Pair> other = pairWhere(positions, Reservations::otherQuantity);
        if (other.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.DEFINITION, other.get(), gap);
        }
        Optional<Pair> unsure = pairWhere(positions, Reservations::countOther);
        if (unsure.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.DEFINITION, unsure.get(), gap);
        }
        Optional<Pair> own = pairWhere(positions, Reservations::ownNumbers);
        if (own.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.OWN_NUMBERS, own.get(), gap);
        }
        Optional<Pair> ends = pairWhere(positions, Reservations::otherEnds);
        if (ends.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.OTHER_ENDS, ends.get(), gap);
        }
        Optional<Pair> loose =
                pairWhere(positions, Reservations::ofTwoSources).filter(pair -> !isBackedBySize(positions));
        if (loose.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.LOOSE_WORDS, loose.get(), gap);
        }
        Optional<Pair> barely = pairWhere(positions, Reservations::barelyMeet);
        return barely.isPresent()
                ? Judgement.of(Verdict.PARTLY, Ground.BARELY_MEETING, barely.get(), gap)
                : new Judgement(Verdict.AGREE, Ground.COMMON_VALUE, List.of(), gap);
    }

    /** Numbers that differ agree in nothing when they count different things, though roundness lets them meet. */
    private static boolean countOther(Position a, Position b) {
        return otherNumber(a.figure(), b.figure()) && a.otherScope(b).isPresent();
    }

    /** One source that gives two plain numbers means two things by them: "rooms for 80, beds for 100". */
    private static boolean ownNumbers(Position a, Position b) {
        return a.upstream() == b.upstream()
                && (otherNumber(a.figure(), b.figure()) || areTwoOfOneSentence(a.figure(), b.figure()));
    }

    /** "It rose to 5.1% from 5%": no sentence gives one number two ways without saying so. */
    private static boolean areTwoOfOneSentence(Figure a, Figure b) {
        return Contradictions.setAgainst(a, b)
                && a.unit().equals(b.unit())
                && isExact(a)
                && isExact(b)
                && a.value().best().get().compareTo(b.value().best().get()) != 0;
    }

    private static boolean isExact(Figure figure) {
        return figure.value().hedge() == Hedge.EXACT && figure.value().best().isPresent();
    }

    /** Returns whether both are given as one number, or one bound, and these differ by more than a near miss. */
    private static boolean otherNumber(Figure a, Figure b) {
        Optional<BigDecimal> first = a.value().only();
        Optional<BigDecimal> second = b.value().only();
        return a.unit().equals(b.unit())
                && first.isPresent()
                && second.isPresent()
                && first.get().signum() > 0
                && second.get().signum() > 0
                && ratio(first.get().doubleValue(), second.get().doubleValue()) > Judge.NEAR;
    }

    private static boolean ofTwoSources(Position a, Position b) {
        return a.upstream() != b.upstream();
    }

    /** "Hundreds of thousands" agrees with too much to make an agreement of two sources. */
    private static boolean isBackedBySize(List<Position> positions) {
        long sized = positions.stream()
                .filter(position -> position.figure().value().hedge() != Hedge.ORDER_OF_MAGNITUDE)
                .map(Position::upstream)
                .distinct()
                .count();
        return sized > 1 || sized == positions.size();
    }

    /** "200,000" and "300,000", each rounded, share the one value 250,000: no source says so. */
    private static boolean barelyMeet(Position a, Position b) {
        return !isOneNumber(a.figure(), b.figure()) && touch(a, b);
    }

    /** "Within 30 years" and "as little as 30 years" both name the one value they have in common. */
    private static boolean isOneNumber(Figure a, Figure b) {
        Optional<BigDecimal> first = a.value().only();
        Optional<BigDecimal> second = b.value().only();
        return a.unit().equals(b.unit())
                && first.isPresent()
                && second.filter(n -> n.compareTo(first.get()) == 0).isPresent();
    }

    private static boolean touch(Position a, Position b) {
        return a.hard().high() == b.hard().low() && isWide(a) && isWide(b)
                || b.hard().high() == a.hard().low() && isWide(a) && isWide(b);
    }

    private static boolean isWide(Position position) {
        return position.hard().low() < position.hard().high();
    }

    private static Optional<Pair> pairWhere(List<Position> positions, Test test) {
        List<Position> asked = Extremes.of(positions);
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                if (test.holds(asked.get(i), asked.get(j))) {
                    return Optional.of(new Pair(asked.get(i), asked.get(j), 1, Pair.Difference.VALUE));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean otherQuantity(Position a, Position b) {
        // what is given again, word for word or with less said of it, is no other quantity
        if (a.hard().equals(b.hard()) || isSameNumber(a.figure(), b.figure())) {
            return false;
        }
        Set<String> first = new TreeSet<>(a.definitions());
        Set<String> second = new TreeSet<>(b.definitions());
        first.retainAll(OTHER_QUANTITY);
        second.retainAll(OTHER_QUANTITY);
        boolean bounds = first.contains("minimum") != second.contains("minimum")
                && first.contains("maximum") != second.contains("maximum");
        return bounds || first.contains("expected") != second.contains("expected");
    }

    private static boolean isSameNumber(Figure a, Figure b) {
        return a.unit().equals(b.unit())
                && isExact(a)
                && isExact(b)
                && b.value()
                        .best()
                        .filter(n -> n.compareTo(a.value().best().get()) == 0)
                        .isPresent();
    }

    /** Two stated ranges, or a range and a bound from above, whose ends differ by more than a near miss: they overlap, but say other things. */
    private static boolean otherEnds(Position a, Position b) {
        boolean lows = hasLow(a) && hasLow(b) && ratio(a.soft().low(), b.soft().low()) > Judge.NEAR;
        boolean highs =
                hasHigh(a) && hasHigh(b) && ratio(a.soft().high(), b.soft().high()) > Judge.NEAR;
        return (hasLow(a) || hasLow(b)) && (lows || highs);
    }

    /** The ends of a best value with its error are no ends anyone states: "5 ± 1" and "6 ± 2" agree. */
    private static boolean hasLow(Position position) {
        Value value = position.figure().value();
        return value.hedge() == Hedge.RANGE
                && value.best().isEmpty()
                && value.low().isPresent()
                && position.soft().low() > 0;
    }

    private static boolean hasHigh(Position position) {
        Value value = position.figure().value();
        return value.high().isPresent()
                && value.best().isEmpty()
                && (value.hedge() == Hedge.RANGE || value.hedge() == Hedge.UP_TO);
    }

    private static double ratio(double a, double b) {
        return Math.max(a, b) / Math.min(a, b);
    }

    private interface Test {
        boolean holds(Position a, Position b);
    }
}
