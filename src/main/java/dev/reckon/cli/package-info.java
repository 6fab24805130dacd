/**
 * The command line: options in, exit code out.
 *
 * <p>No door sees another door; what a command does belongs to the pipeline and the reports.
 */
@NullMarked
package dev.reckon.cli;

import org.jspecify.annotations.NullMarked;
