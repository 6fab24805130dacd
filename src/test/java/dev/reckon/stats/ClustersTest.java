package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters against R's exact dynamic program and package dbscan. */
class ClustersTest {

    /** Sets in which several splits have the same sum of squares, so that rounding picks one. */
    private static final Set<String> TIED = Set.of("ties", "close_pairs");

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("clusters.json").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    /** R numbers groups from 1 and noise 0. */
    private static List<Integer> labels(JsonNode labels) {
        return Reference.each(labels).map(label -> label.intValue() - 1).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leastSquaresMatch(JsonNode node) {
        double[] x = Reference.numbers(node.get("inputs").get("ln_x"));
        double total = Clusters.kMeans(x, 1).squaresWithin(x);
        for (JsonNode split : node.get("optimal_1d_kmeans")) {
            Clusters found = Clusters.kMeans(x, split.get("k").intValue());
            double within = found.squaresWithin(x);
            Reference.near(split.get("withinSS").doubleValue(), within, 1e-11, 1e-29, "withinSS");
            Reference.near(split.get("gvf").doubleValue(), 1 - within / total, 1e-12, "gvf");
            if (!TIED.contains(node.get("id").textValue())) {
                assertEquals(labels(split.get("labels")), found.labels());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void densityMatches(JsonNode node) {
        double[] x = Reference.numbers(node.get("inputs").get("ln_x"));
        for (String name : List.of("dbscan_minPts1", "dbscan_minPts2")) {
            JsonNode expected = node.get(name);
            Clusters found = Clusters.byDensity(
                    x, expected.get("eps").doubleValue(), expected.get("minPts").intValue());
            assertEquals(labels(expected.get("cluster")), found.labels(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void largestGapMatches(JsonNode node) {
        double[] x = Reference.numbers(node.get("inputs").get("ln_x"));
        int lower = node.get("gaps").get("largest_at").intValue();
        assertEquals(
                IntStream.range(0, x.length).mapToObj(i -> i < lower ? 0 : 1).toList(),
                Clusters.byLargestGap(x).labels());
    }

    @Test
    void bordersJoinTheGroupThatReachesThem() {
        double[] x = {0, 1, 1.1, 1.2, 2.1, 3, 3.1, 3.2, 9};
        // 2.1 lies within 0.9 of 1.2 and of 3, but has too few neighbours itself to join the two
        assertEquals(
                List.of(Clusters.NOISE, 0, 0, 0, 0, 1, 1, 1, Clusters.NOISE),
                Clusters.byDensity(x, 0.95, 4).labels().stream().toList());
    }

    @Test
    void equalNumbersHaveNoGap() {
        assertEquals(1, Clusters.byLargestGap(new double[] {5, 5, 5}).count());
        assertEquals(0, Clusters.byLargestGap(new double[0]).count());
        assertEquals(0, Clusters.kMeans(new double[] {5, 5, 5}, 2).squaresWithin(new double[] {5, 5, 5}));
        assertThrows(IllegalArgumentException.class, () -> Clusters.kMeans(new double[] {5}, 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void noOtherSplitHasFewerSquares(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int n = 2 + random.nextInt(9);
            double[] x = random.doubles(n, 0, 10).toArray();
            int k = 1 + random.nextInt(n);
            double found = Clusters.kMeans(x, k).squaresWithin(x);
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            for (int set = 0; set < 1 << (n - 1); set++) {
                if (Integer.bitCount(set) == k - 1) {
                    double other = split(sorted, set).squaresWithin(sorted);
                    assertTrue(found <= other + 1e-12, () -> found + " over " + other);
                }
            }
        }
    }

    private static Clusters split(double[] sorted, int set) {
        List<Integer> labels = new ArrayList<>(Collections.nCopies(sorted.length, 0));
        for (int i = 1; i < sorted.length; i++) {
            labels.set(i, labels.get(i - 1) + (set >> (i - 1) & 1));
        }
        return new Clusters(labels, labels.get(labels.size() - 1) + 1);
    }
}
