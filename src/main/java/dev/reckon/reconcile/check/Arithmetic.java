package dev.reckon.reconcile.check;

import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.Optional;

/** Products and quotients of what a text states, where a range that reaches below zero is no reason to give up. */
final class Arithmetic {

    private Arithmetic() {}

    /** Returns a times b, what lies below zero left out; empty when nothing lies above. */
    static Optional<Range> times(Range a, Range b) {
        return isPositive(a, b) ? Optional.of(RangeArithmetic.product(clipped(a), clipped(b))) : Optional.empty();
    }

    /** Returns a over b, what lies below zero left out; empty when nothing lies above. */
    static Optional<Range> over(Range a, Range b) {
        return isPositive(a, b) ? Optional.of(RangeArithmetic.quotient(clipped(a), clipped(b))) : Optional.empty();
    }

    private static boolean isPositive(Range a, Range b) {
        return a.high() > 0 && b.high() > 0;
    }

    private static Range clipped(Range a) {
        return a.low() >= 0 ? a : new Range(0, false, a.high(), a.highOpen());
    }
}
