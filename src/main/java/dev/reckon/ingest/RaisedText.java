package dev.reckon.ingest;

import java.util.Set;

/**
 * Writes raised text so that it does not run into the number before it: a note's mark as {@code [12]}, a power as {@code 10⁶} or
 * {@code km²}, an ordinal's letters as they are.
 */
public final class RaisedText {

    /** The most characters that are written this way; longer text is read like any other. */
    public static final int MAX_LENGTH = 12;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String MINUS = "-−";
    private static final Set<String> SQUARED_UNITS = Set.of("km", "m", "cm", "mm", "ft", "mi", "yd", "in", "s");

    private RaisedText() {}

    /**
     * Returns how {@code mark} is written.
     *
     * @param mark the raised text, without spaces around it
     * @param linked whether it leads to a note
     * @param before up to four characters before it, none when something stands between
     */
    public static String written(String mark, boolean linked, String before) {
        if (mark.startsWith("[")) {
            return mark;
        }
        boolean digits = mark.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!linked && isPower(mark, digits, before)) {
            return raised(mark);
        }
        return digits || linked ? "[" + mark + "]" : mark;
    }

    private static boolean isPower(String mark, boolean digits, String before) {
        boolean signed = mark.length() > 1
                && MINUS.indexOf(mark.charAt(0)) >= 0
                && mark.chars().skip(1).allMatch(Character::isDigit);
        if (!digits && !signed) {
            return false;
        }
        int word = before.length();
        while (word > 0 && Character.isLetterOrDigit(before.charAt(word - 1))) {
            word--;
        }
        String base = before.substring(word);
        return base.equals("10") || ((signed || mark.length() == 1) && SQUARED_UNITS.contains(base));
    }

    private static String raised(String mark) {
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            raised.append(Character.isDigit(c) ? RAISED.charAt(c - '0') : '⁻');
        }
        return raised.toString();
    }
}
