package dev.reckon.stats;

import java.util.Optional;

/** Turns a value of tau² into a {@link Pool}, back in the units of the estimates. */
final class PoolMaker {

    private final Effects effects;
    private final Estimator estimator;
    private final double tau2;
    private final WeightedSums plain;
    private final WeightedSums random;

    PoolMaker(Effects effects, Estimator estimator, double tau2) {
        this.effects = effects;
        this.estimator = estimator;
        this.tau2 = tau2;
        this.plain = new WeightedSums(effects).at(0);
        this.random = tau2 == 0 ? plain : new WeightedSums(effects).at(tau2);
    }

    static double typicalVariance(Effects effects) {
        WeightedSums sums = new WeightedSums(effects).at(0);
        return typicalVariance(effects.size(), sums);
    }

    private static double typicalVariance(int k, WeightedSums sums) {
        return k == 1 ? 1 / sums.w1 : (k - 1) / (sums.w1 - sums.w2 / sums.w1);
    }

    Pool make(MeanTest test, double critical) {
        double unit = effects.unit;
        double estimate = effects.origin + unit * random.mean;
        double se = unit * Math.sqrt(scale(test) / random.w1);
        double tau2InUnits = tau2 * unit * unit;
        double reach = critical * se;
        double predictive = critical * Math.sqrt(se * se + tau2InUnits);
        int df = effects.size() - 1;
        return new Pool(
                estimate,
                se,
                estimate - reach,
                estimate + reach,
                tau2InUnits,
                inconsistency(),
                excess(),
                plain.q,
                df == 0 ? 1 : Tails.chiSquareUpper(plain.q, df),
                estimator == Estimator.EE
                        ? Optional.empty()
                        : Optional.of(Range.closed(estimate - predictive, estimate + predictive)));
    }

    private double scale(MeanTest test) {
        int df = effects.size() - 1;
        if (df == 0 || test == MeanTest.Z) {
            return 1;
        }
        double scale = random.q / df;
        return test == MeanTest.ADHOC ? Math.max(1, scale) : scale;
    }

    /** I² in percent: from Q itself for equal effects, else from tau² and the typical variance. */
    private double inconsistency() {
        int df = effects.size() - 1;
        if (estimator == Estimator.EE) {
            return df > 0 && plain.q > df ? 100 * (plain.q - df) / plain.q : 0;
        }
        return 100 * tau2 / (typicalVariance(effects.size(), plain) + tau2);
    }

    private double excess() {
        int df = effects.size() - 1;
        if (estimator == Estimator.EE && df > 0) {
            return plain.q / df;
        }
        return tau2 / typicalVariance(effects.size(), plain) + 1;
    }
}
