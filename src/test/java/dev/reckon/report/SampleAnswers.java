package dev.reckon.report;

import dev.reckon.align.Question;
import dev.reckon.figure.Figure;
import dev.reckon.lang.DataFolder;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Reconciler;
import dev.reckon.reconcile.Relation;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;

/** Verdicts on sample figures, reached as on any others. */
final class SampleAnswers {

    private static final Reconciler RECONCILER = Reconciler.load(DataFolder.packed());

    private SampleAnswers() {}

    static Answer answer(Question question) {
        return RECONCILER.answer(question);
    }

    static List<Relation> relations(Answer answer) {
        List<Figure> figures = answer.question().figures();
        List<Relation> out = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                Range a = Range.of(figures.get(i).value().hard());
                Range b = Range.of(figures.get(j).value().hard());
                out.add(new Relation(
                        answer.question().id(),
                        figures.get(i),
                        figures.get(j),
                        Relation.Type.valueOf(a.relationTo(b).name()),
                        a.gapRatio(b).orElse(1)));
            }
        }
        return out;
    }
}
