package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.List;

/**
 * What a number ought to be, and of which others.
 *
 * @param way what is done with them
 * @param terms the others, in text order
 * @param expected what they give, in the unit of the number
 */
record Reckoned(Way way, List<Figure> terms, double expected) {

    /** Copies the terms. */
    Reckoned {
        terms = List.copyOf(terms);
    }

    /** Returns whether {@code stated} is so near that this may be meant: no more than {@code times} as large or as small. */
    boolean isNear(double stated, double times) {
        return isNear(expected, stated, times);
    }

    /** Returns whether neither of two numbers is more than {@code times} the other; false unless both are more than 0. */
    static boolean isNear(double expected, double stated, double times) {
        return expected > 0 && stated > 0 && Math.max(expected, stated) <= times * Math.min(expected, stated);
    }
}
