package dev.reckon.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user has set about rules.
 *
 * @param set the level of each rule that has one of its own
 * @param off the rules that are not to speak
 */
public record Levels(Map<String, Level> set, Set<String> off) {

    private static final Levels USUAL = new Levels(Map.of(), Set.of());

    /** Copies both. */
    public Levels {
        set = Map.copyOf(set);
        off = Set.copyOf(off);
    }

    /** Returns the levels nobody has set anything about. */
    public static Levels usual() {
        return USUAL;
    }

    /** Returns whether the rule is not to speak. */
    boolean isOff(String rule) {
        return off.contains(rule);
    }

    /** Returns the level set for the rule; empty when it keeps its own. */
    Optional<Level> of(String rule) {
        return Optional.ofNullable(set.get(rule));
    }
}
