/**
 * Recognises number phrases: cardinals, quantities with units, ranges, hedges and vague sizes, and the numbers that are no estimates.
 *
 * <p>What a number counts, when, where and who says so belongs to {@code figure}.
 */
@NullMarked
package dev.reckon.mention;

import org.jspecify.annotations.NullMarked;
