package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of any numbers, on ten thousand random cases each; a failure names the seed of its case.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>RELATION</td><td>the relation of b to a mirrors that of a to b</td></tr>
 * <tr><td>GAP</td><td>the gap ratio is symmetric, at least 1, exactly 1 when two ranges meet, and free of the unit</td></tr>
 * <tr><td>SHARED</td><td>the log-Jaccard share is symmetric, between 0 and 1, and 1 of a range with itself</td></tr>
 * <tr><td>INTERSECTION</td><td>two ranges intersect exactly when they meet, in a range both cover</td></tr>
 * <tr><td>HELLY</td><td>all ranges share a value exactly when each two do</td></tr>
 * <tr><td>SCHOOLS</td><td>the stabbing number is the size of the largest set of mutually disjoint ranges</td></tr>
 * <tr><td>ONE_MORE</td><td>one more range adds no school or one</td></tr>
 * <tr><td>CONSENSUS</td><td>what k + 1 sources allow, k allow</td></tr>
 * <tr><td>FAULTS</td><td>the hull that survives more wrong sources is no smaller</td></tr>
 * <tr><td>QUOTES</td><td>quoting an upstream again changes neither coverage nor schools</td></tr>
 * <tr><td>HULL</td><td>a pooled mean lies between the least and the greatest estimate</td></tr>
 * <tr><td>UNIT</td><td>pooling in another unit scales mean, error and tau²</td></tr>
 * <tr><td>LOG_BASE</td><td>pooling logarithms to another base gives the same mean</td></tr>
 * <tr><td>ORDER</td><td>the order of sources changes no pool</td></tr>
 * <tr><td>Q_PROFILE</td><td>the Q-profile range holds Paule and Mandel's tau²</td></tr>
 * <tr><td>LEAVE_ONE</td><td>of two estimates, leaving one out leaves the other as it is</td></tr>
 * <tr><td>TESTS</td><td>the modified Knapp–Hartung error is no smaller than either of the other two, a higher level no narrower</td></tr>
 * <tr><td>SHARES</td><td>H² = 1/(1 − I²), and tau² = 0 exactly when I² = 0</td></tr>
 * <tr><td>MEDIAN</td><td>a weighted median lies among the values, and halving every weight twice over changes nothing</td></tr>
 * <tr><td>OPINIONS</td><td>pooled quantiles rise, and scale with the unit</td></tr>
 * <tr><td>CENSORED</td><td>the interval-censored fit scales with the unit and ignores the order</td></tr>
 * <tr><td>SQUARES</td><td>the least squares within fall with the number of groups, to 0</td></tr>
 * <tr><td>DENSITY</td><td>neighbours within reach are in one group, others are not</td></tr>
 * <tr><td>GRIM</td><td>the rounded mean of whole numbers is a possible one</td></tr>
 * <tr><td>PERCENTAGES</td><td>rounded shares of one whole add up to 100 within their rounding</td></tr>
 * <tr><td>ADDITION</td><td>parts and the sum of their true values stay consistent however they are widened</td></tr>
 * </table>
 */
class StatsPropertiesTest {

    private static final int CASES = 10_000;

    /** The properties, as the class comment lists them. */
    enum Property {
        RELATION(StatsPropertiesTest::relation),
        GAP(StatsPropertiesTest::gap),
        SHARED(StatsPropertiesTest::shared),
        INTERSECTION(StatsPropertiesTest::intersection),
        HELLY(StatsPropertiesTest::helly),
        SCHOOLS(StatsPropertiesTest::schools),
        ONE_MORE(StatsPropertiesTest::oneMore),
        CONSENSUS(StatsPropertiesTest::consensus),
        FAULTS(StatsPropertiesTest::faults),
        QUOTES(StatsPropertiesTest::quotes),
        HULL(StatsPropertiesTest::hull),
        UNIT(StatsPropertiesTest::unit),
        LOG_BASE(StatsPropertiesTest::logBase),
        ORDER(StatsPropertiesTest::order),
        Q_PROFILE(StatsPropertiesTest::profile),
        LEAVE_ONE(StatsPropertiesTest::leaveOne),
        TESTS(StatsPropertiesTest::tests),
        SHARES(StatsPropertiesTest::shares),
        MEDIAN(StatsPropertiesTest::median),
        OPINIONS(StatsPropertiesTest::opinions),
        CENSORED(StatsPropertiesTest::censored),
        SQUARES(StatsPropertiesTest::squares),
        DENSITY(StatsPropertiesTest::density),
        GRIM(StatsPropertiesTest::grim),
        PERCENTAGES(StatsPropertiesTest::percentages),
        ADDITION(StatsPropertiesTest::addition);

