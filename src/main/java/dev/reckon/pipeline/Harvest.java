package dev.reckon.pipeline;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.figure.Skipped;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * All that reading a list of paths brought.
 *
 * @param documents the texts, in input order
 * @param figures their figures, in document and text order
 * @param skipped their numbers that are no figures, in document and text order
 * @param rejected the inputs that could not be read, in input order
 * @param notices what else a reader should know, in input order
 */
public record Harvest(
        List<Document> documents,
        List<Figure> figures,
        List<Skipped> skipped,
        List<Rejected> rejected,
        List<Notice> notices) {

    /** Copies the lists. */
    public Harvest {
        documents = List.copyOf(documents);
        figures = List.copyOf(figures);
        skipped = List.copyOf(skipped);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
    }

    /** Returns what the very document {@code document} states. */
    @SuppressWarnings("ReferenceEquality") // two inputs may hold the same text
    Result of(Document document) {
        return new Result(
                figures.stream().filter(figure -> figure.document() == document).toList(),
                skipped.stream().filter(number -> number.document() == document).toList());
    }

    /** Gathers what a listener is told, and tells another. */
    static final class Gatherer implements Listener {

        private final Listener watcher;
        private final List<Document> documents = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<Rejected> rejections = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        Gatherer(Listener watcher) {
            this.watcher = watcher;
        }

        @Override
        public void text(Document document, Result result) {
            documents.add(document);
            figures.addAll(result.figures());
            skipped.addAll(result.skipped());
            watcher.text(document, result);
        }

        @Override
        public void rejected(Rejected rejected) {
            rejections.add(rejected);
            watcher.rejected(rejected);
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice);
            watcher.notice(notice);
        }

        Harvest harvest() {
            return new Harvest(documents, figures, skipped, rejections, notices);
        }
    }
}
