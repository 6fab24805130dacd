package dev.reckon.reconcile.check;

import dev.reckon.align.Dimensions.Scale;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.Optional;

/** Amounts per time, set against amounts and against each other whatever times they are per. */
final class Rates {

    private Rates() {}

    /** Returns what an amount per time counts, with its size: tonnes of {@code tonne/year}; empty for other figures. */
    static Optional<Scale> amountOf(Passage passage, Figure rate) {
        int slash = rate.unit().lastIndexOf('/');
        boolean timed = isRate(rate) && slash >= 0 && TimeUnit.secondsPer(rate).isPresent();
        return timed ? Optional.of(passage.scaleOf(rate.unit().substring(0, slash))) : Optional.empty();
    }

    /** Returns whether the figure is an amount per something; wages are money. */
    static boolean isRate(Figure figure) {
        return figure.kind() == Kind.RATE
                || (figure.kind() == Kind.MONEY && figure.unit().indexOf('/') >= 0);
    }

    /** Returns what the rate amounts to in a second, in base units; empty for a figure that is no amount per time. */
    static Optional<Range> perSecond(Passage passage, Figure rate) {
        // the hard interval of a rate counts in the rate's own unit, whose size the tables may or may not know
        double own = passage.aspect(rate).scale().factor().doubleValue();
        return amountOf(passage, rate)
                .map(scale -> RangeArithmetic.scaled(
                        passage.hard(rate),
                        scale.factor().doubleValue()
                                / own
                                / TimeUnit.secondsPer(rate).orElseThrow()));
    }

    /** Returns whether both measure the same: two amounts, or two rates of the same amount per the same time. */
    static boolean areAlike(Passage passage, Figure a, Figure b) {
        if (passage.alike(a, b)) {
            return Passage.isAmount(a) || a.kind() == Kind.RATE;
        }
        boolean sameTime = TimeUnit.secondsPer(a).equals(TimeUnit.secondsPer(b));
        return sameTime && sameAmount(passage, a, b) && amountOf(passage, a).equals(amountOf(passage, b));
    }

    /** Returns whether both are rates of the same amount, whatever times they are per. */
    static boolean sameAmount(Passage passage, Figure a, Figure b) {
        Optional<Scale> one = amountOf(passage, a);
        Optional<Scale> other = amountOf(passage, b);
        return one.isPresent()
                && other.isPresent()
                && one.get().dimension().equals(other.get().dimension());
    }
}
