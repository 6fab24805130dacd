package dev.reckon.stats;

import java.util.Arrays;

/**
 * Several ranges read as distributions of ln x and pooled: as a mixture (linear pool), a product (logarithmic pool), or
 * by averaging quantiles.
 *
 * <p>A mixture keeps disagreement visible, a product and an average do not (Stone 1961, Genest and Zidek 1986,
 * Lichtendahl et al. 2013). Checked against 50-digit arithmetic.
 */
public final class OpinionPool {

    /** Upper 5 % point of the normal: a range is read as its central 90 %. */
    private static final double NINETY = -Tails.normalQuantile(0.05);

    private final double[] logLow;
    private final double[] logHigh;
    private final double[] weights;

    private OpinionPool(double[] logLow, double[] logHigh, double[] weights) {
        this.logLow = logLow;
        this.logHigh = logHigh;
        this.weights = weights;
    }

    /**
     * Returns the pool of {@code ranges}.
     *
     * @param ranges ranges of positive numbers, bounded and longer than a point; open ends make no difference
     * @param weights one positive finite weight each, scaled here to sum to 1
     * @throws IllegalArgumentException if there are none, a range is a point, unbounded or not positive, or a weight is
     *     missing or not positive
     */
    public static OpinionPool of(Ranges ranges, double[] weights) {
        int n = ranges.size();
        double total = Weights.total(n, weights);
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            Range range = ranges.get(i);
            if (!(range.low() > 0 && range.isBounded() && range.low() < range.high())) {
                throw new IllegalArgumentException(
                        "need bounded ranges of positive numbers longer than a point, got " + range + " at " + i);
            }
            low[i] = Math.log(range.low());
            high[i] = Math.log(range.high());
        }
        return new OpinionPool(
                low, high, Arrays.stream(weights).map(w -> w / total).toArray());
    }

    private double mean(int i) {
        return (logLow[i] + logHigh[i]) / 2;
    }

    private double sigma(int i) {
        return (logHigh[i] - logLow[i]) / (2 * NINETY);
    }

    /** Returns the weighted geometric mean of the middles of the ranges. */
    public double geometricMean() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * mean(i);
        }
        return Math.exp(sum);
    }

    /** Returns the weighted median of the middles of the ranges, on the logarithmic scale. */
    public double median() {
        double[] means = new double[weights.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i);
        }
        return Math.exp(WeightedMedian.of(means, weights));
    }

    /**
     * Returns a quantile of the weighted average of the quantiles, each range read as the central 90 % of a lognormal
     * law.
     *
     * @param p between 0 and 1
     */
    public double averagedQuantile(double p) {
        double z = Tails.normalQuantile(p);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (mean(i) + z * sigma(i));
        }
        return Math.exp(sum);
    }

    /** Returns the logarithmic pool, each range read as the central 90 % of a lognormal law; it is one again. */
    public LogNormal logarithmic() {
        double precision = 0;
        double weighted = 0;
        for (int i = 0; i < weights.length; i++) {
            double own = weights[i] / (sigma(i) * sigma(i));
            precision += own;
            weighted += own * mean(i);
        }
        return new LogNormal(weighted / precision, 1 / Math.sqrt(precision));
    }

    /**
     * Returns a quantile of the linear pool, each range read as the central 90 % of a lognormal law.
     *
     * @param p between 0 and 1
     */
    public double linearQuantile(double p) {
        double z = Tails.normalQuantile(p);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            low = Math.min(low, mean(i) + z * sigma(i));
            high = Math.max(high, mean(i) + z * sigma(i));
        }
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = low + (high - low) / 2;
            double excess = lognormalExcess(middle, p);
            if (excess == 0 || middle <= low || middle >= high) {
                return Math.exp(middle);
            }
            low = excess < 0 ? middle : low;
            high = excess < 0 ? high : middle;
        }
        return Math.exp(low + (high - low) / 2);
    }

    /** The mixture's distribution function less {@code p}, summed so that near a plateau the tails are not lost. */
    private double lognormalExcess(double logX, double p) {
        double whole = -p;
        double tails = 0;
        for (int i = 0; i < weights.length; i++) {
            double z = (logX - mean(i)) / sigma(i);
            whole += z > 0 ? weights[i] : 0;
            tails += z > 0 ? -weights[i] * Tails.normalLower(-z) : weights[i] * Tails.normalLower(z);
        }
        return whole + tails;
    }

    /**
     * Returns a quantile of the linear pool, ln x spread evenly over each range. Where no range has values and any
     * number would do, the geometric middle of the stretch.
     *
     * @param p between 0 and 1
     */
    public double uniformQuantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("need a probability between 0 and 1, got " + p);
        }
        double[] ends = new double[2 * weights.length];
        System.arraycopy(logLow, 0, ends, 0, weights.length);
        System.arraycopy(logHigh, 0, ends, weights.length, weights.length);
        Arrays.sort(ends);
        int next = 1;
        while (next < ends.length - 1 && uniformExcess(ends[next], p) < -1e-15) {
            next++;
        }
        double before = uniformExcess(ends[next - 1], p);
        double after = uniformExcess(ends[next], p);
        if (Math.abs(after) <= 1e-15) {
            return Math.exp((ends[next] + plateauEnd(ends, next, p)) / 2);
        }
        return Math.exp(ends[next - 1] + (ends[next] - ends[next - 1]) * before / (before - after));
    }

    private double plateauEnd(double[] ends, int from, double p) {
        int last = from;
        while (last + 1 < ends.length && Math.abs(uniformExcess(ends[last + 1], p)) <= 1e-15) {
            last++;
        }
        return ends[last];
    }

    private double uniformExcess(double logX, double p) {
        double sum = -p;
        for (int i = 0; i < weights.length; i++) {
            double share = (logX - logLow[i]) / (logHigh[i] - logLow[i]);
            sum += weights[i] * Math.max(0, Math.min(1, share));
        }
        return sum;
    }

    /**
     * A lognormal law.
     *
     * @param mu mean of ln x
     * @param sigma standard deviation of ln x, positive
     */
    public record LogNormal(double mu, double sigma) {

        /** Returns the value below which x lies with probability {@code p}, between 0 and 1. */
        public double quantile(double p) {
            return Math.exp(mu + sigma * Tails.normalQuantile(p));
        }
    }
}
