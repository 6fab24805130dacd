package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.stats.Range;
import java.util.Set;

/**
 * What one figure says to a question.
 *
 * @param figure the figure
 * @param hard its hard interval in the question's unit
 * @param soft its soft interval in the question's unit
 * @param upstream number of the authority behind it
 * @param definitions ids of the definitions its words name
 */
record Position(Figure figure, Range hard, Range soft, int upstream, Set<String> definitions) {

    /** The gap taken for two ranges between which no factor is defined, such as those on both sides of zero. */
    static final double NO_FACTOR = 1_000_000;

    Position {
        definitions = Set.copyOf(definitions);
    }

    /** Returns the same position with another hard interval. */
    Position reading(Range otherHard) {
        return new Position(figure, otherHard, soft, upstream, definitions);
    }

    /** Returns the gap ratio of the hard intervals, at least 1. */
    double gap(Position other) {
        return Math.min(NO_FACTOR, hard.gapRatio(other.hard).orElse(NO_FACTOR));
    }
}
