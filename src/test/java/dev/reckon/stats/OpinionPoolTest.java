package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools against 50-digit arithmetic. */
class OpinionPoolTest {

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("opinion_pools.json").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    private static OpinionPool pool(JsonNode node) {
        Ranges ranges =
                Ranges.closed(Reference.column(node.get("intervals"), 0), Reference.column(node.get("intervals"), 1));
        return OpinionPool.of(ranges, Reference.numbers(node.get("weights")));
    }

    private static void quantiles(JsonNode expected, double tolerance, DoubleUnaryOperator found, String what) {
        for (String p : new String[] {"0.05", "0.25", "0.5", "0.75", "0.95"}) {
            double quantile = found.applyAsDouble(Double.parseDouble(p));
            Reference.near(Reference.number(expected.get(p)), quantile, tolerance, what + " at " + p);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void poolsMatch(JsonNode node) {
        OpinionPool pool = pool(node);
        Reference.near(Reference.number(node.get("equal_log_mean")), pool.geometricMean(), 1e-14, "mean");
        Reference.near(Reference.number(node.get("weighted_log_median")), pool.median(), 1e-14, "median");
        // narrow ranges magnify the rounding of their logarithms
        quantiles(node.get("quantile_average_lognormal90"), 1e-13, pool::averagedQuantile, "average");
        JsonNode product = node.get("log_pool_lognormal90");
        double narrow = "precise_vs_wide".equals(node.get("id").textValue()) ? 1e-8 : 1e-13;
        Reference.near(Reference.number(product.get("mu")), pool.logarithmic().mu(), 1e-14, "mu");
        Reference.near(Reference.number(product.get("sd")), pool.logarithmic().sigma(), narrow, "sd");
        quantiles(product, 1e-13, pool.logarithmic()::quantile, "product");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mixturesMatch(JsonNode node) {
        OpinionPool pool = pool(node);
        // between schools the distribution function is nearly flat and quantiles lose the digits it lacks
        quantiles(node.get("linear_pool_lognormal90"), 1e-10, pool::linearQuantile, "mixture");
        JsonNode even = node.get("linear_pool_loguniform");
        for (String p : new String[] {"0.05", "0.25", "0.5", "0.75", "0.95"}) {
            double expected = Reference.number(even.get(p));
            double found = pool.uniformQuantile(Double.parseDouble(p));
            if (isBetweenRanges(node, expected)) {
                assertTrue(isBetweenRanges(node, found) || isEnd(node, found), "any number of the stretch will do");
                assertEquals(share(node, expected), share(node, found), 1e-15);
            } else {
                Reference.near(expected, found, 1e-13, "even mixture at " + p);
            }
        }
    }

    private static boolean isBetweenRanges(JsonNode node, double x) {
        return Reference.each(node.get("intervals"))
                .noneMatch(pair -> Range.closed(Reference.number(pair.get(0)), Reference.number(pair.get(1)))
                        .contains(x));
    }

    private static boolean isEnd(JsonNode node, double x) {
        return Reference.each(node.get("intervals"))
                .anyMatch(pair -> Math.abs(Reference.number(pair.get(0)) - x) < 1e-9 * x
                        || Math.abs(Reference.number(pair.get(1)) - x) < 1e-9 * x);
    }

    private static double share(JsonNode node, double x) {
        double[] weights = Reference.numbers(node.get("weights"));
        double share = 0;
        for (int i = 0; i < weights.length; i++) {
            share += Reference.number(node.get("intervals").get(i).get(1)) <= x ? weights[i] : 0;
        }
        return share;
    }

    @Test
    void medianTakesTheMiddleOfTwo() {
        assertEquals(2.5, WeightedMedian.of(new double[] {4, 1, 2, 3}, new double[] {1, 1, 1, 1}));
        assertEquals(3, WeightedMedian.of(new double[] {4, 1, 2, 3}, new double[] {1, 1, 1, 1.5}));
        assertEquals(7, WeightedMedian.of(new double[] {7}, new double[] {0.2}));
        assertEquals(20, WeightedMedian.ofLogs(new double[] {10, 40}, new double[] {1, 1}), 1e-13);
        // three thirds against one and one: the upstream quoted thrice counts once
        double third = 1 / 3.0;
        double[] weights = {third, third, third, 1, 1};
        assertEquals(500, WeightedMedian.ofLogs(new double[] {100, 100, 100, 500, 900}, weights), 1e-12);
    }

    @Test
    void refusesPointsAndOpenEnds() {
        double[] one = {1};
        Ranges point = Ranges.closed(new double[] {5}, new double[] {5});
        assertThrows(IllegalArgumentException.class, () -> OpinionPool.of(point, one));
        Ranges open = Ranges.closed(new double[] {5}, new double[] {Double.POSITIVE_INFINITY});
        assertThrows(IllegalArgumentException.class, () -> OpinionPool.of(open, one));
        assertThrows(IllegalArgumentException.class, () -> WeightedMedian.of(one, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> OpinionPool.of(Ranges.closed(one, new double[] {2}), one)
                .uniformQuantile(0));
    }
}
