/**
 * Figures: each a number phrase with its value, unit, what it counts, when, where, who says so and in which stance.
 *
 * <p>Comparing figures with each other belongs to {@code align} and {@code reconcile}.
 */
@NullMarked
package dev.reckon.figure;

import org.jspecify.annotations.NullMarked;
