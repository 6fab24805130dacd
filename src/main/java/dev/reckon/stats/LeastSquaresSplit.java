package dev.reckon.stats;

import java.util.Arrays;

/**
 * Splits sorted numbers into runs with the least sum of squares, by dynamic programming: Fisher (1958), with the best
 * start of the last run found by halving, as it never falls when numbers are added (Grønlund et al. 2017).
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
    private double squaresFrom(int from, int to) {
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
            best[to] = squaresFrom(0, to);
        }
        for (int run = 1; run < k; run++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            new Row(run, best, next, startOf[run]).fill(run + 1, n, run, n - 1);
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

    /** One more run: the least cost of splits that end at each place, and where their last run starts. */
    private final class Row {
        private final int run;
        private final double[] before;
        private final double[] cost;
        private final int[] startOf;

        Row(int run, double[] before, double[] cost, int[] startOf) {
            this.run = run;
            this.before = before;
            this.cost = cost;
            this.startOf = startOf;
        }

        /** Fills the ends between the first two, knowing that their last run starts between the last two. */
        void fill(int firstEnd, int lastEnd, int firstStart, int lastStart) {
            if (firstEnd > lastEnd) {
                return;
            }
            int end = (firstEnd + lastEnd) >>> 1;
            for (int start = Math.max(firstStart, run); start <= Math.min(lastStart, end - 1); start++) {
                double candidate = before[start] + squaresFrom(start, end);
                if (candidate < cost[end]) {
                    cost[end] = candidate;
                    startOf[end] = start;
                }
            }
            fill(firstEnd, end - 1, firstStart, startOf[end]);
            fill(end + 1, lastEnd, startOf[end], lastStart);
        }
    }
}
