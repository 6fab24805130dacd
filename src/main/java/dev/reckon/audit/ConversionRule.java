package dev.reckon.audit;

import java.util.Set;

/** A value in another unit is the same value. */
final class ConversionRule extends CheckRule {

    ConversionRule() {
        super("conversion", Set.of("conversion"));
    }
}
