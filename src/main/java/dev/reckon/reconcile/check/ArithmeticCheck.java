package dev.reckon.reconcile.check;

import dev.reckon.reconcile.Check;
import java.util.List;

/** One rule of arithmetic that figures of a text may keep or break. */
interface ArithmeticCheck {

    /** Returns the rule's permanent name. */
    String rule();

    /** Returns what the rule finds in {@code passage}, in text order; a failure only where the text itself asks for the rule. */
    List<Check> in(Passage passage);

    /** Returns whether the rule knows what a number is worked out from by its place alone, so that any other check that bears it out is right. */
    default boolean isByPlace() {
        return false;
    }
}
