package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import java.util.Locale;

/**
 * How two figures of one question stand to each other, on hard intervals.
 *
 * @param questionId the question both answer
 * @param a the first figure in text order
 * @param b the second
 * @param type how {@code a} lies to {@code b}
 * @param gap larger of the lower ends over the smaller of the upper ends, at least 1; 1 when they meet
 */
public record Relation(String questionId, Figure a, Figure b, Type type, double gap) {

    /** How the first lies to the second. */
    public enum Type {
        EQUAL,
        CONTAINS,
        INSIDE,
        OVERLAP,
        TOUCH,
        BELOW,
        ABOVE;

        /** Returns the name the output tables use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
