package dev.reckon.ingest;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Puts a text together from blocks: a blank line between them, the rows of one table on successive lines, cells apart by tabs. */
public final class BlockText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int firstOfTable = -1;

    /** Adds a block that shows something and is no row, and returns where its words begin. */
    public int add(Kind kind, int level, CharSequence words) {
        text.append(blocks.isEmpty() ? "" : "\n\n");
        int start = text.length();
        text.append(words);
        blocks.add(Block.of(kind, level, new Span(start, text.length())));
        return start;
    }

    /** Begins a table, whose rows follow. */
    public void beginTable() {
        firstOfTable = blocks.size();
    }

    /** Adds a row, a header or not, unless none of its cells shows anything, and returns where each cell begins. */
    public List<Integer> addRow(boolean header, List<? extends CharSequence> cells) {
        if (cells.stream().noneMatch(cell -> shows(cell))) {
            return cells.stream().map(cell -> text.length()).toList();
        }
        boolean first = blocks.size() == firstOfTable;
        text.append(blocks.isEmpty() ? "" : first ? "\n\n" : "\n");
        int start = text.length();
        List<Span> spans = new ArrayList<>();
        for (CharSequence cell : cells) {
            text.append(spans.isEmpty() ? "" : "\t");
            int cellStart = text.length();
            text.append(cell);
            spans.add(new Span(cellStart, text.length()));
        }
        blocks.add(new Block(Kind.TABLE_ROW, header ? 1 : 0, new Span(start, text.length()), spans));
        return spans.stream().map(Span::start).toList();
    }

    /** Ends the table begun last: where no row is marked as its header, the first may be. */
    public void endTable() {
        guessHeader(text, blocks.subList(firstOfTable, blocks.size()));
    }

    /**
     * Makes the first of a table's rows its header when none is marked as one and only later rows have digits: writers often set
     * headers in bold cells.
     */
    public static void guessHeader(CharSequence text, List<Block> rows) {
        boolean marked = rows.stream().anyMatch(row -> row.level() > 0);
        if (rows.size() > 1 && !marked && !hasDigit(text, rows.get(0)) && hasDigit(text, rows.get(rows.size() - 1))) {
            Block row = rows.get(0);
            rows.set(0, new Block(row.kind(), 1, row.span(), row.cells()));
        }
    }

    private static boolean hasDigit(CharSequence text, Block block) {
        for (int i = block.span().start(); i < block.span().end(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether there is more than spaces, those that do not break included. */
    public static boolean shows(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            if (!Character.isSpaceChar(words.charAt(i)) && !Character.isWhitespace(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the length of the text so far. */
    public int length() {
        return text.length();
    }

    /** Returns the text, ending with a line end unless there is none. */
    public String text() {
        return text + (blocks.isEmpty() ? "" : "\n");
    }

    /** Returns the blocks, in text order. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
