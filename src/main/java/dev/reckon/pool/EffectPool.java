package dev.reckon.pool;

import dev.reckon.lang.BadDataException;
import dev.reckon.pool.EstimateTable.EffectRow;
import dev.reckon.pool.EstimateTable.OfEffects;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.Pool;
import dev.reckon.stats.RandomEffects;
import dev.reckon.stats.Range;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table of effects gives under every estimator and test.
 *
 * @param labels the sources, in table order
 * @param pools the fits, by estimator and test
 * @param tauSquared what Q leaves open of the variance between sources, at level 0.95; empty with one effect
 * @param leftOut the fits by restricted likelihood without one effect each, in table order; none with one effect, or with more than
 *     {@link #MOST_LEFT_OUT}
 */
public record EffectPool(
        List<String> labels,
        Map<Estimator, Map<MeanTest, Pool>> pools,
        Optional<Range> tauSquared,
        List<Pool> leftOut) {

    /** Effects up to which each is left out in turn, which takes time of the order of their square. */
    public static final int MOST_LEFT_OUT = 1_000;

    private static final double LEVEL = 0.95;

    /** Copies the lists. */
    public EffectPool {
        labels = List.copyOf(labels);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Pools the rows of {@code table}, read from {@code file}.
     *
     * @throws BadDataException if the effects differ too much in size to be computed with
     */
    public static EffectPool of(String file, OfEffects table) {
        RandomEffects effects = effects(file, table);
        Map<Estimator, Map<MeanTest, Pool>> pools = new EnumMap<>(Estimator.class);
        for (Estimator estimator : Estimator.values()) {
            Map<MeanTest, Pool> tests = new EnumMap<>(MeanTest.class);
            for (MeanTest test : MeanTest.values()) {
                tests.put(test, effects.fit(estimator, test));
            }
            pools.put(estimator, tests);
        }
        boolean few = effects.size() <= MOST_LEFT_OUT;
        return new EffectPool(
                table.rows().stream().map(EffectRow::label).toList(),
                pools,
                effects.tauSquaredRange(LEVEL),
                few ? effects.leaveOneOut(Estimator.REML, MeanTest.ADHOC) : List.of());
    }

    private static RandomEffects effects(String file, OfEffects table) {
        double[] yi = table.rows().stream().mapToDouble(EffectRow::yi).toArray();
        double[] vi = table.rows().stream().mapToDouble(EffectRow::vi).toArray();
        try {
            return RandomEffects.of(yi, vi);
        } catch (IllegalArgumentException e) {
            throw new BadDataException(file, 1, "cannot be pooled: " + e.getMessage());
        }
    }

    /** Returns the number of effects. */
    public int k() {
        return labels.size();
    }

    /** Returns the fit by one estimator and test. */
    public Pool pool(Estimator estimator, MeanTest test) {
        return Optional.ofNullable(pools.get(estimator))
                .map(tests -> tests.get(test))
                .orElseThrow();
    }
}
