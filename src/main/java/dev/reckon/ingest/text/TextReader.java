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

    @Override
    public boolean recognises(Source source) {
        return true;
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = source.bytes();
        String name = source.name();
        Optional<Decoded> decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            String why = name + " is not text (it holds NULs or control characters): leave it out or convert it";
            sink.accept(new Rejected(name, Code.BINARY, why));
            return;
        }
        String text = decoded.get().text();
        List<Block> blocks = TextBlocks.in(text);
        if (blocks.isEmpty()) {
            String why = name + " holds only white space: leave it out or put a text in it";
            sink.accept(new Rejected(name, Code.EMPTY, why));
            return;
        }
        decoded.get().notice(name).ifPresent(sink);
        Document document = new Document(name, Sha256.of(bytes), Titles.in(text, blocks), text, blocks);
        sink.accept(new Ingested.Read(name, document));
    }
}
