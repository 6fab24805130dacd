package dev.reckon.ingest;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Prints blocks for comparing: one a line, kind, level, words; a row's cells in brackets. */
public final class Show {

    private Show() {}

    /** Returns one line a block. */
    public static String blocks(String text, List<Block> blocks) {
        return blocks.stream().map(block -> line(text, block) + "\n").collect(Collectors.joining());
    }

    private static String line(String text, Block block) {
        String words = block.kind() == Kind.TABLE_ROW
                ? cells(text, block.cells())
                : block.span().of(text);
        return "%s %d | %s"
                .formatted(
                        block.kind(),
                        block.level(),
                        words.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎"));
    }

    private static String cells(String text, List<Span> cells) {
        return cells.stream().map(cell -> "[" + cell.of(text) + "]").collect(Collectors.joining());
    }
}
