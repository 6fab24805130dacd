package dev.reckon.align;

import java.util.Set;

/**
 * How two figures bear on one question, whatever their numbers and wherever they stand.
 *
 * @param score graded evidence that both count the same, in the measure of {@link #ENOUGH}; what contradicts adds nothing
 * @param apart in what the words of the two contradict; empty when they can answer one question
 */
public record Kinship(double score, Set<Facet> apart) {

    /** The score at which two figures that do not contradict are taken to answer one question. */
    public static final double ENOUGH = 3.5;

    /** Copies the set. */
    public Kinship {
        apart = Set.copyOf(apart);
    }

    /** Returns whether both answer one question. */
    public boolean isClose() {
        return apart.isEmpty() && score >= ENOUGH;
    }
}
