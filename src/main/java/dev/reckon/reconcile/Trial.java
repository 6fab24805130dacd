package dev.reckon.reconcile;

import java.util.Locale;

/**
 * The verdict once more, with one thing changed.
 *
 * @param change what is changed
 * @param name the hedge preset, or the authority that is left out
 * @param verdict what comes out
 */
public record Trial(Change change, String name, Verdict verdict) {

    /** What a trial changes. */
    public enum Change {
        /** How wide words such as "about" are read; the usual preset is tried as well. */
        HEDGE_PRESET,
        /** One authority is left out. */
        WITHOUT_SOURCE;

        /** Returns the name the output tables use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the trial in words: {@code narrow hedges}, {@code without Okonjo}. */
    public String words() {
        return change == Change.HEDGE_PRESET ? name + " hedges" : "without " + name;
    }
}
