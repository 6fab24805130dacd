package dev.reckon.ingest.docx;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.ingest.DocumentReader;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads Word documents (DOCX): paragraphs, headings, lists, tables, text boxes and notes, as they read when every tracked change is
 * accepted. A note's text stands at the end, its mark in brackets where the text refers to it.
 */
public final class DocxReader implements DocumentReader {

    private static final String ZIP = "PK\u0003\u0004";

    @Override
    public boolean recognises(Source source) {
        // the names of the parts stand uncompressed in front of them
        String head = new String(source.head(), StandardCharsets.ISO_8859_1);
        return head.startsWith(ZIP) && (head.contains("word/") || head.contains("word\\"));
    }

    @Override
    public void read(Source source, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = source.bytes();
        String name = source.name();
        try {
            WordDocument read = WordDocument.in(PackageParts.in(bytes));
            if (read.blocks().isEmpty()) {
                String why = name + " is a DOCX document without any text: leave it out or put a text in it";
                sink.accept(new Rejected(name, Code.EMPTY, why));
                return;
            }
            sink.accept(new Ingested.Read(
                    name,
                    new Document(
                            name,
                            Sha256.of(bytes),
                            read.title(),
                            read.text(),
                            read.blocks(),
                            Optional.empty(),
                            Optional.of(read.runs()))));
        } catch (BadPackageException e) {
            sink.accept(new Rejected(name, e.code(), name + " " + e.getMessage()));
        }
    }
}
