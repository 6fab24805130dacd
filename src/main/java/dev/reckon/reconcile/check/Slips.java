package dev.reckon.reconcile.check;

import java.math.BigDecimal;
import java.util.Optional;

/** Slips of the pen that turn one number into another: named in messages so that an editor knows where to look. */
public final class Slips {

    private static final int FEWEST_DIGITS = 3;

    private Slips() {}

    /** Returns the slip that turns {@code expected} into {@code stated}, in words; empty when none is known. */
    public static Optional<String> likely(BigDecimal stated, BigDecimal expected) {
        if (stated.signum() <= 0 || expected.signum() <= 0 || stated.compareTo(expected) == 0) {
            return Optional.empty();
        }
        String a = digits(stated);
        String b = digits(expected);
        if (a.equals(b)) {
            int places = Math.abs(magnitude(stated) - magnitude(expected));
            return Optional.of(
                    places == 3
                            ? "a slip of scale (thousand for million, or million for billion)"
                            : "a slip of " + places + (places == 1 ? " decimal place" : " decimal places"));
        }
        if (magnitude(stated) == magnitude(expected) && a.length() == b.length() && a.length() >= FEWEST_DIGITS) {
            if (transposed(a, b)) {
                return Optional.of("two digits transposed");
            }
            return differing(a, b) == 1 ? Optional.of("one wrong digit") : Optional.empty();
        }
        return Optional.empty();
    }

    private static String digits(BigDecimal n) {
        return n.stripTrailingZeros().unscaledValue().toString();
    }

    private static int magnitude(BigDecimal n) {
        return n.precision() - n.scale();
    }

    private static int differing(String a, String b) {
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            count += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static boolean transposed(String a, String b) {
        for (int i = 0; i + 1 < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return differing(a, b) == 2 && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i);
            }
        }
        return false;
    }
}
