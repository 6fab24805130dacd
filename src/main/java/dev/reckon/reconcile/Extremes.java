package dev.reckon.reconcile;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Picks the positions between which the widest gaps lie, so that a question of thousands is judged in linear time. */
final class Extremes {

    /** How many of the lowest and of the highest positions are compared: the widest gaps lie between these. */
    private static final int MOST = 40;

    private Extremes() {}

    static List<Position> of(List<Position> positions) {
        if (positions.size() <= 2 * MOST) {
            return positions;
        }
        Set<Position> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        asked.addAll(least(positions, position -> position.hard().high()));
        asked.addAll(least(positions, position -> -position.hard().low()));
        return positions.stream().filter(asked::contains).toList();
    }

    /** The positions with the least ends, found in one pass: verdicts are asked for many times where there are many positions. */
    private static Queue<Position> least(List<Position> positions, ToDoubleFunction<Position> end) {
        Queue<Position> kept =
                new PriorityQueue<>(Comparator.comparingDouble(end).reversed());
        double bar = Double.POSITIVE_INFINITY;
        for (Position position : positions) {
            if (kept.size() < MOST) {
                kept.add(position);
            } else if (end.applyAsDouble(position) < bar) {
                kept.add(position);
                kept.remove();
            }
            bar = kept.size() < MOST ? bar : end.applyAsDouble(kept.element());
        }
        return kept;
    }
}
