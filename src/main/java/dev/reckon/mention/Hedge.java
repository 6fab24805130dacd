package dev.reckon.mention;

import java.util.Locale;

/** How the words bind the number: what they assert of the true value. */
public enum Hedge {
    EXACT,
    APPROX,
    NEARLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    UP_TO,
    RANGE,
    ORDER_OF_MAGNITUDE;

    /** Returns whether the words bind the number from below: "at least", "more than". */
    public boolean isFloor() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /** Returns whether the words bind the number from above: "at most", "less than", "up to". */
    public boolean isCeiling() {
        return this == AT_MOST || this == LESS_THAN || this == UP_TO;
    }

    /** Returns whether the words bind the number from one side. */
    public boolean isBound() {
        return isFloor() || isCeiling();
    }

    /** Returns the name the output tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
