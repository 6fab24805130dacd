package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;

/** The words before a report that say where and when it was sent: "SAN JUAN, 4 May (Reuters) —", "Washington, Jan. 6, 2012 --". */
final class DateLine {

    /** In tokens. */
    private static final int LONGEST = 14;

    private DateLine() {}

    /** Returns where the report opens behind the place or the agency it was sent from: "BOSTON (AP) - Experts"; "14 May - ..." is a diary. */
    static int start(Line line) {
        int end = end(line);
        boolean sent = end > 0 && !line.is(0, WordClass.MONTH) && (line.isMark(end - 1, ')') || isInCapitals(line));
        int start = sent ? end : 0;
        while (sent && line.isDash(start)) {
            start++;
        }
        return start;
    }

    /** Returns the token behind the date line that opens {@code line}; 0 when none does. */
    static int end(Line line) {
        if (!line.isCapitalised(0)) {
            return 0;
        }
        for (int i = 1; i < Math.min(line.size(), LONGEST); i++) {
            if (line.isDash(i) && !line.isGlued(i)) {
                return isDate(line, i) ? 0 : i;
            }
            if (line.isKind(i, Kind.WORD) && !line.isCapitalised(i)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isInCapitals(Line line) {
        String first = line.textOf(0);
        return first.length() > 1 && first.chars().allMatch(Character::isUpperCase);
    }

    /** "May 25 - The board met": a day and no place opens an entry of a diary. */
    private static boolean isDate(Line line, int end) {
        for (int i = 0; i < end; i++) {
            if (line.isKind(i, Kind.WORD) && !line.is(i, WordClass.MONTH) && !line.is(i, WordClass.WEEKDAY)) {
                return false;
            }
        }
        return true;
    }
}
