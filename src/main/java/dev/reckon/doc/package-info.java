/**
 * Documents as the stages see them: decoded text with the blocks it is made of, and the map from UTF-16 offsets to code points.
 *
 * <p>Reading files belongs to {@code ingest}; nothing here knows what a number is.
 */
@NullMarked
package dev.reckon.doc;

import org.jspecify.annotations.NullMarked;
