/**
 * How well figures are read: figures and hand-made gold in, precision, recall and shares out.
 *
 * <p>Reading figures belongs to {@code figure}; nothing here changes what is read.
 */
@NullMarked
package dev.reckon.evaluate;

import org.jspecify.annotations.NullMarked;
