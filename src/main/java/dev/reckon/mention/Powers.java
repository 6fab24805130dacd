package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.token.Chars;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads powers as papers write them: "× 10^6", "x 10⁶", "× 10 −5" and "× 10(5)" from flattened superscripts, "e-3", "10⁻⁷" alone, "8 × 2^10",
 * "1.1^23".
 */
final class Powers {

    private static final int LARGEST = 300;
    private static final int LARGEST_OF_OTHERS = 64;

    private final Line line;

    /**
     * A power.
     *
     * @param to token behind it
     * @param value its value
     * @param alone whether it is the whole number ("10⁶", "2^10"), not a factor
     */
    record Power(int to, BigDecimal value, boolean alone) {}

    Powers(Line line) {
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
        if (line.isMark(i, '^') && line.isGlued(i)) {
            return exponentOf(mantissa, i).map(power -> new Power(power.to(), power.value(), true));
        }
        boolean times = line.isMark(i, '×')
                || line.isMark(i, '·')
                || line.isForm(i, "x")
                || line.isMark(i, '∙')
                || line.isMark(i, '⋅');
        if (isStarred(i)) {
            return exponent(i + 1);
        }
        if (!times || !line.isKind(i + 1, Kind.NUMBER)) {
            return Optional.empty();
        }
        Optional<Power> flat = flattened(i + 1, mantissa);
        if (flat.isPresent()) {
            return flat;
        }
        BigDecimal base = line.numeral(i + 1).value();
        return base.compareTo(BigDecimal.TEN) == 0
                ? exponent(i + 2)
                : line.isMark(i + 2, '^') ? exponentOf(base, i + 2) : Optional.empty();
    }

    /** "3.0 | * 10^-10": the scanner takes the star for markup, and leaves it out. */
    private boolean isStarred(int ten) {
        boolean power = ten > 0
                && line.isKind(ten, Kind.NUMBER)
                && line.textOf(ten).equals("10")
                && (line.isMark(ten + 1, '^') || line.isKind(ten + 1, Kind.SUPERSCRIPT));
        return power
                && IntStream.range(line.token(ten - 1).end(), line.token(ten).start())
                        .anyMatch(at -> line.text().charAt(at) == '*');
    }

    /** "2.998 × 108 m/s", "3 × 10 8 m/s": a raised exponent that lost its place, behind a mantissa of one digit before the point. */
    private Optional<Power> flattened(int ten, BigDecimal mantissa) {
        boolean digit =
                mantissa.abs().compareTo(BigDecimal.ONE) >= 0 && mantissa.abs().compareTo(BigDecimal.TEN) < 0;
        String text = digit ? line.textOf(ten) : "";
        boolean apart = text.equals("10") && line.isKind(ten + 1, Kind.NUMBER);
        int exponent = apart
                ? integer(line.textOf(ten + 1), 0, line.token(ten + 1).length())
                : text.startsWith("10") ? integer(text, 2, text.length()) : -1;
        int to = apart ? ten + 2 : ten + 1;
        boolean science = mantissa.scale() > 0 || isMeasured(to);
        return exponent > 2 && exponent < 100 && (apart ? isMeasured(to) : science)
                ? power(to, exponent)
                : Optional.empty();
    }

    /** The letters of a unit of measure. */
    private boolean isMeasured(int i) {
        return line.isKind(i, Kind.WORD)
                && switch (line.textOf(i)) {
                    case "m", "km", "cm", "mm", "kg", "g", "s", "J", "K", "N", "C", "Pa", "W", "Hz", "eV", "ly", "pc" ->
                        true;
                    default -> false;
                };
    }

    /** A base with the exponent behind its caret: "2^10", "2.5^-1". */
    private Optional<Power> exponentOf(BigDecimal base, int caret) {
        int sign = line.isDash(caret + 1) || line.isMark(caret + 1, '+') ? caret + 1 : caret;
        int value = Years.integer(line, sign + 1);
        boolean glued = line.isGlued(caret) && line.isGlued(caret + 1) && line.isGlued(sign + 1);
        if (!glued || value < 0 || value > LARGEST_OF_OTHERS || base.signum() == 0) {
            return Optional.empty();
        }
        int exponent = line.isDash(sign) ? -value : value;
        return Optional.of(new Power(sign + 2, base.pow(exponent, MathContext.DECIMAL64), false));
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
        if (line.isMark(i, '^') && line.isMark(i + 1, '{')) {
            return signed(i + 2, line.isDash(i + 2))
                    .filter(power -> line.isMark(power.to(), '}'))
                    .map(power -> new Power(power.to() + 1, power.value(), power.alone()));
        }
        if (line.isMark(i, '^')) {
            return line.isKind(i + 1, Kind.NUMBER) ? signed(i + 1, false) : signed(i + 1, true);
        }
        if (line.isMark(i, '(') && line.isGlued(i) && line.isGlued(i + 1)) {
            Optional<Power> inside = line.isDash(i + 1) ? signed(i + 1, true) : signed(i + 1, false);
            return inside.filter(power -> line.isMark(power.to(), ')'))
                    .map(power -> new Power(power.to() + 1, power.value(), power.alone()));
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
        if (text.startsWith("x") && text.length() > 1 && Chars.isDigit(text.charAt(1)) && text.indexOf('^') > 0) {
            return opaquePower(i, text);
        }
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
        int value = integer(text, at, text.length());
        return value < 0 ? Optional.empty() : power(i + 1, negative ? -value : value);
    }

    /** "x2^10" glued to the mantissa. */
    private Optional<Power> opaquePower(int i, String text) {
        int caret = text.indexOf('^');
        int base = integer(text, 1, caret);
        int from = caret + 1;
        boolean negative = from < text.length() && Chars.isDash(text.charAt(from));
        int exponent = integer(text, negative ? from + 1 : from, text.length());
        boolean fits = base > 1 && exponent >= 0 && exponent <= (base == 10 ? LARGEST : LARGEST_OF_OTHERS);
        return fits
                ? Optional.of(new Power(
                        i + 1,
                        BigDecimal.valueOf(base).pow(negative ? -exponent : exponent, MathContext.DECIMAL64),
                        false))
                : Optional.empty();
    }

    /** Returns the integer of up to four digits in {@code [from, to)}, -1 when it is none. */
    private static int integer(String text, int from, int to) {
        int value = from < to && to - from <= 4 ? 0 : -1;
        for (int at = from; at < to && value >= 0; at++) {
            int digit = digit(text.charAt(at));
            value = digit < 0 ? -1 : value * 10 + digit;
        }
        return value;
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
