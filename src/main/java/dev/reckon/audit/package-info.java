/**
 * A draft against its sources: every rule an editor checks figures by, one class each, and the findings they make.
 *
 * <p>Reading texts belongs to {@code figure}, comparing figures to {@code reconcile}, writing findings out to {@code report}.
 */
@NullMarked
package dev.reckon.audit;

import org.jspecify.annotations.NullMarked;
