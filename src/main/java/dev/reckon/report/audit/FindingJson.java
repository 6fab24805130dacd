package dev.reckon.report.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Related;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Skipped;
import dev.reckon.report.JsonLines;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Writes an audit as one JSON object: the findings, how many numbers were found and understood, and what was skipped. */
public final class FindingJson {

    private FindingJson() {}

    /** Writes {@code audited}; {@code out} stays open. Offsets count code points. */
    public static void write(Audited audited, Writer out) throws IOException {
        Offsets offsets = new Offsets();
        try (JsonGenerator json = JsonLines.indented(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("findings");
            for (Finding finding : audited.findings()) {
                finding(json, finding, offsets);
            }
            json.writeEndArray();
            json.writeNumberField("found", audited.found());
            json.writeNumberField("understood", audited.understood());
            json.writeArrayFieldStart("skipped");
            for (Skipped skipped : audited.skipped()) {
                skipped(json, skipped, offsets);
            }
            json.writeEndArray();
            json.writeNumberField("accepted", audited.accepted().size());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void finding(JsonGenerator json, Finding finding, Offsets offsets) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("level", finding.level().label());
        json.writeStringField("message", finding.message());
        json.writeStringField("document", finding.document().name());
        json.writeNumberField(
                "start", offsets.of(finding.document(), finding.span().start()));
        json.writeNumberField(
                "end", offsets.of(finding.document(), finding.span().end()));
        json.writeStringField("surface", finding.surface());
        json.writeNumberField("line", finding.line());
        json.writeNumberField("column", finding.column());
        page(json, finding.document(), finding.span());
        json.writeFieldName("suggestion");
        if (finding.suggestion().isPresent()) {
            json.writeString(finding.suggestion().get());
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("related");
        for (Related related : finding.related()) {
            related(json, related, offsets);
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private static void related(JsonGenerator json, Related related, Offsets offsets) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", related.document().name());
        json.writeNumberField(
                "start", offsets.of(related.document(), related.span().start()));
        json.writeNumberField(
                "end", offsets.of(related.document(), related.span().end()));
        json.writeStringField("surface", related.surface());
        page(json, related.document(), related.span());
        json.writeStringField("role", related.role());
        json.writeEndObject();
    }

    /** Writes the page that {@code span} begins on, for a document that has pages. */
    private static void page(JsonGenerator json, Document document, Span span) throws IOException {
        Optional<Integer> page = document.pageAt(span.start());
        if (page.isPresent()) {
            json.writeNumberField("page", page.get());
        }
    }

    private static void skipped(JsonGenerator json, Skipped skipped, Offsets offsets) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", skipped.document().name());
        json.writeStringField("surface", skipped.span().of(skipped.document().text()));
        json.writeNumberField(
                "start", offsets.of(skipped.document(), skipped.span().start()));
        json.writeNumberField(
                "end", offsets.of(skipped.document(), skipped.span().end()));
        json.writeStringField("reason", skipped.reason());
        json.writeEndObject();
    }
}
