package dev.reckon.doc;

import dev.reckon.base.Span;
import java.util.List;

/**
 * One block of a document: a stretch of text that no sentence crosses.
 *
 * @param kind what the block is
 * @param level depth: of a heading 1 (top) to 6, of a list item its nesting from 1; of a table row 1 for a header row and 0
 *     for a body row; 0 otherwise
 * @param span where the block's words stand in the document's text
 * @param cells for a table row the spans of its cells in column order; empty otherwise
 */
public record Block(Kind kind, int level, Span span, List<Span> cells) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        TABLE_ROW,
        CAPTION,
        /** Program text, formulas and the like: never read for figures. */
        CODE
    }

    /** Copies the cells. */
    public Block {
        cells = List.copyOf(cells);
    }

    /** Returns a block without cells. */
    public static Block of(Kind kind, int level, Span span) {
        return new Block(kind, level, span, List.of());
    }
}
