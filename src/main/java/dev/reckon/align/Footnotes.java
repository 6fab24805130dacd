package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the marks of notes behind figures, "[12]": figures of an unnamed voice that rest on other notes have other sources. */
public final class Footnotes {

    private static final int REACH_CHARACTERS = 300;
    private static final int MOST_DIGITS = 4;

    private Footnotes() {}

    /** Returns whether both figures have notes, and none in common. */
    static boolean differ(Figure a, Figure b) {
        Set<String> first = behind(a);
        Set<String> second = behind(b);
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    /** Returns the numbers of the first run of marks between the figure and the end of its sentence, marks behind the stop taken in. */
    public static SortedSet<String> behind(Figure figure) {
        String text = figure.document().text();
        int end = Math.min(text.length(), figure.span().end() + REACH_CHARACTERS);
        int stop = figure.sentence().end();
        SortedSet<String> marks = new TreeSet<>();
        int at = figure.span().end();
        while (at < end) {
            int past = pastMark(text, at);
            if (past > at) {
                marks.add(text.substring(at + 1, past - 1));
                at = past;
            } else if (!marks.isEmpty() || (at >= stop && !Character.isWhitespace(text.charAt(at)))) {
                return marks;
            } else {
                at++;
            }
        }
        return marks;
    }

    private static int pastMark(String text, int at) {
        if (text.charAt(at) != '[') {
            return at;
        }
        int digits = at + 1;
        while (digits < text.length() && digits <= at + MOST_DIGITS && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > at + 1 && digits < text.length() && text.charAt(digits) == ']' ? digits + 1 : at;
    }
}
