package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All estimators, tests and fields against 50-digit arithmetic where it has the value, and against {@code metafor}
 * 5.1-12 otherwise.
 *
 * <p>Where an exact value is 0 but for the rounding of the inputs, a floor applies: a few units in the last place of
 * the quantities it is the difference of. Where metafor itself loses digits, because it subtracts means of large
 * numbers, the floor is its rounding.
 */
class RandomEffectsReferenceTest {

    private static final double EXACT = 1e-10;
    private static final double PEER = 1e-8;
    private static final double ULP = Math.ulp(1.0);

    private static final Map<String, ToDoubleFunction<Pool>> FIELDS = Map.ofEntries(
            Map.entry("estimate", Pool::estimate),
            Map.entry("se", Pool::se),
            Map.entry("ci_lb", Pool::low),
            Map.entry("ci_ub", Pool::high),
            Map.entry("tau2", Pool::tau2),
            Map.entry("I2", Pool::i2),
            Map.entry("H2", Pool::h2),
            Map.entry("QE", Pool::q),
            Map.entry("QEp", Pool::qP),
            Map.entry("pi_lb", pool -> pool.prediction().orElseThrow().low()),
            Map.entry("pi_ub", pool -> pool.prediction().orElseThrow().high()));

    /**
     * Q-profile ends that R's uniroot misses, with 50-digit values: tiny variances stop it early, a large offset drowns
     * Q.
     */
    private static final Map<String, double[]> EXACT_PROFILES = Map.of(
            "019_k6_tiny_var", new double[] {Double.NaN, 1.71129594818871e-11},
            "022_k6_offset", new double[] {0.06686659107646599, 1.4753558798238882});

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("random_effects.json.gz").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    private static RandomEffects effects(JsonNode node) {
        return RandomEffects.of(Reference.numbers(node.get("yi")), Reference.numbers(node.get("vi")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFieldMatches(JsonNode node) {
        RandomEffects effects = effects(node);
        for (Estimator estimator : Estimator.values()) {
            JsonNode peers = node.get("results").path(estimator.label());
            JsonNode exact = node.get("exact").path(estimator.label());
            for (MeanTest test : MeanTest.values()) {
                if (peers.has(test.label())) {
                    Pool pool = effects.fit(estimator, test);
                    String what = estimator.label() + " " + test.label();
                    compare(node, pool, exact, peers.get(test.label()), test, what);
                    assertEquals(estimator != Estimator.EE, pool.prediction().isPresent(), what);
                }
            }
        }
    }

    private static void compare(JsonNode node, Pool pool, JsonNode exact, JsonNode peer, MeanTest test, String what) {
        for (Map.Entry<String, ToDoubleFunction<Pool>> field : FIELDS.entrySet()) {
            String name = field.getKey();
            JsonNode value =
                    exact.has(name) ? exact.get(name) : exact.path(test.label()).path(name);
            boolean isExact = !value.isMissingNode();
            JsonNode expected = isExact ? value : peer.get(name);
            if (!expected.isNull()) {
                Reference.near(
                        Reference.number(expected),
                        field.getValue().applyAsDouble(pool),
                        isExact ? EXACT : PEER,
                        floor(node, name),
                        what + " " + name);
            }
        }
    }

    /** What rounding of the inputs alone does to a value that should be 0. */
    private static double floor(JsonNode node, String field) {
        return switch (field) {
            case "tau2" ->
                4 * ULP * Arrays.stream(Reference.numbers(node.get("vi"))).min().orElseThrow();
            case "I2" -> 400 * ULP;
            case "H2", "QE" -> Double.MIN_NORMAL + 1e-90;
            case "estimate", "se" -> 1e-50;
            default -> 0;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavingOneOutMatches(JsonNode node) {
        for (String label : List.of("REML", "DL", "EE")) {
            JsonNode expected = node.path("diagnostics").path(label).path("leave1out");
            if (expected.has("estimate")) {
                List<Pool> found = effects(node).leaveOneOut(Estimator.valueOf(label), MeanTest.Z);
                assertEquals(expected.get("estimate").size(), found.size());
                for (int i = 0; i < found.size(); i++) {
                    compareLeftOut(node, expected, found.get(i), i, label);
                }
            }
        }
    }

    private static void compareLeftOut(JsonNode node, JsonNode expected, Pool found, int i, String label) {
        for (String name : List.of("estimate", "se", "ci_lb", "ci_ub", "tau2", "I2", "H2", "Q", "Qp")) {
            if (expected.path(name).isArray()) {
                String field = name.replace("Q", "QE");
                double value = Objects.requireNonNull(FIELDS.get(field)).applyAsDouble(found);
                Reference.near(
                        Reference.number(expected.get(name).get(i)),
                        value,
                        PEER,
                        peerFloor(node, field),
                        label + " without " + i + " " + name);
            }
        }
    }

    /**
     * metafor leaves tau² at 1e-15 of the data's scale where it should be 0, and means off by units in the last place
     * of the data.
     */
    private static double peerFloor(JsonNode node, String field) {
        return switch (field) {
            case "tau2" -> 1e-14;
            case "I2" -> 1e-10;
            case "QE" -> 1e-28;
            case "estimate" -> 8 * ULP * largest(node);
            default -> 0;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void influenceMatches(JsonNode node) {
        for (String label : List.of("REML", "DL", "EE")) {
            JsonNode expected = node.path("diagnostics").path(label).path("influence");
            if (expected.has("rstudent")) {
                List<Influence> found = effects(node).influence(Estimator.valueOf(label));
                for (int i = 0; i < found.size(); i++) {
                    compareInfluence(node, expected, found.get(i), i, label + " at " + i);
                }
            }
        }
    }

    private static void compareInfluence(JsonNode node, JsonNode expected, Influence found, int i, String what) {
        double least = Arrays.stream(Reference.numbers(node.get("vi"))).min().orElseThrow();
        // metafor subtracts two means of the raw estimates
        double change = 64 * ULP * largest(node) / Math.sqrt(least);
        near(expected, "rstudent", i, found.residual(), change, what);
        near(expected, "dffits", i, found.dffits(), change, what);
        near(expected, "dfbs", i, found.dfbetas(), change, what);
        near(expected, "cov_r", i, found.covarianceRatio(), 0, what);
        near(expected, "hat", i, found.weight(), 0, what);
        near(expected, "tau2_del", i, found.tau2Without(), 1e-14, what);
        near(expected, "QE_del", i, found.qWithout(), 1e-28, what);
        double cook = Math.sqrt(expected.get("cook_d").get(i).doubleValue());
        Reference.near(cook, Math.sqrt(found.cookDistance()), PEER, change, what + " root of cook_d");
        assertEquals(expected.get("is_infl").get(i).booleanValue(), found.influential(), what);
    }

    private static void near(JsonNode expected, String name, int i, double found, double floor, String what) {
        Reference.near(Reference.number(expected.get(name).get(i)), found, PEER, floor, what + " " + name);
    }

    private static double largest(JsonNode node) {
        return Arrays.stream(Reference.numbers(node.get("yi")))
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void profileOfQMatches(JsonNode node) {
        JsonNode expected = node.path("diagnostics").path("REML").path("tau2_Qprofile");
        Optional<Range> found = effects(node).tauSquaredRange(0.95);
        assertEquals(node.get("yi").size() > 1, found.isPresent());
        if (expected.has("tau2_lb")) {
            double[] exact =
                    EXACT_PROFILES.getOrDefault(node.get("id").textValue(), new double[] {Double.NaN, Double.NaN});
            Range range = found.orElseThrow();
            profileEnd(expected.get("tau2_lb"), exact[0], range.low());
            profileEnd(expected.get("tau2_ub"), exact[1], range.high());
        }
    }

    private static void profileEnd(JsonNode peer, double exact, double found) {
        boolean known = !Double.isNaN(exact);
        Reference.near(known ? exact : Reference.number(peer), found, known ? 1e-13 : PEER, "Q-profile");
        assertTrue(found >= 0);
    }
}
