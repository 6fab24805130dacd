package dev.reckon.stats;

import java.util.ArrayList;
import java.util.List;

/** Measures the influence of each effect by leaving it out; k fits, so of the order of k². */
final class InfluenceMaker {

    /** Median of chi-square with one degree of freedom. */
    private static final double MEDIAN = Tails.chiSquareUpperQuantile(0.5, 1);

    private final Effects effects;
    private final Estimator estimator;
    private final double tau2;
    private final WeightedSums all;

    InfluenceMaker(Effects effects, Estimator estimator) {
        this.effects = effects;
        this.estimator = estimator;
        this.tau2 = new TauSolver(effects).solve(estimator);
        this.all = new WeightedSums(effects).at(tau2);
    }

    List<Influence> all() {
        List<Influence> list = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            list.add(of(i));
        }
        return List.copyOf(list);
    }

    private Influence of(int index) {
        Effects rest = effects.without(index);
        double tau2Without = new TauSolver(rest).solve(estimator);
        WeightedSums without = new WeightedSums(rest);
        double qWithout = without.at(0).q;
        without.at(tau2Without);
        double own = effects.variance[index] + tau2Without;
        double weight = 1 / (effects.variance[index] + tau2) / all.w1;
        double change = all.mean - without.mean;
        double residual = (effects.distance[index] - without.mean) / Math.sqrt(1 / without.w1 + own);
        double dffits = change / Math.sqrt(weight * own);
        double cook = change * change * all.w1;
        double dfbetas = change * Math.sqrt(without.w1 + 1 / own);
        return new Influence(
                residual,
                dffits,
                cook,
                all.w1 / without.w1,
                tau2Without * effects.unit * effects.unit,
                qWithout,
                weight,
                dfbetas,
                stands(dffits, cook, weight, dfbetas));
    }

    private boolean stands(double dffits, double cook, double weight, double dfbetas) {
        int k = effects.size();
        return Math.abs(dffits) > 3 * Math.sqrt(1.0 / (k - 1))
                || cook > MEDIAN
                || weight > 3.0 / k
                || Math.abs(dfbetas) > 1;
    }
}
