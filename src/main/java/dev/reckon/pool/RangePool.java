package dev.reckon.pool;

import dev.reckon.align.Question;
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
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a table of ranges says: every row answers one question.
 *
 * @param answer the verdict and all it rests on
 * @param relations how the rows stand to each other, pair by pair
 */
public record RangePool(Answer answer, List<Relation> relations) {

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
        Document document = new Document(name, "", Optional.of(name), text.toString(), List.of());
        for (int i = 0; i < spans.size(); i++) {
            figures.add(figure(document, spans.get(i), table.rows().get(i), widths));
        }
        Question question = new Question("table", name, "", figures);
        return new RangePool(reconciler.answer(question), relations(question));
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

    private static Figure figure(Document document, Span span, RangeRow row, Widths widths) {
        Stated stated = new Stated(row.low(), row.best(), row.high(), hedge(row), grain(row));
        Value value = new Value(
                row.low(), row.best(), row.high(), hedge(row), grain(row), widths.hard(stated), widths.soft(stated));
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

    /** The ends of a table's ranges are ends, not rounded words: no zero at the end of a number widens it. */
    private static BigDecimal grain(RangeRow row) {
        int decimals = java.util.stream.Stream.of(row.low(), row.best(), row.high())
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointLeft(Math.max(0, decimals));
    }

    private static List<Relation> relations(Question question) {
        List<Relation> relations = new ArrayList<>();
        List<Figure> figures = question.figures();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                Range a = Range.of(figures.get(i).value().hard());
                Range b = Range.of(figures.get(j).value().hard());
                double gap = a.meets(b) ? 1 : a.gapRatio(b).orElse(Double.POSITIVE_INFINITY);
                Relation.Type type = Relation.Type.valueOf(a.relationTo(b).name());
                relations.add(new Relation(question.id(), figures.get(i), figures.get(j), type, gap));
            }
        }
        return relations;
    }
}
