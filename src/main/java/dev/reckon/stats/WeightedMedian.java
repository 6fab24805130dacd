package dev.reckon.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The median of weighted numbers. */
public final class WeightedMedian {

    private static final double SLACK = 1e-12;

    private WeightedMedian() {}

    /**
     * Returns the number with half the weight on either side; the middle of two neighbours when exactly half lies
     * below.
     *
     * @param values the numbers, at least one, in any order
     * @param weights one positive finite weight each, of any sum
     * @throws IllegalArgumentException if there are none, the lengths differ, or a weight is not positive and finite
     */
    public static double of(double[] values, double[] weights) {
        double half = Weights.total(values.length, weights) / 2;
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double below = 0;
        for (int i = 0; i < order.length - 1; i++) {
            below += weights[order[i]];
            if (Math.abs(below - half) <= SLACK * half) {
                return (values[order[i]] + values[order[i + 1]]) / 2;
            }
            if (below > half) {
                return values[order[i]];
            }
        }
        return values[order[order.length - 1]];
    }

    /**
     * Returns the weighted median on the logarithmic scale: of two middle values the geometric mean.
     *
     * @param values positive numbers
     * @param weights one positive finite weight each
     * @throws IllegalArgumentException if a value is not positive and finite, or as for {@link #of}
     */
    public static double ofLogs(double[] values, double[] weights) {
        for (double value : values) {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need positive finite values, got " + value);
            }
        }
        return Math.exp(of(Arrays.stream(values).map(Math::log).toArray(), weights));
    }
}
