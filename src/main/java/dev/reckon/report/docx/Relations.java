package dev.reckon.report.docx;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import org.w3c.dom.Element;

/** The relations of one part to others, found and added. */
final class Relations {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final byte[] NONE =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final String file;
    private final String folder;
    private final Markup markup;

    private Relations(String file, String folder, Markup markup) {
        this.file = file;
        this.folder = folder;
        this.markup = markup;
    }

    /** Reads the relations of the part called {@code name}, of the package itself when it is empty. */
    static Relations of(String name, SortedMap<String, byte[]> parts) throws IOException {
        int slash = name.lastIndexOf('/') + 1;
        String file = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
        return new Relations(file, name.substring(0, slash), Markup.of(parts.getOrDefault(file, NONE)));
    }

    /** Returns the name of the part in relation {@code kind}. */
    Optional<String> target(String kind) {
        return Markup.below(markup.root()).stream()
                .filter(relation -> relation.getAttribute("Type").endsWith("/" + kind))
                .map(relation -> relation.getAttribute("Target"))
                .map(target -> target.startsWith("/") ? target.substring(1) : folder + target)
                .findFirst();
    }

    /** Adds relation {@code kind} to {@code target}, a part in the same folder, and writes the relations into {@code parts}. */
    void add(String kind, String target, SortedMap<String, byte[]> parts) throws IOException {
        Element relation = Markup.element(markup.root(), "Relationship");
        relation.setAttribute("Id", "rIdReckon" + (Markup.below(markup.root()).size() + 1));
        relation.setAttribute("Type", TYPES + kind);
        relation.setAttribute("Target", target);
        markup.root().appendChild(relation);
        parts.put(file, markup.bytes());
    }
}
