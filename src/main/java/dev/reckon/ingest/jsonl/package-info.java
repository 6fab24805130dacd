/**
 * JSONL: one JSON object a line into one document a line, or a rejection that names the line.
 *
 * <p>How the text of a line falls into blocks is given from outside.
 */
@NullMarked
package dev.reckon.ingest.jsonl;

import org.jspecify.annotations.NullMarked;
