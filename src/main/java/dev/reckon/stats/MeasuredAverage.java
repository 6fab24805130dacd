package dev.reckon.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The average of measurements with errors as the Particle Data Group makes it: weighted mean, Birge ratio, and scale
 * factor S (Review of Particle Physics, introduction, 5.2).
 *
 * @param mean weighted mean, weights one over squared error
 * @param error its error, before scaling
 * @param chiSquare sum of squared distances from the mean in errors
 * @param birgeRatio square root of chi-square over n − 1; empty for one measurement
 * @param cutoff errors from here on are left out of the scale factor: 3 √n times {@link #error}
 * @param scale scale factor as computed over the errors below the cutoff; empty when fewer than two remain
 * @param errorsUsed the error of each measurement on the side of the mean, in order
 */
public record MeasuredAverage(
        double mean,
        double error,
        double chiSquare,
        OptionalDouble birgeRatio,
        double cutoff,
        OptionalDouble scale,
        List<Double> errorsUsed) {

    private static final int MOST_ROUNDS = 1000;

    /** Copies the errors. */
    public MeasuredAverage {
        errorsUsed = List.copyOf(errorsUsed);
    }

    /**
     * Returns the average of {@code values} with symmetric {@code errors}; see
     * {@link #of(double[], double[], double[])}.
     */
    public static MeasuredAverage of(double[] values, double[] errors) {
        return of(values, errors, errors);
    }

    /**
     * Returns the average. With asymmetric errors the one used is that on the side of the mean, in between when the
     * mean lies within both, and the mean is found by repetition.
     *
     * @param values the measurements, at least one
     * @param plus their upper errors, positive
     * @param minus their lower errors, positive
     * @throws IllegalArgumentException if there are none, the lengths differ, or an error is not positive and finite
     */
    public static MeasuredAverage of(double[] values, double[] plus, double[] minus) {
        Weights.total(values.length, plus);
        Weights.total(values.length, minus);
        double[] used = new double[values.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = (plus[i] + minus[i]) / 2;
        }
        double mean = mean(values, used);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = 0; i < used.length; i++) {
                used[i] = errorTowards(mean, values[i], plus[i], minus[i]);
            }
            double next = mean(values, used);
            boolean settled = Math.abs(next - mean) <= 1e-16 * Math.abs(next);
            mean = next;
            if (settled) {
                break;
            }
        }
        return finish(values, used, mean);
    }

    private static double errorTowards(double mean, double value, double plus, double minus) {
        if (mean <= value - minus) {
            return minus;
        }
        if (mean >= value + plus) {
            return plus;
        }
        return minus + (plus - minus) * (mean - (value - minus)) / (plus + minus);
    }

    private static double mean(double[] values, double[] errors) {
        double origin = values[0];
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / (errors[i] * errors[i]);
            weights += weight;
            weighted += weight * (values[i] - origin);
        }
        return origin + weighted / weights;
    }

    private static MeasuredAverage finish(double[] values, double[] used, double mean) {
        int n = values.length;
        double weights = 0;
        for (double error : used) {
            weights += 1 / (error * error);
        }
        double error = 1 / Math.sqrt(weights);
        double cutoff = 3 * Math.sqrt(n) * error;
        double all = 0;
        double kept = 0;
        int count = 0;
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double square = (values[i] - mean) * (values[i] - mean) / (used[i] * used[i]);
            all += square;
            kept += used[i] < cutoff ? square : 0;
            count += used[i] < cutoff ? 1 : 0;
            errors.add(used[i]);
        }
        return new MeasuredAverage(mean, error, all, ratio(all, n), cutoff, ratio(kept, count), errors);
    }

    private static OptionalDouble ratio(double chiSquare, int n) {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(chiSquare / (n - 1)));
    }

    /** Returns the factor the error is scaled by: the scale factor, but never below 1. */
    public double appliedScale() {
        return Math.max(1, scale.orElse(1));
    }

    /** Returns the error after scaling. */
    public double scaledError() {
        return error * appliedScale();
    }

    /**
     * Returns the probability of a larger chi-square if all measured the same with the errors they state; 1 for one
     * measurement.
     */
    public double probability() {
        int df = errorsUsed.size() - 1;
        return df == 0 ? 1 : Tails.chiSquareUpper(chiSquare, df);
    }

    /**
     * Returns the height of the ideogram at {@code x}: normal curves about each measurement, each with an area in
     * proportion to one over its error, one in all.
     *
     * @param values the measurements this average was made of
     * @param x where
     * @throws IllegalArgumentException unless there are as many values as were averaged
     */
    public double ideogram(double[] values, double x) {
        if (values.length != errorsUsed.size()) {
            throw new IllegalArgumentException("need " + errorsUsed.size() + " values, got " + values.length);
        }
        double height = 0;
        double areas = 0;
        for (int i = 0; i < values.length; i++) {
            double area = 1 / errorsUsed.get(i);
            height += area * area * Math.exp(Tails.logNormalDensity((x - values[i]) * area));
            areas += area;
        }
        return height / areas;
    }

    /**
     * Returns mean and scaled error with as many digits as the Particle Data Group prints: two of the error when its
     * first three are below 355, one when below 950, else two after rounding up to 1000.
     */
    public Rounded rounded() {
        BigDecimal exact = new BigDecimal(scaledError());
        int exponent = exact.precision() - exact.scale() - 1;
        int firstThree = exact.movePointRight(2 - exponent)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
        int place = firstThree < 355 || firstThree >= 950 ? exponent - 1 : exponent;
        place += firstThree >= 950 ? 1 : 0;
        return new Rounded(at(mean, place), at(scaledError(), place), place);
    }

    private static BigDecimal at(double value, int place) {
        return new BigDecimal(value).setScale(-place, RoundingMode.HALF_EVEN);
    }

    /**
     * A value and its error to the same place.
     *
     * @param value the value
     * @param error the error
     * @param place the power of ten of the last digit of both
     */
    public record Rounded(BigDecimal value, BigDecimal error, int place) {}
}
