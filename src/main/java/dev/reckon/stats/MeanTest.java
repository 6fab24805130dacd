package dev.reckon.stats;

import java.util.Locale;

/** How the standard error of a pooled mean and its intervals are made. */
public enum MeanTest {
    /** Inverse of the summed weights, normal quantiles. */
    Z,
    /** Knapp and Hartung (2003): scaled by Q(tau²)/(k − 1), Student's t with k − 1 degrees of freedom. */
    KNHA,
    /** As {@link #KNHA} but never scaled below 1 (modified Knapp–Hartung). */
    ADHOC;

    /** Returns the name the output tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
