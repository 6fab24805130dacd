package dev.reckon.reconcile;

import java.util.Locale;

/** How the sources of one question stand to each other. */
public enum Verdict {
    /** All can be true of one value. */
    AGREE,
    /** Some pairs can, or scope, date or definition explains the difference. */
    PARTLY,
    /** They cannot all be true. */
    CONFLICT,
    /** Only one source answers. */
    SINGLE;

    /** Returns the name the output tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
