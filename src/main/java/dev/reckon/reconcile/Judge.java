package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Finds the verdict on the positions of one question. Hard intervals decide: a gap of more than a tenth between two figures of the
 * same definition by two sources is a conflict; a smaller one, a difference of definition, two figures of one source, or two ranges with
 * other ends are at worst partial agreement.
 */
final class Judge {

    /** Gaps up to this are near misses, worth showing but no dispute. */
    static final double NEAR = 1.1;

    /** How many of the lowest and of the highest positions are compared: the widest gaps lie between these. */
    private static final int EXTREMES = 40;

    /** Definitions that make another quantity of a figure even where the values meet. */
    private static final Set<String> OTHER_QUANTITY = Set.of("expected", "minimum", "maximum");

    private Judge() {}

    /** Why a verdict is what it is. */
    enum Ground {
        ONE_SOURCE,
        COMMON_VALUE,
        OTHER_ENDS,
        DEFINITION,
        NEAR_MISS,
        LOOSE_WORDS,
        BARELY_MEETING,
        OWN_FIGURES,
        OWN_NUMBERS,
        CONTRADICTION
    }

    /**
     * A verdict with what it rests on.
     *
     * @param verdict the verdict
     * @param ground why
     * @param deciding the two positions that decide it; empty when no two do
     * @param gap largest gap ratio between any two positions
     */
    record Judgement(Verdict verdict, Ground ground, List<Position> deciding, double gap) {}

    /** How two positions that do not meet differ. */
    private enum Difference {
        DEFINITION,
        ONE_VOICE,
        VALUE
    }

    private record Pair(Position lower, Position upper, double gap, Difference difference) {}

