/**
 * The output tables as Tablesaw tables, for analysis and for the summary numbers of a report.
 *
 * <p>The bytes of the JSONL and CSV files are made without it: its numbers are doubles, which lose digits, and loading it costs
 * what a quick extraction does not have.
 */
@NullMarked
package dev.reckon.report.table;

import org.jspecify.annotations.NullMarked;
