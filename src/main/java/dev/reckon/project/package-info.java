/**
 * The two files a project keeps beside its drafts: settings of its audits, and the findings somebody accepted.
 *
 * <p>What the settings mean for an audit is decided in {@code audit}; here they are only read, checked and written.
 */
@NullMarked
package dev.reckon.project;

import org.jspecify.annotations.NullMarked;
