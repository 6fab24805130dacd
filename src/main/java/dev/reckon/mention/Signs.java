package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;

/** Finds what makes an amount negative: "-5", "minus 5", "$-5", "5 degrees below zero"; a hyphen or a bullet does not. */
final class Signs {

    /** A dash that opens a longer line is a bullet. */
    private static final int SHORT = 5;

    private final Line line;

    Signs(Line line) {
        this.line = line;
    }

    /** Returns {@code amount} with the sign its words or marks give it. */
    Amount signed(Amount amount) {
        if (amount.isVague()) {
            return amount;
        }
        if (isBelowZero(amount)) {
            return negated(amount.endingAt(amount.to() + 2), amount.from());
        }
        int sign = amount.from() - 1;
        if (isMinus(amount, sign)) {
            return negated(amount, sign);
        }
        return line.isMark(sign, '+') && line.isGlued(amount.from()) && opens(sign) ? amount.startingAt(sign) : amount;
    }

    /** Returns where the number from token {@code from} on starts with a minus between it and its currency sign: "$-5". */
    int beforeDigits(int from) {
        boolean minus = line.isDash(from - 1) && line.isGlued(from) && line.isGlued(from - 1);
        return minus && !line.isKind(from - 2, Kind.NUMBER) ? from - 1 : from;
    }

    static Amount negated(Amount amount, int from) {
        return new Amount(
                from,
                amount.to(),
                amount.number(),
                amount.low().negate(),
                amount.high().negate(),
                amount.grain(),
                amount.unit());
    }

    /** "5 degrees below zero", "2 below zero". */
    private boolean isBelowZero(Amount amount) {
        boolean degrees = amount.unit()
                .map(unit ->
                        unit.dimension().equals("temperature") || unit.name().equals("degree"))
                .orElse(true);
        return degrees && line.isForm(amount.to(), "below") && line.isForm(amount.to() + 1, "zero");
    }

    private boolean isMinus(Amount amount, int sign) {
        if (line.isForm(sign, "minus")) {
            return !line.is(sign - 1, WordClass.CONJUNCTION);
        }
        if (line.isForm(sign, "negative")) {
            return true;
        }
        if (!line.isDash(sign) || "-−–".indexOf(line.charAt(sign)) < 0) {
            return false;
        }
        boolean alone = sign == 0 && amount.to() == line.size();
        boolean bullet = sign == 0 && (line.charAt(0) != '-' || line.size() > SHORT);
        return alone || line.isGlued(amount.from()) && opens(sign) && !bullet;
    }

    /** A sign, not a joint: a blank or a bracket stands before it, and no number. */
    private boolean opens(int sign) {
        boolean between =
                line.isKind(sign - 1, Kind.NUMBER) || line.isMark(sign - 1, '/') || line.isMark(sign - 1, '+');
        boolean bracket = line.isMark(sign - 1, '(') || line.isMark(sign - 1, '[') || line.isMark(sign - 1, '=');
        return (line.token(sign).spaced() || bracket) && !between;
    }
}
