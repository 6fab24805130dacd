package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import java.util.Optional;

/**
 * A number of a document that is no estimate, and why.
 *
 * @param document the document it stands in
 * @param span where it stands
 * @param rule id of the rule that set it aside ({@code skip.year}, {@code skip.ordinal} ...)
 * @param reason the reason in words a reader understands
 * @param figure what it was read as, for a bare small number, which may still be an item of a sum
 */
public record Skipped(Document document, Span span, String rule, String reason, Optional<Figure> figure) {

    /** A number that was not read as a figure. */
    public Skipped(Document document, Span span, String rule, String reason) {
        this(document, span, rule, reason, Optional.empty());
    }

    /** Returns {@code figure} set aside since it is small and says neither who nor what is done. */
    static Skipped small(Figure figure) {
        return new Skipped(figure.document(), figure.span(), "skip.small", "a bare small number", Optional.of(figure));
    }
}
