/**
 * The findings of an audit in every format: for terminals, programs, code review, and the browser, all from one list.
 *
 * <p>What is a finding is decided in {@code audit}; here is only how it is said.
 */
@NullMarked
package dev.reckon.report.audit;

import org.jspecify.annotations.NullMarked;
