package dev.reckon.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes tables as JSON lines: one object a row, absent values as null. */
public final class JsonLines {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonLines() {}

    /** Writes one line for each of {@code rows}, in order; {@code out} stays open. */
    public static <T> void write(Layout<T> layout, Iterable<T> rows, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            boolean any = false;
            for (T row : rows) {
                json.writeStartObject();
                for (Column<T> column : layout.columns()) {
                    json.writeFieldName(column.name());
                    value(json, column.cell().apply(row));
                }
                json.writeEndObject();
                any = true;
            }
            if (any) {
                json.writeRaw('\n');
            }
        }
    }

    /** Returns a generator of indented JSON to {@code out}, which closing it leaves open. */
    public static JsonGenerator indented(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        // Fixed line ends: the platform's would change the bytes from machine to machine.
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        json.setPrettyPrinter(printer);
        return json;
    }

    /** Returns the JSON of {@code members}, a value of an {@link Column.Type#ARRAY} column, on one line. */
    public static String array(List<?> members) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            value(json, Optional.of(members));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void value(JsonGenerator json, Optional<?> cell) throws IOException {
        Object value = cell.isPresent() ? cell.get() : null;
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(Plain.of(number));
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> members) {
            json.writeStartArray();
            for (Object member : members) {
                member(json, (Column.Member) member);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void member(JsonGenerator json, Column.Member member) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", member.id());
        json.writeStringField("document", member.document());
        json.writeNumberField("start", member.start());
        json.writeNumberField("end", member.end());
        json.writeStringField("role", member.role());
        json.writeEndObject();
    }
}
