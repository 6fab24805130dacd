package dev.reckon.ingest.html;

import org.jsoup.nodes.Element;

/**
 * Where the walk stands in one table. A cell that spans columns or rows is followed by empty ones, so that cells under one another
 * have the same number.
 */
final class TableCursor {

    /** Columns beyond which spans are not filled: no table to be read has as many, and a page must not inflate. */
    private static final int MAX_FILLED = 64;

    private final boolean laidOut;
    private final int firstBlock;
    private final int[] rowsLeft = new int[MAX_FILLED];
    private boolean inRow;
    private boolean inCell;
    private boolean firstRow = true;
    private boolean onlyHeaders;
    private int column;
    private int columnsOfCell;

    TableCursor(boolean laidOut, int firstBlock) {
        this.firstBlock = firstBlock;
        this.laidOut = laidOut;
    }

    /** Returns whether the table only lays out the page, so that its cells are no cells. */
    boolean laidOut() {
        return laidOut;
    }

    /** Returns how many blocks stand before the table. */
    int firstBlock() {
        return firstBlock;
    }

    boolean inRow() {
        return inRow;
    }

    boolean inCell() {
        return inCell;
    }

    void beginRow(TextBuilder text) {
        text.beginRow(firstRow);
        inRow = true;
        onlyHeaders = true;
        column = 0;
    }

    void beginCell(Element cell, TextBuilder text) {
        fillFromAbove(text);
        onlyHeaders &= cell.normalName().equals("th");
        columnsOfCell = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        for (int i = column; i < Math.min(column + columnsOfCell, MAX_FILLED); i++) {
            rowsLeft[i] = rows - 1;
        }
        text.beginCell();
        inCell = true;
    }

    void endCell(TextBuilder text) {
        text.endCell();
        inCell = false;
        column++;
        for (int i = 1; i < columnsOfCell && column < MAX_FILLED; i++) {
            empty(text);
        }
    }

    void endRow(TextBuilder text) {
        if (inCell) {
            endCell(text);
        }
        fillFromAbove(text);
        text.endRow(onlyHeaders);
        inRow = false;
        firstRow = false;
    }

    private void fillFromAbove(TextBuilder text) {
        while (column < MAX_FILLED && rowsLeft[column] > 0) {
            rowsLeft[column]--;
            empty(text);
        }
    }

    private void empty(TextBuilder text) {
        text.beginCell();
        text.endCell();
        column++;
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        boolean number = !value.isEmpty() && value.length() < 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(Integer.parseInt(value), 1) : 1;
    }
}
