package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import java.util.List;

/** Recognises one kind of block by the line it begins on. */
interface BlockRule {

    /** Says that the rule's block does not begin on the line. */
    int NONE = -1;

    /** Returns whether a block begins on {@code line} that ends a paragraph running before it. */
    boolean interrupts(int line);

    /** Adds the blocks that begin on {@code line}, which is not blank, and returns the line after them; or {@link #NONE}. */
    int read(int line, List<Block> blocks);
}
