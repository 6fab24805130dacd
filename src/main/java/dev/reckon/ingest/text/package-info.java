/**
 * Plain text and Markdown: bytes into the raw decoded text with its blocks, nothing rendered.
 *
 * <p>Formats whose text has to be taken out of mark-up belong to their own packages.
 */
@NullMarked
package dev.reckon.ingest.text;

import org.jspecify.annotations.NullMarked;
