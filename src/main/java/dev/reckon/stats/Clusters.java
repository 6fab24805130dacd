package dev.reckon.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers on a line sorted into groups, three ways, as a cross-check of {@link Schools}: exact k-means (Fisher 1958),
 * density (DBSCAN, Ester et al. 1996) and the largest gap. Checked against R's Ckmeans dynamic program and package
 * dbscan.
 *
 * @param labels the group of each number in input order, from 0 for the lowest; {@link #NOISE} for none
 * @param count number of groups
 */
public record Clusters(List<Integer> labels, int count) {

    /** Label of a number in no group. */
    public static final int NOISE = -1;

    /** Copies the labels. */
    public Clusters {
        labels = List.copyOf(labels);
    }

    /**
     * Returns a split into {@code k} groups with the least sum of squares within; O(k n log n). Of several it is any
     * one.
     *
     * @param values finite numbers, usually logarithms
     * @param k number of groups, from 1 to the number of values
     * @throws IllegalArgumentException unless {@code 1 <= k <= n}
     */
    public static Clusters kMeans(double[] values, int k) {
        if (k < 1 || k > values.length) {
            throw new IllegalArgumentException("need 1 <= k <= " + values.length + ", got " + k);
        }
        int[] order = order(values);
        int[] starts = new LeastSquaresSplit(sorted(values, order)).starts(k);
        int[] labels = new int[values.length];
        int group = 0;
        for (int i = 0; i < order.length; i++) {
            group += group + 1 < k && starts[group + 1] == i ? 1 : 0;
            labels[order[i]] = group;
        }
        return new Clusters(boxed(labels), k);
    }

    /**
     * Returns the groups of numbers that hang together: a number with at least {@code least} numbers, itself among
     * them, no further than {@code reach} carries its neighbours along; what nothing carries is noise.
     *
     * @param values finite numbers, usually logarithms
     * @param reach largest distance between neighbours, itself included
     * @param least how many make a group
     */
    public static Clusters byDensity(double[] values, double reach, int least) {
        int[] order = order(values);
        double[] x = sorted(values, order);
        boolean[] core = cores(x, reach, least);
        int[] labels = new int[x.length];
        Arrays.fill(labels, NOISE);
        int group = NOISE;
        int lastCore = -1;
        for (int i = 0; i < x.length; i++) {
            if (core[i]) {
                group += lastCore < 0 || x[i] - x[lastCore] > reach ? 1 : 0;
                lastCore = i;
                labels[order[i]] = group;
            }
        }
        joinBorders(x, order, core, reach, labels);
        return new Clusters(boxed(labels), group + 1);
    }

    private static boolean[] cores(double[] x, double reach, int least) {
        boolean[] core = new boolean[x.length];
        int from = 0;
        int to = 0;
        for (int i = 0; i < x.length; i++) {
            while (x[i] - x[from] > reach) {
                from++;
            }
            while (to < x.length && x[to] - x[i] <= reach) {
                to++;
            }
            core[i] = to - from >= least;
        }
        return core;
    }

    /** Numbers that are no core go to the group below when both reach them, as that one is found first. */
    private static void joinBorders(double[] x, int[] order, boolean[] core, double reach, int[] labels) {
        int below = -1;
        for (int i = 0; i < x.length; i++) {
            below = core[i] ? i : below;
            if (!core[i] && below >= 0 && x[i] - x[below] <= reach) {
                labels[order[i]] = labels[order[below]];
            }
        }
        int above = -1;
        for (int i = x.length - 1; i >= 0; i--) {
            above = core[i] ? i : above;
            if (labels[order[i]] == NOISE && above >= 0 && x[above] - x[i] <= reach) {
                labels[order[i]] = labels[order[above]];
            }
        }
    }

    /**
     * Returns the split in two at the largest distance between neighbours, the lowest such one; a single group when
     * there are fewer than two numbers or all are equal.
     */
    public static Clusters byLargestGap(double[] values) {
        int[] order = order(values);
        double[] x = sorted(values, order);
        int widest = 0;
        double width = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] - x[i - 1] > width) {
                widest = i;
                width = x[i] - x[i - 1];
            }
        }
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            labels[order[i]] = widest > 0 && i >= widest ? 1 : 0;
        }
        return new Clusters(boxed(labels), x.length == 0 ? 0 : widest > 0 ? 2 : 1);
    }

    /**
     * Returns the sum of squared distances of {@code values} from the means of their groups, without those in none.
     *
     * @throws IllegalArgumentException unless there are as many values as labels
     */
    public double squaresWithin(double[] values) {
        if (values.length != labels.size()) {
            throw new IllegalArgumentException("need " + labels.size() + " values, got " + values.length);
        }
        double sum = 0;
        for (int group = 0; group < count; group++) {
            int wanted = group;
            double[] members = IntStream.range(0, values.length)
                    .filter(i -> labels.get(i) == wanted)
                    .mapToDouble(i -> values[i])
                    .toArray();
            double mean = Arrays.stream(members).average().orElse(0);
            sum += Arrays.stream(members).map(x -> (x - mean) * (x - mean)).sum();
        }
        return sum;
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[i], values[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] sorted(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    private static List<Integer> boxed(int[] labels) {
        return Arrays.stream(labels).boxed().toList();
    }
}
