package dev.reckon.pipeline;

import dev.reckon.base.Bug;
import dev.reckon.doc.Document;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.ingest.Ingested;
import dev.reckon.lang.BadDataException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads documents for figures on all cores and tells listeners in input order. Only a few documents are held at a time, however
 * many there are.
 */
final class OrderedReading implements AutoCloseable {

    private static final int AHEAD_PER_CORE = 4;
    private static final int MOST_CHARACTERS_AHEAD = 1 << 23;

    private final Function<Document, Result> reader;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(cores, task -> Outcome.thread("reader", task));
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long charactersAhead;

    /** One thing to tell, and whom: what came in, and the figures being read from it when it is a document. */
    private record Waiting(Ingested ingested, Optional<CompletableFuture<Result>> result, Listener listener) {

        boolean isDone() {
            return result.map(CompletableFuture::isDone).orElse(true);
        }

        int characters() {
            return ingested instanceof Ingested.Read read
                    ? read.document().text().length()
                    : 0;
        }
    }

    OrderedReading(Function<Document, Result> reader) {
        this.reader = reader;
    }

    /** Returns what takes inputs in and tells {@code listener} of them when it is their turn. */
    Consumer<Ingested> telling(Listener listener) {
        return ingested -> accept(ingested, listener);
    }

    private void accept(Ingested ingested, Listener listener) {
        Optional<CompletableFuture<Result>> result = ingested instanceof Ingested.Read read
                ? Optional.of(CompletableFuture.supplyAsync(() -> reader.apply(read.document()), workers))
                : Optional.empty();
        Waiting next = new Waiting(ingested, result, listener);
        waiting.addLast(next);
        charactersAhead += next.characters();
        while (waiting.size() > cores * AHEAD_PER_CORE || charactersAhead > MOST_CHARACTERS_AHEAD) {
            tellFirst();
        }
        while (!waiting.isEmpty() && waiting.getFirst().isDone()) {
            tellFirst();
        }
    }

    /** Tells all that is left; to be called when nothing more comes. */
    void finish() {
        while (!waiting.isEmpty()) {
            tellFirst();
        }
    }

    private void tellFirst() {
        Waiting first = waiting.removeFirst();
        charactersAhead -= first.characters();
        Listener listener = first.listener();
        if (first.ingested() instanceof Ingested.Read read) {
            tell(read.document(), first.result().orElseThrow(), listener);
        } else if (first.ingested() instanceof Ingested.Rejected rejected) {
            listener.rejected(rejected);
        } else if (first.ingested() instanceof Ingested.Notice notice) {
            listener.notice(notice);
        }
    }

    /** A text the program fails on is named like one that cannot be read: it must not take the others with it. */
    private static void tell(Document document, CompletableFuture<Result> work, Listener listener) {
        Result result;
        try {
            result = Outcome.of(work);
        } catch (BadDataException e) {
            throw e;
        } catch (RuntimeException e) {
            String why = Bug.told(document.name(), "read the figures of this text", e);
            listener.rejected(new Ingested.Rejected(document.name(), Ingested.Code.BUG, why));
            return;
        }
        listener.text(document, result);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
