package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;

/** What shares, parts and multiples are said of: "a third" of 35 in a hundred, "nearly four times" of 3.7, "20 per cent" of 19.6. */
final class Leeway {

    /** "A third" is said of anything between 29 and 38 percent. */
    private static final double LOOSE = 0.15;

    private static final double LEAST_POINTS = 0.6;
    private static final double MULTIPLE = 0.06;
    private static final double APPROXIMATELY = 0.1;

    /** "Nearly 40" is said of no less than three quarters of it, and "more than 40" of no more than half as much again. */
    private static final double NEARLY = 0.75;

    private static final double MORE = 1.45;

    /** A bound is taken for what comes so near to it. */
    private static final double BOUND = 0.015;

    private Leeway() {}

    /** Returns whether {@code result} says {@code expected}, which is known but for a share {@code slack} of it. */
    static boolean fits(Figure result, double expected, double slack) {
        double stated = stated(result);
        double half = half(result, stated) + slack * expected;
        double edge = BOUND * stated + slack * expected;
        return switch (result.value().hedge()) {
            case MORE_THAN, AT_LEAST -> expected >= stated - edge && expected <= MORE * stated + slack * expected;
            case LESS_THAN, NEARLY, AT_MOST, UP_TO ->
                expected <= stated + edge && expected >= NEARLY * stated - slack * expected;
            case APPROX -> Math.abs(expected - stated) <= Math.max(half, APPROXIMATELY * stated + half / 2);
            case EXACT -> Math.abs(expected - stated) <= half;
            case RANGE, ORDER_OF_MAGNITUDE -> true;
        };
    }

    /** Returns the single value that the words show, hedged or not; not a number when they show none. */
    static double stated(Figure result) {
        return result.value().shown().map(Number::doubleValue).orElse(Double.NaN);
    }

    private static double half(Figure result, double stated) {
        double grain = Math.min(1, result.value().grain().doubleValue());
        if (result.kind() == Kind.PERCENTAGE) {
            return LEAST_POINTS * grain;
        }
        return result.unit().equals("times") ? Math.max(grain / 2, MULTIPLE * stated) : LOOSE * stated;
    }
}
