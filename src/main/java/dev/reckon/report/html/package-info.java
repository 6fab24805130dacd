/**
 * Writes the page a reader opens: one HTML file with the questions, their charts, the figures, and the texts they stand in.
 *
 * <p>Charts come in as finished SVG; the page asks nothing of a network.
 */
@NullMarked
package dev.reckon.report.html;

import org.jspecify.annotations.NullMarked;
