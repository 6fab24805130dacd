package dev.reckon.ingest.text;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import dev.reckon.ingest.TextDecoder;
import dev.reckon.ingest.TextDecoder.Decoded;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads plain text and Markdown: the text is the decoded file, byte-order mark removed, line ends as they are. */
public final class TextReader implements DocumentReader {

    private final int longest;

    private TextReader(int longest) {
        this.longest = longest;
    }

    /** Returns a reader that makes one document of every text. */
    public static TextReader whole() {
        return new TextReader(Integer.MAX_VALUE);
    }

    /**
     * Returns a reader that makes one document of a text of up to {@code longest} bytes, and parts of a longer one.
     *
     * @param longest bytes, and the most characters of a part; at least 100
     */
    public static TextReader inParts(int longest) {
        if (longest < 100) {
            throw new IllegalArgumentException("need longest >= 100, got " + longest);
        }
        return new TextReader(longest);
    }

    @Override
    public boolean recognises(Source source) {
        return true;
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        if (TextDecoder.decode(source.head()).isEmpty()) {
            sink.accept(binary(source.name()));
        } else if (source.isLongerThan(longest) && TextDecoder.isNarrow(source.head())) {
            source.reread(bytes -> new LongText(source.name(), longest, bytes).read(sink));
        } else {
            readWhole(source, sink);
        }
    }

    private static void readWhole(Source source, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = source.bytes();
        String name = source.name();
        Optional<Decoded> decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            sink.accept(binary(name));
            return;
        }
        String text = decoded.get().text();
        List<Block> blocks = TextBlocks.in(text);
        if (blocks.isEmpty()) {
            sink.accept(blank(name));
            return;
        }
        decoded.get().notice(name).ifPresent(sink);
        Document document = new Document(name, Sha256.of(bytes), Titles.in(text, blocks), text, blocks);
        sink.accept(new Ingested.Read(name, document));
    }

    static Rejected binary(String name) {
        String why = name + " is not text (it holds NULs or control characters): leave it out or convert it";
        return new Rejected(name, Code.BINARY, why);
    }

    static Rejected blank(String name) {
        return new Rejected(name, Code.EMPTY, name + " holds only white space: leave it out or put a text in it");
    }
}
