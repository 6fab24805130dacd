package dev.reckon.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated table of the {@code data} folder: comment lines start with {@code #}, the first other line is the head. */
final class Table {

    private Table() {}

    /**
     * One row.
     *
     * @param where file and line, for messages
     * @param cells its cells, in order
     */
    record Row(String where, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        String cell(int index) {
            return cells.get(index);
        }

        /** Returns the comma-separated words of a cell, none for {@code -}. */
        List<String> words(int index) {
            String cell = cell(index);
            return cell.equals("-") ? List.of() : List.of(cell.split(",", -1));
        }

        BigDecimal number(int index) {
            try {
                return new BigDecimal(cell(index));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(where + ": not a number: " + cell(index), e);
            }
        }
    }

    /**
     * Returns the rows of the table {@code data/name} on the class path.
     *
     * @throws IllegalStateException when the table is missing or a row has another number of cells than the head
     */
    static List<Row> rows(String name) {
        String resource = "/data/" + name;
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path: build with the data folder");
            }
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> rows(List<String> lines, String name) {
        List<Row> rows = new ArrayList<>();
        int columns = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            if (columns == 0) {
                columns = cells.size();
                continue;
            }
            String where = name + ":" + (i + 1);
            if (cells.size() != columns) {
                throw new IllegalStateException(where + ": need " + columns + " cells, got " + cells.size());
            }
            rows.add(new Row(where, cells));
        }
        return rows;
    }
}
