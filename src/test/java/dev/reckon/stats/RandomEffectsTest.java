package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEffectsTest {

    /**
     * 50-digit values for estimates near 1e8 whose differences matter, where subtracting raw means leaves six digits.
     */
    @Test
    void keepsDigitsUnderALargeOffset() {
        double[] yi = {100000000.1, 100000000.4, 99999999.7, 100000001.2, 100000000.2, 99999999.1};
        double[] vi = {0.01, 0.02, 0.01, 0.05, 0.03, 0.04};
        double[] near = new double[yi.length];
        for (int i = 0; i < yi.length; i++) {
            near[i] = yi[i] - 1e8;
        }
        for (Estimator estimator : Estimator.values()) {
            Pool far = RandomEffects.fit(yi, vi, estimator, MeanTest.ADHOC);
            Pool moved = RandomEffects.fit(near, vi, estimator, MeanTest.ADHOC);
            Reference.near(moved.tau2(), far.tau2(), 1e-13, estimator + " tau2");
            Reference.near(moved.se(), far.se(), 1e-13, estimator + " se");
            assertEquals(moved.estimate(), far.estimate() - 1e8, 2e-8, estimator + " estimate");
        }
    }

    @Test
    void oneEstimateIsItself() {
        for (Estimator estimator : Estimator.values()) {
            Pool pool = RandomEffects.fit(new double[] {2.5}, new double[] {0.04}, estimator, MeanTest.KNHA);
            assertEquals(2.5, pool.estimate());
            assertEquals(0.2, pool.se());
            assertEquals(0, pool.tau2());
            assertEquals(1, pool.qP());
        }
        RandomEffects one = RandomEffects.of(new double[] {2.5}, new double[] {0.04});
        assertEquals(List.of(), one.influence(Estimator.DL));
        assertEquals(List.of(), one.leaveOneOut(Estimator.DL, MeanTest.Z));
        assertTrue(one.tauSquaredRange(0.95).isEmpty());
    }

    @Test
    void readsRangesOnTheLogarithmicScale() {
        Ranges ranges = Ranges.closed(new double[] {100, 200, 681692}, new double[] {400, 800, 681692});
        RandomEffects effects = RandomEffects.ofLogRanges(ranges, 0.01);
        double wide = Math.log(4) * Math.log(4) / 12;
        Pool expected = RandomEffects.fit(
                new double[] {Math.log(200), Math.log(400), Math.log(681692)},
                new double[] {wide, wide, 0.01},
                Estimator.DL,
                MeanTest.Z);
        Pool found = effects.fit(Estimator.DL, MeanTest.Z);
        Reference.near(expected.estimate(), found.estimate(), 1e-14, "estimate");
        Reference.near(expected.tau2(), found.tau2(), 1e-13, "tau2");
        Reference.near(Math.exp(0.95387255240894 * Math.sqrt(found.tau2())), found.medianRatio(), 1e-13, "ratio");
        Ranges open = Ranges.closed(new double[] {100}, new double[] {Double.POSITIVE_INFINITY});
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.ofLogRanges(open, 0.01));
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.ofLogRanges(Ranges.of(List.of()), 0.01));
    }

    @Test
    void refusesWhatCannotBePooled() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(one, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(one, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(new double[] {Double.NaN}, one));
        assertThrows(
                IllegalArgumentException.class, () -> RandomEffects.of(one, one).fit(Estimator.DL, MeanTest.Z, 1));
    }

    @ParameterizedTest(name = "from seed {0}")
    @ValueSource(longs = {0, 5_000, 10_000, 15_000})
    void alwaysConvergesOnTheGlobalMaximum(long first) {
        assertEquals(5_000L * Estimator.values().length, ConvergenceTrial.run(first, 5_000));
    }

    /** Q equals k - 1, so the slope of the restricted likelihood is 0 at tau² = 0 but for rounding. */
    @Test
    void findsNoVarianceWhereTheLikelihoodIsLevelAtZero() {
        double root = Math.sqrt(2);
        Pool pool = RandomEffects.fit(
                new double[] {-root, 0, 0, 0, root}, new double[] {1, 1, 1, 1, 1}, Estimator.REML, MeanTest.Z);
        assertEquals(0, pool.tau2());
        assertEquals(0, pool.i2());
    }

    /** Variances over twelve orders of magnitude, estimates from far too close to far too spread. */
    private static void fill(Random random, double[] yi, double[] vi) {
        double magnitudes = 12 * random.nextDouble();
        double spread = Math.pow(10, -3 + 6 * random.nextDouble());
        for (int i = 0; i < yi.length; i++) {
            vi[i] = Math.pow(10, -magnitudes / 2 + magnitudes * random.nextDouble());
            yi[i] = spread * random.nextGaussian() + Math.sqrt(vi[i]) * random.nextGaussian();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void unitsAndOrderDoNotMatter(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int k = 2 + random.nextInt(20);
            double[] yi = new double[k];
            double[] vi = new double[k];
            fill(random, yi, vi);
            double[] backwards = new double[k];
            double[] variances = new double[k];
            for (int i = 0; i < k; i++) {
                backwards[i] = 1024 * yi[k - 1 - i];
                variances[i] = 1024 * 1024 * vi[k - 1 - i];
            }
            for (Estimator estimator : Estimator.values()) {
                Pool one = RandomEffects.fit(yi, vi, estimator, MeanTest.ADHOC);
                Pool other = RandomEffects.fit(backwards, variances, estimator, MeanTest.ADHOC);
                double floor = 1e-10 * one.se() * one.se();
                Reference.near(one.tau2() * 1024 * 1024, other.tau2(), 1e-9, floor * 1024 * 1024, estimator + " tau2");
                Reference.near(one.se() * 1024, other.se(), 1e-9, estimator + " se");
                assertEquals(one.estimate() * 1024, other.estimate(), 1e-9 * other.se(), estimator + " estimate");
            }
        }
    }
}
