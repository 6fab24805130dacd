package dev.reckon.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of the data folder: tab-separated, {@code #} opens a comment line, the first other line names the columns.
 *
 * @param file its name inside the data folder
 * @param rows its rows, in file order
 */
public record Table(String file, List<Row> rows) {

    /** Copies the rows. */
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param file the file it stands in
     * @param line its line, from 1
     * @param columns the names of the columns
     * @param cells its cells; missing cells at the end are empty
     */
    public record Row(String file, int line, List<String> columns, List<String> cells) {

        /** Returns the cell of {@code column}; a complaint when the table has no such column. */
        public String cell(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new BadDataException(file, 1, "has no column '" + column + "'; its columns are " + columns);
            }
            return at < cells.size() ? cells.get(at) : "";
        }

        /** Returns the cell of {@code column}, empty when it says nothing. */
        public Optional<String> optional(String column) {
            String cell = cell(column);
            return cell.isEmpty() || cell.equals("-") ? Optional.empty() : Optional.of(cell);
        }

        /** Returns the cell of {@code column}; a complaint when it is empty. */
        public String required(String column) {
            return optional(column).orElseThrow(() -> complaint(column, "must not be empty"));
        }

        /** Returns the words of {@code column}, split at spaces. */
        public List<String> words(String column) {
            return optional(column).map(cell -> List.of(cell.split(" "))).orElse(List.of());
        }

        /** Returns the alternatives of {@code column}, split at {@code ;}. */
        public List<String> alternatives(String column) {
            List<String> out = new ArrayList<>();
            for (String part : cell(column).split(";")) {
                if (!part.isBlank() && !part.equals("-")) {
                    out.add(part.strip());
                }
            }
            return out;
        }

        /** Returns a complaint about the cell of {@code column}. */
        public BadDataException complaint(String column, String reason) {
            return new BadDataException(file, line, column + ": " + reason);
        }
    }

    /** Parses the text of {@code file}. */
    static Table parse(String file, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() > columns.size()) {
                throw new BadDataException(
                        file,
                        i + 1,
                        "has " + cells.size() + " cells for the " + columns.size() + " columns " + columns);
            } else {
                rows.add(new Row(file, i + 1, columns, cells));
            }
        }
        return new Table(file, rows);
    }
}
