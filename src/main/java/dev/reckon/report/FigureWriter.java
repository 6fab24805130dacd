package dev.reckon.report;

import dev.reckon.doc.Document;
import dev.reckon.doc.Part;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Reconciliation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes figures one a row, as {@code reckon extract} prints them.
 *
 * @param format the form of the rows
 * @param width how many terminal cells a line of {@link Format#TABLE} may take, at least 40; of no meaning to the other forms
 */
public record FigureWriter(Format format, int width) {

    private static final int LEAST_WIDTH = 40;

    /** The form of the rows. */
    public enum Format {
        /** Aligned columns for a terminal: what a person wants first, not every column. */
        TABLE,
        /** One JSON object a line, every column. */
        JSONL,
        /** CSV with a header, every column. */
        CSV;

        /** Returns the format called {@code name} on the command line, if there is one. */
        public static Optional<Format> named(String name) {
            return Stream.of(values())
                    .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    /** Checks the width. */
    public FigureWriter {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("need width >= " + LEAST_WIDTH + ", got " + width);
        }
    }

    /** Writes {@code figures} in order, as answering no question; {@code out} is flushed and stays open. */
    public void write(List<Figure> figures, Writer out) throws IOException {
        rows(FigureRow.of(figures), out);
    }

    /** Writes every figure of {@code reconciliation} with its question; {@code out} is flushed and stays open. */
    public void write(Reconciliation reconciliation, Writer out) throws IOException {
        rows(FigureRow.of(reconciliation), out);
    }

    /** Writes what comes before the first figure; for figures that come document by document. */
    public void begin(Writer out) throws IOException {
        if (format == Format.CSV) {
            Csv.header(Layouts.FIGURES, out);
        }
    }

    /**
     * Writes the figures of one more document after {@link #begin}; a table of its own for each document, below its name, so that
     * none has to wait for the widths of the next.
     */
    public void append(Document document, List<Figure> figures, Writer out) throws IOException {
        List<FigureRow> rows = FigureRow.of(figures);
        switch (format) {
            case JSONL -> JsonLines.write(Layouts.FIGURES, rows, out);
            case CSV -> Csv.rows(Layouts.FIGURES, rows, out);
            case TABLE -> {
                out.append(heading(document)).append(": ").append(count(rows.size()));
                out.append('\n');
                if (!rows.isEmpty()) {
                    table(rows, out);
                }
                out.append('\n');
            }
        }
    }

    private static String heading(Document document) {
        String from = document.part()
                .filter(Part::continuing)
                .map(part -> ", from line " + (part.lines() + 1))
                .orElse("");
        return Wording.oneLine(document.name()) + from;
    }

    private static String count(int figures) {
        return figures == 1 ? "1 figure" : figures + " figures";
    }

    private void rows(List<FigureRow> rows, Writer out) throws IOException {
        switch (format) {
            case JSONL -> JsonLines.write(Layouts.FIGURES, rows, out);
            case CSV -> Csv.write(Layouts.FIGURES, rows, out);
            case TABLE -> table(rows, out);
        }
        out.flush();
    }

    private void table(List<FigureRow> rows, Writer out) throws IOException {
        List<TextTable.Head> heads = List.of(
                new TextTable.Head("surface", false, true),
                new TextTable.Head("value", true, false),
                new TextTable.Head("unit", false, true),
                new TextTable.Head("what", false, true),
                new TextTable.Head("period", false, true),
                new TextTable.Head("who", false, true));
        new TextTable(heads, width)
                .write(
                        rows.stream()
                                .map(FigureRow::figure)
                                .map(FigureWriter::cells)
                                .toList(),
                        out);
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                Wording.surface(figure),
                Wording.of(figure.value()),
                Wording.oneLine(figure.unit()),
                Wording.oneLine(figure.description()),
                figure.period().map(p -> Wording.oneLine(p.spelled())).orElse(""),
                figure.attribution().text().map(Wording::oneLine).orElse(""));
    }
}
