package dev.reckon.audit;

import java.util.Set;

/** Parts add up to the total the draft gives. */
final class SumRule extends CheckRule {

    SumRule() {
        super("sum", Set.of("sum", "percent_sum"));
    }
}
