package dev.reckon.ingest;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads the documents of one format. */
public interface DocumentReader {

    /** Returns whether the content, not the name, of {@code source} is of this reader's format; looks at its head only. */
    boolean recognises(Source source);

    /**
     * Reads {@code source} and gives what it holds to {@code sink}: notices before the document they are about.
     *
     * @throws IOException if the bytes cannot be read; whatever is wrong with the bytes themselves is a rejection
     */
    void read(Source source, Consumer<Ingested> sink) throws IOException;
}
