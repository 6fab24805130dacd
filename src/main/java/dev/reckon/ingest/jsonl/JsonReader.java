package dev.reckon.ingest.jsonl;

import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import dev.reckon.ingest.TextDecoder;
import dev.reckon.ingest.TextDecoder.Decoded;
import java.util.function.Consumer;

/** Turns away JSON that is not one document a line, which would be read as a text of quotation marks and braces otherwise. */
public final class JsonReader implements DocumentReader {

    @Override
    public boolean recognises(Source source) {
        return JsonSniff.looksLikeJson(
                TextDecoder.decode(source.head()).map(Decoded::text).orElse(""));
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) {
        String why = source.name()
                + " is JSON but not one document a line: write each as {\"id\": ..., \"text\": ...} on a line of its own";
        sink.accept(new Rejected(source.name(), Code.NOT_JSON_LINES, why));
    }
}
