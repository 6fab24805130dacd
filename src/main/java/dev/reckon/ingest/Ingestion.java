package dev.reckon.ingest;

import dev.reckon.doc.Document;
import java.util.List;

/**
 * What a list of paths brought, all in memory.
 *
 * @param documents the documents in the order they were read
 * @param rejected the inputs that could not be read, in the order they were met
 * @param notices what else the reader should know, in the order it was met
 */
public record Ingestion(List<Document> documents, List<Ingested.Rejected> rejected, List<Ingested.Notice> notices) {

    /** Copies the lists. */
    public Ingestion {
        documents = List.copyOf(documents);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
    }
}
