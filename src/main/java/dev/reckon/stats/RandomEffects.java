package dev.reckon.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Random-effects pooling of estimates with known variances: eleven estimators of the variance between sources, three
 * tests, leave-one-out and influence.
 *
 * <p>Likelihood estimators find the global maximum; every solver keeps a bracket and so cannot fail to converge.
 * Checked against 50-digit arithmetic and {@code metafor} 5.1-12.
 */
public final class RandomEffects {

    private static final double USUAL_LEVEL = 0.95;
    private static final double USUAL_QUANTILE = -Tails.normalQuantile(0.025);

    private final Effects effects;

    private RandomEffects(Effects effects) {
        this.effects = effects;
    }

    /**
     * Returns the pooling of {@code yi} with variances {@code vi}.
     *
     * @param yi estimates, finite and below 1e150 in size
     * @param vi their variances in the same order, from 1e-300 to 1e300
     * @throws IllegalArgumentException if there are none, the lengths differ, a value is out of range, or the estimates
     *     lie more than 1e90 standard errors apart
     */
    public static RandomEffects of(double[] yi, double[] vi) {
        return new RandomEffects(Effects.of(yi, vi));
    }

    /**
     * Returns the pooling of ranges on the logarithmic scale, for comparison with {@link CensoredLognormal}: each
     * stands for the middle of its logarithms, with the variance of an even spread, (ln high − ln low)²/12.
     *
     * @param ranges bounded ranges of positive numbers; open ends make no difference
     * @param leastVariance the least variance of a logarithm, positive, so that an exact figure has no infinite weight
     * @throws IllegalArgumentException if there are none, one is unbounded or not positive, or the least variance is
     *     not positive
     */
    public static RandomEffects ofLogRanges(Ranges ranges, double leastVariance) {
        double[] yi = new double[ranges.size()];
        double[] vi = new double[ranges.size()];
        for (int i = 0; i < yi.length; i++) {
            Range range = ranges.get(i);
            if (!(range.low() > 0 && range.isBounded())) {
                throw new IllegalArgumentException(
                        "need bounded ranges of positive numbers, got " + range + " at " + i);
            }
            double width = Math.log(range.high() / range.low());
            yi[i] = Math.log(range.low()) + width / 2;
            vi[i] = Math.max(width * width / 12, leastVariance);
        }
        return of(yi, vi);
    }

    /** Returns the fit at level 0.95 in one call; see {@link #of} and {@link #fit(Estimator, MeanTest)}. */
    public static Pool fit(double[] yi, double[] vi, Estimator estimator, MeanTest test) {
        return of(yi, vi).fit(estimator, test);
    }

    /** Returns the number of estimates. */
    public int size() {
        return effects.size();
    }

    /** Returns the variance between sources, at least 0, in squared units of the estimates. */
    public double tauSquared(Estimator estimator) {
        return new TauSolver(effects).solve(estimator) * effects.unit * effects.unit;
    }

    /** Returns the fit with intervals at level 0.95. */
    public Pool fit(Estimator estimator, MeanTest test) {
        return fit(estimator, test, USUAL_LEVEL);
    }

    /**
     * Returns the fit. With a single estimate tau² is 0 and the test is always {@link MeanTest#Z}.
     *
     * @param estimator how the variance between sources is estimated
     * @param test how the standard error and the intervals are made
     * @param level of both intervals, between 0 and 1
     * @throws IllegalArgumentException unless {@code 0 < level < 1}
     */
    public Pool fit(Estimator estimator, MeanTest test, double level) {
        double tau2 = new TauSolver(effects).solve(estimator);
        return new PoolMaker(effects, estimator, tau2).make(test, critical(test, level));
    }

    private double critical(MeanTest test, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("need a level between 0 and 1, got " + level);
        }
        if (test != MeanTest.Z && size() > 1) {
            return Tails.studentCritical(1 - level, size() - 1);
        }
        return level == USUAL_LEVEL ? USUAL_QUANTILE : -Tails.normalQuantile((1 - level) / 2);
    }

    /**
     * Returns the fits at level 0.95 that leave out one estimate each, in order; none when there is only one estimate.
     */
    public List<Pool> leaveOneOut(Estimator estimator, MeanTest test) {
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < size() && size() > 1; i++) {
            pools.add(new RandomEffects(effects.without(i)).fit(estimator, test));
        }
        return List.copyOf(pools);
    }

    /** Returns what each estimate does to the pooled mean, in order; none when there is only one estimate. */
    public List<Influence> influence(Estimator estimator) {
        return size() == 1 ? List.of() : new InfluenceMaker(effects, estimator).all();
    }

    /**
     * Returns the range of tau² that Q(tau²) leaves open (Viechtbauer 2007, Q-profile); 0 alone when even tau² = 0
     * leaves Q improbably small, and empty with a single estimate.
     *
     * @param level between 0 and 1, such as 0.95
     */
    public Optional<Range> tauSquaredRange(double level) {
        if (size() == 1) {
            return Optional.empty();
        }
        int df = size() - 1;
        double tail = (1 - level) / 2;
        TauSolver solver = new TauSolver(effects);
        double square = effects.unit * effects.unit;
        double mostQ = Tails.chiSquareUpperQuantile(tail, df);
        double leastQ = Tails.chiSquareLowerQuantile(tail, df);
        return Optional.of(Range.closed(solver.whereQIs(mostQ) * square, solver.whereQIs(leastQ) * square));
    }

    /** Returns the typical variance within sources (Higgins and Thompson 2002), which I² and H² compare tau² with. */
    public double typicalVariance() {
        return PoolMaker.typicalVariance(effects) * effects.unit * effects.unit;
    }
}
