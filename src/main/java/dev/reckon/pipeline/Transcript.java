package dev.reckon.pipeline;

import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what a listener is told, to tell another later in the same order. Mutable; for one thread at a time. */
final class Transcript implements Listener {

    private final List<Consumer<Listener>> told = new ArrayList<>();

    @Override
    public void text(Document document, Result result) {
        told.add(listener -> listener.text(document, result));
    }

    @Override
    public void rejected(Rejected rejected) {
        told.add(listener -> listener.rejected(rejected));
    }

    @Override
    public void notice(Notice notice) {
        told.add(listener -> listener.notice(notice));
    }

    /** Tells {@code listener} all that was told. */
    void tell(Listener listener) {
        told.forEach(each -> each.accept(listener));
    }
}
