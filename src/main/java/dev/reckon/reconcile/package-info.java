/**
 * Verdicts on questions: relations between figures, consensus, schools, and the sentence that says so.
 *
 * <p>Statistics on bare numbers belong to {@code stats}; drawing belongs to {@code report}.
 */
@NullMarked
package dev.reckon.reconcile;

import org.jspecify.annotations.NullMarked;
