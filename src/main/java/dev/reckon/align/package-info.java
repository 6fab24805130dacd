/**
 * Groups figures into questions: the figures that answer the same question, across documents.
 *
 * <p>Whether their values agree belongs to {@code reconcile}.
 */
@NullMarked
package dev.reckon.align;

import org.jspecify.annotations.NullMarked;
