package dev.reckon.report.html;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where things stand on the page: the ids that links lead to. */
final class Places {

    private final Map<String, String> questions = new HashMap<>();
    private final IdentityHashMap<Document, List<Figure>> figures = new IdentityHashMap<>();

    Places(Reconciliation reconciliation) {
        for (Answer answer : reconciliation.answers()) {
            String id = question(answer);
            answer.question().figures().forEach(f -> questions.putIfAbsent(f.id(), id));
        }
        reconciliation.documents().forEach(d -> figures.put(d, new ArrayList<>()));
        reconciliation.figures().forEach(f -> figures.computeIfAbsent(f.document(), d -> new ArrayList<>())
                .add(f));
        figures.values().forEach(list -> list.sort((a, b) -> a.span().compareTo(b.span())));
    }

    /** Returns the id of the place of {@code answer}. */
    static String question(Answer answer) {
        return "q-" + safe(answer.question().id());
    }

    /** Returns the id of the mark of {@code figure} in its text. */
    static String figure(Figure figure) {
        return "f-" + safe(figure.id());
    }

    /** Returns the id of the place of the question {@code figure} answers, if any. */
    Optional<String> questionOf(Figure figure) {
        return Optional.ofNullable(questions.get(figure.id()));
    }

    /** Returns the figures of {@code document} in text order. */
    List<Figure> figuresIn(Document document) {
        return figures.getOrDefault(document, List.of());
    }

    private static String safe(String id) {
        return id.replaceAll("[^A-Za-z0-9_.-]", "_");
    }
}
