package dev.reckon.report.table;

import dev.reckon.reconcile.Reconciliation;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.FigureRow;
import dev.reckon.report.Layout;
import dev.reckon.report.Layouts;
import dev.reckon.report.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;
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
        List<FigureRow> figures = FigureRow.of(reconciliation);
        List<Summary.Tally> found = tally(Layouts.QUESTIONS, "verdict", reconciliation.answers());
        List<Summary.Tally> verdicts = Stream.of(Verdict.CONFLICT, Verdict.PARTLY, Verdict.AGREE, Verdict.SINGLE)
                .map(v -> found.stream()
                        .filter(t -> t.name().equals(v.label()))
                        .findFirst()
                        .orElse(new Summary.Tally(v.label(), 0)))
                .toList();
        return new Summary(
                reconciliation.documents().size(),
                figures.size(),
                reconciliation.answers().size(),
                verdicts,
                tally(Layouts.FIGURES, "kind", figures),
                tally(Layouts.FIGURES, "attribution_type", figures),
                tally(Layouts.FIGURES, "hedge", figures));
    }

    /** Counts the values of one column, without a whole table: making one searches the class path, which takes a second. */
    private static <T> List<Summary.Tally> tally(Layout<T> layout, String name, List<T> rows) {
        StringColumn column = layout.columns().stream()
                .filter(c -> c.name().equals(name))
                .map(c -> (StringColumn) Columns.of(c, rows))
                .findFirst()
                .orElseThrow();
        // The column's own order follows hashes: the most frequent come first, a name breaks ties.
        return column.unique().asList().stream()
                .map(value -> new Summary.Tally(value, column.isEqualTo(value).size()))
                .sorted(Comparator.comparing(Summary.Tally::count).reversed().thenComparing(Summary.Tally::name))
                .toList();
    }

    private static <T> Table table(Layout<T> layout, List<T> rows) {
        Table table = Table.create(layout.name());
        layout.columns().forEach(column -> table.addColumns(Columns.of(column, rows)));
        return table;
    }
}
