package dev.reckon.doc;

import dev.reckon.base.Span;
import java.util.Arrays;

/**
 * Maps UTF-16 offsets of one text to lines and columns and back, both counted from 1, columns in Unicode code points.
 *
 * <p>A line ends at {@code \n}, {@code \r\n} or a lone {@code \r}. A text that ends with a line end has one more, empty, line,
 * as editors show it. Built in one pass; a lookup costs the logarithm of the number of lines plus the length of one line's
 * part before the offset.
 */
public final class LineMap {

    private final CharSequence text;
    private final int[] starts;

    /**
     * A place as editors name it.
     *
     * @param line line number, from 1
     * @param column code points before the place on its line, plus 1
     */
    public record Position(int line, int column) {

        @Override
        public String toString() {
            return line + ":" + column;
        }
    }

    /** Prepares the map of {@code text}. */
    public LineMap(CharSequence text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** Returns the number of lines, at least 1. */
    public int lines() {
        return starts.length;
    }

    /**
     * Returns the line of {@code offset}; an offset on a line end belongs to the line it ends.
     *
     * @throws IllegalArgumentException unless {@code 0 <= offset <= length of the text}
     */
    public int line(int offset) {
        checkOffset(offset);
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Returns the column of {@code offset} on its line.
     *
     * @throws IllegalArgumentException unless {@code 0 <= offset <= length of the text}
     */
    public int column(int offset) {
        return at(offset).column();
    }

    /**
     * Returns line and column of {@code offset}.
     *
     * @throws IllegalArgumentException unless {@code 0 <= offset <= length of the text}
     */
    public Position at(int offset) {
        int line = line(offset);
        return new Position(line, Character.codePointCount(text, starts[line - 1], offset) + 1);
    }

    /**
     * Returns where line {@code line} stands, without its line end.
     *
     * @throws IllegalArgumentException unless {@code 1 <= line <= lines()}
     */
    public Span span(int line) {
        if (line < 1 || line > starts.length) {
            throw new IllegalArgumentException("need 1 <= line <= " + starts.length + ", got line=" + line);
        }
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean endsLine(CharSequence text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }

    private void checkOffset(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException("need 0 <= offset <= " + text.length() + ", got offset=" + offset);
        }
    }
}
