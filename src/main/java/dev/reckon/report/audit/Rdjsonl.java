package dev.reckon.report.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Level;
import dev.reckon.audit.Related;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import java.io.IOException;
import java.io.Writer;

/** Writes an audit as Reviewdog diagnostics, one a line. Its columns count UTF-8 bytes. */
public final class Rdjsonl {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Regions regions = new Regions();

    private Rdjsonl() {}

    /** Writes one line a finding; {@code out} stays open. */
    public static void write(Audited audited, Writer out) throws IOException {
        Rdjsonl rows = new Rdjsonl();
        for (Finding finding : audited.findings()) {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                rows.diagnostic(json, finding);
            }
            out.write('\n');
        }
    }

    private void diagnostic(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", finding.message());
        location(json, finding.document(), finding.span());
        json.writeStringField("severity", severity(finding.level()));
        json.writeObjectFieldStart("source");
        json.writeStringField("name", "reckon");
        json.writeEndObject();
        json.writeObjectFieldStart("code");
        json.writeStringField("value", finding.rule());
        json.writeEndObject();
        if (finding.suggestion().isPresent()) {
            json.writeArrayFieldStart("suggestions");
            json.writeStartObject();
            range(json, finding.document(), finding.span());
            json.writeStringField("text", finding.suggestion().get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeArrayFieldStart("related_locations");
        for (Related related : finding.related()) {
            json.writeStartObject();
            json.writeStringField("message", related.role() + ": " + related.surface());
            location(json, related.document(), related.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void location(JsonGenerator json, Document document, Span span) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("path", document.name());
        range(json, document, span);
        json.writeEndObject();
    }

    private void range(JsonGenerator json, Document document, Span span) throws IOException {
        json.writeObjectFieldStart("range");
        place(json, "start", document, span.start());
        place(json, "end", document, span.end());
        json.writeEndObject();
    }

    private void place(JsonGenerator json, String field, Document document, int offset) throws IOException {
        Regions.Region region = regions.of(document, new Span(offset, offset));
        json.writeObjectFieldStart(field);
        json.writeNumberField("line", region.start().line());
        json.writeNumberField("column", regions.byteColumn(document, offset));
        json.writeEndObject();
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case NOTE -> "INFO";
        };
    }
}
