package dev.reckon.audit;

import dev.reckon.base.Interval;
import dev.reckon.reconcile.Answer;
import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;

/** A number in the draft's own voice that a minority of the sources supports and the majority rules out. */
final class OutsideConsensusRule extends ComparisonRule {

    private static final int FEWEST_SOURCES = 3;

    OutsideConsensusRule() {
        super("outside-consensus", Concern.TRUTH, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        List<Peer> answers = comparison.answers();
        boolean vouched = !comparison.ofSameVoice(draft.voices()).isEmpty();
        if (vouched || answers.size() < FEWEST_SOURCES) {
            return Optional.empty();
        }
        Answer answer = draft.answer(comparison.figure(), answers);
        Optional<Range> consensus = answer.consensus().map(Range::of);
        boolean majority = answer.sources() >= FEWEST_SOURCES && answer.consensusSources() * 2 > answer.sources();
        if (consensus.isEmpty()
                || !majority
                || comparison.figure().value().hard().meets(answer.consensus().get())) {
            return Optional.empty();
        }
        List<Peer> against = comparison.contradicting();
        return against.isEmpty() ? Optional.empty() : Optional.of(told(comparison, answer, against));
    }

    private Remark told(Comparison comparison, Answer answer, List<Peer> against) {
        Interval consensus = answer.consensus().orElseThrow();
        String range = dev.reckon.reconcile.NumberText.of(Range.of(consensus));
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " lies outside what " + answer.consensusSources() + " of "
                        + answer.sources() + " sources allow, " + range + ": " + Words.citeAll(against) + ".",
                Optional.of(Words.asWritten(against.get(0).figure())),
                against);
    }
}
