package dev.reckon.ingest.pdf;

import dev.reckon.ingest.pdf.Line.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lines that stand under one another in columns: a simple table.
 *
 * @param lines its lines
 * @param rows the words of each line by column; empty where a line has none
 */
record TableLines(List<Line> lines, List<List<String>> rows) {

    private static final int MOST_COLUMNS = 40;
    private static final float APART = 2.2f;

    /** Copies the lists. */
    TableLines {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** Returns the table that begins with line {@code from} of {@code lines}, if one does. */
    static Optional<TableLines> at(int from, List<Line> lines) {
        if (lines.get(from).cells().size() < 2) {
            return Optional.empty();
        }
        int end = from;
        int last = from;
        while (end < lines.size() && belongs(lines, from, end)) {
            last = lines.get(end).cells().size() > 1 ? end : last;
            end++;
        }
        for (int to = last + 1; to > from + 1; to = withoutLast(lines, from, to)) {
            Optional<TableLines> table = aligned(lines.subList(from, to));
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** Returns an earlier end: a long run that does not align is tried at its half, so that trying stays cheap. */
    private static int withoutLast(List<Line> lines, int from, int to) {
        int half = from + (to - from) / 2;
        while (half > from && lines.get(half - 1).cells().size() < 2) {
            half--;
        }
        return half;
    }

    private static boolean belongs(List<Line> lines, int from, int at) {
        if (at == from) {
            return true;
        }
        Line line = lines.get(at);
        Line before = lines.get(at - 1);
        boolean near = line.column().number() == before.column().number()
                && line.baseline() - before.baseline() < APART * Math.max(line.size(), before.size()) * 1.2f;
        // one line of one cell may stand between two rows, such as the second line of a long label
        return near && (line.cells().size() > 1 || before.cells().size() > 1);
    }

    private static Optional<TableLines> aligned(List<Line> lines) {
        List<float[]> columns = columns(lines);
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            Optional<List<String>> row = row(line, columns);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(new TableLines(lines, rows));
    }

    /** Returns left and right edge of each column: where cells of different lines overlap, they are of one column. */
    private static List<float[]> columns(List<Line> lines) {
        List<Cell> cells = new ArrayList<>();
        lines.stream().filter(line -> line.cells().size() > 1).forEach(line -> cells.addAll(line.cells()));
        cells.sort(Comparator.comparingDouble(Cell::left));
        List<float[]> columns = new ArrayList<>();
        for (Cell cell : cells) {
            float[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last != null && cell.left() <= last[1]) {
                last[1] = Math.max(last[1], cell.right());
            } else {
                columns.add(new float[] {cell.left(), cell.right()});
            }
        }
        return columns;
    }

    /** Returns the words of {@code line} by column; empty when two cells share one, as in running text with wide gaps. */
    private static Optional<List<String>> row(Line line, List<float[]> columns) {
        String[] row = new String[columns.size()];
        java.util.Arrays.fill(row, "");
        for (Cell cell : line.cells()) {
            int at = 0;
            while (at < columns.size() - 1 && columns.get(at)[1] < cell.left()) {
                at++;
            }
            boolean crosses = at < columns.size() - 1 && cell.right() > columns.get(at + 1)[0];
            if (!row[at].isEmpty() || crosses) {
                return Optional.empty();
            }
            row[at] = cell.text();
        }
        return Optional.of(List.of(row));
    }
}
