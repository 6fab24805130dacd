package dev.reckon.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.reconcile.Reconciliation;
import dev.reckon.report.Column;
import dev.reckon.report.Layouts;
import dev.reckon.report.Sample;
import dev.reckon.report.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TablesTest {

    private static final Reconciliation SAMPLE = Sample.reconciliation();

    @Test
    void figuresHaveOneRowEachAndTheSameColumns() {
        Table figures = Tables.figures(SAMPLE);
        assertEquals(SAMPLE.figures().size(), figures.rowCount());
        assertEquals(Layouts.FIGURES.columns().stream().map(Column::name).toList(), figures.columnNames());
        assertEquals(41218, figures.doubleColumn("best").get(0));
        assertTrue(figures.doubleColumn("low").isMissing(0));
        assertEquals(1871, figures.dateColumn("period_start").get(0).getYear());
    }

    @Test
    void tellsAgreementByVerdict() {
        Table questions = Tables.questions(SAMPLE);
        Table conflicts = questions.where(questions.stringColumn("verdict").isEqualTo("conflict"));
        assertEquals(4, conflicts.rowCount());
        assertEquals(SAMPLE.relations().size(), Tables.relations(SAMPLE).rowCount());
        assertTrue(Tables.checks(SAMPLE).stringColumn("figures").get(0).startsWith("[{\"id\":"));
    }

    @Test
    void summaryCountsEveryVerdictInOrder() {
        Summary summary = Tables.summary(SAMPLE);
        assertEquals(
                List.of("conflict", "partly", "agree", "single"),
                summary.verdicts().stream().map(Summary.Tally::name).toList());
        assertEquals(
                SAMPLE.answers().size(),
                summary.verdicts().stream().mapToInt(Summary.Tally::count).sum());
        assertEquals("count", summary.kinds().get(0).name());
    }

    @Test
    void summaryOfNothingIsNothing() {
        Reconciliation nothing = new Reconciliation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertEquals(0, Tables.summary(nothing).verdict("conflict"));
    }
}
