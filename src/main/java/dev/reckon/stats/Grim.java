package dev.reckon.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Whether a rounded mean or percentage is possible at all for so many whole-number answers (Brown and Heathers 2017).
 *
 * <p>Exact in rational arithmetic; a tie may have been rounded either way. Checked against R package scrutiny 0.6.1
 * (rounding up or down).
 */
public final class Grim {

    private Grim() {}

    /**
     * Returns whether {@code n} whole numbers can have the mean {@code mean} as printed.
     *
     * @param mean the mean with the decimals it was printed with
     * @param n how many numbers, at least 1
     */
    public static boolean meanIsPossible(BigDecimal mean, long n) {
        BigDecimal half = halfStep(mean);
        return wholeNumberBetween(mean.subtract(half), mean.add(half), n);
    }

    /**
     * Returns whether some whole number out of {@code n} makes {@code percentage} as printed.
     *
     * @param percentage the percentage with the decimals it was printed with, such as 33.3
     * @param n out of how many, at least 1
     */
    public static boolean percentageIsPossible(BigDecimal percentage, long n) {
        return meanIsPossible(percentage.movePointLeft(2), n);
    }

    /**
     * Returns whether some whole number lies in {@code [low n, high n]}.
     *
     * @param low least value for one
     * @param high greatest value for one, not below {@code low}
     * @param n how many, at least 1
     */
    public static boolean wholeNumberBetween(BigDecimal low, BigDecimal high, long n) {
        if (n < 1 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "need n >= 1 and low <= high, got n=" + n + ", low=" + low + ", high=" + high);
        }
        BigDecimal times = BigDecimal.valueOf(n);
        BigInteger from = low.multiply(times).setScale(0, RoundingMode.CEILING).toBigInteger();
        BigInteger to = high.multiply(times).setScale(0, RoundingMode.FLOOR).toBigInteger();
        return from.compareTo(to) <= 0;
    }

    /** Half a unit of the last digit shown. */
    private static BigDecimal halfStep(BigDecimal value) {
        return new BigDecimal(BigInteger.valueOf(5), value.scale() + 1);
    }
}
