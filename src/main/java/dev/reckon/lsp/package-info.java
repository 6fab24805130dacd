/**
 * The language server: open drafts in, diagnostics, readings of figures and quick fixes out, over the streams of an editor.
 *
 * <p>What is wrong with a draft is for {@code audit} to say; nothing here judges figures.
 */
@NullMarked
package dev.reckon.lsp;

import org.jspecify.annotations.NullMarked;
