package dev.reckon.audit;

import java.util.Set;

/** The lower end of a range comes first, and an estimate lies inside its own interval. */
final class RangeOrderRule extends CheckRule {

    RangeOrderRule() {
        super("range-order", Set.of("range_order"));
    }
}
