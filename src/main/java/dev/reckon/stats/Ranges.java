package dev.reckon.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ranges in a fixed order, each known by its index, with their ends ranked once so that what follows is linear.
 *
 * <p>The line is cut into <em>pieces</em>: piece {@code 2r} is the {@code r}-th distinct end by itself, piece
 * {@code 2r + 1} the open stretch up to the next end. A range is then a run of whole pieces, and open and closed ends
 * need no special case.
 */
public final class Ranges {

    private final double[] low;
    private final double[] high;
    private final boolean[] lowOpen;
    private final boolean[] highOpen;
    private final double[] ends;
    private final int[] first;
    private final int[] last;

    private Ranges(double[] low, boolean[] lowOpen, double[] high, boolean[] highOpen) {
        this.low = low;
        this.lowOpen = lowOpen;
        this.high = high;
        this.highOpen = highOpen;
        this.ends = distinctSorted(low, high);
        this.first = new int[low.length];
        this.last = new int[low.length];
        for (int i = 0; i < low.length; i++) {
            first[i] = 2 * Arrays.binarySearch(ends, low[i]) + (lowOpen[i] ? 1 : 0);
            last[i] = 2 * Arrays.binarySearch(ends, high[i]) - (highOpen[i] ? 1 : 0);
        }
    }

    /**
     * Returns the ranges {@code [low[i], high[i]]}.
     *
     * @param low lower ends, negative infinity for unbounded
     * @param high upper ends, positive infinity for unbounded, as many as lower ends
     * @throws IllegalArgumentException if the lengths differ or a range holds no number
     */
    public static Ranges closed(double[] low, double[] high) {
        return of(low, new boolean[low.length], high, new boolean[high.length]);
    }

    /**
     * Returns the ranges from {@code low[i]} to {@code high[i]}.
     *
     * @param low lower ends, negative infinity for unbounded
     * @param lowOpen whether each lower end is excluded
     * @param high upper ends, positive infinity for unbounded
     * @param highOpen whether each upper end is excluded
     * @throws IllegalArgumentException if the lengths differ or a range holds no number
     */
    public static Ranges of(double[] low, boolean[] lowOpen, double[] high, boolean[] highOpen) {
        if (low.length != high.length || low.length != lowOpen.length || low.length != highOpen.length) {
            throw new IllegalArgumentException("need as many lower as upper ends and flags, got " + low.length + ", "
                    + lowOpen.length + ", " + high.length + ", " + highOpen.length);
        }
        return checked(low.clone(), lowOpen.clone(), high.clone(), highOpen.clone());
    }

    /** Settles flags and zeros as {@link Range} does, and refuses what it refuses. */
    private static Ranges checked(double[] low, boolean[] lowOpen, double[] high, boolean[] highOpen) {
        for (int i = 0; i < low.length; i++) {
            Range range = new Range(low[i], lowOpen[i], high[i], highOpen[i]);
            low[i] = range.low();
            lowOpen[i] = range.lowOpen();
            high[i] = range.high();
            highOpen[i] = range.highOpen();
        }
        return new Ranges(low, lowOpen, high, highOpen);
    }

    /** Returns the given ranges, in order. */
    public static Ranges of(List<Range> ranges) {
        int n = ranges.size();
        double[] low = new double[n];
        double[] high = new double[n];
        boolean[] lowOpen = new boolean[n];
        boolean[] highOpen = new boolean[n];
        for (int i = 0; i < n; i++) {
            Range range = ranges.get(i);
            low[i] = range.low();
            high[i] = range.high();
            lowOpen[i] = range.lowOpen();
            highOpen[i] = range.highOpen();
        }
        return new Ranges(low, lowOpen, high, highOpen);
    }

    /** Returns how many ranges there are. */
    public int size() {
        return low.length;
    }

    /** Returns the range at {@code index}. */
    public Range get(int index) {
        return new Range(low[index], lowOpen[index], high[index], highOpen[index]);
    }

    /**
     * Returns the values every range holds, empty when there are none or no ranges. In one dimension all agree exactly
     * when each two do (Helly 1923).
     */
    public Optional<Range> common() {
        if (size() == 0) {
            return Optional.empty();
        }
        int from = Arrays.stream(first).max().getAsInt();
        int to = Arrays.stream(last).min().getAsInt();
        return from <= to ? Optional.of(pieces(from, to)) : Optional.empty();
    }

    /**
     * Returns the two ranges that lie furthest apart, the lower one first, empty when all agree: a minimal
     * contradictory set, for in one dimension two ranges always suffice. Ties go to the earlier index.
     */
    public Optional<Pair> furthestApart() {
        int lower = 0;
        int upper = 0;
        for (int i = 1; i < size(); i++) {
            lower = last[i] < last[lower] ? i : lower;
            upper = first[i] > first[upper] ? i : upper;
        }
        return size() > 0 && last[lower] < first[upper] ? Optional.of(new Pair(lower, upper)) : Optional.empty();
    }

    /** Returns the ranges as mathematics writes them, in order. */
    @Override
    public String toString() {
        return IntStream.range(0, size()).mapToObj(this::get).toList().toString();
    }

    /** First piece of the range at {@code index}. */
    int firstPiece(int index) {
        return first[index];
    }

    /** Last piece of the range at {@code index}, itself inside. */
    int lastPiece(int index) {
        return last[index];
    }

    /** Number of pieces the ends cut the line into. */
    int pieceCount() {
        return 2 * ends.length;
    }

    /** The range made of pieces {@code from} to {@code to}, both inside. */
    Range pieces(int from, int to) {
        return new Range(ends[from / 2], from % 2 == 1, ends[(to + 1) / 2], to % 2 == 1);
    }

    /** Returns the ranges' indices by rising upper end, ties by index. */
    int[] byUpperEnd() {
        int[] start = new int[pieceCount() + 1];
        for (int piece : last) {
            start[piece + 1]++;
        }
        for (int piece = 0; piece < pieceCount(); piece++) {
            start[piece + 1] += start[piece];
        }
        int[] order = new int[size()];
        for (int i = 0; i < order.length; i++) {
            order[start[last[i]]++] = i;
        }
        return order;
    }

    private static double[] distinctSorted(double[] low, double[] high) {
        double[] all = Arrays.copyOf(low, low.length + high.length);
        System.arraycopy(high, 0, all, low.length, high.length);
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept == 0 || all[kept - 1] != all[i]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /**
     * Two ranges that no value satisfies together.
     *
     * @param lower index of the range that lies below
     * @param upper index of the range that lies above
     */
    public record Pair(int lower, int upper) {}
}
