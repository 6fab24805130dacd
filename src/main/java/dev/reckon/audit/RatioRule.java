package dev.reckon.audit;

import java.util.Set;

/** A multiple ("five times") is that of its two figures. */
final class RatioRule extends CheckRule {

    RatioRule() {
        super("ratio", Set.of("ratio"));
    }
}
