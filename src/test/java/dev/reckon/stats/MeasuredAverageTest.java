package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Averages against an independent R implementation, and against what the Particle Data Group prints. */
class MeasuredAverageTest {

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("pdg_birge.json").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    private static double[] values(JsonNode node) {
        return Reference.numbers(node.get("inputs").get("x"));
    }

    private static MeasuredAverage average(JsonNode node) {
        JsonNode inputs = node.get("inputs");
        return MeasuredAverage.of(
                values(node), Reference.numbers(inputs.get("err_plus")), Reference.numbers(inputs.get("err_minus")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFieldMatches(JsonNode node) {
        MeasuredAverage found = average(node);
        JsonNode expected = node.get("result");
        near(expected, "mean", found.mean());
        near(expected, "err", found.error());
        Reference.near(expected.get("chi2").doubleValue(), found.chiSquare(), 1e-10, 1e-28, "chi2");
        near(expected, "p", found.probability());
        near(expected, "cutoff_delta0", found.cutoff());
        near(expected, "S_applied", found.appliedScale());
        near(expected, "err_scaled", found.scaledError());
        near(expected, "birge_ratio", found.birgeRatio().orElse(Double.NaN));
        near(expected, "S_with_cutoff", found.scale().orElse(Double.NaN));
        for (int i = 0; i < found.errorsUsed().size(); i++) {
            double used = expected.get("sigma_used").get(i).doubleValue();
            Reference.near(used, found.errorsUsed().get(i), 1e-10, "sigma used " + i);
        }
    }

    private static void near(JsonNode expected, String name, double found) {
        double value =
                expected.get(name).isNull() ? Double.NaN : expected.get(name).doubleValue();
        Reference.near(value, found, 1e-10, 1e-14, name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ideogramMatches(JsonNode node) {
        JsonNode expected = node.get("ideogram");
        MeasuredAverage average = average(node);
        for (int i = 0; i < expected.get("x").size(); i++) {
            double height =
                    average.ideogram(values(node), expected.get("x").get(i).doubleValue());
            double density = expected.get("density_area_1_over_sigma").get(i).doubleValue();
            // far out the height is the exponential of a large square, which magnifies rounding
            Reference.near(density, height, 1e-9, 1e-300, "ideogram at " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void roundsAsPrinted(JsonNode node) {
        MeasuredAverage.Rounded found = average(node).rounded();
        JsonNode expected = node.get("rounded");
        assertEquals(expected.get("place").intValue(), found.place());
        Reference.near(expected.get("value").doubleValue(), found.value().doubleValue(), 1e-14, "value");
        Reference.near(expected.get("error").doubleValue(), found.error().doubleValue(), 1e-14, "error");
    }

    /**
     * The printed figures are rounded; output errors of asymmetric inputs follow no published rule and are left out.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithWhatIsPrinted(JsonNode node) {
        JsonNode printed = node.path("published");
        MeasuredAverage found = average(node);
        if (printed.has("mean")) {
            assertPrinted(printed.get("mean"), found.mean());
        }
        if (printed.has("S")) {
            assertPrinted(printed.get("S"), found.appliedScale());
        }
    }

    private static void assertPrinted(JsonNode printed, double found) {
        BigDecimal value = new BigDecimal(printed.asText());
        double step = Math.pow(10, -value.scale());
        assertEquals(value.doubleValue(), found, step * 0.5000001);
    }

    @Test
    void refusesWhatIsNoError() {
        assertThrows(
                IllegalArgumentException.class, () -> MeasuredAverage.of(new double[] {1, 2}, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> MeasuredAverage.of(new double[0], new double[0]));
    }
}
