package dev.reckon.reconcile.check;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Document document = passage.document().document();
        Map<Span, Figure> byCell = new HashMap<>();
        List<Block> rows = document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        TableCells.fill(passage, rows, byCell);
        List<TableTotals> totals = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        Block last = rows.get(0);
        for (Block row : rows) {
            if (row.level() == 1 || TableCells.isBetween(document, last, row)) {
                body.clear();
            }
            last = row;
            List<Integer> columns = totalled(document, row);
            if (!columns.isEmpty()) {
                columns.forEach(
                        column -> column(body, row, column, byCell, passage).ifPresent(totals::add));
                body.clear();
            } else if (row.level() == 0 && !row.cells().isEmpty()) {
                body.add(row);
            }
        }
        return totals;
    }

    /** Returns the columns of which {@code row} gives the total: all behind "Total", or that of a cell such as "Total: 495". */
    private static List<Integer> totalled(Document document, Block row) {
        List<String> cells = row.cells().stream()
                .map(cell -> plain(cell.of(document.text())))
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

    /** Returns a cell in lower case, without the marks that Markdown sets it in bold by. */
    private static String plain(String cell) {
        return Passage.lower(cell).replace("*", "").replace("__", "").strip();
    }

    private static boolean namesTotal(String cell) {
        int colon = cell.indexOf(':');
        return colon > 0 && colon < cell.length() - 1 && TOTALS.contains(cell.substring(0, colon));
    }

    private static String withoutColon(String cell) {
        return cell.endsWith(":") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static Optional<TableTotals> column(
            List<Block> body, Block total, int column, Map<Span, Figure> byCell, Passage passage) {
        Optional<Figure> sum = Optional.ofNullable(byCell.get(total.cells().get(column)));
        List<Figure> parts = new ArrayList<>();
        int none = 0;
        for (Block row : body) {
            if (column < row.cells().size()) {
                Span cell = row.cells().get(column);
                Optional.ofNullable(byCell.get(cell)).ifPresent(parts::add);
                none += NONE.contains(
                                plain(cell.of(passage.document().document().text())))
                        ? 1
                        : 0;
            }
        }
        // a column with an empty or unread cell cannot be added up
        boolean full = parts.size() + none == body.size() && parts.size() > 1;
        return sum.filter(whole -> full)
                .filter(whole -> parts.stream().allMatch(part -> passage.alike(part, whole) && Passage.isAmount(part)))
                .map(whole -> new TableTotals(parts, whole));
    }
}
