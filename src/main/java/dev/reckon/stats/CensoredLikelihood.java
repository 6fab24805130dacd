package dev.reckon.stats;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The log-likelihood of a normal law over ranges with its first two derivatives, at theta = mu/sigma and gamma =
 * 1/sigma.
 *
 * @param theta mean over spread
 * @param gamma one over spread, positive
 * @param value weighted log-likelihood
 * @param gradTheta derivative by theta
 * @param gradGamma derivative by gamma
 * @param hessThetaTheta second derivative by theta
 * @param hessThetaGamma mixed second derivative
 * @param hessGammaGamma second derivative by gamma
 */
record CensoredLikelihood(
        double theta,
        double gamma,
        double value,
        double gradTheta,
        double gradGamma,
        double hessThetaTheta,
        double hessThetaGamma,
        double hessGammaGamma) {

    /** Up to this many sigmas a range is integrated, as differences of tails would cancel; beyond, tails are exact. */
    private static final double NARROW = 1;

    private static final double[] NODES = new double[16];
    private static final double[] NODE_WEIGHTS = new double[16];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES.length);
        for (int i = 0; i < NODES.length; i++) {
            NODES[i] = rule.getPoint(i);
            NODE_WEIGHTS[i] = rule.getWeight(i);
        }
    }

    static CensoredLikelihood at(double theta, double gamma, double[] low, double[] high, double[] weights) {
        Sum sum = new Sum(theta, gamma);
        for (int i = 0; i < low.length; i++) {
            double width = gamma * (high[i] - low[i]);
            if (width == 0) {
                sum.addPoint(low[i], weights[i]);
            } else if (width < NARROW) {
                sum.addNarrow(low[i], high[i], weights[i]);
            } else {
                sum.addWide(low[i], high[i], weights[i]);
            }
        }
        return new CensoredLikelihood(theta, gamma, sum.value, sum.gt, sum.gg, sum.htt, sum.htg, sum.hgg);
    }

    private double determinant() {
        return hessThetaTheta * hessGammaGamma - hessThetaGamma * hessThetaGamma;
    }

    /** Newton's step in theta, along the slope where rounding hides that the function is concave. */
    double stepTheta() {
        return isConcave() ? -(hessGammaGamma * gradTheta - hessThetaGamma * gradGamma) / determinant() : gradTheta;
    }

    /** Newton's step in gamma. */
    double stepGamma() {
        return isConcave() ? -(hessThetaTheta * gradGamma - hessThetaGamma * gradTheta) / determinant() : gradGamma;
    }

    private boolean isConcave() {
        return hessThetaTheta < 0 && determinant() > 0;
    }

    /** Twice the gain Newton's step promises: how far from the top, on the scale of the likelihood. */
    double decrement() {
        return Math.abs(stepTheta() * gradTheta + stepGamma() * gradGamma);
    }

    /** Variances of mean and of log spread at the top, from the observed information. */
    double[] variances() {
        double muMu = -hessThetaTheta * gamma * gamma;
        double muLog = hessThetaTheta * gamma * theta + hessThetaGamma * gamma * gamma;
        double logLog =
                -(hessThetaTheta * theta * theta + 2 * hessThetaGamma * theta * gamma + hessGammaGamma * gamma * gamma);
        double det = muMu * logLog - muLog * muLog;
        return new double[] {logLog / det, muMu / det};
    }

    /**
     * Running sums; what each range adds follows Louis (1982) when narrow: mean slope and curvature plus variance of
     * the slope.
     */
    private static final class Sum {
        private final double theta;
        private final double gamma;
        private double value;
        private double gt;
        private double gg;
        private double htt;
        private double htg;
        private double hgg;

        Sum(double theta, double gamma) {
            this.theta = theta;
            this.gamma = gamma;
        }

        void addPoint(double y, double weight) {
            double z = gamma * y - theta;
            value += weight * (Math.log(gamma) + Tails.logNormalDensity(z));
            gt += weight * z;
            gg += weight * (1 / gamma - z * y);
            htt -= weight;
            htg += weight * y;
            hgg -= weight * (1 / (gamma * gamma) + y * y);
        }

        void addNarrow(double low, double high, double weight) {
            double half = (high - low) / 2;
            double middle = low + half;
            double zMiddle = gamma * middle - theta;
            double mass = 0;
            double[] moments = new double[5];
            for (int i = 0; i < NODES.length; i++) {
                double off = half * NODES[i];
                double zOff = gamma * off;
                double density = NODE_WEIGHTS[i] * Math.exp(-zOff * (zMiddle + zOff / 2));
                mass += density;
                addMoments(moments, density, zMiddle + zOff, middle + off);
            }
            value += weight * (Tails.logNormalDensity(zMiddle) + Math.log(gamma * half * mass));
            double meanZ = moments[0] / mass;
            double meanZy = moments[1] / mass;
            gt += weight * meanZ;
            gg += weight * (1 / gamma - meanZy);
            addCurvature(moments, mass, low, high, weight);
        }

        private static void addMoments(double[] moments, double density, double z, double y) {
            moments[0] += density * z;
            moments[1] += density * z * y;
            moments[2] += density * y;
            moments[3] += density * y * y;
            moments[4] += density;
        }

        private void addCurvature(double[] moments, double mass, double low, double high, double weight) {
            double half = (high - low) / 2;
            double middle = low + half;
            double zMiddle = gamma * middle - theta;
            double meanZ = moments[0] / mass;
            double meanZy = moments[1] / mass;
            double varZ = 0;
            double covariance = 0;
            double varZy = 0;
            for (int i = 0; i < NODES.length; i++) {
                double off = half * NODES[i];
                double zOff = gamma * off;
                double share = NODE_WEIGHTS[i] * Math.exp(-zOff * (zMiddle + zOff / 2)) / mass;
                double dz = zMiddle + zOff - meanZ;
                double dzy = (zMiddle + zOff) * (middle + off) - meanZy;
                varZ += share * dz * dz;
                covariance -= share * dz * dzy;
                varZy += share * dzy * dzy;
            }
            htt += weight * (varZ - 1);
            htg += weight * (moments[2] / mass + covariance);
            hgg += weight * (varZy - 1 / (gamma * gamma) - moments[3] / mass);
        }

        void addWide(double low, double high, double weight) {
            double a = gamma * low - theta;
            double b = gamma * high - theta;
            double logMass = logMass(a, b);
            double atLow = Double.isInfinite(low) ? 0 : Math.exp(Tails.logNormalDensity(a) - logMass);
            double atHigh = Double.isInfinite(high) ? 0 : Math.exp(Tails.logNormalDensity(b) - logMass);
            double lowEnd = Double.isInfinite(low) ? 0 : low;
            double highEnd = Double.isInfinite(high) ? 0 : high;
            double aEnd = Double.isInfinite(low) ? 0 : a;
            double bEnd = Double.isInfinite(high) ? 0 : b;
            double slopeTheta = atLow - atHigh;
            double slopeGamma = highEnd * atHigh - lowEnd * atLow;
            value += weight * logMass;
            gt += weight * slopeTheta;
            gg += weight * slopeGamma;
            htt += weight * (aEnd * atLow - bEnd * atHigh - slopeTheta * slopeTheta);
            htg += weight * (bEnd * highEnd * atHigh - aEnd * lowEnd * atLow - slopeTheta * slopeGamma);
            hgg += weight
                    * (aEnd * lowEnd * lowEnd * atLow - bEnd * highEnd * highEnd * atHigh - slopeGamma * slopeGamma);
        }

        /** Log of the mass between {@code a} and {@code b}, from the tail in which both are small. */
        private static double logMass(double a, double b) {
            if (a + b < 0) {
                return logMass(-b, -a);
            }
            if (a < 0) {
                return Math.log1p(-Math.exp(Tails.logNormalUpper(-a)) - Math.exp(Tails.logNormalUpper(b)));
            }
            double outer = Tails.logNormalUpper(a);
            return outer + Math.log1p(-Math.exp(Tails.logNormalUpper(b) - outer));
        }
    }
}