        @SuppressWarnings("ImmutableEnumChecker") // a method reference holds no state
        private final Consumer<Random> check;

        Property(Consumer<Random> check) {
            this.check = check;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsOnTenThousandCases(Property property) {
        for (int seed = 0; seed < CASES; seed++) {
            try {
                property.check.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(property + " fails with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    // ---- drawing

    private static Range range(Random random) {
        int low = 1 + random.nextInt(9);
        int high = low + random.nextInt(5);
        boolean point = low == high;
        return new Range(
                random.nextInt(9) == 0 ? Double.NEGATIVE_INFINITY : low,
                !point && random.nextBoolean(),
                random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : high,
                !point && random.nextBoolean());
    }

    private static List<Range> list(Random random, int n) {
        return IntStream.range(0, n).mapToObj(i -> range(random)).toList();
    }

    private static Ranges ranges(Random random) {
        return Ranges.of(list(random, 1 + random.nextInt(7)));
    }

    private static Range scaled(Range range, double factor) {
        return new Range(range.low() * factor, range.lowOpen(), range.high() * factor, range.highOpen());
    }

    /** Positive bounded ranges longer than a point. */
    private static Ranges wide(Random random, double unit, int n) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double low = Math.exp(3 * random.nextGaussian());
            ranges.add(Range.closed(unit * low, unit * low * (1.01 + random.nextDouble())));
        }
        return Ranges.of(ranges);
    }

    /** Estimates and variances that differ within reason. */
    private record Sample(double[] yi, double[] vi) {

        static Sample of(Random random) {
            return of(random, 2 + random.nextInt(9));
        }

        static Sample of(Random random, int k) {
            double[] yi = new double[k];
            double[] vi = new double[k];
            double spread = 2 * random.nextDouble();
            for (int i = 0; i < k; i++) {
                vi[i] = 0.1 * Math.exp(random.nextGaussian());
                yi[i] = spread * random.nextGaussian() + Math.sqrt(vi[i]) * random.nextGaussian();
            }
            return new Sample(yi, vi);
        }

        Sample times(double factor) {
            return new Sample(
                    Arrays.stream(yi).map(y -> y * factor).toArray(),
                    Arrays.stream(vi).map(v -> v * factor * factor).toArray());
        }

        Sample backwards() {
            int k = yi.length;
            return new Sample(
                    IntStream.range(0, k).mapToDouble(i -> yi[k - 1 - i]).toArray(),
                    IntStream.range(0, k).mapToDouble(i -> vi[k - 1 - i]).toArray());
        }

        RandomEffects effects() {
            return RandomEffects.of(yi, vi);
        }

        Pool fit(Estimator estimator, MeanTest test) {
            return effects().fit(estimator, test);
        }
    }

    private static Estimator estimator(Random random) {
        return Estimator.values()[random.nextInt(Estimator.values().length)];
    }

    private static MeanTest test(Random random) {
        return MeanTest.values()[random.nextInt(MeanTest.values().length)];
    }

    // ---- ranges

    private static void relation(Random random) {
        Range a = range(random);
        Range b = range(random);
        assertEquals(a.relationTo(b).mirrored(), b.relationTo(a));
    }

    private static void gap(Random random) {
        Range a = range(random);
        Range b = range(random);
        assertEquals(a.gapRatio(b), b.gapRatio(a));
        a.gapRatio(b).ifPresent(ratio -> {
            assertTrue(ratio >= 1);
            assertTrue(!a.meets(b) || ratio == 1);
            assertEquals(ratio, scaled(a, 1024).gapRatio(scaled(b, 1024)).orElseThrow());
        });
    }

    private static void shared(Random random) {
        Range a = range(random);
        Range b = range(random);
        assertEquals(a.logJaccard(b), b.logJaccard(a));
        a.logJaccard(b).ifPresent(share -> assertTrue(share >= 0 && share <= 1));
        a.logJaccard(a).ifPresent(share -> assertEquals(1, share));
    }

    private static void intersection(Random random) {
        Range a = range(random);
        Range b = range(random);
        assertEquals(a.meets(b), a.intersect(b).isPresent());
        assertEquals(a.intersect(b), b.intersect(a));
        a.intersect(b).ifPresent(common -> assertTrue(a.covers(common) && b.covers(common)));
    }

    private static void helly(Random random) {
        Ranges ranges = ranges(random);
        boolean pairs = true;
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs &= ranges.get(i).meets(ranges.get(j));
            }
        }
        assertEquals(pairs, ranges.common().isPresent());
        assertEquals(pairs, Schools.of(ranges).count() == 1);
    }

    private static void schools(Random random) {
        Ranges ranges = ranges(random);
        int largest = 0;
        for (int set = 1; set < 1 << ranges.size(); set++) {
            if (Integer.bitCount(set) > largest && disjoint(ranges, set)) {
                largest = Integer.bitCount(set);
            }
        }
        assertEquals(largest, Schools.of(ranges).count());
    }

    private static boolean disjoint(Ranges ranges, int set) {
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (((set >> i) & (set >> j) & 1) == 1 && ranges.get(i).meets(ranges.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void oneMore(Random random) {
        List<Range> more = list(random, 2 + random.nextInt(7));
        int before = Schools.of(Ranges.of(more.subList(1, more.size()))).count();
        int after = Schools.of(Ranges.of(more)).count();
        assertTrue(after == before || after == before + 1);
    }

    private static void consensus(Random random) {
        Ranges ranges = ranges(random);
        Coverage coverage = Coverage.of(ranges);
        for (int k = 1; k < ranges.size(); k++) {
            List<Range> wider = coverage.regions(k);
            assertTrue(coverage.regions(k + 1).stream()
                    .allMatch(region -> wider.stream().anyMatch(other -> other.covers(region))));
        }
    }

    private static void faults(Random random) {
        Ranges ranges = ranges(random);
        Coverage coverage = Coverage.of(ranges);
        for (int f = 1; f < ranges.size(); f++) {
            Range hull = coverage.faultTolerantHull(f).orElse(Range.closed(0, 0));
            coverage.faultTolerantHull(f - 1).ifPresent(smaller -> assertTrue(hull.covers(smaller)));
        }
    }

    private static void quotes(Random random) {
        List<Range> once = list(random, 1 + random.nextInt(6));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            order.addAll(Collections.nCopies(1 + random.nextInt(3), i));
        }
        Collections.shuffle(order, random);
        Ranges quoted = Ranges.of(order.stream().map(once::get).toList());
        Coverage before = Coverage.of(Ranges.of(once));
        Coverage after = Coverage.byUpstream(
                quoted, order.stream().mapToInt(Integer::intValue).toArray());
        assertEquals(before.maximum(), after.maximum());
        assertEquals(before.regions(before.majority()), after.regions(after.majority()));
        assertEquals(Schools.of(Ranges.of(once)).count(), Schools.of(quoted).count());
    }

    // ---- pools

    private static void hull(Random random) {
        Sample sample = Sample.of(random);
        double mean = sample.fit(estimator(random), test(random)).estimate();
        assertTrue(mean >= Arrays.stream(sample.yi()).min().orElseThrow() - 1e-15);
        assertTrue(mean <= Arrays.stream(sample.yi()).max().orElseThrow() + 1e-15);
    }

    private static void same(Pool expected, Pool found, double factor) {
        double floor = 1e-10 * expected.se() * expected.se() * factor * factor;
        Reference.near(expected.tau2() * factor * factor, found.tau2(), 1e-9, floor, "tau2");
        Reference.near(expected.se() * factor, found.se(), 1e-9, "se");
        assertEquals(expected.estimate() * factor, found.estimate(), 1e-9 * found.se());
    }

    private static void unit(Random random) {
        Sample sample = Sample.of(random);
        Estimator estimator = estimator(random);
        MeanTest test = test(random);
        double factor = Math.pow(10, random.nextInt(13) - 6);
        same(sample.fit(estimator, test), sample.times(factor).fit(estimator, test), factor);
    }

    private static void logBase(Random random) {
        Sample natural = Sample.of(random);
        Estimator estimator = estimator(random);
        Pool decimal = natural.times(1 / Math.log(10)).fit(estimator, MeanTest.Z);
        double mean = natural.fit(estimator, MeanTest.Z).estimate();
        Reference.near(Math.exp(mean), Math.pow(10, decimal.estimate()), 1e-9, "mean");
    }

    private static void order(Random random) {
        Sample sample = Sample.of(random);
        Estimator estimator = estimator(random);
        MeanTest test = test(random);
        same(sample.fit(estimator, test), sample.backwards().fit(estimator, test), 1);
    }

    private static void profile(Random random) {
        RandomEffects effects = Sample.of(random).effects();
        double tau2 = effects.tauSquared(Estimator.PM);
        Range range = effects.tauSquaredRange(0.95).orElseThrow();
        assertTrue(range.low() <= tau2 && tau2 <= range.high(), () -> range + " without " + tau2);
    }

    private static void leaveOne(Random random) {
        Sample sample = Sample.of(random, 2);
        List<Pool> pools = sample.effects().leaveOneOut(estimator(random), test(random));
        assertEquals(2, pools.size());
        for (int i = 0; i < 2; i++) {
            assertEquals(sample.yi()[1 - i], pools.get(i).estimate(), 1e-14);
            Reference.near(Math.sqrt(sample.vi()[1 - i]), pools.get(i).se(), 1e-14, "se");
            assertEquals(0, pools.get(i).tau2());
        }
    }

    private static void tests(Random random) {
        RandomEffects effects = Sample.of(random).effects();
        Estimator estimator = estimator(random);
        Pool modified = effects.fit(estimator, MeanTest.ADHOC);
        assertTrue(modified.se() >= effects.fit(estimator, MeanTest.Z).se());
        assertTrue(modified.se() >= effects.fit(estimator, MeanTest.KNHA).se());
        Pool wider = effects.fit(estimator, MeanTest.ADHOC, 0.99);
        assertTrue(wider.low() <= modified.low() && modified.high() <= wider.high());
    }

    private static void shares(Random random) {
        Estimator estimator = estimator(random);
        Pool pool = Sample.of(random).fit(estimator, MeanTest.Z);
        if (estimator != Estimator.EE) {
            Reference.near(pool.h2(), 1 / (1 - pool.i2() / 100), 1e-9, "H2");
            assertEquals(pool.tau2() == 0, pool.i2() == 0);
        }
    }

    private static void median(Random random) {
        int n = 1 + random.nextInt(8);
        double[] values = random.doubles(n, 1, 100).toArray();
        double[] weights = random.doubles(n, 0.5, 2).toArray();
        double found = WeightedMedian.of(values, weights);
        assertTrue(found >= Arrays.stream(values).min().orElseThrow());
        assertTrue(found <= Arrays.stream(values).max().orElseThrow());
        double[] twice = Arrays.copyOf(values, 2 * n);
        double[] halves = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            twice[i] = values[i % n];
            halves[i] = weights[i % n] / 2;
        }
        assertEquals(found, WeightedMedian.of(twice, halves));
    }

    private static void opinions(Random random) {
        int n = 1 + random.nextInt(5);
        long seed = random.nextLong();
        double[] weights = random.doubles(n, 0.5, 2).toArray();
        OpinionPool pool = OpinionPool.of(wide(new Random(seed), 1, n), weights);
        OpinionPool other = OpinionPool.of(wide(new Random(seed), 1000, n), weights);
        double last = 0;
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            double average = pool.averagedQuantile(p);
            assertTrue(average > last);
            Reference.near(1000 * average, other.averagedQuantile(p), 1e-12, "average");
            last = average;
        }
        assertTrue(pool.linearQuantile(0.1) < pool.linearQuantile(0.9));
    }

    private static void censored(Random random) {
        int n = 2 + random.nextInt(5);
        long seed = random.nextLong();
        CensoredFit plain = CensoredLognormal.fit(wide(new Random(seed), 1, n));
        Ranges thousands = wide(new Random(seed), 1000, n);
        List<Range> backwards = new ArrayList<>();
        for (int i = n - 1; i >= 0; i--) {
            backwards.add(thousands.get(i));
        }
        CensoredFit other = CensoredLognormal.fit(Ranges.of(backwards));
        assertEquals(plain.getClass(), other.getClass());
        if (plain instanceof CensoredFit.Fitted a && other instanceof CensoredFit.Fitted b) {
            Reference.near(1000 * a.median(), b.median(), 1e-9, "median");
            Reference.near(a.sigma(), b.sigma(), 1e-9, "sigma");
        }
    }

    // ---- groups and arithmetic

    private static void squares(Random random) {
        double[] x = random.doubles(1 + random.nextInt(8), 0, 10).toArray();
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= x.length; k++) {
            double within = Clusters.kMeans(x, k).squaresWithin(x);
            assertTrue(within <= before + 1e-12);
            before = within;
        }
        assertEquals(0, before, 1e-20);
    }

