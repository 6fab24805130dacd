package dev.reckon.ingest.text;

import dev.reckon.base.Span;

/**
 * Tells a line that states an amount from one that only carries a number in a name: a year, a chapter, a century.
 *
 * <p>A heading seldom states an amount; a short line that does is a statement to be read.
 */
final class Amounts {

    private static final int MAX_NAME_DIGITS = 3;

    private Amounts() {}

    /** Returns whether the words at {@code span} state an amount. */
    static boolean stated(String text, Span span) {
        int i = span.start();
        while (i < span.end()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < span.end() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (isAmount(text, span, i, end)) {
                return true;
            }
            i = end;
        }
        return false;
    }

    private static boolean isAmount(String text, Span span, int start, int end) {
        char before = start > span.start() ? text.charAt(start - 1) : ' ';
        char after = end < span.end() ? text.charAt(end) : ' ';
        boolean grouped = ",.'\u00A0\u202F\u2009".indexOf(after) >= 0
                && end + 1 < span.end()
                && Character.isDigit(text.charAt(end + 1));
        boolean priced = Character.getType(before) == Character.CURRENCY_SYMBOL
                || "%‰°".indexOf(after) >= 0
                || before == '.'
                || before == ',';
        int digits = end - start;
        if (start == span.start() && digits < MAX_NAME_DIGITS && (after == '.' || after == ')')) {
            return false;
        }
        if (grouped || priced) {
            return !sectionNumber(text, span, start);
        }
        if (digits == 4) {
            return !(text.charAt(start) == '1' || text.startsWith("20", start) || text.startsWith("21", start));
        }
        return digits > MAX_NAME_DIGITS || !partOfName(text, span, start, end);
    }

    /** Returns whether everything before {@code at} is digits and dots, as in {@code 3.2 Results}. */
    private static boolean sectionNumber(String text, Span span, int at) {
        for (int i = span.start(); i < at; i++) {
            if (text.charAt(i) != '.' && !Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return at - span.start() < 2 * MAX_NAME_DIGITS && text.indexOf(',', at) != at + 1;
    }

    /** Returns whether the number is glued to a letter ({@code 21st}) or stands next to a capital ({@code World War 2}, {@code 5 May}). */
    private static boolean partOfName(String text, Span span, int start, int end) {
        boolean gluedRight = end < span.end() && Character.isLetter(text.charAt(end));
        boolean gluedLeft = start > span.start() && Character.isLetter(text.charAt(start - 1));
        if (gluedRight || gluedLeft) {
            return true;
        }
        int next = end;
        while (next < span.end() && Lines.isBlank(text.charAt(next))) {
            next++;
        }
        if (next < span.end() && Character.isUpperCase(text.charAt(next))) {
            return true;
        }
        int word = start;
        while (word > span.start() && Lines.isBlank(text.charAt(word - 1))) {
            word--;
        }
        while (word > span.start() && !Lines.isBlank(text.charAt(word - 1))) {
            word--;
        }
        return word < start && Character.isUpperCase(text.charAt(word));
    }
}
