package dev.reckon.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Maximum likelihood for a lognormal law of which only ranges are known (interval censoring).
 *
 * <p>Maximises Σ wᵢ ln[Φ((ln uᵢ − μ)/σ) − Φ((ln lᵢ − μ)/σ)], where a single point counts its density instead. Open ends
 * need no invented variance. In 1/σ and μ/σ this is concave (Burridge 1981), so Newton's steps, halved where they
 * overshoot, find the one maximum. Checked against {@code survival::survreg} 3.5-3 and 50-digit arithmetic.
 */
public final class CensoredLognormal {

    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 60;

    /** Below this inverse spread, in units of the whole spread of the ends, the law is as good as flat. */
    private static final double FLAT = 1e-8;

    private CensoredLognormal() {}

    /** Returns the fit to {@code ranges}, each counting one; see {@link #fit(Ranges, double[])}. */
    public static CensoredFit fit(Ranges ranges) {
        double[] ones = new double[ranges.size()];
        Arrays.fill(ones, 1);
        return fit(ranges, ones);
    }

    /**
     * Returns the fit to {@code ranges}.
     *
     * @param ranges at least one range of positive numbers; a lower end of zero or none means anything down to zero
     * @param weights one positive finite weight a range
     * @throws IllegalArgumentException if there are no ranges, a range lies wholly below zero, a lower end is negative,
     *     or a weight is missing or not positive and finite
     */
    public static CensoredFit fit(Ranges ranges, double[] weights) {
        requireUsable(ranges, weights);
        Optional<Range> common = ranges.common();
        if (common.isPresent()) {
            return new CensoredFit.Agreement(common.get());
        }
        double[] low = new double[ranges.size()];
        double[] high = new double[ranges.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.log(Math.max(0, ranges.get(i).low()));
            high[i] = Math.log(ranges.get(i).high());
        }
        if (max(low) >= min(high)) {
            return max(low) == min(high)
                    ? new CensoredFit.Undetermined(
                            "The ranges meet in an end that is not part of both, so ever smaller spreads are ever likelier.")
                    : fit(low, high, weights);
        }
        throw new IllegalStateException("ranges without a common value overlap: " + ranges);
    }

    private static CensoredFit fit(double[] low, double[] high, double[] weights) {
        double centre = (max(low) + min(high)) / 2;
        double unit = spread(low, high, centre);
        int n = low.length;
        double[] from = new double[n];
        double[] to = new double[n];
        for (int i = 0; i < n; i++) {
            from[i] = (low[i] - centre) / unit;
            to[i] = (high[i] - centre) / unit;
        }
        CensoredLikelihood at = maximise(from, to, weights);
        if (at.gamma() < FLAT) {
            return new CensoredFit.Undetermined(
                    "The ranges are open and point away from each other, so ever larger spreads are ever likelier.");
        }
        return finish(at, centre, unit, pointWeight(low, high, weights));
    }

    private static CensoredLikelihood maximise(double[] from, double[] to, double[] weights) {
        CensoredLikelihood at = CensoredLikelihood.at(0, 2, from, to, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            CensoredLikelihood next = better(at, from, to, weights);
            boolean settled = next.equals(at) || at.decrement() < 1e-26;
            at = next;
            if (settled || at.gamma() < FLAT) {
                break;
            }
        }
        return at;
    }

    /** One Newton step, halved until it improves; the same place when none does. */
    private static CensoredLikelihood better(CensoredLikelihood at, double[] from, double[] to, double[] weights) {
        double scale = 1;
        for (int i = 0; i < MOST_HALVINGS; i++, scale /= 2) {
            double theta = at.theta() + scale * at.stepTheta();
            double gamma = at.gamma() + scale * at.stepGamma();
            if (gamma > 0) {
                CensoredLikelihood next = CensoredLikelihood.at(theta, gamma, from, to, weights);
                // near the top the likelihood no longer tells points apart, the slope still does
                boolean level = at.decrement() < 1e-10 && next.decrement() < at.decrement();
                if (next.value() > at.value() || level) {
                    return next;
                }
            }
        }
        return at;
    }

    private static CensoredFit finish(CensoredLikelihood at, double centre, double unit, double pointWeight) {
        double mu = centre + unit * at.theta() / at.gamma();
        double sigma = unit / at.gamma();
        double[] variances = at.variances();
        return new CensoredFit.Fitted(
                mu,
                sigma,
                at.value() - pointWeight * Math.log(unit),
                unit * Math.sqrt(variances[0]),
                Math.sqrt(variances[1]));
    }

    private static double spread(double[] low, double[] high, double centre) {
        double spread = 0;
        for (int i = 0; i < low.length; i++) {
            spread = Double.isInfinite(low[i]) ? spread : Math.max(spread, Math.abs(low[i] - centre));
            spread = Double.isInfinite(high[i]) ? spread : Math.max(spread, Math.abs(high[i] - centre));
        }
        return spread;
    }

    private static double pointWeight(double[] low, double[] high, double[] weights) {
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            sum += low[i] == high[i] ? weights[i] : 0;
        }
        return sum;
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static void requireUsable(Ranges ranges, double[] weights) {
        if (ranges.size() == 0 || weights.length != ranges.size()) {
            throw new IllegalArgumentException(
                    "need ranges and one weight each, got " + ranges.size() + " and " + weights.length);
        }
        for (int i = 0; i < weights.length; i++) {
            Range range = ranges.get(i);
            boolean downToZero = range.low() >= 0 || range.low() == Double.NEGATIVE_INFINITY;
            if (!(downToZero && range.high() > 0)) {
                throw new IllegalArgumentException("need ranges of positive numbers, got " + range + " at " + i);
            }
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need a positive finite weight, got " + weights[i] + " at " + i);
            }
        }
    }
}
