package dev.reckon.reconcile;

import dev.reckon.align.Dimensions;
import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/**
 * A figure as the question it answers reads it.
 *
 * @param figure the figure
 * @param value its value in the question's unit
 * @param upstream number of the authority behind it, from 0: an index of {@link Evidence#upstreams}
 */
public record Reading(Figure figure, Value value, int upstream) {

    static Reading of(Figure figure, Value value, BigDecimal factor, int upstream) {
        return new Reading(figure, scaled(value, factor), upstream);
    }

    /** Returns whether somebody is named for the figure, or its text is among {@code texts}, whose own voice counts. */
    boolean votes(Set<String> texts) {
        return !Upstreams.isNameless(figure) || texts.contains(figure.document().name());
    }

    /** Returns whether the figure counts: the text it stands in does not reject it. */
    public boolean stands() {
        return !figure.stance().rejects();
    }

    /** Returns the truth conditions in the question's unit. */
    public Interval hard() {
        return value.hard();
    }

    /** Returns the pragmatic reading in the question's unit. */
    public Interval soft() {
        return value.soft();
    }

    /** Returns by what factor the truth conditions of the two miss each other: at least 1, and 1 when they meet. */
    public double gap(Reading other) {
        return Position.gap(Range.of(hard()), Range.of(other.hard()));
    }

    private static Value scaled(Value value, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        return new Value(
                scaled(value.low(), factor),
                scaled(value.best(), factor),
                scaled(value.high(), factor),
                value.hedge(),
                value.grain().multiply(factor, MathContext.DECIMAL64),
                Dimensions.scaled(value.hard(), factor),
                Dimensions.scaled(value.soft(), factor));
    }

    private static Optional<BigDecimal> scaled(Optional<BigDecimal> number, BigDecimal factor) {
        return number.map(n -> n.multiply(factor, MathContext.DECIMAL64));
    }
}
