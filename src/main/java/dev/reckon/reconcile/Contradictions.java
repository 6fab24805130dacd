package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the positions of one question that cannot both be true, and whether that needs to be a dispute. */
final class Contradictions {

    /** Measured values further apart than so many standard errors of their difference exclude each other; the usual bar of evidence in physics. */
    private static final double MOST_ERRORS = 3;

    private static final BigDecimal TEN = BigDecimal.TEN;

    /** "1,000" is no number cut off, "126,000" may be. */
    private static final int FEWEST_DIGITS = 2;

    private Contradictions() {}

    static List<Pair> in(List<Position> positions) {
        List<Position> asked = Extremes.of(positions);
        List<Pair> apart = new ArrayList<>();
        for (Position lower : asked) {
            for (Position upper : asked) {
                if (lower.hard().liesBelow(upper.hard()) && !isCutOff(lower.figure(), upper.figure())) {
                    apart.add(new Pair(lower, upper, lower.gap(upper), difference(lower, upper)));
                }
            }
        }
        return apart;
    }

    /** "126,000" and "126,480": the digits of the finer are cut off in the coarser, not rounded, and that is no other value. */
    private static boolean isCutOff(Figure lower, Figure upper) {
        Value coarse = lower.value();
        Value fine = upper.value();
        return lower.unit().equals(upper.unit())
                && coarse.hedge() == Hedge.EXACT
                && fine.hedge() == Hedge.EXACT
                && coarse.best().isPresent()
                && fine.best().isPresent()
                && coarse.grain().compareTo(fine.grain().multiply(TEN)) >= 0
                && coarse.best().get().stripTrailingZeros().precision() >= FEWEST_DIGITS
                && fine.best().get().subtract(coarse.best().get()).compareTo(coarse.grain()) < 0;
    }

    /**
     * One source that gives two values does not contradict itself: it has a range, has revised, or counts two things. What a text says
     * in its own voice elsewhere, without a note, contradicts none of the sources it names, for nobody is named to stand behind it.
     */
    private static Pair.Difference difference(Position a, Position b) {
        if (a.otherScope(b).isPresent()) {
            return Pair.Difference.DEFINITION;
        }
        boolean voices = a.votes() && b.votes() || setAgainst(a.figure(), b.figure());
        return a.upstream() != b.upstream() && voices ? Pair.Difference.VALUE : Pair.Difference.ONE_VOICE;
    }

    /** "He found 10,210, while the modern value is 10,066": in one sentence the text sets its own figure against that of a source. */
    static boolean setAgainst(Figure a, Figure b) {
        return a.sentence().equals(b.sentence())
                && a.document().name().equals(b.document().name());
    }

    /** Values that come with their errors may lie close and still exclude each other: "67.4 ± 0.5" and "73.0 ± 1.0". */
    static Optional<Pair> beyondErrors(List<Pair> apart) {
        return apart.stream()
                .filter(pair -> pair.difference() == Pair.Difference.VALUE)
                .filter(pair -> errors(pair.lower(), pair.upper()) > MOST_ERRORS)
                .findFirst();
    }

    /** Returns how many standard errors of their difference two measured values lie apart; 0 unless both state their errors. */
    private static double errors(Position a, Position b) {
        Value x = a.figure().value();
        Value y = b.figure().value();
        if (!a.figure().unit().equals(b.figure().unit()) || !isMeasured(x) || !isMeasured(y)) {
            return 0;
        }
        double apart = Math.abs(x.best().get().doubleValue() - y.best().get().doubleValue());
        return apart / Math.hypot(error(x), error(y));
    }

    private static boolean isMeasured(Value value) {
        return value.low().isPresent()
                && value.best().isPresent()
                && value.high().isPresent();
    }

    private static double error(Value value) {
        return value.high().get().subtract(value.low().get()).doubleValue() / 2;
    }

    static Optional<Pair> worst(List<Pair> pairs, Pair.Difference difference) {
        Optional<Pair> worst = Optional.empty();
        for (Pair pair : pairs) {
            boolean wider = worst.isEmpty() || pair.gap() > worst.get().gap();
            worst = pair.difference() == difference && wider ? Optional.of(pair) : worst;
        }
        return worst;
    }
}
