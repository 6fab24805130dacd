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

    /** Returns the name the output tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
