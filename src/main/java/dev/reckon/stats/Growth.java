package dev.reckon.stats;

/** Growth at a yearly rate. */
public final class Growth {

    private Growth() {}

    /**
     * Returns what {@code start} grows to.
     *
     * @param start value at the beginning
     * @param ratePercent growth a year in percent, above −100
     * @param years number of years, any number
     */
    public static double grown(double start, double ratePercent, double years) {
        requireRate(ratePercent);
        return start * Math.pow(1 + ratePercent / 100, years);
    }

    /**
     * Returns what a range of values grows to at a range of rates.
     *
     * @param start values at the beginning, not negative
     * @param ratePercent growth a year in percent, above −100
     * @param years number of years, not negative
     */
    public static Range grown(Range start, Range ratePercent, double years) {
        requireRate(ratePercent.low());
        if (!(years >= 0)) {
            throw new IllegalArgumentException("need years >= 0, got " + years);
        }
        double low = Math.pow(1 + ratePercent.low() / 100, years);
        double high = Math.pow(1 + ratePercent.high() / 100, years);
        Range factor = low == high
                ? Range.closed(low, high)
                : new Range(low, ratePercent.lowOpen(), high, ratePercent.highOpen());
        return RangeArithmetic.product(start, factor);
    }

    /**
     * Returns the yearly rate, in percent, at which {@code start} becomes {@code end} (compound annual growth rate).
     *
     * @param start value at the beginning, positive
     * @param end value at the end, not negative
     * @param years number of years, positive
     */
    public static double ratePercent(double start, double end, double years) {
        if (!(start > 0 && end >= 0 && years > 0)) {
            throw new IllegalArgumentException(
                    "need start > 0, end >= 0 and years > 0, got " + start + ", " + end + ", " + years);
        }
        return 100 * Math.expm1(Math.log(end / start) / years);
    }

    private static void requireRate(double ratePercent) {
        if (!(ratePercent > -100)) {
            throw new IllegalArgumentException("need a rate above -100 percent, got " + ratePercent);
        }
    }
}
