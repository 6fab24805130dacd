package dev.reckon.token;

/**
 * Writes the quantities that a text sets as formulas in plain signs, so that they are read like any other: {@code $73.2 \pm 1.3$} as
 * 73.2 ± 1.3. What is left over of the mark-up becomes blanks, so that every character stays where it was. A formula with variables in it
 * is left alone.
 */
public final class Formulas {

    private static final int LONGEST = 120;
    private static final int LONGEST_COMMAND = 12;

    private final CharSequence text;
    private final StringBuilder plain;

    private Formulas(CharSequence text) {
        this.text = text;
        this.plain = new StringBuilder(text);
    }

    /** Returns {@code text} with its quantities in plain signs, as long as it was; itself when it holds none. Linear in the text. */
    public static CharSequence plain(CharSequence text) {
        int first = next(text, 0);
        return first < 0 ? text : new Formulas(text).read(first);
    }

    private static int next(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '$') {
                return i;
            }
        }
        return -1;
    }

    private CharSequence read(int first) {
        for (int open = first; open >= 0; ) {
            int close = closing(open);
            boolean quantity = close > open && new Quantity(open + 1, close).isOne();
            if (quantity) {
                blank(open, open + 1);
                blank(close, close + 1);
                new Quantity(open + 1, close).write();
            }
            open = next(text, quantity ? close + 1 : open + 1);
        }
        return plain.toString();
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            plain.setCharAt(i, ' ');
        }
    }

    private int closing(int open) {
        int limit = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '$') {
                return Chars.isSpace(text.charAt(i - 1)) ? -1 : i;
            }
        }
        return -1;
    }

    /** What stands between two signs of a formula. */
    private final class Quantity {

        private final int from;
        private final int to;
        private int at;
        private boolean marked;
        private boolean writing;

        Quantity(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Returns whether it is made of numbers, signs between them and units, and cannot be money: "$5 and $". */
        boolean isOne() {
            at = from;
            boolean digits = false;
            boolean opens = at < to && !Chars.isSpace(text.charAt(at));
            while (opens && at < to) {
                digits |= Chars.isDigit(text.charAt(at));
                if (!step(digits)) {
                    return false;
                }
            }
            boolean closed = Chars.isDigit(text.charAt(to - 1)) || text.charAt(to - 1) == '}' || marked;
            return opens && digits && closed;
        }

        void write() {
            writing = true;
            at = from;
            while (at < to) {
                step(true);
            }
        }

        private boolean step(boolean digits) {
            char c = text.charAt(at);
            if (c == '\\') {
                marked = true;
                return command(digits);
            }
            if (c == '^') {
                marked = true;
                return digits && exponent();
            }
            at++;
            return Chars.isDigit(c) || Chars.isSpace(c) || ".,+-–−/()<>~%".indexOf(c) >= 0;
        }

        /** "^8", "^{-3}" stay as they are; "^\circ" is a degree. */
        private boolean exponent() {
            int start = at++;
            if (at < to && text.charAt(at) == '\\') {
                boolean degree = name().equals("circ");
                put(start, at, ' ');
                put(at - 1, at, '°');
                return degree;
            }
            boolean group = at < to && text.charAt(at) == '{';
            at += group ? 1 : 0;
            int digits = at;
            while (at < to
                    && (Chars.isDigit(text.charAt(at)) || Chars.isDash(text.charAt(at)) || text.charAt(at) == '+')) {
                at++;
            }
            boolean closed = !group || at < to && text.charAt(at) == '}';
            boolean any = at > digits;
            at += group && closed ? 1 : 0;
            return any && closed;
        }

        private boolean command(boolean digits) {
            int start = at;
            String name = name();
            char sign =
                    switch (name) {
                        case "pm" -> '±';
                        case "times", "cdot" -> '×';
                        case "sim", "approx", "simeq" -> '~';
                        case "lesssim", "leq", "le" -> '≤';
                        case "gtrsim", "geq", "ge" -> '≥';
                        case "%" -> '%';
                        case ",", ";", ":", "!", " ", "quad" -> isGrouping(start) ? 0 : ' ';
                        case "mathrm", "text", "textrm", "rm", "mathsf" -> digits && upright() ? ' ' : 0;
                        default -> 0;
                    };
            put(start, Math.min(at, start + 1 + name.length()), sign);
            return sign != 0;
        }

        /** "299\,792": the blank groups digits, and the number would fall apart. */
        private boolean isGrouping(int start) {
            return start > from && Chars.isDigit(text.charAt(start - 1)) && at < to && Chars.isDigit(text.charAt(at));
        }

        private String name() {
            int start = ++at;
            while (at < to && at < start + LONGEST_COMMAND && Chars.isAsciiLetter(text.charAt(at))) {
                at++;
            }
            at += at == start && at < to ? 1 : 0;
            return text.subSequence(start, at).toString();
        }

        /** The letters of a unit: "{km\,s^{-1}}". */
        private boolean upright() {
            if (at >= to || text.charAt(at) != '{') {
                return false;
            }
            put(at, at + 1, ' ');
            at++;
            while (at < to && text.charAt(at) != '}') {
                char c = text.charAt(at);
                boolean fits = c == '^' ? exponent() : c == '\\' ? command(false) : unitSign();
                if (!fits) {
                    return false;
                }
            }
            if (at >= to) {
                return false;
            }
            put(at, at + 1, ' ');
            at++;
            return true;
        }

        private boolean unitSign() {
            char c = text.charAt(at++);
            return Character.isLetter(c) || Chars.isSpace(c) || c == '/' || c == '%' || c == '.';
        }

        private void put(int start, int end, char sign) {
            if (writing) {
                blank(start, end);
                plain.setCharAt(start, sign);
            }
        }
    }
}
