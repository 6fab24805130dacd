package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.stats.Range;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one figure says to a question.
 *
 * @param figure the figure
 * @param hard its hard interval in the question's unit
 * @param soft its soft interval in the question's unit
 * @param upstream number of the authority behind it
 * @param votes whether a source stands behind it: somebody named, or a text that names nobody
 * @param definitions ids of the definitions its words name
 * @param scopes says what tells its scope and another's apart
 */
record Position(
        Figure figure, Range hard, Range soft, int upstream, boolean votes, Set<String> definitions, ScopesOf scopes) {

    /** Says why two figures need not contradict each other, as a clause; empty when both count the same. */
    interface ScopesOf {
        Optional<String> difference(Figure a, Figure b);
    }

    Position {
        definitions = Set.copyOf(definitions);
    }

    /** The gap taken for two ranges between which no factor is defined, such as those on both sides of zero. */
    static final double NO_FACTOR = 1_000_000;

    /** Returns the same position with another hard interval. */
    Position reading(Range otherHard) {
        return new Position(figure, otherHard, soft, upstream, votes, definitions, scopes);
    }

    /** Returns the positions without those that say again what the same authority has said: these are no further evidence. */
    static List<Position> distinct(List<Position> positions) {
        Set<List<Object>> seen = new HashSet<>();
        return positions.stream()
                .filter(p -> seen.add(List.of(p.upstream, p.hard, p.soft, p.definitions)))
                .toList();
    }

    /** Returns one over the number of positions of the same authority for each position, in order: each authority has one vote. */
    static double[] votes(List<Position> positions) {
        Map<Integer, Integer> shared = new HashMap<>();
        positions.forEach(position -> shared.merge(position.upstream, 1, Integer::sum));
        return positions.stream()
                .mapToDouble(position -> 1.0 / shared.getOrDefault(position.upstream, 1))
                .toArray();
    }

    /** Returns what tells the scopes of the two apart, as a clause; empty when nothing does. */
    Optional<String> otherScope(Position other) {
        return scopes.difference(figure, other.figure);
    }

    /** Returns the gap ratio of the hard intervals, at least 1. */
    double gap(Position other) {
        return gap(hard, other.hard);
    }

    /** Returns the gap ratio of two hard intervals, at least 1. */
    static double gap(Range a, Range b) {
        return Math.min(NO_FACTOR, a.gapRatio(b).orElse(NO_FACTOR));
    }
}
