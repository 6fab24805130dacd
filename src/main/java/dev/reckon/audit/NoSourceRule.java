package dev.reckon.audit;

import java.util.List;
import java.util.Optional;

/**
 * No source speaks of the figure at all. Silent where a source has the number for something like it, and where the draft works the
 * number out from others.
 */
final class NoSourceRule extends ComparisonRule {

    NoSourceRule() {
        super("no-source", Concern.SOURCING, Level.NOTE);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        boolean known = !comparison.answers().isEmpty()
                || !comparison.origins().isEmpty()
                || comparison.peers().stream()
                        .anyMatch(peer -> comparison.numbers().sameNumber(peer.numbers())
                                && (peer.mayAnswer() || comparison.numbers().digits() >= 3));
        boolean plain = !comparison.isTime();
        return known || !plain || draft.derived().contains(comparison.figure().span())
                ? Optional.empty()
                : Optional.of(remark(
                        comparison,
                        "No source mentions " + Words.quote(comparison.figure())
                                + " or anything it could be compared with.",
                        Optional.empty(),
                        List.of()));
    }
}
