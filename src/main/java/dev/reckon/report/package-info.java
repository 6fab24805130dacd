/**
 * What every report shares: the run record, the columns of the output tables, and their JSONL, CSV and terminal forms.
 *
 * <p>No figure is read and no verdict is reached here; charts, the page and the folder have packages of their own.
 */
@NullMarked
package dev.reckon.report;

import org.jspecify.annotations.NullMarked;
