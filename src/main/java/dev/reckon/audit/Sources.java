package dev.reckon.audit;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.List;

/**
 * What a draft is held against.
 *
 * @param documents the texts of the sources
 * @param figures their figures, in document and text order
 */
public record Sources(List<Document> documents, List<Figure> figures) {

    private static final Sources NONE = new Sources(List.of(), List.of());

    /** Copies the lists. */
    public Sources {
        documents = List.copyOf(documents);
        figures = List.copyOf(figures);
    }

    /** Returns no sources: only what a draft says of itself is checked. */
    public static Sources none() {
        return NONE;
    }
}
