/**
 * Turns a reconciliation into what a person or a program reads: a folder with a page, charts and tables.
 *
 * <p>No figure is read and no verdict is reached here.
 */
@NullMarked
package dev.reckon.report;

import org.jspecify.annotations.NullMarked;
