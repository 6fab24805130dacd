package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a table that ends in a row of totals.
 *
 * @param parts the column's figures above the total, top to bottom
 * @param total the figure in the row of totals
 */
record TableTotals(List<Figure> parts, Figure total) {

    private static final List<String> TOTALS = List.of("total", "totals", "sum", "all", "overall");

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
        fill(passage, rows, byCell);
        List<TableTotals> totals = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        int end = -1;
        for (Block row : rows) {
            boolean newTable = row.level() == 1
                    || (end >= 0 && between(document, end, row.span().start()));
            if (newTable) {
                body.clear();
            }
            end = row.span().end();
            if (isTotal(document, row)) {
                addColumns(body, row, byCell, passage, totals);
                body.clear();
            } else if (row.level() == 0) {
                body.add(row);
            }
        }
        return totals;
    }

    /** Whether words other than table rows stand between two rows. */
    private static boolean between(Document document, int from, int to) {
        return from < to && document.text().substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isTotal(Document document, Block row) {
        return !row.cells().isEmpty()
                && TOTALS.contains(
                        row.cells().get(0).of(document.text()).strip().toLowerCase(java.util.Locale.ROOT));
    }

    private static void fill(Passage passage, List<Block> rows, Map<Span, Figure> byCell) {
        int row = 0;
        for (Sentence sentence : passage.sentences()) {
            for (Figure figure : sentence.figures()) {
                while (row < rows.size()
                        && rows.get(row).span().end() <= figure.span().start()) {
                    row++;
                }
                int at = row;
                if (at < rows.size()) {
                    rows.get(at).cells().stream()
                            .filter(cell -> cell.covers(figure.span()))
                            .forEach(cell -> byCell.putIfAbsent(cell, figure));
                }
            }
        }
    }

    private static void addColumns(
            List<Block> body, Block total, Map<Span, Figure> byCell, Passage passage, List<TableTotals> totals) {
        for (int column = 1; column < total.cells().size(); column++) {
            Optional<Figure> sum = Optional.ofNullable(byCell.get(total.cells().get(column)));
            List<Figure> parts = new ArrayList<>();
            for (Block row : body) {
                if (column < row.cells().size()) {
                    Optional.ofNullable(byCell.get(row.cells().get(column))).ifPresent(parts::add);
                }
            }
            // a column with an empty or unread cell cannot be added up
            boolean full = sum.isPresent() && parts.size() == body.size() && parts.size() > 1;
            if (full && parts.stream().allMatch(part -> passage.alike(part, sum.get()) && Passage.isAmount(part))) {
                totals.add(new TableTotals(parts, sum.get()));
            }
        }
    }
}
