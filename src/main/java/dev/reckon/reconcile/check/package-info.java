/**
 * Arithmetic checks: one class a rule, each from figures to checks that hold, fail or cannot tell.
 *
 * <p>Comparing sources on one question belongs to {@code reconcile}.
 */
@NullMarked
package dev.reckon.reconcile.check;

import org.jspecify.annotations.NullMarked;
