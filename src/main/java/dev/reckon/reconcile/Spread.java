package dev.reckon.reconcile;

import dev.reckon.stats.Clusters;
import dev.reckon.stats.Coverage;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.OpinionPool;
import dev.reckon.stats.Pool;
import dev.reckon.stats.RandomEffects;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import dev.reckon.stats.WeightedMedian;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the figures of one question spread, for statisticians. All of it describes: the figures carry no sampling variance, so nothing
 * here is a test, and no verdict rests on it. Each authority counts once.
 *
 * @param outlierShare share of the authorities that no single value satisfies, 0 to 1
 * @param most how many authorities the most widely allowed value satisfies
 * @param ratios spread on the logarithmic scale; empty unless two authorities give positive ranges with two ends
 * @param camps groups found by distance alone; empty unless three such figures differ
 */
public record Spread(double outlierShare, int most, Optional<Ratios> ratios, Optional<Camps> camps) {

    /** Least ratio between the ends of a range: an exact figure gets no infinite weight (the halo of a round number). */
    private static final double LEAST_RATIO = 1.05;

    /** Two figures within this ratio hang together, as the density clustering sees it. */
    private static final double REACH = 1.25;

    private static final int LEAST_FOR_CAMPS = 3;

    /**
     * Spread on the logarithmic scale: each authority the middle of its usual reading, with the variance of an even spread over it.
     *
     * @param sources number of authorities
     * @param q Cochran's Q
     * @param i2 I², in percent
     * @param h2 H²
     * @param birge Birge ratio, the square root of Q over its degrees of freedom
     * @param medianRatio factor by which two sources typically differ beyond their own widths: exp(0.9539 τ), τ² after Paule and Mandel
     * @param logMedian weighted median on the logarithmic scale
     * @param averaged the 5%, 50% and 95% points when quantiles are averaged
     * @param linear the same points of the linear pool, which keeps two peaks apart
     */
    public record Ratios(
            int sources,
            double q,
            double i2,
            double h2,
            double birge,
            double medianRatio,
            double logMedian,
            Points averaged,
            Points linear) {}

    /** The 5%, 50% and 95% points of a pool. */
    public record Points(double low, double middle, double high) {}

    /**
     * Groups by distance of the middles on the logarithmic scale, to set beside the schools.
     *
     * @param partition sizes of the groups of exact k-means (Fisher 1958), lowest first, as many as there are schools
     * @param density sizes of the groups of figures within a ratio of 1.25 of a neighbour (DBSCAN), lowest first
     * @param alone figures within that ratio of no other
     * @param below the figure under the widest gap, its middle
     * @param above the figure over it
     */
    public record Camps(List<Integer> partition, List<Integer> density, int alone, double below, double above) {

        /** Copies the lists. */
        public Camps {
            partition = List.copyOf(partition);
            density = List.copyOf(density);
        }
    }

    /** A figure with two positive ends. */
    private record Bounded(Range range, double weight, int upstream) {

        double logMiddle() {
            return (Math.log(range.low()) + Math.log(range.high())) / 2;
        }

        double logWidth() {
            return Math.max(Math.log(range.high() / range.low()), Math.log(LEAST_RATIO));
        }

        /** The range, a point widened to what a round number says. */
        Range widened() {
            double half = logWidth() / 2;
            return Range.closed(Math.exp(logMiddle() - half), Math.exp(logMiddle() + half));
        }
    }

    /** Returns the spread of the figures of {@code answer} that count. */
    public static Spread of(Answer answer) {
        Evidence evidence = answer.evidence();
        Coverage coverage = evidence.coverage();
        List<Bounded> bounded = bounded(evidence);
        return new Spread(
                coverage.outlierShare(),
                (int) coverage.maximum(),
                ratios(bounded),
                camps(bounded, answer.schools().size()));
    }

    private static List<Bounded> bounded(Evidence evidence) {
        List<Reading> usable = evidence.standing().stream()
                .filter(r -> r.soft().lowAsDouble() > 0 && r.soft().high().isPresent())
                .toList();
        Map<Integer, Integer> votes = new TreeMap<>();
        usable.forEach(r -> votes.merge(r.upstream(), 1, Integer::sum));
        return usable.stream()
                .map(r -> new Bounded(Range.of(r.soft()), 1.0 / votes.getOrDefault(r.upstream(), 1), r.upstream()))
                .toList();
    }

    private static Optional<Ratios> ratios(List<Bounded> bounded) {
        Map<Integer, List<Bounded>> byUpstream = new TreeMap<>();
        bounded.forEach(b ->
                byUpstream.computeIfAbsent(b.upstream(), u -> new ArrayList<>()).add(b));
        int k = byUpstream.size();
        if (k < 2) {
            return Optional.empty();
        }
        double[] middles = new double[k];
        double[] variances = new double[k];
        int i = 0;
        for (List<Bounded> own : byUpstream.values()) {
            middles[i] = own.stream().mapToDouble(Bounded::logMiddle).average().orElse(0);
            double width = own.stream().mapToDouble(Bounded::logWidth).average().orElse(0);
            variances[i++] = width * width / 12;
        }
        Pool equal = RandomEffects.fit(middles, variances, Estimator.EE, MeanTest.Z);
        Pool random = RandomEffects.fit(middles, variances, Estimator.PM, MeanTest.Z);
        double[] weights = bounded.stream().mapToDouble(Bounded::weight).toArray();
        OpinionPool pool =
                OpinionPool.of(Ranges.of(bounded.stream().map(Bounded::widened).toList()), weights);
        return Optional.of(new Ratios(
                k,
                equal.q(),
                equal.i2(),
                equal.h2(),
                Math.sqrt(equal.q() / (k - 1)),
                random.medianRatio(),
                Math.exp(WeightedMedian.of(
                        bounded.stream().mapToDouble(Bounded::logMiddle).toArray(), weights)),
                new Points(pool.averagedQuantile(0.05), pool.averagedQuantile(0.5), pool.averagedQuantile(0.95)),
                new Points(pool.linearQuantile(0.05), pool.linearQuantile(0.5), pool.linearQuantile(0.95))));
    }

    private static Optional<Camps> camps(List<Bounded> bounded, int schools) {
        double[] middles =
                bounded.stream().mapToDouble(Bounded::logMiddle).sorted().toArray();
        Clusters gap = Clusters.byLargestGap(middles);
        if (middles.length < LEAST_FOR_CAMPS || gap.count() < 2) {
            return Optional.empty();
        }
        int above = gap.labels().indexOf(1);
        Clusters partition = Clusters.kMeans(middles, Math.max(1, Math.min(schools, middles.length)));
        Clusters density = Clusters.byDensity(middles, Math.log(REACH), 2);
        int alone =
                (int) density.labels().stream().filter(l -> l == Clusters.NOISE).count();
        return Optional.of(new Camps(
                sizes(partition), sizes(density), alone, Math.exp(middles[above - 1]), Math.exp(middles[above])));
    }

    private static List<Integer> sizes(Clusters clusters) {
        List<Integer> sizes = new ArrayList<>();
        for (int group = 0; group < clusters.count(); group++) {
            int wanted = group;
            sizes.add((int) clusters.labels().stream().filter(l -> l == wanted).count());
        }
        return sizes;
    }
}
