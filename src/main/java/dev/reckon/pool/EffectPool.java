package dev.reckon.pool;

import dev.reckon.pool.EstimateTable.EffectRow;
import dev.reckon.pool.EstimateTable.OfEffects;
import dev.reckon.stats.Estimator;
import dev.reckon.stats.MeanTest;
import dev.reckon.stats.Pool;
import dev.reckon.stats.RandomEffects;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a table of effects gives under every estimator and test.
 *
 * @param k number of effects
 * @param pools the fits, by estimator and test, in the order of both
 */
public record EffectPool(int k, Map<Estimator, Map<MeanTest, Pool>> pools) {

    /** Pools the rows of {@code table}. */
    public static EffectPool of(OfEffects table) {
        double[] yi = table.rows().stream().mapToDouble(EffectRow::yi).toArray();
        double[] vi = table.rows().stream().mapToDouble(EffectRow::vi).toArray();
        RandomEffects effects = RandomEffects.of(yi, vi);
        Map<Estimator, Map<MeanTest, Pool>> pools = new LinkedHashMap<>();
        for (Estimator estimator : Estimator.values()) {
            Map<MeanTest, Pool> tests = new LinkedHashMap<>();
            for (MeanTest test : MeanTest.values()) {
                tests.put(test, effects.fit(estimator, test));
            }
            pools.put(estimator, tests);
        }
        return new EffectPool(yi.length, pools);
    }
}
