package dev.reckon.figure;

import java.util.Locale;

/** What the text does with a figure. */
public enum Stance {
    ASSERTED,
    ESTIMATED,
    PROJECTED,
    QUOTED,
    DENIED,
    DOUBTED;

    /** Returns the name the output tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the text rejects the figure, so that it is no estimate of the true value. */
    public boolean rejects() {
        return this == DENIED || this == DOUBTED;
    }
}
