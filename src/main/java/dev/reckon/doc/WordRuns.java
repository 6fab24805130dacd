package dev.reckon.doc;

import dev.reckon.base.Span;
import java.util.List;

/**
 * Which text element of a word processor's file each stretch of a text was taken from.
 *
 * @param runs the stretches by {@code start}, ascending and not overlapping; what was added between them is in none
 */
public record WordRuns(List<Run> runs) implements Origin {

    /**
     * Text out of one element.
     *
     * @param start where it begins in the document's text
     * @param length its UTF-16 units; every unit of the text is one of the element
     * @param element which of the elements that hold text or refer to a note it is, from 0 in file order
     * @param offset UTF-16 units of the element before it
     */
    public record Run(int start, int length, int element, int offset) {

        /** Returns the same run in a text that has {@code before} more units before it. */
        public Run shifted(int before) {
            return new Run(start + before, length, element, offset);
        }

        /** Returns the offset after its last unit. */
        public int end() {
            return start + length;
        }
    }

    /** Copies the runs. */
    public WordRuns {
        runs = List.copyOf(runs);
    }

    /** Returns the runs that share a unit with {@code span}, in order; the one before it when there is none, if any. */
    public List<Run> within(Span span) {
        int first = firstEndingAfter(span.start());
        int last = first;
        while (last < runs.size() && runs.get(last).start() < span.end()) {
            last++;
        }
        return last > first ? runs.subList(first, last) : runs.subList(Math.max(0, first - 1), first);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
