/**
 * HTML: a page into its readable text with blocks and table cells, mark-up and navigation left out.
 *
 * <p>Browsers' layout beyond blocks and tables does not belong here.
 */
@NullMarked
package dev.reckon.ingest.html;

import org.jspecify.annotations.NullMarked;
