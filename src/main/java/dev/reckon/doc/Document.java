package dev.reckon.doc;

import java.util.List;
import java.util.Optional;

/**
 * One document as read, or one part of a long one: its text and the blocks in it.
 *
 * @param name the name it was given by: a path, {@code -}, or the {@code id} of a JSONL line
 * @param sha256 lower-case hexadecimal SHA-256 of its bytes (of the line's bytes for JSONL)
 * @param title its title, if the format states one
 * @param text the text every offset counts in, UTF-16 units
 * @param blocks its blocks in text order, not overlapping
 * @param part which part of the text it is; empty when it is all of it
 * @param origin where the text stands in its file; empty when the text is the file, or its format keeps no places
 */
public record Document(
        String name,
        String sha256,
        Optional<String> title,
        String text,
        List<Block> blocks,
        Optional<Part> part,
        Optional<Origin> origin) {

    /** Copies the blocks. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Makes a document that is no part of a longer one. */
    public Document(String name, String sha256, Optional<String> title, String text, List<Block> blocks) {
        this(name, sha256, title, text, blocks, Optional.empty(), Optional.empty());
    }

    /** Returns the printed line that {@code offset} of the text stands in; empty for a format without pages. */
    public Optional<PageLines.Line> printedAt(int offset) {
        return origin.filter(PageLines.class::isInstance)
                .map(PageLines.class::cast)
                .flatMap(pages -> pages.at(offset));
    }

    /** Returns the page, from 1, that {@code offset} of the text stands on; empty for a format without pages. */
    public Optional<Integer> pageAt(int offset) {
        return printedAt(offset).map(PageLines.Line::page);
    }

    /** Returns whether text of the same document comes before this part. */
    public boolean continues() {
        return part.filter(Part::continuing).isPresent();
    }

    /** Returns the code points of the document before this text. */
    public int codePointsBefore() {
        return part.map(Part::codePoints).orElse(0);
    }

    /** The text stands for all that is read from it; hashing every block again each time a figure is a key would cost more than reading. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }
}
