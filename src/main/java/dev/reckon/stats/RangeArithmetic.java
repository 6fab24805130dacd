package dev.reckon.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arithmetic on ranges: every result that some values inside could give, and no other (Moore 1966). */
public final class RangeArithmetic {

    /**
     * Sums of decimals in binary differ in the last places; ends this many units of the largest term apart count as
     * equal.
     */
    private static final double ULPS = 4;

    private RangeArithmetic() {}

    /**
     * Returns the range of sums.
     *
     * @throws IllegalArgumentException if there is nothing to add
     */
    public static Range sum(List<Range> parts) {
        return parts.stream()
                .reduce(RangeArithmetic::plus)
                .orElseThrow(() -> new IllegalArgumentException("need at least one part"));
    }

    private static Range plus(Range a, Range b) {
        return new Range(
                a.low() + b.low(), a.lowOpen() || b.lowOpen(), a.high() + b.high(), a.highOpen() || b.highOpen());
    }

    /** Returns the range of differences {@code a - b}. */
    public static Range difference(Range a, Range b) {
        return plus(a, negative(b));
    }

    /** Returns the range of {@code factor} times the numbers, {@code factor} being positive. */
    public static Range scaled(Range range, double factor) {
        return new Range(range.low() * factor, range.lowOpen(), range.high() * factor, range.highOpen());
    }

    private static Range negative(Range range) {
        boolean lowOpen = range.highOpen();
        boolean highOpen = range.lowOpen();
        return new Range(-range.high(), lowOpen, -range.low(), highOpen);
    }

    /**
     * Returns the range of products of numbers that are not negative.
     *
     * @throws IllegalArgumentException if a range reaches below 0
     */
    public static Range product(Range a, Range b) {
        requireNotNegative(a);
        requireNotNegative(b);
        boolean unbounded = Double.isInfinite(a.high()) || Double.isInfinite(b.high());
        // nothing times more than any number is still nothing
        boolean zero = a.high() == 0 || b.high() == 0;
        return new Range(
                a.low() * b.low(),
                openProduct(a.low(), a.lowOpen(), b.low(), b.lowOpen()),
                zero ? 0 : unbounded ? Double.POSITIVE_INFINITY : a.high() * b.high(),
                !zero && (a.highOpen() || b.highOpen()));
    }

    /** A product with a closed 0 reaches 0 whatever the other end. */
    private static boolean openProduct(double a, boolean aOpen, double b, boolean bOpen) {
        boolean reachesZero = (a == 0 && !aOpen) || (b == 0 && !bOpen);
        return !reachesZero && (aOpen || bOpen);
    }

    /**
     * Returns the range of quotients {@code a / b} of numbers that are not negative, {@code b} being positive;
     * unbounded when {@code b} comes down to 0.
     *
     * @throws IllegalArgumentException if {@code a} reaches below 0 or {@code b} is 0 or reaches below
     */
    public static Range quotient(Range a, Range b) {
        requireNotNegative(a);
        requireNotNegative(b);
        if (b.high() == 0) {
            throw new IllegalArgumentException("need something to divide by, got " + b);
        }
        double high = a.high() == 0 ? 0 : b.low() == 0 ? Double.POSITIVE_INFINITY : a.high() / b.low();
        boolean lowOpen =
                (a.lowOpen() || b.highOpen() || Double.isInfinite(b.high())) && !(a.low() == 0 && !a.lowOpen());
        return new Range(a.low() / b.high(), lowOpen, high, high != 0 && (a.highOpen() || b.lowOpen()));
    }

    private static void requireNotNegative(Range range) {
        if (range.low() < 0) {
            throw new IllegalArgumentException("need numbers that are not negative, got " + range);
        }
    }

    /**
     * Returns whether parts can make up a whole, and what each can still be if they do.
     *
     * @param parts the parts, at least one
     * @param whole the whole
     * @param exhaustive whether the parts are all there is; if not they need only not exceed the whole
     */
    public static SumCheck sumToWhole(List<Range> parts, Range whole, boolean exhaustive) {
        Range sum = snap(sum(parts), whole, slack(parts, whole));
        boolean exceeds = whole.liesBelow(sum);
        boolean holds = !exceeds && (!exhaustive || !sum.liesBelow(whole));
        double gap = holds ? 0 : exceeds ? sum.low() - whole.high() : whole.low() - sum.high();
        return new SumCheck(
                sum, holds, gap, holds && exhaustive ? Optional.of(narrow(parts, whole, sum)) : Optional.empty());
    }

    private static double slack(List<Range> parts, Range whole) {
        double largest = finiteSize(whole);
        for (Range part : parts) {
            largest = Math.max(largest, finiteSize(part));
        }
        return ULPS * parts.size() * Math.ulp(largest);
    }

    private static double finiteSize(Range range) {
        double low = Double.isFinite(range.low()) ? Math.abs(range.low()) : 0;
        double high = Double.isFinite(range.high()) ? Math.abs(range.high()) : 0;
        return Math.max(low, high);
    }

    /** Moves ends of a sum onto ends of the whole that rounding alone keeps apart. */
    private static Range snap(Range sum, Range whole, double slack) {
        double low = onto(onto(sum.low(), whole.low(), slack), whole.high(), slack);
        double high = onto(onto(sum.high(), whole.high(), slack), whole.low(), slack);
        boolean keepsANumber = low < high || (low == high && !sum.lowOpen() && !sum.highOpen());
        return keepsANumber ? new Range(low, sum.lowOpen(), high, sum.highOpen()) : sum;
    }

    private static double onto(double end, double target, double slack) {
        return Math.abs(end - target) <= slack ? target : end;
    }

    /** One pass of hull consistency, which suffices for a single sum (Benhamou et al. 1999). */
    private static SumCheck.Narrowed narrow(List<Range> parts, Range whole, Range sum) {
        Range narrowedWhole = whole.intersect(sum).orElse(whole);
        List<Range> narrowed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Range part = parts.get(i);
            List<Range> others = new ArrayList<>(parts);
            others.remove(i);
            Range left = others.isEmpty() ? narrowedWhole : difference(narrowedWhole, sum(others));
            narrowed.add(part.intersect(left).orElse(part));
        }
        return new SumCheck.Narrowed(narrowedWhole, narrowed);
    }

    /**
     * Whether parts can make up a whole.
     *
     * @param sum every sum the parts can have
     * @param holds whether one of them fits the whole
     * @param gap how far they miss, 0 when they do not
     * @param narrowed what whole and parts can be together; empty when they do not fit, or the parts are not all there
     *     is
     */
    public record SumCheck(Range sum, boolean holds, double gap, Optional<Narrowed> narrowed) {

        /**
         * Whole and parts without the values that cannot be.
         *
         * @param whole the whole
         * @param parts the parts, in order
         */
        public record Narrowed(Range whole, List<Range> parts) {

            /** Copies the parts. */
            public Narrowed {
                parts = List.copyOf(parts);
            }
        }
    }
}
