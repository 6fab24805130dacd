package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads powers of ten as papers write them: "× 10^6", "x 10⁶", "× 10 −5" from a flattened superscript, "e-3", "10⁻⁷" alone. */
final class PowersOfTen {

    private static final int LARGEST = 300;

    private final Line line;

    /**
     * A power of ten.
     *
     * @param to token behind it
     * @param value its value
     * @param alone whether it is the whole number ("10⁶"), not a factor
     */
    record Power(int to, BigDecimal value, boolean alone) {}

    PowersOfTen(Line line) {
        this.line = line;
    }

    /** Returns the power of ten that starts at token {@code i}, behind the numeral worth {@code mantissa}. */
    Optional<Power> behind(int i, BigDecimal mantissa) {
        if (i >= line.size()) {
            return Optional.empty();
        }
        if (mantissa.compareTo(BigDecimal.TEN) == 0 && isExponentOfTen(i)) {
            return exponent(i).map(power -> new Power(power.to(), power.value(), true));
        }
        if (line.isKind(i, Kind.OPAQUE)) {
            return opaque(i);
        }
        if (line.isGlued(i) && line.token(i).length() == 1 && (line.charAt(i) == 'e' || line.charAt(i) == 'E')) {
            return signed(i + 1, true);
        }
        boolean times = line.isMark(i, '×')
                || line.isMark(i, '·')
                || line.isForm(i, "x")
                || line.isMark(i, '∙')
                || line.isMark(i, '⋅');
        return times && line.isKind(i + 1, Kind.NUMBER) && line.textOf(i + 1).equals("10")
                ? exponent(i + 2)
                : Optional.empty();
    }

    private boolean isExponentOfTen(int i) {
        return line.isGlued(i) && (line.isKind(i, Kind.SUPERSCRIPT) || line.isMark(i, '^'))
                || line.isMark(i, '−')
                        && line.isGlued(i + 1)
                        && line.token(i + 1).length() <= 2;
    }

    /** What stands behind the ten. */
    private Optional<Power> exponent(int i) {
        if (line.isKind(i, Kind.SUPERSCRIPT)) {
            return power(i + 1, superscript(i));
        }
        if (line.isMark(i, '^')) {
            return line.isKind(i + 1, Kind.NUMBER) ? signed(i + 1, false) : signed(i + 1, true);
        }
        return line.isDash(i) ? signed(i, true) : Optional.empty();
    }

    /** A sign and digits glued to it. */
    private Optional<Power> signed(int i, boolean sign) {
        int digits = sign ? i + 1 : i;
        boolean signed = !sign || line.isDash(i) || line.isMark(i, '+');
        if (!signed || !line.isKind(digits, Kind.NUMBER) || sign && !line.isGlued(digits)) {
            return Optional.empty();
        }
        int value = Years.integer(line, digits);
        return value < 0 ? Optional.empty() : power(digits + 1, sign && line.isDash(i) ? -value : value);
    }

    /** "e14" and "x10^6" glued to the mantissa, which the scanner leaves in one piece. */
    private Optional<Power> opaque(int i) {
        String text = line.isGlued(i) ? line.textOf(i) : "";
        int from = text.startsWith("x10") || text.startsWith("X10")
                ? 3
                : text.startsWith("e") || text.startsWith("E") ? 1 : -1;
        if (from < 0 || from >= text.length()) {
            return Optional.empty();
        }
        int at = text.charAt(from) == '^' ? from + 1 : from;
        boolean negative = at < text.length() && "-−–⁻".indexOf(text.charAt(at)) >= 0;
        if (negative || at < text.length() && "+⁺".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int value = at < text.length() ? 0 : -1;
        for (; at < text.length() && value >= 0; at++) {
            int digit = digit(text.charAt(at));
            value = digit < 0 || value > LARGEST ? -1 : value * 10 + digit;
        }
        return value < 0 ? Optional.empty() : power(i + 1, negative ? -value : value);
    }

    private int superscript(int i) {
        String text = line.textOf(i);
        int value = 0;
        for (int at = 0; at < text.length() && value <= LARGEST; at++) {
            int digit = digit(text.charAt(at));
            value = digit < 0 ? value : value * 10 + digit;
        }
        return text.indexOf('⁻') >= 0 ? -value : value;
    }

    private static int digit(char c) {
        int raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
        return raised >= 0 ? raised : c >= '0' && c <= '9' ? c - '0' : -1;
    }

    private static Optional<Power> power(int to, int exponent) {
        return Math.abs(exponent) > LARGEST
                ? Optional.empty()
                : Optional.of(new Power(to, BigDecimal.ONE.scaleByPowerOfTen(exponent), false));
    }
}
