package dev.reckon.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fewest groups such that each could be true of one value, lowest first.
 *
 * <p>Their number is the stabbing number, which equals the size of the largest set of ranges that contradict each other
 * pair by pair: interval graphs are perfect (Gavril 1972). Found by taking, again and again, the lowest upper end not
 * yet satisfied. Checked against exhaustive search on small sets.
 *
 * @param list the schools by rising upper end of what they allow
 */
public record Schools(List<School> list) {

    /** Copies the list. */
    public Schools {
        list = List.copyOf(list);
    }

    /** Returns the schools of {@code ranges}, none when there are no ranges; O(n log n). */
    public static Schools of(Ranges ranges) {
        int[] order = ranges.byUpperEnd();
        int[] schoolOf = new int[ranges.size()];
        Arrays.fill(schoolOf, -1);
        List<Draft> drafts = new ArrayList<>();
        // a range joins the first stab it reaches, so one pass by upper end sees each range once
        for (int index : order) {
            int reached = drafts.isEmpty() ? -1 : drafts.get(drafts.size() - 1).stab;
            if (ranges.firstPiece(index) > reached) {
                drafts.add(new Draft(index, ranges.lastPiece(index)));
            }
            schoolOf[index] = drafts.size() - 1;
        }
        for (int i = 0; i < schoolOf.length; i++) {
            drafts.get(schoolOf[i]).add(i, ranges.firstPiece(i));
        }
        return new Schools(drafts.stream().map(draft -> draft.finish(ranges)).toList());
    }

    /** Returns the stabbing number: how many values it takes at least to make every range right. */
    public int count() {
        return list.size();
    }

    /** Returns indices of ranges that contradict each other pair by pair, as many as there are schools. */
    public List<Integer> contradictory() {
        return list.stream().map(School::opener).toList();
    }

    private static final class Draft {
        private final int opener;
        private final int stab;
        private final List<Integer> members = new ArrayList<>();
        private int latestStart;

        Draft(int opener, int stab) {
            this.opener = opener;
            this.stab = stab;
        }

        void add(int index, int firstPiece) {
            members.add(index);
            latestStart = Math.max(latestStart, firstPiece);
        }

        School finish(Ranges ranges) {
            return new School(members, ranges.pieces(latestStart, stab), opener);
        }
    }
}
