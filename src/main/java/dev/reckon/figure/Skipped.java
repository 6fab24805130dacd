package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;

/**
 * A number of a document that is no estimate, and why.
 *
 * @param document the document it stands in
 * @param span where it stands
 * @param rule id of the rule that set it aside ({@code skip.year}, {@code skip.ordinal} ...)
 * @param reason the reason in words a reader understands
 */
public record Skipped(Document document, Span span, String rule, String reason) {}
