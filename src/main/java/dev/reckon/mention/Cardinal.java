package dev.reckon.mention;

import java.math.BigDecimal;

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
        VAGUE
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
