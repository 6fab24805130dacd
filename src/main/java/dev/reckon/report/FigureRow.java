package dev.reckon.report;

import dev.reckon.align.Question;
import dev.reckon.base.Span;
import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Reconciliation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table of figures.
 *
 * @param figure the figure
 * @param codePoints the offset map of its document
 * @param question id of the question it answers, if any
 */
public record FigureRow(Figure figure, CodePoints codePoints, Optional<String> question) {

    /** Returns the rows of {@code figures}, in order, which answer no question yet. */
    public static List<FigureRow> of(List<Figure> figures) {
        return of(figures, Map.of());
    }

    /** Returns the rows of all figures of {@code reconciliation}, in order, with the question each answers. */
    public static List<FigureRow> of(Reconciliation reconciliation) {
        Map<String, String> questions = new HashMap<>();
        for (Answer answer : reconciliation.answers()) {
            Question question = answer.question();
            question.figures().forEach(figure -> questions.put(figure.id(), question.id()));
        }
        return of(reconciliation.figures(), questions);
    }

    private static List<FigureRow> of(List<Figure> figures, Map<String, String> questions) {
        Offsets offsets = new Offsets();
        return figures.stream()
                .map(figure -> new FigureRow(
                        figure, offsets.of(figure.document()), Optional.ofNullable(questions.get(figure.id()))))
                .toList();
    }

    /** Returns the code point offset where {@code span} starts. */
    int start(Span span) {
        return figure.document().codePointsBefore() + codePoints.of(span.start());
    }

    /** Returns the code point offset after {@code span}. */
    int end(Span span) {
        return figure.document().codePointsBefore() + codePoints.of(span.end());
    }

    /** The offset maps of documents, each built once. */
    static final class Offsets {

        // By identity: comparing documents by value would compare whole texts for every figure.
        private final IdentityHashMap<Document, CodePoints> known = new IdentityHashMap<>();

        /** Returns the map of {@code document}. */
        CodePoints of(Document document) {
            return known.computeIfAbsent(document, d -> new CodePoints(d.text()));
        }
    }
}
