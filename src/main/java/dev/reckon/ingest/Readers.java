package dev.reckon.ingest;

import dev.reckon.doc.Document;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.docx.DocxReader;
import dev.reckon.ingest.docx.OldOfficeReader;
import dev.reckon.ingest.html.HtmlReader;
import dev.reckon.ingest.jsonl.JsonLinesReader;
import dev.reckon.ingest.jsonl.JsonReader;
import dev.reckon.ingest.pdf.PdfReader;
import dev.reckon.ingest.text.TextBlocks;
import dev.reckon.ingest.text.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads paths into documents: finds the files, tells each one's format by its content, and hands it to that format's reader.
 *
 * <p>One bad input never stops the others. A value holds no state between calls.
 */
public final class Readers {

    /** The path that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** The first line of a file that lies among texts and is none: a list of sources, a licence. */
    public static final String NOT_A_TEXT = "<!-- reckon: not a text -->";

    /** Characters of a part: a book stays whole; what a part forgets of the one before seldom matters. */
    private static final int PART = 1 << 20;

    private final List<DocumentReader> readers;

    /** Returns readers that are asked in order; the first that recognises a source reads it. */
    public Readers(List<DocumentReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Returns the readers of every format there is. */
    public static Readers standard() {
        return endingWith(TextReader.whole());
    }

    /** Returns the same readers, but long plain texts come in parts, so that memory does not grow with their length. */
    public static Readers inParts() {
        return endingWith(TextReader.inParts(PART));
    }

    private static Readers endingWith(TextReader text) {
        return new Readers(List.of(
                new PdfReader(),
                new DocxReader(),
                new OldOfficeReader(),
                new ForeignFormats(),
                new JsonLinesReader(TextBlocks::in),
                new JsonReader(),
                new HtmlReader(),
                text));
    }

    /**
     * Reads all {@code paths} into memory.
     *
     * @param paths files, folders, or {@code -} for {@code stdin}
     * @param stdin read when a path is {@code -}; not closed
     */
    public Ingestion read(List<String> paths, InputStream stdin) {
        List<Document> documents = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        read(paths, stdin, ingested -> {
            if (ingested instanceof Ingested.Read read) {
                documents.add(read.document());
            } else if (ingested instanceof Rejected rejection) {
                rejected.add(rejection);
            } else if (ingested instanceof Notice notice) {
                notices.add(notice);
            }
        });
        return new Ingestion(documents, rejected, notices);
    }

    /**
     * Reads {@code paths} and gives each document, rejection and notice to {@code sink} as it comes, in path order, folders in
     * name order; holds one document at a time.
     *
     * @param paths files, folders, or {@code -} for {@code stdin}
     * @param stdin read when a path is {@code -}; not closed
     * @param sink takes what was read; what it throws stops the reading
     */
    public void read(List<String> paths, InputStream stdin, Consumer<Ingested> sink) {
        Consumer<Ingested> unique = new UniqueNames(sink);
        PathWalk walk = new PathWalk((path, name) -> readFile(path, name, unique), unique);
        boolean stdinRead = false;
        for (String path : paths) {
            if (!path.equals(STANDARD_INPUT)) {
                walk.walk(path);
            } else if (stdinRead) {
                unique.accept(new Notice(path, Code.READ_TWICE, "- (standard input) was already read and counts once"));
            } else {
                stdinRead = true;
                readStream(STANDARD_INPUT, stdin, unique);
            }
        }
    }

    private void readFile(Path path, String name, Consumer<Ingested> sink) {
        try (InputStream bytes = Files.newInputStream(path)) {
            read(Source.of(name, bytes, path), sink);
        } catch (NoSuchFileException e) {
            sink.accept(new Rejected(name, Code.VANISHED, name + " was there when listed and is gone now: run again"));
        } catch (IOException e) {
            sink.accept(unreadable(name, e));
        }
    }

    private void readStream(String name, InputStream bytes, Consumer<Ingested> sink) {
        try {
            read(Source.of(name, bytes), sink);
        } catch (IOException e) {
            sink.accept(unreadable(name, e));
        }
    }

    private void read(Source source, Consumer<Ingested> sink) throws IOException {
        String name = source.name();
        try {
            if (source.isEmpty()) {
                sink.accept(new Rejected(name, Code.EMPTY, name + " is empty: leave it out or put a text in it"));
                return;
            }
            if (isMarked(source.head())) {
                sink.accept(new Notice(name, Code.NOT_A_TEXT, name + " says that it is not a text and was left out"));
                return;
            }
            for (DocumentReader reader : readers) {
                if (reader.recognises(source)) {
                    reader.read(source, sink);
                    return;
                }
            }
            sink.accept(new Rejected(
                    name, Code.UNSUPPORTED_FORMAT, name + " is in no format that can be read: save it as plain text"));
        } catch (Source.TooLargeException e) {
            sink.accept(new Rejected(
                    name,
                    Code.TOO_LARGE,
                    name + " is larger than one document may be (1 GiB): split it, or give it as JSONL"));
        }
    }

    private static boolean isMarked(byte[] head) {
        byte[] mark = NOT_A_TEXT.getBytes(StandardCharsets.US_ASCII);
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static Rejected unreadable(String name, IOException e) {
        return new Rejected(
                name,
                Code.UNREADABLE,
                name + " cannot be read (" + PathWalk.reason(e) + "): check its permissions and the disk");
    }

    /** Lets the first document of each name through and rejects the later ones: results are told apart by name. */
    private static final class UniqueNames implements Consumer<Ingested> {

        private final Consumer<Ingested> sink;
        private final Map<String, String> sourcesByName = new HashMap<>();

        UniqueNames(Consumer<Ingested> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Ingested ingested) {
            sink.accept(ingested instanceof Ingested.Read read ? unique(read) : ingested);
        }

        private Ingested unique(Ingested.Read read) {
            if (read.document().continues()) {
                return read;
            }
            String name = read.document().name();
            String first = sourcesByName.putIfAbsent(name, read.source());
            if (first == null) {
                return read;
            }
            String why = "%s is called '%s' as %s already is: give each document its own id"
                    .formatted(read.source(), name, first);
            return new Rejected(read.source(), Code.DUPLICATE_ID, why);
        }
    }
}
