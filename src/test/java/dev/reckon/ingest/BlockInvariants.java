package dev.reckon.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;

/** What holds for the blocks of every document. */
public final class BlockInvariants {

    private BlockInvariants() {}

    /** Checks order, bounds, cells, and that every character that shows lies in a block. */
    public static void check(String text, List<Block> blocks) {
        int reached = 0;
        for (Block block : blocks) {
            String told = block + " in <" + text + ">";
            assertTrue(block.span().start() >= reached && block.span().end() <= text.length(), "out of order: " + told);
            assertFalse(shows(text, reached, block.span().start()), "text lost before " + told);
            assertTrue(shows(text, block.span().start(), block.span().end()), "nothing to see in " + told);
            checkCells(block, told);
            reached = block.span().end();
        }
        assertFalse(shows(text, reached, text.length()), () -> "text lost at the end of <" + text + ">");
    }

    private static void checkCells(Block block, String told) {
        assertTrue(block.kind() == Kind.TABLE_ROW || block.cells().isEmpty(), "cells outside a table: " + told);
        int reached = block.span().start();
        for (Span cell : block.cells()) {
            assertTrue(cell.start() >= reached && cell.end() <= block.span().end(), "cell outside its row: " + told);
            reached = cell.end();
        }
    }

    private static boolean shows(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && c != 0x200B
                        && c != 0xFEFF
                        && c != 0);
    }
}
