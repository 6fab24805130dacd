package dev.reckon.ingest.html;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import dev.reckon.ingest.BlockText;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a page's text together: one block at a time, white space as a browser shows it.
 *
 * <p>A row's text has its cells apart by tabs. Spaces that do not break stay: they hold the digits of a number together.
 */
final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private boolean open;
    private int start;
    private boolean space;
    private boolean lineBreak;
    private boolean tight;
    private List<Span> cells = new ArrayList<>();
    private int cellStart = -1;

    /** Adds running text: runs of white space are one space, invisible characters are left out. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                beforeWord();
                text.append(c);
            }
        }
    }

    /** Adds text whose line ends and spaces count. */
    void verbatim(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (open || !isSpace(c)) {
                begin();
                text.append(c);
            }
        }
    }

    /** Notes a line break inside a block; a second one before the next word ends the block. */
    void lineBreak() {
        if (cellStart < 0 && !lineBreak) {
            lineBreak = true;
        }
        space = true;
    }

    /** Returns whether a line break was noted and no word has followed. */
    boolean atLineBreak() {
        return lineBreak;
    }

    /** Notes a space before the next word. */
    void space() {
        space = true;
    }

    /** Returns the last character of the open block or cell that is followed by no space; NUL when there is none. */
    char lastAdjacent() {
        boolean none = !open || space || text.length() == Math.max(start, cellStart);
        return none ? '\0' : text.charAt(text.length() - 1);
    }

    /** Returns up to {@code length} last characters of the open block. */
    String tail(int length) {
        return open ? text.substring(Math.max(Math.max(start, cellStart), text.length() - length)) : "";
    }

    /** Begins a table row, the first one of its table or not; ended with {@link #endRow}. */
    void beginRow(boolean first) {
        cells = new ArrayList<>();
        tight = !first && !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.TABLE_ROW;
    }

    /** Begins the row's next cell. */
    void beginCell() {
        begin();
        if (!cells.isEmpty()) {
            text.append('\t');
        }
        space = false;
        cellStart = text.length();
    }

    /** Ends the cell begun last. */
    void endCell() {
        cells.add(new Span(cellStart, text.length()));
        cellStart = -1;
        space = false;
    }

    /** Ends the row; a row without a word leaves nothing. */
    void endRow(boolean header) {
        if (!open) {
            return;
        }
        if (BlockText.shows(text.substring(start))) {
            add(new Block(Kind.TABLE_ROW, header ? 1 : 0, new Span(start, text.length()), cells));
        } else {
            drop();
        }
    }

    /** Returns the number of blocks ended so far. */
    int blocksEnded() {
        return blocks.size();
    }

    /** Makes the first row of the table whose blocks begin at {@code from} its header where it looks like one. */
    void guessHeader(int from) {
        int first = from;
        while (first < blocks.size() && blocks.get(first).kind() != Kind.TABLE_ROW) {
            first++;
        }
        List<Block> rows = blocks.subList(Math.min(first, blocks.size()), blocks.size());
        BlockText.guessHeader(text, rows);
    }

    /** Ends the open block, if any. */
    void endBlock(Kind kind, int level) {
        if (!open) {
            reset();
            return;
        }
        int end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (BlockText.shows(text.substring(start, end))) {
            add(Block.of(kind, level, new Span(start, end)));
        } else {
            drop();
        }
    }

    PageText finish() {
        return new PageText(text.append(text.length() == 0 ? "" : "\n").toString(), blocks);
    }

    private void begin() {
        if (!open) {
            text.append(blocks.isEmpty() ? "" : tight ? "\n" : "\n\n");
            tight = false;
            start = text.length();
            open = true;
            reset();
        }
    }

    private void beforeWord() {
        begin();
        boolean first = text.length() == Math.max(start, cellStart);
        if (!first && lineBreak) {
            text.append('\n');
        } else if (!first && space) {
            text.append(' ');
        }
        reset();
    }

    private void reset() {
        space = false;
        lineBreak = false;
    }

    private void add(Block block) {
        blocks.add(block);
        open = false;
        reset();
    }

    private void drop() {
        text.setLength(
                blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end());
        open = false;
        reset();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\0';
    }
}
