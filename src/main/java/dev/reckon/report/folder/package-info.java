/**
 * Writes a whole report: the page, the charts, the tables and their description, as one folder that is replaced at once.
 *
 * <p>What a file holds belongs to the package that makes it.
 */
@NullMarked
package dev.reckon.report.folder;

import org.jspecify.annotations.NullMarked;
