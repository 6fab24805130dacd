package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * DerSimonian and Laird's estimator step by step on worked examples, among them Borenstein et al. (2009), chapter 14.
 */
class DerSimonianLairdTest {

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("dl_worked.json").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyStepMatches(JsonNode node) {
        double[] yi = Reference.numbers(node.get("inputs").get("yi"));
        double[] vi = Reference.numbers(node.get("inputs").get("vi"));
        RandomEffects effects = RandomEffects.of(yi, vi);
        JsonNode steps = node.get("steps");
        Pool equal = effects.fit(Estimator.EE, MeanTest.Z);
        Pool random = effects.fit(Estimator.DL, MeanTest.Z);
        near(steps, "fixed_mean", equal.estimate());
        near(steps, "fixed_se", equal.se());
        near(steps, "Q", equal.q());
        near(steps, "tau2", random.tau2());
        near(steps, "I2", equal.i2());
        near(steps, "re_mean", random.estimate());
        near(steps, "re_se", random.se());
        near(steps, "re_lb", random.low());
        near(steps, "re_ub", random.high());
        near(steps, "re_z", random.estimate() / random.se());
        assertEquals(steps.get("df").intValue(), yi.length - 1);
        near(steps, "birge", MeasuredAverage.of(yi, roots(vi)).birgeRatio().orElseThrow());
    }

    private static double[] roots(double[] vi) {
        double[] errors = new double[vi.length];
        for (int i = 0; i < vi.length; i++) {
            errors[i] = Math.sqrt(vi[i]);
        }
        return errors;
    }

    private static void near(JsonNode steps, String name, double found) {
        Reference.near(steps.get(name).doubleValue(), found, 1e-12, 1e-15, name);
    }
}
