package dev.reckon.ingest.text;

import dev.reckon.doc.Document;
import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        String text = new String(bytes, StandardCharsets.UTF_8);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        sink.accept(new Ingested.Read(
                new Document(source.name(), Source.sha256(bytes), Optional.empty(), text, TextBlocks.in(text))));
    }
}
