/**
 * Benchmarks, compiled with the tests and run by hand.
 *
 * <p>Nothing here is a test, and no test depends on it.
 */
@NullMarked
package dev.reckon.bench;

import org.jspecify.annotations.NullMarked;
