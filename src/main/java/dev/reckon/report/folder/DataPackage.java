package dev.reckon.report.folder;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.reckon.report.Column;
import dev.reckon.report.JsonLines;
import dev.reckon.report.Layout;
import dev.reckon.report.Layouts;
import dev.reckon.report.RunRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Writes {@code datapackage.json}: a Frictionless data package (v1) with a Table Schema for each table. */
final class DataPackage {

    /** The tables, in the order they are written. */
    static final List<Layout<?>> TABLES =
            List.of(Layouts.FIGURES, Layouts.QUESTIONS, Layouts.RELATIONS, Layouts.CHECKS);

    private DataPackage() {}

    static void write(RunRecord run, Writer out) throws IOException {
        try (JsonGenerator json = JsonLines.indented(out)) {
            json.writeStartObject();
            json.writeStringField("profile", "data-package");
            json.writeStringField("name", "reckon-report");
            json.writeStringField("title", run.title());
            json.writeStringField(
                    "description",
                    "Numeric estimates found in texts, the questions they answer, how they relate, and arithmetic checks."
                            + " Offsets count Unicode code points, end excluded. In the CSV files free text that a spreadsheet"
                            + " would run as a formula starts with an apostrophe; the JSON lines hold it as it is.");
            json.writeArrayFieldStart("resources");
            for (Layout<?> table : TABLES) {
                csv(json, table);
                jsonLines(json, table);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void csv(JsonGenerator json, Layout<?> table) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        head(json, table, table.name(), "csv", "text/csv");
        json.writeObjectFieldStart("dialect");
        json.writeStringField("delimiter", ",");
        json.writeStringField("lineTerminator", "\r\n");
        json.writeStringField("quoteChar", "\"");
        json.writeBooleanField("doubleQuote", true);
        json.writeBooleanField("header", true);
        json.writeEndObject();
        schema(json, table);
        json.writeEndObject();
    }

    private static void jsonLines(JsonGenerator json, Layout<?> table) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "data-resource");
        head(json, table, table.name() + "-jsonl", "jsonl", "application/x-ndjson");
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, Layout<?> table, String name, String end, String type)
            throws IOException {
        json.writeStringField("name", name);
        json.writeStringField("path", table.name() + "." + end);
        json.writeStringField("description", table.description());
        json.writeStringField("format", end);
        json.writeStringField("mediatype", type);
        json.writeStringField("encoding", "utf-8");
    }

    private static void schema(JsonGenerator json, Layout<?> table) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column<?> column : table.columns()) {
            field(json, column);
        }
        json.writeEndArray();
        strings(json, "missingValues", List.of(""));
        strings(json, "primaryKey", table.keys());
        json.writeArrayFieldStart("foreignKeys");
        for (Layout.Reference reference : table.references()) {
            json.writeStartObject();
            json.writeStringField("fields", reference.column());
            json.writeObjectFieldStart("reference");
            json.writeStringField("resource", reference.table());
            json.writeStringField("fields", "id");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, Column<?> column) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
        json.writeStringField("description", column.description());
        Column.Rules rules = column.rules();
        boolean counts = column.type() == Column.Type.INTEGER;
        if (rules.required() || rules.unique() || counts || !rules.allowed().isEmpty()) {
            json.writeObjectFieldStart("constraints");
            if (rules.required()) {
                json.writeBooleanField("required", true);
            }
            if (rules.unique()) {
                json.writeBooleanField("unique", true);
            }
            if (counts) {
                json.writeNumberField("minimum", 0);
            }
            if (!rules.allowed().isEmpty()) {
                strings(json, "enum", rules.allowed());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
