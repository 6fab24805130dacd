/**
 * Wires the stages together: documents in, a reconciliation with its run record out.
 *
 * <p>The only package that sees every stage; what a stage does belongs to the stage.
 */
@NullMarked
package dev.reckon.pipeline;

import org.jspecify.annotations.NullMarked;
