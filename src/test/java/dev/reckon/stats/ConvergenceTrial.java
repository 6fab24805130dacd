package dev.reckon.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Fits random sets of estimates with every estimator, the tests in turn, and complains of a result that is not finite, a mean outside the estimates, a
 * root of Q that is none, or a likelihood that is higher elsewhere.
 *
 * <p>The sets hold 1 to 50 estimates; their variances span up to twelve orders of magnitude, their spread lies between far too close
 * and far too wide for these, and some are all equal, tied, far from zero or measured in tiny or huge units.
 */
public final class ConvergenceTrial {

    private static final int LARGEST = 50;
    private static final double MAGNITUDES = 12;
    /** Every so many sets the likelihood is compared with that on a grid, which takes as long as a thousand fits. */
    private static final int GRID_EVERY = 100;

    private final double[] yi;
    private final double[] vi;
    private final String name;
    private final int precise;

    private ConvergenceTrial(long seed) {
        Random random = new Random(seed);
        int k = 1 + random.nextInt(LARGEST);
        this.yi = new double[k];
        this.vi = new double[k];
        this.name = "set " + seed + " of " + k + " estimates";
        fill(random);
        this.precise = IntStream.range(0, k).reduce(0, (a, b) -> vi[b] < vi[a] ? b : a);
    }

    private void fill(Random random) {
        double magnitudes = MAGNITUDES * random.nextDouble();
        double unit = Math.pow(10, random.nextInt(4) == 0 ? random.nextInt(61) - 30 : 0);
        double spread = random.nextInt(20) == 0 ? 0 : Math.pow(10, -3 + 6 * random.nextDouble());
        double offset = random.nextInt(10) == 0 ? 1e6 * random.nextGaussian() : 0;
        boolean exact = random.nextInt(20) == 0;
        boolean tied = random.nextInt(10) == 0;
        for (int i = 0; i < yi.length; i++) {
            double variance = Math.pow(10, magnitudes * (random.nextDouble() - 0.5));
            double noise = exact ? 0 : Math.sqrt(variance) * random.nextGaussian();
            double value = offset + spread * random.nextGaussian() + noise;
            yi[i] = unit * (tied ? Math.rint(value) : value);
            vi[i] = unit * unit * variance;
        }
    }

    /**
     * Fits the sets numbered from {@code first}; a set's number is the seed it is drawn from.
     *
     * @return how many fits were made
     * @throws AssertionError naming the set and the estimator, if one has no proper result
     */
    public static long run(long first, long sets) {
        MeanTest[] tests = MeanTest.values();
        long fits = 0;
        for (long seed = first; seed < first + sets; seed++) {
            MeanTest test = tests[(int) (seed % tests.length)];
            fits += new ConvergenceTrial(seed).check(test, seed % GRID_EVERY == 0);
        }
        return fits;
    }

    private int check(MeanTest test, boolean onGrid) {
        RandomEffects effects = RandomEffects.of(yi, vi);
        int fits = 0;
        for (Estimator estimator : Estimator.values()) {
            requireProper(effects.fit(estimator, test), estimator);
            fits++;
        }
        if (yi.length > 1) {
            requireRootOfQ(effects.tauSquared(Estimator.PM));
        }
        if (onGrid && yi.length > 1) {
            requireHighest(effects.tauSquared(Estimator.ML), false);
            requireHighest(effects.tauSquared(Estimator.REML), true);
        }
        return fits;
    }

    private void requireProper(Pool pool, Estimator estimator) {
        double ends = pool.estimate() + pool.low() + pool.high() + pool.se();
        double shares = pool.tau2() + pool.i2() + pool.h2() + pool.q() + pool.qP();
        boolean finite = Double.isFinite(ends) && Double.isFinite(shares);
        boolean inRange = pool.tau2() >= 0 && pool.i2() >= 0 && pool.i2() <= 100 && pool.qP() >= 0 && pool.qP() <= 1;
        boolean ordered = pool.low() <= pool.estimate() && pool.estimate() <= pool.high();
        require(finite && inRange && ordered, () -> estimator + " gives " + pool);
        double least = Arrays.stream(yi).min().orElseThrow();
        double most = Arrays.stream(yi).max().orElseThrow();
        double slack = 4 * Math.ulp(Math.max(Math.abs(least), Math.abs(most)));
        boolean inHull = pool.estimate() >= least - slack && pool.estimate() <= most + slack;
        require(inHull, () -> estimator + " gives " + pool.estimate() + " outside " + least + " to " + most);
        pool.prediction()
                .ifPresent(range -> require(
                        range.covers(Range.closed(pool.low(), pool.high())), () -> estimator + " predicts " + range));
    }

    private void require(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError(name + ": " + what.get());
        }
    }

    /** Weighted sums at one tau², by the textbook and far from the code under test. */
    private record Sums(double weight, double q, double logs) {}

    private Sums sums(double tau2) {
        double origin = yi[precise];
        double weight = 0;
        double weighted = 0;
        double logs = 0;
        for (int i = 0; i < yi.length; i++) {
            weight += 1 / (vi[i] + tau2);
            weighted += (yi[i] - origin) / (vi[i] + tau2);
            logs += Math.log(vi[i] + tau2);
        }
        double q = 0;
        double mean = weighted / weight;
        for (int i = 0; i < yi.length; i++) {
            double distance = yi[i] - origin - mean;
            q += distance * distance / (vi[i] + tau2);
        }
        return new Sums(weight, q, logs);
    }

    private void requireRootOfQ(double tau2) {
        double q = sums(tau2).q();
        double df = yi.length - 1;
        double tolerance = 1e-9 * df;
        require(tau2 > 0 ? Math.abs(q - df) <= tolerance : q <= df + tolerance, () -> "Q is " + q + " at tau2 " + tau2);
    }

    /** No value of tau² on a grid of twenty steps a magnitude is likelier. */
    private void requireHighest(double tau2, boolean restricted) {
        double found = logLikelihood(tau2, restricted);
        double slack = 1e-9 * Math.max(1, Math.abs(found));
        require(found >= logLikelihood(0, restricted) - slack, () -> "0 is likelier than " + tau2);
        double least = Arrays.stream(vi).min().orElseThrow();
        for (double exponent = -3; exponent < 24; exponent += 0.05) {
            double other = least * Math.pow(10, exponent);
            require(found >= logLikelihood(other, restricted) - slack, () -> other + " is likelier than " + tau2);
        }
    }

    private double logLikelihood(double tau2, boolean restricted) {
        Sums sums = sums(tau2);
        return -(sums.logs() + sums.q() + (restricted ? Math.log(sums.weight()) : 0)) / 2;
    }
}