    private static void density(Random random) {
        double[] x = random.doubles(1 + random.nextInt(8), 0, 5).sorted().toArray();
        List<Integer> labels = Clusters.byDensity(x, 0.5, 1).labels();
        for (int i = 1; i < x.length; i++) {
            assertEquals(x[i] - x[i - 1] <= 0.5, labels.get(i).equals(labels.get(i - 1)));
        }
    }

    private static void grim(Random random) {
        int n = 1 + random.nextInt(200);
        BigDecimal sum = BigDecimal.valueOf(random.nextInt(10 * n));
        BigDecimal mean = sum.divide(BigDecimal.valueOf(n), 1 + random.nextInt(3), RoundingMode.HALF_UP);
        assertTrue(Grim.meanIsPossible(mean, n), () -> mean + " of " + n);
    }

    private static void percentages(Random random) {
        int[] counts = random.ints(2 + random.nextInt(6), 1, 1000).toArray();
        int decimals = random.nextInt(3);
        BigDecimal whole = BigDecimal.valueOf(Arrays.stream(counts).sum());
        double[] percents = Arrays.stream(counts)
                .mapToObj(count -> BigDecimal.valueOf(100L * count).divide(whole, decimals, RoundingMode.HALF_UP))
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        assertTrue(Percentages.sumTo100(percents, decimals).holds());
    }

    private static void addition(Random random) {
        List<Range> parts = new ArrayList<>();
        double total = 0;
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            double truth = random.nextInt(1000);
            total += truth;
            parts.add(Range.closed(truth - random.nextInt(50), truth + random.nextInt(50)));
        }
        Range whole = Range.closed(total - random.nextInt(50), total + random.nextInt(50));
        assertTrue(RangeArithmetic.sumToWhole(parts, whole, true).holds());
    }
}
