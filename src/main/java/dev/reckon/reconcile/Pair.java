package dev.reckon.reconcile;

/**
 * Two positions that are compared.
 *
 * @param lower the one whose interval lies below, when they do not meet
 * @param upper the other
 * @param gap gap ratio of their hard intervals, at least 1
 * @param difference how they differ
 */
record Pair(Position lower, Position upper, double gap, Difference difference) {

    /** How two positions that do not meet differ. */
    enum Difference {
        DEFINITION,
        ONE_VOICE,
        VALUE
    }
}
