/**
 * Tests of the statistics against reference values from R, 50-digit arithmetic and published examples.
 *
 * <p>The values live beside the tests as JSON, each file with a note of its origin.
 */
@NullMarked
package dev.reckon.stats;

import org.jspecify.annotations.NullMarked;
