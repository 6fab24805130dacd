package dev.reckon.stats;

import java.util.Arrays;

/**
 * Splits sorted numbers into runs with the least sum of squares, by dynamic programming: Fisher (1958), with the best start of the last run
 * found by halving, as it never falls when numbers are added (Grønlund et al. 2017).
 */
final class LeastSquaresSplit {

    private final double[] sums;
    private final double[] squares;
    private final int n;

    /** Takes the numbers in rising order. */
    LeastSquaresSplit(double[] sorted) {
        this.n = sorted.length;
        this.sums = new double[n + 1];
        this.squares = new double[n + 1];
        double centre = sorted[n / 2];
        for (int i = 0; i < n; i++) {
            double x = sorted[i] - centre;
            sums[i + 1] = sums[i] + x;
            squares[i + 1] = squares[i] + x * x;
        }
    }

    /** Sum of squares of the numbers from {@code from} to {@code to}, the latter not inside. */
    private double cost(int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        double sum = sums[to] - sums[from];
        return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
    }

    /** Returns where each of {@code k} runs starts. */
    int[] starts(int k) {
        double[] best = new double[n + 1];
        int[][] startOf = new int[k][n + 1];
        for (int to = 0; to <= n; to++) {
            best[to] = cost(0, to);
        }
        for (int run = 1; run < k; run++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            fill(run, new int[] {run + 1, n, run, n - 1}, best, next, startOf[run]);
            best = next;
        }
        int[] starts = new int[k];
        int to = n;
        for (int run = k - 1; run > 0; run--) {
            starts[run] = startOf[run][to];
            to = starts[run];
        }
        return starts;
    }

    /** Fills ends {@code area[0]..area[1]} knowing that their last run starts between {@code area[2]} and {@code area[3]}. */
    private void fill(int run, int[] area, double[] best, double[] next, int[] startOf) {
        if (area[0] > area[1]) {
            return;
        }
        int to = (area[0] + area[1]) >>> 1;
        for (int from = Math.max(area[2], run); from <= Math.min(area[3], to - 1); from++) {
            double cost = best[from] + cost(from, to);
            if (cost < next[to]) {
                next[to] = cost;
                startOf[to] = from;
            }
        }
        fill(run, new int[] {area[0], to - 1, area[2], startOf[to]}, best, next, startOf);
        fill(run, new int[] {to + 1, area[1], startOf[to], area[3]}, best, next, startOf);
    }
}
