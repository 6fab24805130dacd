/**
 * Draws what the sources say to one question, or the parts of one whole, as charts in SVG, PNG and PDF.
 *
 * <p>Verdicts come in and are never changed; JFreeChart types stay inside this package.
 */
@NullMarked
package dev.reckon.report.chart;

import org.jspecify.annotations.NullMarked;
