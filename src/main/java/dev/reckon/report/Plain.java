package dev.reckon.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers as the output tables write them: plain decimals without exponent, grouping or trailing zeros. */
public final class Plain {

    private Plain() {}

    /** Returns {@code value} as a plain decimal: {@code 3000}, {@code 2.5}. */
    public static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Returns the shortest decimal that reads back as {@code value}; empty for NaN and the infinities. */
    public static Optional<BigDecimal> ofDouble(double value) {
        return Double.isFinite(value) ? Optional.of(BigDecimal.valueOf(value)) : Optional.empty();
    }

    /** Returns {@code value} for people, thousands grouped by commas: {@code 2,000}, {@code 0.05}. */
    public static String grouped(BigDecimal value) {
        String plain = of(value.abs());
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                out.append(',');
            }
            out.append(plain.charAt(i));
        }
        return out.append(plain, whole, plain.length()).toString();
    }

    /** Returns a finite {@code value} for people, grouped and rounded to {@code digits} significant digits. */
    public static String rounded(double value, int digits) {
        return grouped(BigDecimal.valueOf(value).round(new MathContext(digits)));
    }
}
