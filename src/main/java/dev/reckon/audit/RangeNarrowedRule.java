package dev.reckon.audit;

import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources give a range and the draft one number of it, or a narrower range. Silent where a source has the draft's own number,
 * where the draft's hedge keeps half of the range open, and where the draft gives the best value of an estimate with its interval.
 */
final class RangeNarrowedRule extends ComparisonRule {

    private static final double KEPT = 0.5;
    private static final double HINT = 0.14;

    /** Two ranges with one end in common are one, cut, where no other figure is told much more alike. */
    private static final double HINT_OF_RANGE = 0.08;

    private static final double FIRST_RANKS = 0.75;

    RangeNarrowedRule() {
        super("range-narrowed", Concern.WORDING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Numbers mine = comparison.numbers();
        boolean open = (!mine.hard().isBounded() || mine.soft().low() <= 0) && !isTopOfRange(comparison);
        boolean stated = comparison.rangeCut().isEmpty()
                && comparison.echoes().stream().anyMatch(peer -> !peer.numbers().isRange() || mine.isRange());
        if (open
                || stated
                || isCalledEnd(draft, comparison.figure())
                || (mine.head().isEmpty() && !mine.isRange())) {
            return Optional.empty();
        }
        List<Peer> ranges = comparison.peers().stream()
                .filter(peer ->
                        peer.stands() && (peer.answers() || isEnd(mine, peer) || isOwnEnd(draft, comparison, peer)))
                .filter(peer -> peer.numbers().isRange()
                        && peer.numbers().head().isEmpty()
                        && (narrows(mine, peer.numbers()) || isTopOfRange(comparison))
                        && !isWhole(draft, comparison.figure(), peer.figure())
                        && (!Voices.isNamed(comparison.figure())
                                || Voices.isOwn(peer.figure())
                                || peer.isCounterpart() && peer.numbers().sharesEnd(mine)
                                || (isNameless(comparison.figure()) && isNameless(peer.figure()))
                                || draft.voices().share(comparison.figure(), peer.figure())
                                || draft.voices().named(peer.figure(), draft.clause(comparison.figure()))))
                .toList();
        boolean own = ranges.stream().anyMatch(peer -> draft.voices().share(comparison.figure(), peer.figure()));
        // the best value of an estimate lies in every range of it
        boolean allows = !own
                && !mine.isRange()
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

    /** "More than 630,000", where the estimates go from 400,000 to more than that: the top of a range is no bound from below of it. */
    private static boolean isTopOfRange(Comparison comparison) {
        return comparison.numbers().hedge().isFloor()
                && comparison
                        .rangeCut()
                        .filter(peer -> comparison
                                .numbers()
                                .head()
                                .equals(peer.numbers().high()))
                        .isPresent();
    }

    /** "The lowest of their lower bounds, 72,000": the words say that it is one end. */
    private static boolean isCalledEnd(Draft draft, Figure figure) {
        return figure.value().hedge() != Hedge.RANGE && draft.words().in(draft.clause(figure), "ending");
    }

    /** "The paper" and "the second survey" may be one. */
    private static boolean isNameless(Figure figure) {
        return figure.attribution().type() == Attribution.Type.DOCUMENT && Voices.isNameless(figure);
    }

    /** The very end of a range that is told more alike than any other figure is taken from it. */
    private static boolean isEnd(Numbers mine, Peer peer) {
        boolean one = peer.leads() && peer.likeness() >= HINT && peer.numbers().endsAt(mine);
        boolean both = peer.rank() >= FIRST_RANKS
                && peer.likeness() >= HINT_OF_RANGE
                && peer.numbers().sharesEnd(mine);
        return (one || both)
                && peer.numbers().isRange()
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

    /** "The youngest 410 and the oldest 2,200 million years": both ends stand in the sentence, each by itself. */
    private static boolean isWhole(Draft draft, Figure figure, Figure range) {
        return Stream.of(range.value().low(), range.value().high())
                .flatMap(Optional::stream)
                .allMatch(end -> draft.figures().stream()
                        .filter(other -> other.sentence().equals(figure.sentence()))
                        .flatMap(other -> other.value().best().stream())
                        .anyMatch(best -> haveSameDigits(best, end)));
    }

    private static boolean haveSameDigits(BigDecimal a, BigDecimal b) {
        return a.stripTrailingZeros()
                .unscaledValue()
                .equals(b.stripTrailingZeros().unscaledValue());
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
