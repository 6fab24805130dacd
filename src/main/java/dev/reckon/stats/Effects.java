package dev.reckon.stats;

import java.util.Arrays;

/**
 * Estimates and their variances, moved and scaled so that sums keep their digits: distances from the most precise
 * estimate, in units of a power of two near its standard error. Both changes are free of rounding where it matters.
 */
final class Effects {

    /** Squares and cubes of what is further apart than this leave the range of a double. */
    private static final double WIDEST = 1e90;

    /** The square of a larger or smaller standard error leaves the range of a double. */
    private static final double LARGEST = 1e150;

    final double[] distance;
    final double[] variance;
    final double origin;
    final double unit;
    /** Half the squared distance between the extreme estimates: tau² by (restricted) likelihood never exceeds it. */
    final double ceiling;

    final double leastVariance;

    private Effects(double[] distance, double[] variance, double origin, double unit) {
        this.distance = distance;
        this.variance = variance;
        this.origin = origin;
        this.unit = unit;
        double span = Arrays.stream(distance).max().orElseThrow()
                - Arrays.stream(distance).min().orElseThrow();
        this.ceiling = span * span / 2;
        this.leastVariance = Arrays.stream(variance).min().orElseThrow();
        if (!(span < WIDEST && Arrays.stream(variance).max().orElseThrow() < WIDEST)) {
            throw new IllegalArgumentException(
                    "need estimates and variances of comparable size, got a spread of more than 1e90 standard errors");
        }
    }

    static Effects of(double[] yi, double[] vi) {
        requireUsable(yi, vi);
        requireSizes(yi, vi);
        int precise = 0;
        for (int i = 1; i < vi.length; i++) {
            precise = vi[i] < vi[precise] ? i : precise;
        }
        double unit = Math.scalb(1.0, Math.getExponent(vi[precise]) / 2);
        double[] distance = new double[yi.length];
        double[] variance = new double[yi.length];
        for (int i = 0; i < yi.length; i++) {
            distance[i] = (yi[i] - yi[precise]) / unit;
            variance[i] = vi[i] / unit / unit;
        }
        return new Effects(distance, variance, yi[precise], unit);
    }

    private static void requireUsable(double[] yi, double[] vi) {
        if (yi.length == 0 || yi.length != vi.length) {
            throw new IllegalArgumentException(
                    "need at least one estimate and one variance each, got " + yi.length + " and " + vi.length);
        }
        for (int i = 0; i < yi.length; i++) {
            if (!Double.isFinite(yi[i]) || !(vi[i] > 0 && vi[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need finite estimates with positive finite variances, got " + yi[i]
                        + " with " + vi[i] + " at " + i);
            }
        }
    }

    private static void requireSizes(double[] yi, double[] vi) {
        for (int i = 0; i < yi.length; i++) {
            double error = Math.sqrt(vi[i]);
            if (!(Math.abs(yi[i]) < LARGEST && error < LARGEST && error > 1 / LARGEST)) {
                throw new IllegalArgumentException("need estimates below 1e150 and variances from 1e-300 to 1e300, got "
                        + yi[i] + " with " + vi[i] + " at " + i);
            }
        }
    }

    /** Returns the same effects without the one at {@code index}, moved and scaled alike. */
    Effects without(int index) {
        return new Effects(drop(distance, index), drop(variance, index), origin, unit);
    }

    private static double[] drop(double[] values, int index) {
        double[] rest = new double[values.length - 1];
        System.arraycopy(values, 0, rest, 0, index);
        System.arraycopy(values, index + 1, rest, index, rest.length - index);
        return rest;
    }

    int size() {
        return distance.length;
    }
}
