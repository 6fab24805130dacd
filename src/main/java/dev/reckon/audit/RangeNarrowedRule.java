package dev.reckon.audit;

import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;

/**
 * The sources give a range and the draft one number of it, or a narrower range. Silent where a source has the draft's own number,
 * where the draft's hedge keeps half of the range open, and where the draft gives the best value of an estimate with its interval.
 */
final class RangeNarrowedRule extends ComparisonRule {

    private static final double KEPT = 0.5;
    private static final double HINT = 0.14;

    RangeNarrowedRule() {
        super("range-narrowed", Concern.WORDING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Numbers mine = comparison.numbers();
        boolean open = !mine.hard().isBounded() || mine.soft().low() <= 0;
        boolean stated =
                comparison.echoes().stream().anyMatch(peer -> !peer.numbers().isRange() || mine.isRange());
        if (open || stated || (mine.head().isEmpty() && !mine.isRange())) {
            return Optional.empty();
        }
        List<Peer> ranges = comparison.peers().stream()
                .filter(peer ->
                        peer.stands() && (peer.answers() || isEnd(mine, peer) || isOwnEnd(draft, comparison, peer)))
                .filter(peer -> peer.numbers().isRange()
                        && peer.numbers().head().isEmpty()
                        && narrows(mine, peer.numbers())
                        && (!Voices.isNamed(comparison.figure())
                                || Voices.isOwn(peer.figure())
                                || draft.voices().share(comparison.figure(), peer.figure())))
                .toList();
        boolean own = ranges.stream().anyMatch(peer -> draft.voices().share(comparison.figure(), peer.figure()));
        boolean allows = !own
                && comparison.answers().stream()
                        .anyMatch(peer -> !peer.numbers().isRange() && mine.agrees(peer.numbers()));
        if (ranges.isEmpty() || allows) {
            return Optional.empty();
        }
        return Optional.of(remark(
                comparison,
                Words.quote(comparison.figure()) + " narrows the range its source gives: " + Words.citeAll(ranges)
                        + ".",
                Optional.of(Words.asWritten(ranges.get(0).figure())),
                ranges));
    }

    /** The very end of a range that is told more alike than any other figure is taken from it. */
    private static boolean isEnd(Numbers mine, Peer peer) {
        return peer.leads()
                && peer.likeness() >= HINT
                && peer.numbers().isRange()
                && peer.numbers().endsAt(mine)
                && !peer.isOutdone()
                && peer.apart().isEmpty();
    }

    /** The end of a range of the source the draft names is taken from it, in whatever words. */
    private static boolean isOwnEnd(Draft draft, Comparison comparison, Peer peer) {
        return (comparison.numbers().isTelling() || comparison.numbers().isRange())
                && (peer.numbers().endsAt(comparison.numbers())
                        || peer.numbers().sharesEnd(comparison.numbers()))
                && !peer.isOutdone()
                && Voices.isNamed(comparison.figure())
                && draft.voices().share(comparison.figure(), peer.figure());
    }

    private static boolean narrows(Numbers mine, Numbers range) {
        double low = range.low().getAsDouble();
        double high = range.high().getAsDouble();
        Range kept = mine.isRange()
                ? Range.closed(mine.low().getAsDouble(), mine.high().getAsDouble())
                : mine.soft();
        double slack = Math.max(mine.grain(), range.grain()) / 2;
        boolean inside = kept.high() <= high + slack + mine.grain() / 2 && kept.low() >= low - slack - mine.grain() / 2;
        boolean cut = mine.isRange() && (kept.low() == low) != (kept.high() == high);
        return high > low && inside && (cut || open(kept, low, high) / (high - low) < KEPT);
    }

    /** Returns how much of the range from {@code low} to {@code high} the words still leave open. */
    private static double open(Range kept, double low, double high) {
        return Math.min(kept.high(), high) - Math.max(kept.low(), low);
    }
}
