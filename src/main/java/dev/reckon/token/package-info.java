/**
 * Cuts the text of a block into typed tokens in one pass and finds where its sentences end.
 *
 * <p>What a word means belongs to {@code lang}; what a number is worth belongs to {@code mention}.
 */
@NullMarked
package dev.reckon.token;

import org.jspecify.annotations.NullMarked;
