package dev.reckon.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities and quantiles of the normal, Student's t and chi-square distributions, with small relative error
 * far into the tail.
 *
 * <p>No tail is computed as one less its complement, which would round small ones to zero. Checked to a relative 1e-12
 * against 60-digit values.
 */
public final class Tails {

    private static final double SQRT2 = Math.sqrt(2);
    private static final double LOG_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);

    /** Where Mills's ratio by continued fraction takes over from the error function. */
    private static final double FAR = 5;

    /** Where the continued fraction of the beta function stops; the library's own choice loses two digits. */
    private static final double CLOSE = 1e-15;

    private static final int MOST_STEPS = 200;

    private Tails() {}

    /** Returns the probability that a standard normal number lies below {@code z}. */
    public static double normalLower(double z) {
        return 0.5 * Erf.erfc(-z / SQRT2);
    }

    /** Returns the probability that a standard normal number lies further from 0 than {@code z}, on either side. */
    public static double normalTwoSided(double z) {
        return Erf.erfc(Math.abs(z) / SQRT2);
    }

    /** Returns the natural logarithm of the probability that a standard normal number lies above {@code z}. */
    static double logNormalUpper(double z) {
        return z < FAR ? Math.log(0.5 * Erf.erfc(z / SQRT2)) : logNormalDensity(z) + Math.log(mills(z));
    }

    /** Returns the natural logarithm of the standard normal density. */
    static double logNormalDensity(double z) {
        return -z * z / 2 - LOG_SQRT_2PI;
    }

    /** Mills's ratio, upper tail over density, by Laplace's continued fraction: below 1e-16 off from 5 on. */
    private static double mills(double z) {
        double fraction = z;
        for (int i = 120; i >= 1; i--) {
            fraction = z + i / fraction;
        }
        return 1 / fraction;
    }

    /**
     * Returns the number below which a standard normal number lies with probability {@code p}. For upper quantiles ask
     * for the lower one and change the sign: a small {@code p} is exact where one less a small number is not.
     *
     * @throws IllegalArgumentException unless {@code 0 < p < 1}
     */
    public static double normalQuantile(double p) {
        requireProbability(p);
        if (p > 0.5) {
            // exact: 1 - p has no rounding error from a half on
            return -normalQuantile(1 - p);
        }
        double z = SQRT2 * Erf.erfInv(2 * p - 1);
        if (!Double.isFinite(z)) {
            z = -Math.sqrt(-2 * Math.log(p));
        }
        for (int i = 0; i < 4; i++) {
            double logRatio = logNormalUpper(-z) - Math.log(p);
            double slope = Math.exp(logNormalDensity(z) - logNormalUpper(-z));
            z -= logRatio / slope;
        }
        return z;
    }

    /**
     * Returns the probability that a chi-square number with {@code df} degrees of freedom exceeds {@code q}.
     *
     * @throws IllegalArgumentException unless {@code df} is positive and {@code q} not negative
     */
    public static double chiSquareUpper(double q, double df) {
        requirePositive(df);
        if (!(q >= 0)) {
            throw new IllegalArgumentException("need q >= 0, got " + q);
        }
        return Double.isInfinite(q) ? 0 : Gamma.regularizedGammaQ(df / 2, q / 2);
    }

    /**
     * Returns the number a chi-square number with {@code df} degrees of freedom exceeds with probability {@code p}.
     *
     * @throws IllegalArgumentException unless {@code 0 < p < 1} and {@code df} is positive
     */
    public static double chiSquareUpperQuantile(double p, double df) {
        return chiSquareQuantile(p, df, true);
    }

    /**
     * Returns the number below which a chi-square number with {@code df} degrees of freedom lies with probability
     * {@code p}.
     *
     * @throws IllegalArgumentException unless {@code 0 < p < 1} and {@code df} is positive
     */
    public static double chiSquareLowerQuantile(double p, double df) {
        return chiSquareQuantile(p, df, false);
    }

    /**
     * Newton on the logarithm of the asked-for tail, which is concave (a chi-square density in log q is log-concave).
     */
    private static double chiSquareQuantile(double p, double df, boolean upper) {
        requireProbability(p);
        requirePositive(df);
        double q = wilsonHilferty(upper ? -normalQuantile(p) : normalQuantile(p), df);
        for (int i = 0; i < MOST_STEPS; i++) {
            double tail = upper ? Gamma.regularizedGammaQ(df / 2, q / 2) : Gamma.regularizedGammaP(df / 2, q / 2);
            if (!(tail > 0)) {
                // started beyond the smallest double: come back
                q *= upper ? 0.75 : 1.5;
                continue;
            }
            double density = Math.exp((df / 2) * Math.log(q / 2) - q / 2 - Gamma.logGamma(df / 2));
            double step = Math.log(tail / p) * tail / density * (upper ? 1 : -1);
            q *= Math.exp(Math.max(-2, Math.min(2, step)));
            if (!(Math.abs(step) > 1e-9)) {
                break;
            }
        }
        return q;
    }

    private static double wilsonHilferty(double z, double df) {
        double root = 1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df));
        return df * Math.pow(Math.max(root, 0.01), 3);
    }

    /**
     * Returns the probability that Student's t with {@code df} degrees of freedom lies further from 0 than {@code t},
     * on either side.
     *
     * @throws IllegalArgumentException unless {@code df} is positive
     */
    public static double studentTwoSided(double t, double df) {
        requirePositive(df);
        if (Double.isInfinite(t)) {
            return 0;
        }
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5, CLOSE);
    }

    /**
     * Returns the number below which Student's t with {@code df} degrees of freedom lies with probability {@code p}.
     * For upper quantiles ask for the lower one and change the sign: a small {@code p} is exact where one less a small
     * number is not.
     *
     * @throws IllegalArgumentException unless {@code 0 < p < 1} and {@code df} is positive
     */
    public static double studentQuantile(double p, double df) {
        requireProbability(p);
        requirePositive(df);
        if (p == 0.5) {
            return 0;
        }
        return p < 0.5 ? -studentCritical(2 * p, df) : studentCritical(2 * (1 - p), df);
    }

    /**
     * Returns the size that Student's t with {@code df} degrees of freedom exceeds, on either side, with probability
     * {@code alpha}.
     *
     * @throws IllegalArgumentException unless {@code 0 < alpha < 1} and {@code df} is positive
     */
    public static double studentCritical(double alpha, double df) {
        requireProbability(alpha);
        requirePositive(df);
        if (df == 1) {
            return 1 / Math.tan(Math.PI / 2 * alpha);
        }
        // log tail against log t is concave, so Newton's steps close in from the right whatever the start
        double t = cornishFisher(-normalQuantile(alpha / 2), df);
        for (int i = 0; i < MOST_STEPS; i++) {
            double tail = studentTwoSided(t, df);
            if (!(tail > 0)) {
                // started beyond the smallest double: come back
                t *= 0.75;
                continue;
            }
            double step = Math.log(tail / alpha) * tail / (2 * t * studentDensity(t, df));
            t *= Math.exp(Math.max(-2, Math.min(2, step)));
            if (Math.abs(step) < 1e-9) {
                break;
            }
        }
        return t;
    }

    private static double cornishFisher(double z, double df) {
        double square = z * z;
        double first = z * (square + 1) / (4 * df);
        double second = z * ((5 * square + 16) * square + 3) / (96 * df * df);
        return z + first + second;
    }

    private static double studentDensity(double t, double df) {
        return Math.exp(-(df + 1) / 2 * Math.log1p(t * t / df) - Beta.logBeta(df / 2, 0.5)) / Math.sqrt(df);
    }

    private static void requirePositive(double df) {
        if (!(df > 0)) {
            throw new IllegalArgumentException("need positive degrees of freedom, got " + df);
        }
    }

    private static void requireProbability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("need a probability between 0 and 1, got " + p);
        }
    }
}
