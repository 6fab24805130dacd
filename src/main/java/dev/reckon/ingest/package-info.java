/**
 * Reads files, folders and streams into documents, or into a rejection with its reason.
 *
 * <p>What the text says belongs to the later stages.
 */
@NullMarked
package dev.reckon.ingest;

import org.jspecify.annotations.NullMarked;
