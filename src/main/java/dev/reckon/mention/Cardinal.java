package dev.reckon.mention;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A bare number in a line: digits, words, or both, with its scale words; a fraction; or a vague size.
 *
 * @param from first token
 * @param to token behind the last
 * @param form how it is written
 * @param low its value; the lower end of a vague size
 * @param high its value; the upper end of a vague size
 * @param mantissa the value before scale words: 2.2 of "2.2 million"
 * @param scale product of its scale words, 1 when there are none
 * @param grain place of the last digit shown, scale included
 * @param numeral whether it starts with digits
 * @param grouped whether its digits were grouped
 * @param digits number of digits before the point, 0 for words
 */
record Cardinal(
        int from,
        int to,
        Form form,
        BigDecimal low,
        BigDecimal high,
        BigDecimal mantissa,
        BigDecimal scale,
        BigDecimal grain,
        boolean numeral,
        boolean grouped,
        int digits) {

    /** How the number is written. */
    enum Form {
        PLAIN,
        FRACTION,
        MULTIPLE,
        VAGUE
    }

    /** Returns a number in words worth {@code value}. */
    static Cardinal of(Form form, int from, int to, BigDecimal value) {
        return new Cardinal(from, to, form, value, value, value, BigDecimal.ONE, BigDecimal.ONE, false, false, 0);
    }

    /** Returns a plain number in words with the scale it ends in. */
    static Cardinal spelled(int from, int to, BigDecimal value, BigDecimal scale, BigDecimal grain) {
        BigDecimal mantissa = value.divide(scale, MathContext.DECIMAL64);
        return new Cardinal(from, to, Form.PLAIN, value, value, mantissa, scale, grain, false, false, 0);
    }

    /** Returns a part of one. */
    static Cardinal fraction(int from, int to, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal grain = BigDecimal.ONE.movePointLeft(Math.max(2, plain.precision() > 4 ? 2 : plain.scale()));
        return new Cardinal(from, to, Form.FRACTION, plain, plain, plain, BigDecimal.ONE, grain, false, false, 0);
    }

    /** Returns a vague size between {@code low} and {@code high}. */
    static Cardinal vague(int from, int to, BigDecimal low, BigDecimal high) {
        return new Cardinal(from, to, Form.VAGUE, low, high, low, BigDecimal.ONE, low, false, false, 0);
    }

    /** Returns this number from another first token on. */
    Cardinal startingAt(int first) {
        return new Cardinal(first, to, form, low, high, mantissa, scale, grain, numeral, grouped, digits);
    }

    /** Returns this number read up to token {@code last}. */
    Cardinal endingAt(int last) {
        return new Cardinal(from, last, form, low, high, mantissa, scale, grain, numeral, grouped, digits);
    }

    /** Returns this number of the value {@code value}, read up to token {@code last}. */
    Cardinal extended(int last, BigDecimal value, BigDecimal newGrain) {
        return new Cardinal(from, last, form, value, value, value, BigDecimal.ONE, newGrain, numeral, grouped, digits);
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    boolean isPlain() {
        return form == Form.PLAIN;
    }

    boolean isInteger() {
        return low.stripTrailingZeros().scale() <= 0;
    }

    /** Returns this number with {@code factor} as its scale, as the first of "5 and 10 million" gets it. */
    Cardinal scaledBy(BigDecimal factor) {
        return new Cardinal(
                from,
                to,
                form,
                low.multiply(factor),
                high.multiply(factor),
                mantissa,
                factor,
                grain.multiply(factor),
                numeral,
                grouped,
                digits);
    }
}
