package dev.reckon.reconcile.check;

import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** Interval arithmetic on ranges (Moore 1966): every value the operation can give on values of the ranges. */
final class Arithmetic {

    private Arithmetic() {}

    static Range sum(List<Range> ranges) {
        Range sum = Range.closed(0, 0);
        for (Range range : ranges) {
            sum = new Range(
                    sum.low() + range.low(),
                    sum.lowOpen() || range.lowOpen(),
                    sum.high() + range.high(),
                    sum.highOpen() || range.highOpen());
        }
        return sum;
    }

    static Range minus(Range a, Range b) {
        return new Range(
                a.low() - b.high(), a.lowOpen() || b.highOpen(), a.high() - b.low(), a.highOpen() || b.lowOpen());
    }

    static Range scaled(Range a, double factor) {
        return new Range(a.low() * factor, a.lowOpen(), a.high() * factor, a.highOpen());
    }

    /** Returns a times b; both must not be negative. */
    static Optional<Range> times(Range a, Range b) {
        return positive(a, b, (x, y) -> x == 0 || y == 0 ? 0 : x * y, false);
    }

    /** Returns a over b; neither may be negative, and b may not be zero all over. */
    static Optional<Range> over(Range a, Range b) {
        return positive(a, b, (x, y) -> x == 0 ? 0 : x / y, true);
    }

    private static Optional<Range> positive(Range a, Range b, DoubleBinaryOperator operator, boolean falling) {
        Range x = clipped(a);
        Range y = clipped(b);
        if (a.high() <= 0 || b.high() <= 0) {
            return Optional.empty();
        }
        double low = operator.applyAsDouble(x.low(), falling ? y.high() : y.low());
        double high = operator.applyAsDouble(x.high(), falling ? y.low() : y.high());
        boolean lowOpen = x.lowOpen() || (falling ? y.highOpen() : y.lowOpen());
        boolean highOpen = x.highOpen() || (falling ? y.lowOpen() : y.highOpen());
        boolean sound = !Double.isNaN(low) && !Double.isNaN(high) && low <= high;
        if (!sound || Double.isInfinite(low)) {
            return Optional.empty();
        }
        return Optional.of(low == high ? Range.closed(low, high) : new Range(low, lowOpen, high, highOpen));
    }

    private static Range clipped(Range a) {
        return a.low() >= 0 || a.high() <= 0 ? a : new Range(0, false, a.high(), a.highOpen());
    }
}
