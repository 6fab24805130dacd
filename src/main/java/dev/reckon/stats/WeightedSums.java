package dev.reckon.stats;

/**
 * The sums that random-effects formulas are made of, at one value of tau²; scratch that is filled again for the next
 * value.
 *
 * <p>With w = 1/(v + tau²) and e the distance from the weighted mean: {@code w1} = Σw, {@code w2} = Σw², {@code w3} =
 * Σw³, {@code q} = Σwe², {@code r2} = Σw²e², {@code r3} = Σw³e², {@code a2} = Σw²e.
 */
final class WeightedSums {

    private final Effects effects;
    double w1;
    double w2;
    double w3;
    double mean;
    double q;
    double r2;
    double r3;
    double a2;

    WeightedSums(Effects effects) {
        this.effects = effects;
    }

    /** Fills the sums for {@code tau2}. */
    WeightedSums at(double tau2) {
        double[] distance = effects.distance;
        double[] variance = effects.variance;
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < distance.length; i++) {
            double w = 1 / (variance[i] + tau2);
            sum += w;
            weighted += w * distance[i];
        }
        w1 = sum;
        mean = weighted / sum;
        fillResiduals(distance, variance, tau2);
        return this;
    }

    private void fillResiduals(double[] distance, double[] variance, double tau2) {
        double sumW2 = 0;
        double sumW3 = 0;
        double sumQ = 0;
        double sumR2 = 0;
        double sumR3 = 0;
        double sumA2 = 0;
        for (int i = 0; i < distance.length; i++) {
            double w = 1 / (variance[i] + tau2);
            double e = distance[i] - mean;
            double we = w * e;
            double wee = we * e;
            double ww = w * w;
            sumW2 += ww;
            sumW3 += ww * w;
            sumQ += wee;
            sumR2 += w * wee;
            sumR3 += ww * wee;
            sumA2 += w * we;
        }
        w2 = sumW2;
        w3 = sumW3;
        q = sumQ;
        r2 = sumR2;
        r3 = sumR3;
        a2 = sumA2;
    }
}
