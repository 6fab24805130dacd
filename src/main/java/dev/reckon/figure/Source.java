package dev.reckon.figure;

import dev.reckon.base.Span;
import java.util.Optional;

/**
 * Somebody who says something in a sentence, and how far their word reaches.
 *
 * @param type what sort of source
 * @param text the naming words
 * @param span where they stand in the document
 * @param from first token of the naming words
 * @param to token behind them
 * @param scopeFrom first token they speak for
 * @param scopeTo token behind the last they speak for
 * @param strength how sure the naming is: a verb or "according to" beats a bare noun
 * @param upstream the authority they rest on, if named
 */
record Source(
        Attribution.Type type,
        String text,
        Span span,
        int from,
        int to,
        int scopeFrom,
        int scopeTo,
        int strength,
        Optional<String> upstream) {

    Attribution attribution() {
        return new Attribution(type, Optional.of(text), Optional.of(span), upstream);
    }

    /** Returns this source under the fuller name of {@code voice}; the span stays where the words stand here. */
    Source named(Attribution voice) {
        return new Source(
                voice.type(),
                voice.text().orElse(text),
                span,
                from,
                to,
                scopeFrom,
                scopeTo,
                strength,
                upstream.or(voice::upstream));
    }

    boolean covers(int token) {
        return scopeFrom <= token && token < scopeTo;
    }

    Source withScope(int from2, int to2) {
        return new Source(type, text, span, from, to, from2, to2, strength, upstream);
    }

    Source withUpstream(String authority) {
        return new Source(type, text, span, from, to, scopeFrom, scopeTo, strength, Optional.of(authority));
    }
}
