/**
 * Estimates from a table instead of texts: rows in, the same comparison and pooling out.
 *
 * <p>The statistics belong to {@code stats}, verdicts to {@code reconcile}; here is only what turns rows into their inputs.
 */
@NullMarked
package dev.reckon.pool;

import org.jspecify.annotations.NullMarked;
