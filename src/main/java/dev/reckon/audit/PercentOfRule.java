package dev.reckon.audit;

import java.util.Set;

/** A share is that of its part and its whole, a growth that of its two ends. */
final class PercentOfRule extends CheckRule {

    PercentOfRule() {
        super("percent-of", Set.of("percent_of", "growth", "grim"));
    }
}
