package dev.reckon.report.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Level;
import dev.reckon.audit.Related;
import dev.reckon.audit.Rules;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.report.JsonLines;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Writes an audit as SARIF 2.1.0, for code review and every tool that reads that. Columns and offsets count code points. */
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final Regions regions = new Regions();
    private final Offsets offsets = new Offsets();
    private final List<String> rules = Rules.ids();

    private Sarif(JsonGenerator json) {
        this.json = json;
    }

    /** Writes {@code audited} as found by {@code version} of the program; {@code out} stays open. */
    public static void write(Audited audited, String version, Writer out) throws IOException {
        try (JsonGenerator json = JsonLines.indented(out)) {
            new Sarif(json).write(audited, version);
        }
        out.write('\n');
    }

    private void write(Audited audited, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(version);
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        for (Finding finding : audited.findings()) {
            result(finding, false);
        }
        for (Finding finding : audited.accepted()) {
            result(finding, true);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Reckon");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (String id : rules) {
            json.writeStartObject();
            json.writeStringField("id", id);
            text("shortDescription", Rules.summary(id));
            json.writeObjectFieldStart("help");
            json.writeStringField("text", Rules.page(id));
            json.writeStringField("markdown", Rules.page(id));
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField(
                    "level",
                    Rules.named(id).map(Rules.Named::level).orElse(Level.NOTE).label());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String field, String words) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", words);
        json.writeEndObject();
    }

    private void result(Finding finding, boolean accepted) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringField("level", finding.level().label());
        text("message", finding.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        location(finding.document(), finding.span());
        json.writeEndObject();
        json.writeEndArray();
        related(finding);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("reckonFinding/v1", finding.fingerprint());
        json.writeEndObject();
        fix(finding);
        if (accepted) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void related(Finding finding) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        int id = 1;
        for (Related related : finding.related()) {
            json.writeStartObject();
            json.writeNumberField("id", id++);
            text("message", related.role() + ": " + related.surface());
            location(related.document(), related.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fix(Finding finding) throws IOException {
        if (finding.suggestion().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        text("description", "write: " + finding.suggestion().get());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(finding.document());
        json.writeArrayFieldStart("replacements");
        json.writeStartObject();
        region("deletedRegion", finding.document(), finding.span());
        text("insertedContent", finding.suggestion().get());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void location(Document document, Span span) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(document);
        region("region", document, span);
        page(document, span);
        json.writeEndObject();
    }

    /** Writes the page that {@code span} begins on into the properties, as SARIF has no field for it. */
    private void page(Document document, Span span) throws IOException {
        Optional<Integer> page = document.pageAt(span.start());
        if (page.isPresent()) {
            json.writeObjectFieldStart("properties");
            json.writeNumberField("page", page.get());
            json.writeEndObject();
        }
    }

    private void artifact(Document document) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(document.name()));
        json.writeEndObject();
    }

    private void region(String field, Document document, Span span) throws IOException {
        Regions.Region region = regions.of(document, span);
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", region.start().line());
        json.writeNumberField("startColumn", region.start().column());
        json.writeNumberField("endLine", region.end().line());
        json.writeNumberField("endColumn", region.end().column());
        int start = offsets.of(document, span.start());
        json.writeNumberField("charOffset", start);
        json.writeNumberField("charLength", offsets.of(document, span.end()) - start);
        text("snippet", span.of(document.text()));
        json.writeEndObject();
    }

    /** Returns the name as a relative or absolute reference; a blank in it becomes %20. */
    static String uri(String name) {
        try {
            String path = name.replace('\\', '/');
            return new URI(null, null, path.contains(":") && !path.startsWith("/") ? "./" + path : path, null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("cannot write the name " + name + " as a reference", e);
        }
    }
}
