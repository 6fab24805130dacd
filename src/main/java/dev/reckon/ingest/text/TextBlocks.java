package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.LineMap;
import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of plain text. */
public final class TextBlocks {

    private TextBlocks() {}

    /** Returns the blocks of {@code text} in order. */
    public static List<Block> in(String text) {
        LineMap lines = new LineMap(text);
        List<Block> blocks = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int line = 1; line <= lines.lines(); line++) {
            Span span = lines.span(line);
            if (!span.of(text).isBlank()) {
                start = start < 0 ? span.start() : start;
                end = span.end();
            } else if (start >= 0) {
                blocks.add(Block.of(Block.Kind.PARAGRAPH, 0, new Span(start, end)));
                start = -1;
            }
        }
        if (start >= 0) {
            blocks.add(Block.of(Block.Kind.PARAGRAPH, 0, new Span(start, end)));
        }
        return blocks;
    }
}
