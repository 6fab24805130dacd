package dev.reckon.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes tables as CSV after RFC 4180: a header row, comma, CRLF, quotes doubled inside quotes, absent values empty.
 *
 * <p>Spreadsheets run a cell that starts with {@code = + - @} as a formula, and texts come from anywhere. Free text that starts
 * so gets a leading apostrophe, which shows it as text. The number phrase itself never does: it must be exactly the slice of the
 * text, and the reader of numbers lets nothing through that a spreadsheet would run.
 */
public final class Csv {

    private Csv() {}

    /** Writes the header and one record for each of {@code rows}, in order; {@code out} stays open. */
    public static <T> void write(Layout<T> layout, Iterable<T> rows, Writer out) throws IOException {
        header(layout, out);
        rows(layout, rows, out);
    }

    /** Writes the header alone. */
    static void header(Layout<?> layout, Writer out) throws IOException {
        String names = layout.columns().stream().map(Column::name).collect(Collectors.joining(","));
        out.append(names).append("\r\n");
    }

    /** Writes one record for each of {@code rows}, in order. */
    static <T> void rows(Layout<T> layout, Iterable<T> rows, Writer out) throws IOException {
        List<Column<T>> columns = layout.columns();
        for (T row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                out.append(i == 0 ? "" : ",").append(cell(columns.get(i), row));
            }
            out.append("\r\n");
        }
        out.flush();
    }

    private static <T> String cell(Column<T> column, T row) {
        Optional<?> value = column.cell().apply(row);
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case NUMBER -> Plain.of((BigDecimal) value.get());
            case INTEGER, DATE -> value.get().toString();
            case ARRAY -> quoted(JsonLines.array((List<?>) value.get()));
            case STRING ->
                quoted(
                        column.name().equals("surface")
                                ? value.get().toString()
                                : guarded(value.get().toString()));
        };
    }

    private static String guarded(String text) {
        boolean formula = text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                // An empty string that is there, and blanks at the rim, which some readers trim.
                && text.equals(text.strip())
                && !text.isEmpty();
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
