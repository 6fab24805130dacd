package dev.reckon.reconcile.check;

import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A column of a table that ends in a row of totals.
 *
 * @param parts the column's figures above the total, top to bottom
 * @param total the figure in the row of totals
 */
record TableTotals(List<Figure> parts, Figure total) {

    private static final List<String> TOTALS = List.of("total", "totals", "sum", "all", "overall");

    /** What stands in a cell for nothing to count. */
    private static final List<String> NONE = List.of("–", "—", "-", "none", "nil");

    TableTotals {
        parts = List.copyOf(parts);
    }

    /** Returns the columns with totals of all tables of a document; subtotals end a column as totals do. */
    static List<TableTotals> in(Passage passage) {
        List<TableTotals> totals = new ArrayList<>();
        for (TableCells table : TableCells.in(passage)) {
            List<Block> above = new ArrayList<>();
            for (Block row : table.body()) {
                List<Integer> columns = totalled(table, row);
                if (!columns.isEmpty()) {
                    columns.forEach(
                            column -> column(table, above, row, column, passage).ifPresent(totals::add));
                    above.clear();
                } else if (!row.cells().isEmpty()) {
                    above.add(row);
                }
            }
        }
        return totals;
    }

    /** Returns the columns of which {@code row} gives the total: all behind "Total", or that of a cell such as "Total: 495". */
    private static List<Integer> totalled(TableCells table, Block row) {
        List<String> cells = IntStream.range(0, row.cells().size())
                .mapToObj(column -> table.words(row, column))
                .toList();
        if (cells.isEmpty()) {
            return List.of();
        }
        return TOTALS.contains(withoutColon(cells.get(0)))
                ? IntStream.range(1, cells.size()).boxed().toList()
                : IntStream.range(0, cells.size())
                        .filter(column -> namesTotal(cells.get(column)))
                        .boxed()
                        .toList();
    }

    private static boolean namesTotal(String cell) {
        int colon = cell.indexOf(':');
        return colon > 0 && colon < cell.length() - 1 && TOTALS.contains(cell.substring(0, colon));
    }

    private static String withoutColon(String cell) {
        return cell.endsWith(":") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static Optional<TableTotals> column(
            TableCells table, List<Block> above, Block total, int column, Passage passage) {
        List<Figure> parts = new ArrayList<>();
        int none = 0;
        for (Block row : above) {
            if (column < row.cells().size()) {
                table.figure(row, column).ifPresent(parts::add);
                none += NONE.contains(table.words(row, column)) ? 1 : 0;
            }
        }
        // a column with an empty or unread cell cannot be added up
        boolean full = parts.size() + none == above.size() && parts.size() > 1;
        return table.figure(total, column)
                .filter(whole -> full)
                .filter(whole -> parts.stream().allMatch(part -> passage.alike(part, whole) && Passage.isAmount(part)))
                .map(whole -> new TableTotals(parts, whole));
    }
}
