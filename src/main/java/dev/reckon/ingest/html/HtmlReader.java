package dev.reckon.ingest.html;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import dev.reckon.ingest.TextDecoder;
import dev.reckon.ingest.TextDecoder.Decoded;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/** Reads HTML and XHTML: the text is what a reader of the page sees, a blank line between blocks, a tab between table cells. */
public final class HtmlReader implements DocumentReader {

    @Override
    public boolean recognises(Source source) {
        return HtmlSniff.looksLikeHtml(
                TextDecoder.decode(source.head()).map(Decoded::text).orElse(""));
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = source.bytes();
        String name = source.name();
        Optional<Charset> declared = HtmlSniff.declaredCharset(source.head());
        Optional<Decoded> decoded =
                declared.isPresent() ? TextDecoder.decode(bytes, declared.get()) : TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            String why = name + " begins like HTML and is not text: leave it out or mend it";
            sink.accept(new Rejected(name, Code.BINARY, why));
            return;
        }
        org.jsoup.nodes.Document page = Jsoup.parse(decoded.get().text());
        PageText text = PageText.of(page);
        if (text.blocks().isEmpty()) {
            String why = name + " is HTML without any text: leave it out, or save the page after its scripts have run";
            sink.accept(new Rejected(name, Code.EMPTY, why));
            return;
        }
        decoded.get().notice(name).ifPresent(sink);
        Optional<String> title = Optional.of(page.title().strip()).filter(words -> !words.isEmpty());
        Document document = new Document(name, Sha256.of(bytes), title, text.text(), text.blocks());
        sink.accept(new Ingested.Read(name, document));
    }
}
