/**
 * Word documents: the parts of a DOCX package into its text as read with all changes accepted, with blocks and the runs it came from.
 *
 * <p>Fonts, pages and drawings do not belong here, and nothing is ever fetched.
 */
@NullMarked
package dev.reckon.ingest.docx;

import org.jspecify.annotations.NullMarked;
