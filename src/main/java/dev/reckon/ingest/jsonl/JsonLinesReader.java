package dev.reckon.ingest.jsonl;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import dev.reckon.ingest.TextDecoder;
import dev.reckon.ingest.TextDecoder.Decoded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads JSONL, where every line is a document <code>{"id": ..., "text": ..., "title"?: ...}</code> called by its id.
 *
 * <p>Holds one line at a time, whatever the size of the file. A line that holds no document is rejected by {@code file:line}, the
 * others are read; blank lines are skipped.
 */
public final class JsonLinesReader implements DocumentReader {

    private final Function<String, List<Block>> blocksOf;

    /** Returns a reader that finds the blocks of a line's text with {@code blocksOf}. */
    public JsonLinesReader(Function<String, List<Block>> blocksOf) {
        this.blocksOf = blocksOf;
    }

    @Override
    public boolean recognises(Source source) {
        return JsonSniff.looksLikeLines(headText(source));
    }

    private static String headText(Source source) {
        return TextDecoder.decode(source.head()).map(Decoded::text).orElse("");
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        ByteLines lines = new ByteLines(utf8(source), Source.MAX_BYTES);
        int number = 0;
        for (Optional<ByteLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            String where = source.name() + ":" + number;
            if (line.get().cut()) {
                String why = where + " is longer than one document may be (1 GiB): split it";
                sink.accept(new Rejected(where, Code.TOO_LARGE, why));
            } else {
                readLine(where, line.get().bytes(), sink);
            }
        }
    }

    /** Returns the bytes without a byte-order mark, in UTF-8; a file in UTF-16 is turned into UTF-8 as a whole. */
    private static InputStream utf8(Source source) throws IOException {
        byte[] head = source.head();
        boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE);
        if (wide) {
            String text = TextDecoder.decode(source.bytes()).map(Decoded::text).orElse("");
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
        InputStream stream = source.stream();
        stream.skipNBytes(TextDecoder.markLength(head));
        return stream;
    }

    private void readLine(String where, byte[] bytes, Consumer<Ingested> sink) {
        Optional<Decoded> decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            sink.accept(new Rejected(where, Code.BAD_LINE, where + " is not text: mend or remove the line"));
            return;
        }
        String json = decoded.get().text();
        if (json.isBlank()) {
            return;
        }
        try {
            JsonLine line = JsonLine.parse(json);
            decoded.get().notice(where).ifPresent(sink);
            emit(where, line, bytes, sink);
        } catch (JsonLine.BadLineException e) {
            sink.accept(new Rejected(where, Code.BAD_LINE, where + " " + e.getMessage()));
        }
    }

    private void emit(String where, JsonLine line, byte[] bytes, Consumer<Ingested> sink) {
        String text = LoneSurrogates.replaced(line.text());
        if (!text.equals(line.text())) {
            String what = where
                    + " has half a surrogate pair in its text, read as U+FFFD: mend the escape to keep the letter";
            sink.accept(new Notice(where, Code.BROKEN_ENCODING, what));
        }
        List<Block> blocks = blocksOf.apply(text);
        if (blocks.isEmpty()) {
            sink.accept(
                    new Rejected(where, Code.EMPTY, where + " has an empty text: remove the line or give it a text"));
            return;
        }
        sink.accept(new Ingested.Read(where, new Document(line.id(), Sha256.of(bytes), line.title(), text, blocks)));
    }
}
