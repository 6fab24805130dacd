package dev.reckon.audit;

import java.util.Set;

/** A difference is that of its two figures. */
final class DifferenceRule extends CheckRule {

    DifferenceRule() {
        super("difference", Set.of("difference"));
    }
}
