package dev.reckon.audit;

import java.util.Set;

/** An amount over a time gives the rate the draft states. */
final class RateRule extends CheckRule {

    RateRule() {
        super("rate", Set.of("rate"));
    }
}
