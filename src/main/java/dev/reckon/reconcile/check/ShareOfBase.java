package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says of a share whether it is that of a part in its base. */
final class ShareOfBase {

    static final String RULE = "percent_of";

    private static final double LEAST_NEARLY = 0.9;

    private ShareOfBase() {}

    /** Returns the check of a share of which only the base is given: what part that is, and that no share exceeds the whole. */
    static Check implied(Passage passage, Figure share, Figure base) {
        Range part = Arithmetic.times(RangeArithmetic.scaled(shareOf(passage, share), 0.01), passage.hard(base))
                .orElse(passage.hard(base));
        boolean within = shareOf(passage, share).low() <= 100;
        OptionalDouble point = passage.point(share).isPresent()
                        && passage.point(base).isPresent()
                ? OptionalDouble.of(
                        passage.point(share).getAsDouble() * passage.point(base).getAsDouble() / 100)
                : OptionalDouble.empty();
        String explanation = Finding.quote(share) + " of " + Finding.quote(base)
                + (within
                        ? " is " + Finding.show(part, point) + ", which lies within the whole."
                        : " would be more than the whole.");
        return Finding.of(
                RULE,
                within ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(share, "share"), Finding.member(base, "base")),
                Finding.show(part, point),
                share.surface(),
                explanation);
    }

    /** A bound such as "at least 10%" is rounded like any other percentage. */
    static Range shareOf(Passage passage, Figure share) {
        Range hard = passage.hard(share);
        Hedge hedge = share.value().hedge();
        boolean bound = hedge == Hedge.AT_LEAST || hedge == Hedge.AT_MOST || hedge == Hedge.UP_TO;
        double slack = bound ? 0.5 * Math.min(1, share.value().grain().doubleValue()) : 0;
        return bound ? Range.closed(Math.max(0, hard.low() - slack), hard.high() + slack) : hard;
    }

    /** Who has both numbers says "nearly 70%" of what comes within a tenth of it. */
    private static Range nearly(Passage passage, Figure share) {
        Range hard = passage.hard(share);
        return Range.closed(Math.max(hard.low(), LEAST_NEARLY * hard.high()), hard.high());
    }

    private static Range cutOff(Figure share, Range rounded) {
        double half = Math.min(1, share.value().grain().doubleValue()) / 2;
        return Range.closed(rounded.low() - half, rounded.high() + half);
    }

    /**
     * Returns the check of {@code share} against {@code part} over {@code base}; a misfit fails only where {@code binding}, that is where the
     * text itself says that the three belong together.
     */
    static Check of(Passage passage, Figure share, Figure part, Figure base, boolean binding) {
        Optional<Range> ratio =
                Arithmetic.over(passage.hard(part), passage.hard(base)).map(r -> RangeArithmetic.scaled(r, 100));
        Range told = share.value().hedge() == Hedge.NEARLY && Passage.isExact(part) && Passage.isExact(base)
                ? nearly(passage, share)
                : shareOf(passage, share);
        boolean meets = ratio.isPresent() && ratio.get().meets(told);
        // percentages are sometimes cut off instead of rounded: no more than doubtful
        boolean close = ratio.isPresent() && ratio.get().meets(cutOff(share, told));
        // what is more than the whole is no part of it: the share is of something else
        boolean isPart = ratio.filter(
                        all -> all.low() > 100 && shareOf(passage, share).high() < 100)
                .isEmpty();
        boolean fails = binding && ratio.isPresent() && !close && isPart;
        Result result = meets ? Result.HOLDS : fails ? Result.FAILS : Result.CANNOT_TELL;
        boolean points = passage.point(part).isPresent()
                && passage.point(base).isPresent()
                && passage.point(base).getAsDouble() > 0;
        OptionalDouble point = points
                ? OptionalDouble.of(100
                        * passage.point(part).getAsDouble()
                        / passage.point(base).getAsDouble())
                : OptionalDouble.empty();
        String expected = points
                ? String.format(Locale.ROOT, "%.1f", point.getAsDouble()) + "%"
                : ratio.map(r -> NumberText.of(r) + "%").orElse("");
        return Finding.of(
                RULE,
                result,
                List.of(Finding.member(part, "part"), Finding.member(base, "base"), Finding.member(share, "share")),
                expected,
                share.surface(),
                Finding.quote(part) + " of " + Finding.quote(base) + " is " + expected + Finding.fit(meets, share));
    }
}
