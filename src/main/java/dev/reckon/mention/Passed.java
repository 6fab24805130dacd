package dev.reckon.mention;

import dev.reckon.base.Span;

/**
 * A number that is no estimate where it stands.
 *
 * @param span where it stands
 * @param rule id of the rule that set it aside
 * @param reason the reason in words a reader understands
 * @param number whether {@code --all-numbers} reads it after all: ordinals, ages, bare small numbers; not dates and labels
 */
public record Passed(Span span, String rule, String reason, boolean number) {}
