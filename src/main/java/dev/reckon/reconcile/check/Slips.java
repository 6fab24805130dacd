package dev.reckon.reconcile.check;

import dev.reckon.stats.Slip;
import java.math.BigDecimal;
import java.util.Optional;

/** Names slips of the pen in messages, so that an editor knows where to look. */
public final class Slips {

    /** Numbers of fewer digits turn into each other too easily for one digit to mean anything. */
    private static final int FEWEST_DIGITS = 3;

    private Slips() {}

    /** Returns the slip that turns {@code expected} into {@code stated}, in words; empty when none is known. */
    public static Optional<String> likely(BigDecimal stated, BigDecimal expected) {
        return stated.signum() <= 0 || expected.signum() <= 0
                ? Optional.empty()
                : Slip.between(stated, expected).flatMap(slip -> words(slip, stated, expected));
    }

    private static Optional<String> words(Slip slip, BigDecimal stated, BigDecimal expected) {
        int digits = digits(stated);
        boolean alike = digits == digits(expected) && digits >= FEWEST_DIGITS;
        int places = Math.abs(magnitude(stated) - magnitude(expected));
        return switch (slip) {
            case SCALE_WORD ->
                Optional.of(
                        places == 3
                                ? "a slip of scale (thousand for million, or million for billion)"
                                : "a slip of " + places + " decimal places");
            case DECIMAL_POINT ->
                Optional.of("a slip of " + places + (places == 1 ? " decimal place" : " decimal places"));
            case TRANSPOSED_DIGITS -> Optional.of("two digits transposed").filter(words -> alike);
            // 65.3 for 65.34 is a rounded number, no wrong digit
            case WRONG_DIGIT -> Optional.of("one wrong digit").filter(words -> alike);
            case DIGIT_COUNT -> Optional.empty();
        };
    }

    private static int digits(BigDecimal n) {
        return n.stripTrailingZeros().precision();
    }

    private static int magnitude(BigDecimal n) {
        return n.precision() - n.scale();
    }
}
