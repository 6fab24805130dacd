package dev.reckon.doc;

import java.util.List;
import java.util.Optional;

/**
 * On which page, and where on it, each line of a text was printed.
 *
 * @param lines the lines by {@code start}, ascending; each reaches to the start of the next
 */
public record PageLines(List<Line> lines) implements Origin {

    /**
     * One printed line.
     *
     * @param start where its words begin in the document's text
     * @param page its page, from 1
     * @param box where it stands on the page
     */
    public record Line(int start, int page, Box box) {}

    /**
     * A rectangle on a page, in points (1/72 inch) from the page's upper left corner as it is read.
     *
     * @param left the left edge
     * @param top the upper edge
     * @param width from left to right
     * @param height from top to bottom
     */
    public record Box(float left, float top, float width, float height) {

        /** Returns the smallest rectangle around this and {@code other}. */
        public Box and(Box other) {
            float x = Math.min(left, other.left);
            float y = Math.min(top, other.top);
            return new Box(
                    x,
                    y,
                    Math.max(left + width, other.left + other.width) - x,
                    Math.max(top + height, other.top + other.height) - y);
        }
    }

    /** Copies the lines. */
    public PageLines {
        lines = List.copyOf(lines);
    }

    /** Returns the line that {@code offset} stands in; empty before the first. Takes the logarithm of the number of lines. */
    public Optional<Line> at(int offset) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(lines.get(low - 1));
    }
}
