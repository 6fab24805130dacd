package dev.reckon.reconcile;

import dev.reckon.base.Interval;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Writes numbers for readers: grouped digits, no exponents, no more digits than carry meaning. */
public final class NumberText {

    private static final int DIGITS = 6;

    private NumberText() {}

    /** Returns {@code value} with at most six significant digits below a million, in whole numbers above. */
    public static String of(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "any higher value" : "any lower value";
        }
        BigDecimal exact = new BigDecimal(value);
        boolean whole = Math.abs(value) >= 100_000;
        BigDecimal rounded = whole
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return of(rounded);
    }

    /** Returns all digits of {@code value}, grouped. */
    public static String of(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(12);
        return format.format(value);
    }

    /** Returns how many times larger, in few digits: "1.02", "4.8", "70". */
    public static String factor(double factor) {
        if (factor < 1.001) {
            return "under 1.001";
        }
        int decimals = factor < 1.1 ? 3 : factor < 10 ? 1 : 0;
        return new BigDecimal(factor)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns a range in words: "2,200,000 to 5,000,000", "at least 5", "at most 5". */
    public static String of(Range range) {
        boolean fromZero = range.low() <= 0;
        if (Double.isInfinite(range.high())) {
            return Double.isInfinite(range.low())
                    ? "any value"
                    : (range.lowOpen() ? "more than " : "at least ") + of(range.low());
        }
        if (Double.isInfinite(range.low()) || (fromZero && range.lowOpen())) {
            return (range.highOpen() ? "less than " : "at most ") + of(range.high());
        }
        return range.low() == range.high() ? of(range.low()) : of(range.low()) + " to " + of(range.high());
    }

    /** Returns the interval of the same numbers, infinite ends left open. */
    static Interval interval(Range range) {
        return new Interval(end(range.low()), range.lowOpen(), end(range.high()), range.highOpen());
    }

    private static Optional<BigDecimal> end(double value) {
        return Double.isInfinite(value)
                ? Optional.empty()
                : Optional.of(new BigDecimal(value, new MathContext(15, RoundingMode.HALF_EVEN)).stripTrailingZeros());
    }
}
