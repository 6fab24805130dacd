package dev.reckon.lsp;

import dev.reckon.audit.Audited;
import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.pipeline.Listener;
import dev.reckon.project.AcceptedFile;
import dev.reckon.project.ProjectSettings;
import dev.reckon.reconcile.Reconciliation;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a draft is held against while it is written: the sources, read once, and the project's settings. Not safe for threads. */
public final class Desk {

    private final Engine engine;
    private final List<String> sources;
    private final ProjectSettings settings;
    private final Path accepted;
    private Optional<Harvest> read = Optional.empty();

    /**
     * Sets a desk up; nothing is read yet.
     *
     * @param engine the stages
     * @param sources files or folders with the sources; may be none
     * @param settings what the project sets
     * @param accepted the file of accepted findings, which need not exist
     */
    public Desk(Engine engine, List<String> sources, ProjectSettings settings, Path accepted) {
        this.engine = engine;
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.accepted = accepted;
    }

    /** Forgets the sources, so that they are read again. */
    void refresh() {
        read = Optional.empty();
    }

    /** Returns what there is to say about {@code text}; tells {@code problems} of sources that cannot be read. */
    Analysis analyse(String name, String text, Consumer<String> problems) {
        Harvest known = sources(problems);
        Document draft = Engine.document(name, text);
        Result result = engine.read(draft);
        Harvest own = new Harvest(List.of(draft), result.figures(), result.skipped(), List.of(), List.of());
        Audited audited = engine.audit(own, known, settings.levels(), settings.preset(), new Problems(problems));
        Audited open = AcceptedFile.apply(audited, new AcceptedFile(accepted).all());
        Reconciliation all = engine.reconcile(together(own, known), new Problems(problems));
        return new Analysis(draft, new TextPlaces(text), result.figures(), open.findings(), all.answers());
    }

    private static Harvest together(Harvest own, Harvest known) {
        List<Document> documents = new ArrayList<>(own.documents());
        known.documents().stream()
                .filter(document ->
                        !document.name().equals(own.documents().get(0).name()))
                .forEach(documents::add);
        return new Harvest(
                documents,
                joined(
                        own.figures(),
                        known.figures().stream()
                                .filter(f -> documents.contains(f.document()))
                                .toList()),
                joined(
                        own.skipped(),
                        known.skipped().stream()
                                .filter(s -> documents.contains(s.document()))
                                .toList()),
                List.of(),
                List.of());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private Harvest sources(Consumer<String> problems) {
        if (read.isEmpty()) {
            read = Optional.of(engine.harvest(sources, InputStream.nullInputStream(), new Problems(problems)));
        }
        return read.get();
    }

    /** Passes on what could not be read. */
    private record Problems(Consumer<String> sink) implements Listener {

        @Override
        public void text(Document document, Result result) {
            // a source that was read is nothing to speak of
        }

        @Override
        public void rejected(Rejected rejected) {
            sink.accept(rejected.why());
        }

        @Override
        public void notice(Notice notice) {
            sink.accept(notice.what());
        }
    }
}
