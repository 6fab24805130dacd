package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import java.math.BigDecimal;

/** What the words of a figure show of its number, in the figure's own unit. */
final class Written {

    private Written() {}

    /** Returns the single value the words state; not a number when they state none. */
    static double number(Figure figure) {
        return figure.value().best().map(Number::doubleValue).orElse(Double.NaN);
    }

    /** Returns the same without zeros at its end; zero when the words state none. */
    static BigDecimal exactly(Figure figure) {
        return figure.value().best().orElse(BigDecimal.ZERO).stripTrailingZeros();
    }

    /** Returns how many digits the single value shows, zeros at its end left out; 0 when the words state none. */
    static int digits(Figure figure) {
        return figure.value()
                .best()
                .map(n -> n.stripTrailingZeros().precision())
                .orElse(0);
    }
}
