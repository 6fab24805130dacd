package dev.reckon.report.folder;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.report.JsonLines;
import dev.reckon.report.RunRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Writes {@code run.json}: what the run was made of. */
final class RunJson {

    /** Tells a report folder from any other. */
    static final String MARK = "reckon-report/1";

    private RunJson() {}

    static void write(RunRecord run, Writer out) throws IOException {
        try (JsonGenerator json = JsonLines.indented(out)) {
            json.writeStartObject();
            json.writeStringField("schema", MARK);
            json.writeStringField("title", run.title());
            map(json, "versions", run.versions());
            map(json, "settings", run.settings());
            json.writeArrayFieldStart("inputs");
            for (RunRecord.Input input : run.inputs()) {
                map(json, Map.entry("name", input.name()), Map.entry("sha256", input.sha256()));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rejected");
            for (RunRecord.Rejected rejected : run.rejected()) {
                map(
                        json,
                        Map.entry("name", rejected.name()),
                        Map.entry("code", rejected.code()),
                        Map.entry("reason", rejected.reason()));
            }
            json.writeEndArray();
            list(json, "notices", run.notices());
            list(json, "warnings", run.warnings());
            json.writeEndObject();
        }
        out.append('\n');
    }

    @SafeVarargs
    private static void map(JsonGenerator json, Map.Entry<String, String>... entries) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> entry : entries) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void map(JsonGenerator json, String name, Map<String, String> map) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> sentences) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }
}
