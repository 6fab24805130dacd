package dev.reckon.ingest.pdf;

import dev.reckon.doc.PageLines.Box;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One printed line of one column.
 *
 * @param column the column it stands in and the page of that
 * @param baseline the line its words stand on
 * @param size the size of most of its letters
 * @param bold whether all its letters are bold
 * @param cells its words, apart where the gaps are wide; at least one
 */
record Line(Column column, float baseline, float size, boolean bold, List<Cell> cells) {

    /** Copies the cells. */
    Line {
        cells = List.copyOf(cells);
    }

    /**
     * Words without a wide gap.
     *
     * @param left their left edge
     * @param right their right edge
     * @param text the words
     */
    record Cell(float left, float right, String text) {}

    /**
     * A stretch of a page in which lines follow one another.
     *
     * @param page its page, from 1
     * @param height the height of the page
     * @param number its place in reading order, from 0, across all pages
     * @param left where most lines begin
     * @param right where the longest lines end
     * @param leading the usual distance from one line to the next
     */
    record Column(int page, float height, int number, float left, float right, float leading) {}

    float left() {
        return cells.get(0).left();
    }

    float right() {
        return cells.get(cells.size() - 1).right();
    }

    String text() {
        return cells.size() == 1
                ? cells.get(0).text()
                : cells.stream().map(Cell::text).collect(Collectors.joining(" "));
    }

    int page() {
        return column.page();
    }

    /** Returns the place of the whole line. */
    Box box() {
        return new Box(left(), baseline - size, right() - left(), size * 1.25f);
    }

    /** Returns whether it reaches nearly to where lines of its column end. */
    boolean isFull() {
        return right() > column.right() - 0.15f * (column.right() - column.left());
    }

    /** Returns whether it ends well before lines of its column do. */
    boolean isShort() {
        return right() < column.right() - 0.25f * (column.right() - column.left());
    }

    /** Returns whether a sentence may end with it. */
    boolean endsSentence() {
        String text = text();
        int end = text.length();
        while (end > 1 && "\"”’')[]»0123456789".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return ".!?:;".indexOf(text.charAt(end - 1)) >= 0;
    }
}
