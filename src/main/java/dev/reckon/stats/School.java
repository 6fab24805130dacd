package dev.reckon.stats;

import java.util.List;

/**
 * Ranges one value would satisfy.
 *
 * @param members their indices, rising
 * @param common the values all of them hold
 * @param opener index of the member with the lowest upper end; the openers of all schools contradict each other, pair
 *     by pair
 */
public record School(List<Integer> members, Range common, int opener) {

    /** Copies the members. */
    public School {
        members = List.copyOf(members);
    }
}
