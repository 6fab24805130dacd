package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.math.BigDecimal;

/** What the figures of a text may be taken for. */
final class Claims {

    private Claims() {}

    /** Multiples are claims about other figures, checked by arithmetic; the 95% of an interval is a setting. */
    static boolean isClaim(Figure figure) {
        return !figure.unit().equals("times")
                && !figure.what().startsWith("confidence level")
                && !figure.stance().rejects();
    }

    /** Returns whether the figure is the interval around another. */
    static boolean isInterval(Figure figure) {
        return figure.what().startsWith("confidence interval");
    }

    /** Returns whether arithmetic may be done with the figure: it is no "one" of "one by one", and not the 95% of an interval. */
    static boolean isTerm(Figure figure) {
        return !figure.what().startsWith("confidence level")
                && (!figure.value().best().filter(BigDecimal.ONE::equals).isPresent() || figure.isInDigits());
    }
}