    static Judgement verdictOn(List<Position> positions) {
        if (isSingle(positions)) {
            return new Judgement(Verdict.SINGLE, Ground.ONE_SOURCE, List.of(), 1);
        }
        List<Pair> apart = contradictions(positions);
        double gap = apart.stream().mapToDouble(Pair::gap).max().orElse(1);
        Optional<Pair> worst = worst(apart, Difference.VALUE);
        if (worst.isPresent() && worst.get().gap() > NEAR) {
            return judgement(Verdict.CONFLICT, Ground.CONTRADICTION, worst.get(), gap);
        }
        Optional<Pair> explained = worst(apart, Difference.DEFINITION);
        if (explained.isPresent() && explained.get().gap() > NEAR) {
            return judgement(Verdict.PARTLY, Ground.DEFINITION, explained.get(), gap);
        }
        Optional<Pair> own = worst(apart, Difference.ONE_VOICE);
        if (own.isPresent() && own.get().gap() > NEAR) {
            return judgement(Verdict.PARTLY, Ground.OWN_FIGURES, own.get(), gap);
        }
        Optional<Pair> near = worst.or(() -> own);
        if (near.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.NEAR_MISS, near.get(), gap);
        }
        return meeting(positions, explained, gap);
    }

    private static Judgement meeting(List<Position> positions, Optional<Pair> explained, double gap) {
        if (explained.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.DEFINITION, explained.get(), gap);
        }
        Optional<Pair> other = pairWhere(positions, Judge::otherQuantity);
        if (other.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.DEFINITION, other.get(), gap);
        }
        Optional<Pair> unsure = pairWhere(positions, Judge::countOther);
        if (unsure.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.DEFINITION, unsure.get(), gap);
        }
        Optional<Pair> own = pairWhere(positions, Judge::ownNumbers);
        if (own.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.OWN_NUMBERS, own.get(), gap);
        }
        Optional<Pair> ends = pairWhere(positions, Judge::otherEnds);
        if (ends.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.OTHER_ENDS, ends.get(), gap);
        }
        Optional<Pair> loose = pairWhere(positions, Judge::ofTwoSources).filter(pair -> !isBackedBySize(positions));
        if (loose.isPresent()) {
            return judgement(Verdict.PARTLY, Ground.LOOSE_WORDS, loose.get(), gap);
        }
        Optional<Pair> barely = pairWhere(positions, Judge::barelyMeet);
        return barely.isPresent()
                ? judgement(Verdict.PARTLY, Ground.BARELY_MEETING, barely.get(), gap)
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
        return setAgainst(a, b)
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
        Optional<BigDecimal> first = onlyNumber(a.value());
        Optional<BigDecimal> second = onlyNumber(b.value());
        return a.unit().equals(b.unit())
                && first.isPresent()
                && second.isPresent()
                && first.get().signum() > 0
                && second.get().signum() > 0
                && ratio(first.get().doubleValue(), second.get().doubleValue()) > NEAR;
    }

    private static Optional<BigDecimal> onlyNumber(Value value) {
        boolean ends = value.low().isPresent() && value.high().isPresent();
        return value.best().or(() -> ends ? Optional.empty() : value.low().or(value::high));
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
        return a.hard().high() == b.hard().low() && isWide(a) && isWide(b)
                || b.hard().high() == a.hard().low() && isWide(a) && isWide(b);
    }

    private static boolean isWide(Position position) {
        return position.hard().low() < position.hard().high();
    }

    private static Judgement judgement(Verdict verdict, Ground ground, Pair pair, double gap) {
        return new Judgement(verdict, ground, List.of(pair.lower(), pair.upper()), gap);
    }

    /** One figure, or one authority that is quoted with the same thing more than once; what a text says again itself agrees with itself. */
    private static boolean isSingle(List<Position> positions) {
        if (positions.size() <= 1) {
            return true;
        }
        Position first = positions.get(0);
        return !Upstreams.isNameless(first.figure())
                && positions.stream()
                        .allMatch(position -> position.upstream() == first.upstream()
                                && position.hard().equals(first.hard())
                                && position.figure()
                                        .value()
                                        .best()
                                        .equals(first.figure().value().best())
                                && position.figure()
                                        .unit()
                                        .equals(first.figure().unit())
                                && position.definitions().equals(first.definitions()));
    }

    private static List<Pair> contradictions(List<Position> positions) {
        List<Position> asked = extremes(positions);
        List<Pair> apart = new ArrayList<>();
        for (Position lower : asked) {
            for (Position upper : asked) {
                if (lower.hard().liesBelow(upper.hard())) {
                    apart.add(new Pair(lower, upper, lower.gap(upper), difference(lower, upper)));
                }
            }
        }
        return apart;
    }

    /**
     * One source that gives two values does not contradict itself: it has a range, has revised, or counts two things. What a text says
     * in its own voice elsewhere, without a note, contradicts none of the sources it names, for nobody is named to stand behind it.
     */
    private static Difference difference(Position a, Position b) {
        if (a.otherScope(b).isPresent()) {
            return Difference.DEFINITION;
        }
        boolean voices = a.votes() && b.votes() || setAgainst(a.figure(), b.figure());
        return a.upstream() != b.upstream() && voices ? Difference.VALUE : Difference.ONE_VOICE;
    }

    /** "He found 10,210, while the modern value is 10,066": in one sentence the text sets its own figure against that of a source. */
    private static boolean setAgainst(Figure a, Figure b) {
        return a.sentence().equals(b.sentence())
                && a.document().name().equals(b.document().name());
    }

    private static List<Position> extremes(List<Position> positions) {
        if (positions.size() <= 2 * EXTREMES) {
            return positions;
        }
        Set<Position> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        asked.addAll(least(positions, position -> position.hard().high()));
        asked.addAll(least(positions, position -> -position.hard().low()));
        return positions.stream().filter(asked::contains).toList();
    }

    /** The positions with the least ends, found in one pass: verdicts are asked for many times where there are many positions. */
    private static Queue<Position> least(List<Position> positions, ToDoubleFunction<Position> end) {
        Queue<Position> kept =
                new PriorityQueue<>(Comparator.comparingDouble(end).reversed());
        double bar = Double.POSITIVE_INFINITY;
        for (Position position : positions) {
            if (kept.size() < EXTREMES) {
                kept.add(position);
            } else if (end.applyAsDouble(position) < bar) {
                kept.add(position);
                kept.remove();
            }
            bar = kept.size() < EXTREMES ? bar : end.applyAsDouble(kept.element());
        }
        return kept;
    }

    private static Optional<Pair> worst(List<Pair> pairs, Difference difference) {
        Optional<Pair> worst = Optional.empty();
        for (Pair pair : pairs) {
            boolean wider = worst.isEmpty() || pair.gap() > worst.get().gap();
            worst = pair.difference() == difference && wider ? Optional.of(pair) : worst;
        }
        return worst;
    }

    private interface Test {
        boolean holds(Position a, Position b);
    }

    private static Optional<Pair> pairWhere(List<Position> positions, Test test) {
        List<Position> asked = extremes(positions);
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                if (test.holds(asked.get(i), asked.get(j))) {
                    return Optional.of(new Pair(asked.get(i), asked.get(j), 1, Difference.VALUE));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean otherQuantity(Position a, Position b) {
        Set<String> first = new TreeSet<>(a.definitions());
        Set<String> second = new TreeSet<>(b.definitions());
        first.retainAll(OTHER_QUANTITY);
        second.retainAll(OTHER_QUANTITY);
        boolean bounds = first.contains("minimum") != second.contains("minimum")
                && first.contains("maximum") != second.contains("maximum");
        return bounds || first.contains("expected") != second.contains("expected");
    }

    /** Two stated ranges, or a range and a bound from above, whose ends differ by more than a near miss: they overlap, but say other things. */
    private static boolean otherEnds(Position a, Position b) {
        boolean lows = hasLow(a) && hasLow(b) && ratio(a.soft().low(), b.soft().low()) > NEAR;
        boolean highs =
                hasHigh(a) && hasHigh(b) && ratio(a.soft().high(), b.soft().high()) > NEAR;
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
}
