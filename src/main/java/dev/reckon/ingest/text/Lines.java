package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import java.util.Arrays;

/**
 * The lines of a text, counted from 0, with what the block rules ask of a line. Eight bytes a line; every question costs at most
 * the line's length.
 */
final class Lines {

    private final String text;
    private final int[] bounds;
    private final int count;

    Lines(String text) {
        this.text = text;
        int[] found = new int[64];
        int used = 0;
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            if (used + 2 > found.length) {
                found = Arrays.copyOf(found, found.length * 2);
            }
            found[used++] = trimStart(text, start, end);
            found[used++] = end;
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        this.bounds = found;
        this.count = used / 2;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int trimStart(String text, int start, int end) {
        int first = start;
        while (first < end && isBlank(text.charAt(first))) {
            first++;
        }
        return first;
    }

    /** Returns whether {@code c} shows nothing: white space of every width, the zero-width space, a stray byte-order mark. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\0';
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    /** Returns the offset of the first character that shows; {@link #end} when there is none. */
    int first(int line) {
        return bounds[2 * line];
    }

    /** Returns the offset after the line's last character, white space included. */
    int end(int line) {
        return bounds[2 * line + 1];
    }

    /** Returns the offset after the line's last character that shows. */
    int last(int line) {
        int last = end(line);
        while (last > first(line) && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    boolean blank(int line) {
        return first(line) == end(line);
    }

    /** Returns whether there is no such line or it is blank. */
    boolean blankOrNone(int line) {
        return line < 0 || line >= count || blank(line);
    }

    /** Returns the offset of the line's first character, white space included. */
    int start(int line) {
        int start = first(line);
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    /** Returns the columns before the first character that shows, a tab reaching the next multiple of four. */
    int indent(int line) {
        int columns = 0;
        for (int i = start(line); i < first(line); i++) {
            columns += text.charAt(i) == '\t' ? 4 - columns % 4 : 1;
        }
        return columns;
    }

    /** Returns the first character that shows; NUL when the line is blank. */
    char firstChar(int line) {
        return blank(line) ? '\0' : text.charAt(first(line));
    }

    /** Returns the last character that shows; NUL when the line is blank. */
    char lastChar(int line) {
        return blank(line) ? '\0' : text.charAt(last(line) - 1);
    }

    /** Returns whether what shows on the line begins with {@code prefix}. */
    boolean startsWith(int line, String prefix) {
        return text.startsWith(prefix, first(line)) && first(line) + prefix.length() <= end(line);
    }

    /** Returns how often {@code c} stands at the start of what shows. */
    int run(int line, char c) {
        int i = first(line);
        while (i < end(line) && text.charAt(i) == c) {
            i++;
        }
        return i - first(line);
    }

    /** Returns whether what shows on the line is made of the characters of {@code allowed} only; false when blank. */
    boolean only(int line, String allowed) {
        for (int i = first(line); i < end(line); i++) {
            char c = text.charAt(i);
            if (allowed.indexOf(c) < 0 && !isBlank(c)) {
                return false;
            }
        }
        return !blank(line);
    }

    /** Returns where {@code part} stands first on the line; -1 when it does not. */
    int indexOf(int line, String part) {
        for (int i = first(line); i + part.length() <= end(line); i++) {
            if (text.startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns how often {@code c} stands on the line. */
    int occurrences(int line, char c) {
        int found = 0;
        for (int i = first(line); i < end(line); i++) {
            found += text.charAt(i) == c ? 1 : 0;
        }
        return found;
    }

    /** Returns the words of the lines from {@code from} to before {@code to}, neither of them blank. */
    Span span(int from, int to) {
        return new Span(first(from), last(to - 1));
    }

    /** Returns what shows on the line. */
    Span span(int line) {
        return span(line, line + 1);
    }
}
