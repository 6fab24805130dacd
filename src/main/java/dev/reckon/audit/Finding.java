package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import java.util.List;
import java.util.Optional;

/**
 * One thing an editor should know about a figure of a draft.
 *
 * @param rule permanent name of the rule, such as {@code hedge-dropped}
 * @param level how much it matters
 * @param message what is wrong, on whose words, in full sentences
 * @param document the draft
 * @param span where the figure stands, UTF-16 offsets
 * @param line its line, from 1
 * @param column its column on that line in code points, from 1
 * @param suggestion what to write in its place, when that is known
 * @param related the figures it rests on, nearest first
 * @param fingerprint the same for the same figure in the same sentence wherever that stands
 */
public record Finding(
        String rule,
        Level level,
        String message,
        Document document,
        Span span,
        int line,
        int column,
        Optional<String> suggestion,
        List<Related> related,
        String fingerprint) {

    /** Copies the related figures. */
    public Finding {
        related = List.copyOf(related);
    }

    /** Returns the words of the figure. */
    public String surface() {
        return span.of(document.text());
    }
}
