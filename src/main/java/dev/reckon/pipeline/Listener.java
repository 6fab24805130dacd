package dev.reckon.pipeline;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;

/** Takes what reading brings, one text at a time and always in input order. */
public interface Listener {

    /** Takes a text with the figures and the skipped numbers in it. */
    void text(Document document, Result result);

    /** Takes an input that could not be read. */
    void rejected(Rejected rejected);

    /** Takes something worth knowing about an input that was read, or left out on purpose. */
    void notice(Notice notice);
}
