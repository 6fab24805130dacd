/**
 * PDF: pages into running text in reading order, with headings, lists, tables, and the page and place of every line.
 *
 * <p>Pictures, forms and annotations do not belong here: what has no text is named, not guessed.
 */
@NullMarked
package dev.reckon.ingest.pdf;

import org.jspecify.annotations.NullMarked;
