package dev.reckon.mention;

import java.util.Locale;

/** What sort of quantity a figure states. */
public enum Kind {
    COUNT,
    PERCENTAGE,
    RATE,
    RATIO,
    MONEY,
    MEASURE,
    DURATION;

    /** Returns the name the output tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
