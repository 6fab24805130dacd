package dev.reckon.mention;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit: one end of a range, or all of a mention.
 *
 * @param from first token, the currency sign included
 * @param to token behind the last, the unit included
 * @param number the bare number, or of compound quantities ("5 ft 5 in") the first
 * @param low its value in {@code unit}; the lower end of a vague size
 * @param high its value in {@code unit}; the upper end of a vague size
 * @param grain place of the last digit shown
 * @param unit its unit, empty for a bare count
 */
record Amount(
        int from, int to, Cardinal number, BigDecimal low, BigDecimal high, BigDecimal grain, Optional<Unit> unit) {

    static Amount of(Cardinal number, int from, int to, Optional<Unit> unit) {
        return new Amount(from, to, number, number.low(), number.high(), number.grain(), unit);
    }

    boolean isVague() {
        return number.form() == Cardinal.Form.VAGUE;
    }

    Amount withUnit(Optional<Unit> other) {
        return new Amount(from, to, number, low, high, grain, other);
    }

    Amount startingAt(int first) {
        return new Amount(first, to, number, low, high, grain, unit);
    }

    Amount endingAt(int last) {
        return new Amount(from, last, number, low, high, grain, unit);
    }

    /** Returns this amount with the scale of {@code number}: the 5 of "5 and 10 million" as 5 million. */
    Amount scaledBy(BigDecimal factor) {
        return new Amount(
                from,
                to,
                number.scaledBy(factor),
                low.multiply(factor),
                high.multiply(factor),
                grain.multiply(factor),
                unit);
    }
}
