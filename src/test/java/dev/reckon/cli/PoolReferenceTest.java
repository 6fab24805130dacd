package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reckon.stats.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The command {@code pool} on 63 tables of effects, every number it prints: within 1e-10 of 50-digit arithmetic where that has the
 * value, within 1e-8 of {@code metafor} 5.1-12 otherwise.
 */
class PoolReferenceTest {

    private static final List<String> ESTIMATORS =
            List.of("EE", "DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM");
    private static final List<String> TESTS = List.of("z", "knha", "adhoc");
    private static final List<String> FIELDS =
            List.of("estimate", "se", "ci_lb", "ci_ub", "tau2", "I2", "H2", "QE", "QEp", "pi_lb", "pi_ub");

    private static final double EXACT = 1e-10;
    private static final double PEER = 1e-8;

    /** Where the estimates are equal or even about zero, "exact" values are what rounding of the inputs leaves of 0. */
    private static final double ZERO = 1e-50;

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("random_effects.json.gz").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatTheReferenceHas(JsonNode node) throws JsonProcessingException {
        Run run = Run.fed(table(node), "pool", "-", "--format", "json");
        assertEquals(0, run.exit(), run.err());
        JsonNode printed = new ObjectMapper().readTree(run.out());
        assertEquals(node.get("yi").size(), printed.get("k").intValue());
        JsonNode estimators = printed.get("estimators");
        assertEquals(ESTIMATORS, Reference.names(estimators).toList());
        for (String estimator : ESTIMATORS) {
            assertEquals(TESTS, Reference.names(estimators.get(estimator)).toList());
            for (String test : TESTS) {
                JsonNode found = estimators.get(estimator).get(test);
                assertEquals(FIELDS, Reference.names(found).toList());
                compare(node, estimator, test, found);
            }
        }
    }

    private static String table(JsonNode node) {
        StringBuilder table = new StringBuilder("label,yi,vi\n");
        for (int i = 0; i < node.get("yi").size(); i++) {
            table.append("S").append(i).append(',');
            table.append(node.get("yi").get(i).asText()).append(',');
            table.append(node.get("vi").get(i).asText()).append('\n');
        }
        return table.toString();
    }

    private static void compare(JsonNode node, String estimator, String test, JsonNode found) {
        JsonNode peer = node.get("results").path(estimator).path(test);
        JsonNode exact = node.get("exact").path(estimator);
        for (String field : FIELDS) {
            JsonNode precise =
                    exact.has(field) ? exact.get(field) : exact.path(test).path(field);
            boolean isExact = !precise.isMissingNode();
            JsonNode expected = isExact ? precise : peer.path(field);
            String what = estimator + " " + test + " " + field;
            if (estimator.equals("EE") && field.startsWith("pi_")) {
                assertTrue(found.get(field).isNull(), what + ": equal effects predict nothing");
            } else if (!expected.isMissingNode()) {
                double number = found.get(field).doubleValue();
                Reference.near(Reference.number(expected), number, isExact ? EXACT : PEER, ZERO, what);
            }
        }
    }
}
