/**
 * Templates of words and slots, compiled into one trie and run over tokens without backtracking into the text.
 *
 * <p>Knows tokens and slots, not what a slot holds.
 */
@NullMarked
package dev.reckon.grammar;

import org.jspecify.annotations.NullMarked;
