package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;

/**
 * Follows quotation marks from token to token: double ones, straight or curved, and single ones where they are no apostrophes.
 * A single mark opens a quotation at the start of a sentence or behind a comma or colon, and ends it behind another mark; so the
 * "workers' pay" and 'so-called' things of a sentence quote nobody.
 */
final class QuoteMarks {

    /** No quotation is open. */
    static final char NONE = 0;

    /** A double mark opened it. */
    static final char DOUBLE = '"';

    private static final char SINGLE = '\'';

    private QuoteMarks() {}

    /** Returns which sort of mark opened the quotation that the token behind token {@code i} stands in, when {@code open} did before it. */
    static char behind(Line line, int i, char open) {
        if (!line.isKind(i, Kind.MARK)) {
            return open;
        }
        char mark = line.charAt(i);
        if (mark == '«' || mark == '»') {
            return doubled(mark == '«' ? '“' : '”', open);
        }
        if (mark == '“' || mark == '”' || mark == '"') {
            return isInches(line, i) ? open : doubled(mark, open);
        }
        if (mark != SINGLE && mark != '‘' && mark != '’') {
            return open;
        }
        if (open == SINGLE) {
            return line.isGlued(i) && !isPossessive(line, i) ? NONE : open;
        }
        return open == NONE && mark != '’' && opensSpeech(line, i) ? SINGLE : open;
    }

    private static char doubled(char mark, char open) {
        boolean opens = mark == '“' || mark == '"' && open != DOUBLE;
        return open == SINGLE ? open : opens ? DOUBLE : NONE;
    }

    /** Returns whether a quotation may open at token {@code i}: a mark that stands before a word and behind none. */
    static boolean opens(Line line, int i) {
        return behind(line, i, NONE) != NONE;
    }

    /** Returns whether token {@code i} closes what somebody says: a double mark, or a single one right behind the stop or comma of speech. */
    static boolean closes(Line line, int i) {
        boolean single = line.isMark(i, SINGLE) || line.isMark(i, '’');
        boolean stop = line.isMark(i - 1, ',')
                || line.isMark(i - 1, '.')
                || line.isMark(i - 1, '!')
                || line.isMark(i - 1, '?');
        return line.isMark(i, DOUBLE)
                || line.isMark(i, '”')
                || line.isMark(i, '»')
                || single && line.isGlued(i) && stop;
    }

    private static boolean opensSpeech(Line line, int i) {
        boolean introduced = i == 0 || line.isMark(i - 1, ':') || line.isMark(i - 1, ',');
        boolean word = line.isKind(i + 1, Kind.WORD)
                || line.isKind(i + 1, Kind.NUMBER) && line.token(i + 1).length() != 2;
        return introduced && !line.isGlued(i) && line.isGlued(i + 1) && word;
    }

    /** "the workers' pay": a mark behind a plural with a word behind it. */
    private static boolean isPossessive(Line line, int i) {
        return line.isKind(i - 1, Kind.WORD) && line.endsWith(i - 1, "s") && line.isKind(i + 1, Kind.WORD);
    }

    /** A mark right behind a number is one of inches: 5' 8". */
    private static boolean isInches(Line line, int i) {
        return line.charAt(i) == DOUBLE
                && line.isGlued(i)
                && line.isKind(i - 1, Kind.NUMBER)
                && line.isMark(i - 2, SINGLE);
    }
}
