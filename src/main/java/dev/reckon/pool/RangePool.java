package dev.reckon.pool;

import dev.reckon.align.Question;
import dev.reckon.base.Interval;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.figure.Stance;
import dev.reckon.figure.Value;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Stated;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.pool.EstimateTable.OfRanges;
import dev.reckon.pool.EstimateTable.RangeRow;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Reconciler;
import dev.reckon.reconcile.Relation;
import dev.reckon.reconcile.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a table of ranges says: every row answers one question.
 *
 * @param answer the verdict and all it rests on
 * @param summary what the ranges look like beside the verdict
 * @param relations how the rows stand to each other, pair by pair, in tables of more than 100 rows each with its 20
 *     neighbours; none for tables of more than {@link #MOST_RELATED} rows
 */
public record RangePool(Answer answer, Summary summary, List<Relation> relations) {

    /** Rows up to which pairs are listed; the list would be longer than any table that is read by people. */
    public static final int MOST_RELATED = 5_000;

    /** Copies the relations. */
    public RangePool {
        relations = List.copyOf(relations);
    }

    /** Compares the rows of {@code table}, called {@code name}. */
    public static RangePool of(String name, OfRanges table, Reconciler reconciler, Widths widths) {
        List<Figure> figures = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (RangeRow row : table.rows()) {
            int start = text.length();
            text.append(words(row));
            spans.add(new Span(start, text.length()));
            text.append('\n');
        }
        // in a table with negative numbers, an open lower end goes on below 0
        boolean signed =
                table.rows().stream().flatMap(row -> row.numbers().stream()).anyMatch(number -> number.signum() < 0);
        Document document = new Document(name, "", Optional.of(name), text.toString(), List.of());
        for (int i = 0; i < spans.size(); i++) {
            figures.add(figure(document, spans.get(i), table.rows().get(i), signed, widths));
        }
        Question question = new Question("table", name, "", figures);
        List<Relation> relations = figures.size() > MOST_RELATED ? List.of() : reconciler.relations(question);
        return new RangePool(reconciler.answer(question), reconciler.summary(question), relations);
    }

    private static String words(RangeRow row) {
        String low = row.low().map(BigDecimal::toPlainString).orElse("");
        String high = row.high().map(BigDecimal::toPlainString).orElse("");
        Optional<String> best = row.best().map(BigDecimal::toPlainString);
        if (low.isEmpty() && high.isEmpty()) {
            return best.orElse("");
        }
        String range = low.isEmpty() ? "up to " + high : high.isEmpty() ? "at least " + low : low + "–" + high;
        return best.map(b -> b + " (" + range + ")").orElse(range);
    }

    private static Figure figure(Document document, Span span, RangeRow row, boolean signed, Widths widths) {
        Stated stated = new Stated(row.low(), row.best(), row.high(), hedge(row), grain(row));
        // the two ends of a range are ends, not rounded numbers
        boolean asStated = row.high().isPresent() && (signed || row.low().isPresent());
        Interval ends = new Interval(row.low(), false, row.high(), false);
        Value value = new Value(
                row.low(),
                row.best(),
                row.high(),
                stated.hedge(),
                stated.grain(),
                asStated ? ends : widths.hard(stated),
                asStated ? ends : widths.soft(stated));
        return new Figure(
                "row-" + row.line(),
                document,
                span,
                span,
                Kind.COUNT,
                "",
                value,
                document.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                row.year().map(year -> new Period(year, Optional.empty(), Optional.empty())),
                new Attribution(Attribution.Type.DOCUMENT, Optional.of(row.label()), Optional.of(span), row.upstream()),
                Stance.ASSERTED,
                "table.row");
    }

    private static Hedge hedge(RangeRow row) {
        if (row.low().isPresent() && row.high().isPresent()) {
            return Hedge.RANGE;
        }
        if (row.low().isPresent()) {
            return Hedge.AT_LEAST;
        }
        return row.high().isPresent() ? Hedge.AT_MOST : Hedge.EXACT;
    }

    /** A unit of the last digit, zeros at the end not left out: a table's 5,000 is not a rounded word. */
    private static BigDecimal grain(RangeRow row) {
        int decimals = row.numbers().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return BigDecimal.ONE.movePointLeft(Math.max(0, decimals));
    }
}
