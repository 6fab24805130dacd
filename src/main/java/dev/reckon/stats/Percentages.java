package dev.reckon.stats;

import java.util.List;

/** Checks of rounded percentages. */
public final class Percentages {

    private Percentages() {}

    /** Returns half a unit of the last of {@code decimals} decimals. */
    private static double halfStep(int decimals) {
        return 0.5 * Math.pow(10, -decimals);
    }

    /**
     * Returns whether {@code part} can be {@code percent} percent of {@code base}.
     *
     * @param percent the percentage as printed, not negative
     * @param decimals with how many decimals it was printed
     * @param base the base, not negative and not 0
     * @param part the part, not negative
     */
    public static PercentOf percentOf(double percent, int decimals, Range base, Range part) {
        double half = halfStep(decimals);
        Range share = Range.closed(Math.max(0, percent - half) / 100, (percent + half) / 100);
        Range product = RangeArithmetic.product(share, base);
        Range quotient = RangeArithmetic.quotient(part, base);
        Range implied = new Range(100 * quotient.low(), quotient.lowOpen(), 100 * quotient.high(), quotient.highOpen());
        return new PercentOf(
                product,
                RangeArithmetic.sumToWhole(List.of(part), product, true).holds(),
                implied);
    }

    /**
     * Returns whether rounded shares can add up to 100: each may be off by half a step, so the sum by n half steps
     * (Mosteller, Youtz and Zahn 1967).
     *
     * @param percents the shares as printed
     * @param decimals with how many decimals
     */
    public static PercentSum sumTo100(double[] percents, int decimals) {
        double sum = 0;
        for (double percent : percents) {
            sum += percent;
        }
        double tolerance = percents.length * halfStep(decimals);
        double slack = 1e-12 * Math.max(100, Math.abs(sum));
        return new PercentSum(sum, tolerance, Math.abs(sum - 100) <= tolerance + slack);
    }

    /**
     * A percentage of a base against a part.
     *
     * @param product what the percentage of the base can be
     * @param holds whether the part can be that
     * @param impliedPercent what percentage the part is of the base
     */
    public record PercentOf(Range product, boolean holds, Range impliedPercent) {}

    /**
     * Shares against 100.
     *
     * @param sum their sum
     * @param tolerance how far from 100 rounding can carry it
     * @param holds whether it is no further
     */
    public record PercentSum(double sum, double tolerance, boolean holds) {}
}
