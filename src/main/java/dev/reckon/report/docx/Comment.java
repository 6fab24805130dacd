package dev.reckon.report.docx;

import dev.reckon.base.Span;

/**
 * Something to be said in the margin.
 *
 * @param span what it is about, UTF-16 offsets of the document's text
 * @param text what is said; each of its lines becomes a paragraph
 */
public record Comment(Span span, String text) {}
