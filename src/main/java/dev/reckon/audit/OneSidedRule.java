package dev.reckon.audit;

import dev.reckon.align.Question;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The sources conflict and the draft gives one side. Told once a question, at its first figure. Silent where the draft gives a figure of
 * another side, a range that holds several, or says that the number is disputed.
 */
final class OneSidedRule extends ComparisonRule {

    /** Sides nearer than this are one side told with other digits. */
    private static final double APART = 1.2;

    OneSidedRule() {
        super("one-sided", Concern.SOURCING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        List<Peer> against = comparison.contradicting();
        if (against.isEmpty() || !comparison.isSupported() || repeats(draft, comparison)) {
            return Optional.empty();
        }
        Answer answer = draft.answer(comparison.figure(), comparison.answers());
        boolean sides = answer.verdict() == Verdict.CONFLICT && answer.sources() > 1 && answer.gap() >= APART;
        List<Peer> untold =
                against.stream().filter(peer -> !isTold(draft, peer)).toList();
        boolean disputed = draft.words().in(paragraph(comparison.figure()), "dispute");
        if (!sides || disputed || untold.size() < against.size()) {
            return Optional.empty();
        }
        return Optional.of(remark(
                comparison,
                Words.quote(comparison.figure()) + " is one side of a dispute; the sources also have "
                        + Words.citeAll(untold) + ".",
                Optional.empty(),
                untold));
    }

    private static boolean isTold(Draft draft, Peer peer) {
        return draft.comparisons().stream()
                .anyMatch(other -> other.peers().stream().anyMatch(p -> p.figure() == peer.figure() && p.mayAnswer())
                        && other.numbers().agrees(peer.numbers()));
    }

    /** Returns whether an earlier figure of the draft answers the same question. */
    private static boolean repeats(Draft draft, Comparison comparison) {
        for (Question question : draft.ownQuestions()) {
            Figure first = question.figures().get(0);
            if (question.figures().contains(comparison.figure())) {
                return first != comparison.figure();
            }
        }
        return false;
    }

    private static String paragraph(Figure figure) {
        return figure.document().blocks().stream()
                .filter(block -> block.span().covers(figure.span()))
                .findFirst()
                .map(block -> block.span().of(figure.document().text()))
                .orElseGet(figure::sentenceText);
    }
}
