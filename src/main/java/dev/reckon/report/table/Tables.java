package dev.reckon.report.table;

import dev.reckon.reconcile.Reconciliation;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.FigureRow;
import dev.reckon.report.Layout;
import dev.reckon.report.Layouts;
import dev.reckon.report.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The output tables as Tablesaw tables: the same columns in the same order, numbers as doubles, absent values missing. */
public final class Tables {

    private Tables() {}

    /** Returns one row for every figure of {@code reconciliation}, in order. */
    public static Table figures(Reconciliation reconciliation) {
        return table(Layouts.FIGURES, FigureRow.of(reconciliation));
    }

    /** Returns one row for every question of {@code reconciliation}, in order. */
    public static Table questions(Reconciliation reconciliation) {
        return table(Layouts.QUESTIONS, reconciliation.answers());
    }

    /** Returns one row for every pair of figures of one question, in order. */
    public static Table relations(Reconciliation reconciliation) {
        return table(Layouts.RELATIONS, reconciliation.relations());
    }

    /** Returns one row for every check of {@code reconciliation}, in order; the figures of a check are JSON text. */
    public static Table checks(Reconciliation reconciliation) {
        return table(Layouts.CHECKS, reconciliation.checks());
    }

    /** Returns the numbers at the head of a report on {@code reconciliation}. */
    public static Summary summary(Reconciliation reconciliation) {
        Table figures = figures(reconciliation);
        Table questions = questions(reconciliation);
        List<Summary.Tally> found = tally(questions, "verdict");
        List<Summary.Tally> verdicts = Stream.of(Verdict.CONFLICT, Verdict.PARTLY, Verdict.AGREE, Verdict.SINGLE)
                .map(v -> found.stream()
                        .filter(t -> t.name().equals(v.label()))
                        .findFirst()
                        .orElse(new Summary.Tally(v.label(), 0)))
                .toList();
        return new Summary(
                reconciliation.documents().size(),
                figures.rowCount(),
                questions.rowCount(),
                verdicts,
                tally(figures, "kind"),
                tally(figures, "attribution_type"),
                tally(figures, "hedge"));
    }

    private static List<Summary.Tally> tally(Table table, String column) {
        if (table.isEmpty()) {
            return List.of();
        }
        List<Summary.Tally> tallies = new ArrayList<>();
        for (Row row : table.countBy(column)) {
            tallies.add(new Summary.Tally(
                    row.getString(0), (int) row.getNumber(row.columnNames().get(1))));
        }
        // The table's own order follows hashes; a name breaks ties.
        tallies.sort(Comparator.comparing(Summary.Tally::count).reversed().thenComparing(Summary.Tally::name));
        return tallies;
    }

    private static <T> Table table(Layout<T> layout, List<T> rows) {
        Table table = Table.create(layout.name());
        layout.columns().forEach(column -> table.addColumns(Columns.of(column, rows)));
        return table;
    }
}
