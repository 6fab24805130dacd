package dev.reckon.ingest.html;

import dev.reckon.doc.Block.Kind;
import java.util.Set;

/**
 * What a block is by the elements it stands in.
 *
 * @param kind the block's kind
 * @param level the block's level
 * @param lists how many lists it stands in
 */
record Context(Kind kind, int level, int lists) {

    /** The elements that change what a block inside them is. */
    static final Set<String> NAMES = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "menu",
            "dl",
            "li",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "figcaption",
            "caption");

    /** Returns the context inside an element called {@code name}. */
    Context inside(String name) {
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> new Context(Kind.HEADING, name.charAt(1) - '0', lists);
            case "ul", "ol", "menu", "dl" -> new Context(kind, level, lists + 1);
            case "li", "dt", "dd" -> new Context(Kind.LIST_ITEM, Math.max(lists, 1), lists);
            case "blockquote" -> new Context(Kind.QUOTE, 0, lists);
            case "pre" -> new Context(Kind.CODE, 0, lists);
            case "figcaption", "caption" -> new Context(Kind.CAPTION, 0, lists);
            default -> this;
        };
    }
}
