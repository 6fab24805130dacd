package dev.reckon.doc;

import java.util.List;
import java.util.Optional;

/**
 * One document as read: its text and the blocks in it.
 *
 * @param name the name it was given by: a path, {@code -}, or the {@code id} of a JSONL line
 * @param sha256 lower-case hexadecimal SHA-256 of its bytes (of the line's bytes for JSONL)
 * @param title its title, if the format states one
 * @param text the text every offset counts in, UTF-16 units
 * @param blocks its blocks in text order, not overlapping
 */
public record Document(String name, String sha256, Optional<String> title, String text, List<Block> blocks) {

    /** Copies the blocks. */
    public Document {
        blocks = List.copyOf(blocks);
    }
}
