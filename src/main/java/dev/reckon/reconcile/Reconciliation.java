package dev.reckon.reconcile;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Skipped;
import java.util.List;

/**
 * All that came out of one run.
 *
 * @param documents the documents read, in input order
 * @param figures every figure, in document and text order
 * @param skipped every number that is no figure, with its reason
 * @param answers every question with its verdict, conflicts first
 * @param relations how figures of one question stand to each other, pair by pair
 * @param checks the arithmetic checks
 */
public record Reconciliation(
        List<Document> documents,
        List<Figure> figures,
        List<Skipped> skipped,
        List<Answer> answers,
        List<Relation> relations,
        List<Check> checks) {

    /** Copies the lists. */
    public Reconciliation {
        documents = List.copyOf(documents);
        figures = List.copyOf(figures);
        skipped = List.copyOf(skipped);
        answers = List.copyOf(answers);
        relations = List.copyOf(relations);
        checks = List.copyOf(checks);
    }
}
