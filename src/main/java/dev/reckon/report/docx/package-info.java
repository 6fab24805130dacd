/**
 * Word documents given back: a copy of a draft with a comment at every place something is said about.
 *
 * <p>Reading their text belongs to {@code ingest.docx}; what the comments say, to whoever found it.
 */
@NullMarked
package dev.reckon.report.docx;

import org.jspecify.annotations.NullMarked;
