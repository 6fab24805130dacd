package dev.reckon.audit;

import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The digits are those of the sources and the size is not: million for billion, a zero too many. */
final class MagnitudeSlipRule extends ComparisonRule {

    MagnitudeSlipRule() {
        super("magnitude-slip", Concern.TRUTH, Level.ERROR);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        if (comparison.isSupported()) {
            return Optional.empty();
        }
        for (Peer peer : comparison.peers()) {
            OptionalDouble times = comparison.numbers().slipOfScale(peer.numbers());
            boolean shows = comparison.numbers().digits() > 1 || peer.answers();
            if (times.isPresent() && peer.mayAnswer() && peer.stands() && shows) {
                boolean more = comparison.numbers().head().getAsDouble()
                        > peer.numbers().head().getAsDouble();
                return Optional.of(remark(
                        comparison,
                        Words.quote(comparison.figure()) + " is " + NumberText.of(times.getAsDouble()) + " times too "
                                + (more ? "large" : "small") + ": the sources have " + Words.cite(peer.figure()) + ".",
                        Optional.of(Words.asWritten(peer.figure())),
                        List.of(peer)));
            }
        }
        return Optional.empty();
    }
}
