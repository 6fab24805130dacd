/**
 * The smallest values every stage shares: places in a text and ranges of numbers.
 *
 * <p>Nothing that knows a word, a file or a library belongs here.
 */
@NullMarked
package dev.reckon.base;

import org.jspecify.annotations.NullMarked;
