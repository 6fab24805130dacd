package dev.reckon.reconcile;

import dev.reckon.figure.Figure;
import dev.reckon.stats.Pool;
import java.util.List;
import java.util.Optional;

/**
 * What the figures of one question look like beside the verdict: their middle, their scatter, and groups found by other means than
 * contradiction. Nothing here decides a verdict.
 *
 * <p>All of it works on logarithms, so figures without two positive ends take no part. Each authority counts one, however often it is
 * quoted.
 *
 * @param leftOut figures that take no part
 * @param outlierShare share of the authorities outside the stretch that most of them allow, 0 to 1
 * @param middles the middle of each school, in the order of the schools; without schools whose figures take no part
 * @param scatter how far the authorities differ, if two or more take part
 * @param groups the figures grouped by nearness, if there are 2 to {@link #MOST_GROUPED}
 */
public record Summary(
        List<Figure> leftOut,
        double outlierShare,
        List<Middle> middles,
        Optional<Scatter> scatter,
        Optional<Groups> groups) {

    /** What to say wherever {@link Scatter} is shown. */
    public static final String DESCRIPTIVE = "descriptive: these figures carry no sampling variance";

    /** Figures up to which groups are sought, which takes time of the order of their square. */
    public static final int MOST_GROUPED = 1_000;

    /** Copies the lists. */
    public Summary {
        leftOut = List.copyOf(leftOut);
        middles = List.copyOf(middles);
    }

    /**
     * Three points of a distribution.
     *
     * @param p05 below it lie 5 in 100
     * @param median below it lies half
     * @param p95 below it lie 95 in 100
     */
    public record Quantiles(double p05, double median, double p95) {}

    /**
     * The middle of one school, robust to a single odd figure.
     *
     * @param school number of the school, from 1 for the lowest
     * @param logMedian weighted median of the geometric middles of the ranges
     * @param averaged weighted average of the quantiles of the logarithms, each range read as the central 90 in 100 of a lognormal law
     * @param mixed quantiles of the linear pool of these laws: wider, for it keeps disagreement visible
     */
    public record Middle(int school, double logMedian, Quantiles averaged, Quantiles mixed) {}

    /**
     * How far the authorities differ, each range read as a logarithm with the variance of an even spread; {@link #DESCRIPTIVE}.
     *
     * @param authorities how many take part, at least 2
     * @param equal the equal-effects fit, for Q, I² and H²
     * @param random the random-effects fit by restricted likelihood with modified Knapp–Hartung intervals, on logarithms
     */
    public record Scatter(int authorities, Pool equal, Pool random) {

        /** Returns the Birge ratio √(Q/(n − 1)): 1 when the ranges explain the scatter, more when they are too narrow for it. */
        public double birgeRatio() {
            return Math.sqrt(equal.h2());
        }
    }

    /**
     * Figures grouped by the nearness of their geometric middles, lowest first; a cross-check of the schools.
     *
     * @param leastSquares exact k-means (Fisher–Jenks) into as many groups as there are schools
     * @param density groups within which neighbours differ by a factor of 1.25 at most (DBSCAN)
     * @param largestGap the two sides of the largest gap between neighbours; one when all are equal
     * @param gapFactor the factor of that gap, at least 1
     */
    public record Groups(
            List<List<Figure>> leastSquares,
            List<List<Figure>> density,
            List<List<Figure>> largestGap,
            double gapFactor) {

        /** Copies the lists. */
        public Groups {
            leastSquares = leastSquares.stream().map(List::copyOf).toList();
            density = density.stream().map(List::copyOf).toList();
            largestGap = largestGap.stream().map(List::copyOf).toList();
        }
    }
}
