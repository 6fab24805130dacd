/**
 * Word lists as data: which classes a word belongs to and what it stands for, loaded from tables with file and line in every complaint.
 *
 * <p>Phrase shapes belong to {@code grammar}; decisions on numbers belong to {@code mention}.
 */
@NullMarked
package dev.reckon.lang;

import org.jspecify.annotations.NullMarked;
