package dev.reckon.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** What a writer may have done to turn one number into another. */
public enum Slip {
    /** Two neighbouring digits changed places, as in 1,543 for 1,453. */
    TRANSPOSED_DIGITS,
    /** A single digit differs, as in 1,463 for 1,453. */
    WRONG_DIGIT,
    /** A digit was left out or put in, as in 14,533 for 1,453. */
    DIGIT_COUNT,
    /** The decimal point moved: off by a power of ten that is not one of a thousand. */
    DECIMAL_POINT,
    /** Off by a power of a thousand, as in million for billion. */
    SCALE_WORD;

    private static final int FURTHEST = 9;

    /**
     * Returns the slip that turns {@code right} into {@code written}, empty when they are equal or no single slip does.
     * Signs and units are not looked at.
     */
    public static Optional<Slip> between(BigDecimal written, BigDecimal right) {
        if (written.signum() == 0 || right.signum() == 0 || written.compareTo(right) == 0) {
            return Optional.empty();
        }
        int shift = exponent(written) - exponent(right);
        if (shift != 0 && digits(written).equals(digits(right))) {
            return Optional.of(shift % 3 == 0 ? SCALE_WORD : DECIMAL_POINT);
        }
        if (Math.abs(shift) > 1) {
            return Optional.empty(); // more than one digit longer: most pairs are
        }
        int scale = Math.max(written.scale(), right.scale());
        String one = written.abs().setScale(scale).unscaledValue().toString();
        String other = right.abs().setScale(scale).unscaledValue().toString();
        return one.length() == other.length() ? sameLength(one, other) : differentLength(one, other);
    }

    private static BigInteger digits(BigDecimal value) {
        return value.stripTrailingZeros().abs().unscaledValue();
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private static Optional<Slip> sameLength(String one, String other) {
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = one.length() - 1;
        while (one.charAt(last) == other.charAt(last)) {
            last--;
        }
        if (first == last) {
            return Optional.of(WRONG_DIGIT);
        }
        boolean swapped =
                last == first + 1 && one.charAt(first) == other.charAt(last) && one.charAt(last) == other.charAt(first);
        return swapped ? Optional.of(TRANSPOSED_DIGITS) : Optional.empty();
    }

    private static Optional<Slip> differentLength(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        // a number of one digit turns into too many others to mean anything
        if (longer.length() != shorter.length() + 1 || shorter.length() < 2) {
            return Optional.empty();
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.substring(at + 1).equals(shorter.substring(at)) ? Optional.of(DIGIT_COUNT) : Optional.empty();
    }

    /**
     * Returns the power of ten, of the smallest size, that brings {@code written} inside {@code right}: 3 when a
     * thousand times as much would fit. Empty when it fits as it is, or no power up to nine does.
     */
    public static Optional<Integer> magnitude(double written, Range right) {
        if (right.contains(written) || written == 0) {
            return Optional.empty();
        }
        for (int power = 1; power <= FURTHEST; power++) {
            double factor = Math.pow(10, power);
            if (right.contains(written * factor)) {
                return Optional.of(power);
            }
            if (right.contains(written / factor)) {
                return Optional.of(-power);
            }
        }
        return Optional.empty();
    }
}
