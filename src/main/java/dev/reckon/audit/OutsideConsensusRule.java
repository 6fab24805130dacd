package dev.reckon.audit;

import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;

/**
 * A number in the draft's own voice that one source has and all others lie far from, on one side of it and closer to each other than to
 * it. Silent where the draft names whose number it is.
 */
final class OutsideConsensusRule extends ComparisonRule {

    private static final int FEWEST_OTHERS = 2;

    /** Nearer than this to the others a number is no outlier. */
    private static final double FAR = 1.15;

    OutsideConsensusRule() {
        super("outside-consensus", Concern.TRUTH, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Range mine = comparison.numbers().soft();
        if (Voices.isNamed(comparison.figure()) || comparison.echoes().isEmpty() || !mine.isBounded()) {
            return Optional.empty();
        }
        List<Peer> others = draft.field(comparison).stream()
                .filter(peer -> !mine.meets(peer.numbers().soft())
                        && peer.numbers().soft().isBounded()
                        && peer.numbers().soft().low() > 0)
                .toList();
        long voices = draft.voices().count(others.stream().map(Peer::figure).toList());
        long agreeing = draft.voices()
                .count(comparison.echoes().stream().map(Peer::figure).toList());
        boolean outlier = voices >= FEWEST_OTHERS && voices > agreeing && isOutlier(mine, others);
        return outlier ? Optional.of(told(comparison, others, voices)) : Optional.empty();
    }

    private static boolean isOutlier(Range mine, List<Peer> others) {
        double low = others.stream()
                .mapToDouble(peer -> peer.numbers().soft().low())
                .min()
                .orElse(0);
        double high = others.stream()
                .mapToDouble(peer -> peer.numbers().soft().high())
                .max()
                .orElse(0);
        double lowestTop = others.stream()
                .mapToDouble(peer -> peer.numbers().soft().high())
                .min()
                .orElse(0);
        double highestBase = others.stream()
                .mapToDouble(peer -> peer.numbers().soft().low())
                .max()
                .orElse(0);
        double spread = Math.max(1, highestBase / lowestTop);
        double gap = mine.low() > high ? mine.low() / high : mine.high() < low ? low / mine.high() : 0;
        return gap >= FAR && gap >= spread;
    }

    private Remark told(Comparison comparison, List<Peer> others, long voices) {
        double low = others.stream()
                .mapToDouble(peer -> peer.numbers().soft().low())
                .min()
                .orElse(0);
        double high = others.stream()
                .mapToDouble(peer -> peer.numbers().soft().high())
                .max()
                .orElse(0);
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is the number of "
                        + Words.citeAll(comparison.echoes().subList(0, 1))
                        + " alone; the other " + voices + " sources lie between " + NumberText.of(low) + " and "
                        + NumberText.of(high) + ": " + Words.citeAll(others) + ".",
                Optional.of(Words.asWritten(others.get(0).figure())),
                others);
    }
}
