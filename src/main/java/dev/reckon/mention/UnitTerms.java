package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.mention.Units.Found;
import dev.reckon.token.Chars;
import dev.reckon.token.Token.Kind;
import java.math.MathContext;
import java.util.Optional;

/**
 * Puts units together that no table lists: "mg/day", "t ha-1", "counts cm−2 s−1" behind their first unit, a unit in the denominator alone
 * ("s⁻¹"). At most three denominators.
 */
final class UnitTerms {

    private static final int MOST = 3;
    private static final int LONGEST_SYMBOL = 4;

    private final Units units;
    private final Line line;

    UnitTerms(Units units, Line line) {
        this.units = units;
        this.line = line;
    }

    /** Returns {@code first} with the denominators behind it. */
    Found of(Found first) {
        Found found = exponentBehind(first)
                .map(term -> new Found(inverse(first.unit(), term.power()), first.from(), term.to()))
                .orElse(first);
        for (int k = 0; k < MOST; k++) {
            Optional<Found> longer = divided(found);
            if (longer.isEmpty()) {
                return found;
            }
            found = longer.get();
        }
        return found;
    }

    private Optional<Found> divided(Found found) {
        int at = found.to();
        boolean slash =
                line.isMark(at, '/') && line.isGlued(at) && line.isGlued(at + 1) && !line.isKind(at + 1, Kind.NUMBER);
        if (slash) {
            return units.term(line, at + 1).map(term -> divided(found, term, powerBehind(term)));
        }
        boolean dot = line.isMark(at, '·')
                || line.isMark(at, '⋅')
                || line.isMark(at, '.') && line.isGlued(at) && line.isGlued(at + 1);
        return units.term(line, dot ? at + 1 : at)
                .filter(term -> term.to() == term.from() + 1)
                .flatMap(term -> exponentBehind(term).map(power -> divided(found, term, power)));
    }

    private boolean isSymbol(Found term) {
        return term.to() == term.from() + 1 && line.token(term.from()).length() <= LONGEST_SYMBOL;
    }

    private Found divided(Found found, Found term, Exponent exponent) {
        Unit over = found.unit();
        Unit under = raised(term.unit(), exponent.power());
        Optional<Unit> listed = units.named(over.name() + "/" + symbol(under));
        if (listed.isPresent()) {
            return new Found(listed.get(), found.from(), exponent.to());
        }
        boolean kept =
                over.kind() == dev.reckon.mention.Kind.MONEY || over.dimension().equals("speed");
        dev.reckon.mention.Kind kind = kept ? over.kind() : dev.reckon.mention.Kind.RATE;
        Unit unit = new Unit(
                kind,
                over.name() + "/" + Rates.symbolOf(new Rates.Per(0, under.name())),
                over.dimension() + "/" + under.dimension(),
                over.factor().divide(under.factor(), MathContext.DECIMAL64));
        return new Found(unit, found.from(), exponent.to());
    }

    /** Speeds and their like are listed by the short names of times. */
    private static String symbol(Unit time) {
        return switch (time.name()) {
            case "second" -> "s";
            case "minute" -> "min";
            case "hour" -> "h";
            default -> time.name();
        };
    }

    private static Unit inverse(Unit unit, int power) {
        Unit under = raised(unit, power);
        return new Unit(
                dev.reckon.mention.Kind.RATE,
                "/" + under.name(),
                "/" + under.dimension(),
                java.math.BigDecimal.ONE.divide(under.factor(), MathContext.DECIMAL64));
    }

    private static Unit raised(Unit unit, int power) {
        return power == 1
                ? unit
                : new Unit(
                        unit.kind(),
                        unit.name() + power,
                        unit.dimension() + power,
                        unit.factor().pow(power));
    }

    /** The power of a unit and the token behind what writes it. */
    private record Exponent(int power, int to) {}

    /** The power written behind a denominator that a slash opens: "/m²", "/kg". */
    private Exponent powerBehind(Found term) {
        int at = term.to();
        boolean raised = line.isKind(at, Kind.SUPERSCRIPT)
                && line.isGlued(at)
                && line.token(at).length() == 1;
        int power = raised ? "⁰¹²³".indexOf(line.charAt(at)) : -1;
        return power > 0 ? new Exponent(power, at + 1) : new Exponent(1, at);
    }

    /** A negative power behind a unit: "s−1", "m -2" with a true minus, "s⁻¹". */
    private Optional<Exponent> exponentBehind(Found term) {
        int at = term.to();
        if (line.isKind(at, Kind.SUPERSCRIPT) && line.token(at).length() == 2 && line.charAt(at) == '⁻') {
            int power = "⁰¹²³".indexOf(line.textOf(at).charAt(1));
            return power > 0 ? Optional.of(new Exponent(power, at + 1)) : Optional.empty();
        }
        Optional<Exponent> marked = markedExponent(at);
        if (marked.isPresent()) {
            return marked;
        }
        boolean joined = line.isGlued(at) || line.isMark(at, '−');
        boolean minus = line.isDash(at) && joined && line.isGlued(at + 1) && line.isKind(at + 1, Kind.NUMBER);
        boolean fits = isSymbol(term)
                || line.isMark(at, '−') && term.unit().dimension().equals("time");
        if (!minus || line.token(at + 1).length() != 1 || !fits || isAmountAt(at + 1)) {
            return Optional.empty();
        }
        int power = line.charAt(at + 1) - '0';
        return power >= 1 && power <= 3 && Chars.isDigit(line.charAt(at + 1))
                ? Optional.of(new Exponent(power, at + 2))
                : Optional.empty();
    }

    /** Exponents as formulas are typed: "s^-1", "year^{-1}", "year$^{-2}$". */
    private Optional<Exponent> markedExponent(int from) {
        if (line.isKind(from, Kind.OPAQUE)) {
            return line.isGlued(from) ? formula(line.textOf(from), from + 1) : Optional.empty();
        }
        if (!line.isMark(from, '^') || !line.isGlued(from)) {
            return Optional.empty();
        }
        int minus = line.isMark(from + 1, '{') ? from + 2 : from + 1;
        int digit = minus + 1;
        if (!line.isDash(minus) || !line.isKind(digit, Kind.NUMBER)) {
            return Optional.empty();
        }
        int end = line.isMark(digit + 1, '}') ? digit + 2 : digit + 1;
        return formula(line.textOf(from, end), end);
    }

    private static Optional<Exponent> formula(String text, int to) {
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if ("$^{} ".indexOf(text.charAt(i)) < 0) {
                inside.append(text.charAt(i));
            }
        }
        boolean power = inside.length() == 2
                && Chars.isDash(inside.charAt(0))
                && inside.charAt(1) >= '1'
                && inside.charAt(1) <= '3';
        return power ? Optional.of(new Exponent(inside.charAt(1) - '0', to)) : Optional.empty();
    }

    /** "5 m-2 m": the digit opens an amount of its own. */
    private boolean isAmountAt(int digit) {
        boolean same = units.term(line, digit + 1).isPresent() && !isInverseAt(digit + 1);
        return same || line.isGlued(digit + 1) && !line.isKind(digit + 1, Kind.MARK) || line.isMark(digit + 1, '%');
    }

    private boolean isInverseAt(int unit) {
        return line.isDash(unit + 1) && line.isKind(unit + 2, Kind.NUMBER)
                || line.isKind(unit + 1, Kind.SUPERSCRIPT) && line.charAt(unit + 1) == '⁻';
    }
}
