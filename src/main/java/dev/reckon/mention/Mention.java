package dev.reckon.mention;

import dev.reckon.base.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number phrase as read: its value, hedge and unit, and the noun it counts.
 *
 * @param span the phrase: hedges, number, scale word, unit, per-unit; without the noun counted
 * @param from first token of the phrase in its line
 * @param to token behind the phrase
 * @param kind what sort of quantity it is, as far as the phrase alone tells
 * @param unit its unit, or the noun counted; empty when the phrase does not say
 * @param low stated lower value, see {@link Hedge}
 * @param best stated single value
 * @param high stated upper value
 * @param hedge how the words bind the number
 * @param grain place of the last digit shown
 * @param noun the noun phrase it counts, as token range, if one follows
 * @param small whether it is a bare whole number of twelve or less: read, but seldom an estimate
 * @param rules ids of the rules that read it, the one that decided first
 */
public record Mention(
        Span span,
        int from,
        int to,
        Kind kind,
        Optional<String> unit,
        Optional<BigDecimal> low,
        Optional<BigDecimal> best,
        Optional<BigDecimal> high,
        Hedge hedge,
        BigDecimal grain,
        Optional<Nouns.NounPhrase> noun,
        boolean small,
        List<String> rules) {

    /** Copies the rules. */
    public Mention {
        rules = List.copyOf(rules);
    }

    /** Returns the token behind the noun phrase it counts; behind the number where none follows. */
    public int phraseEnd() {
        return noun.map(Nouns.NounPhrase::to).orElse(to);
    }

    /** Returns this mention with its values multiplied by {@code factor}. */
    public Mention times(BigDecimal factor) {
        return new Mention(
                span,
                from,
                to,
                kind,
                unit,
                low.map(factor::multiply),
                best.map(factor::multiply),
                high.map(factor::multiply),
                hedge,
                grain.multiply(factor),
                noun,
                false,
                rules);
    }

    /** Returns this mention with {@code other} as its unit and {@code otherKind} as its kind. */
    public Mention as(Kind otherKind, String other) {
        return new Mention(
                span, from, to, otherKind, Optional.of(other), low, best, high, hedge, grain, noun, small, rules);
    }
}
