/**
 * Statistics of intervals and effect sizes on primitives: relations, consensus, schools, pooling, clustering.
 *
 * <p>Knows numbers only; no documents, figures or words.
 */
@NullMarked
package dev.reckon.stats;

import org.jspecify.annotations.NullMarked;
