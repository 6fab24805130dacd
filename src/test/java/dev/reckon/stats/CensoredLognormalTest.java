package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fit against 50-digit arithmetic and {@code survival::survreg}. */
class CensoredLognormalTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("interval_censored.json").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    private static CensoredFit.Fitted fitted(CensoredFit fit) {
        return assertInstanceOf(CensoredFit.Fitted.class, fit);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitsOrReportsAgreement(JsonNode node) {
        JsonNode inputs = node.get("inputs");
        Ranges ranges = Ranges.closed(Reference.numbers(inputs.get("lower")), Reference.numbers(inputs.get("upper")));
        CensoredFit fit = CensoredLognormal.fit(ranges, Reference.numbers(inputs.get("weights")));
        JsonNode exact = node.get("exact");
        if (exact.has("degenerate")) {
            assertEquals(
                    ranges.common().orElseThrow(),
                    assertInstanceOf(CensoredFit.Agreement.class, fit).common());
        } else {
            CensoredFit.Fitted found = fitted(fit);
            Reference.near(Reference.number(exact.get("mu")), found.mu(), 1e-14, "mu");
            Reference.near(Reference.number(exact.get("sigma")), found.sigma(), 1e-13, "sigma");
            Reference.near(Reference.number(exact.get("loglik")), found.logLikelihood(), 1e-14, "log-likelihood");
            // the reference prints standard errors with 15 digits
            Reference.near(Reference.number(exact.get("se_mu")), found.seMu(), 1e-13, "se of mu");
            Reference.near(Reference.number(exact.get("se_log_sigma")), found.seLogSigma(), 1e-13, "se of ln sigma");
            // these come from a maximiser that stops near 1e-9
            JsonNode optim = node.get("optim");
            Reference.near(optim.get("geometric_mean").doubleValue(), found.median(), 3e-9, "median");
            Reference.near(
                    optim.get("median_source_ratio").doubleValue(), found.medianRatio(), 3e-9, "median source ratio");
        }
    }

    @Test
    void onePointTwiceIsAgreement() {
        Ranges points = Ranges.closed(new double[] {681692, 681692}, new double[] {681692, 681692});
        assertInstanceOf(CensoredFit.Agreement.class, CensoredLognormal.fit(points));
    }

    @Test
    void twoPointsHaveTheirHalfDistanceAsSpread() {
        CensoredFit.Fitted fit =
                fitted(CensoredLognormal.fit(Ranges.closed(new double[] {100, 400}, new double[] {100, 400})));
        Reference.near(200, fit.median(), 1e-14, "median");
        Reference.near(Math.log(2), fit.sigma(), 1e-14, "sigma");
        Range range = fit.medianRange(0.95);
        Reference.near(200 * 200, range.low() * range.high(), 1e-13, "the range is even on the logarithmic scale");
    }

    @Test
    void slipsOfAFewDigitsFitTightly() {
        CensoredFit.Fitted fit = fitted(CensoredLognormal.fit(
                Ranges.closed(new double[] {681685.5, 681691.5, 1e5}, new double[] {681686.5, 681692.5, 1e7})));
        assertEquals(681689, fit.median(), 1e-3);
        assertTrue(fit.sigma() < 1e-5);
    }

    @Test
    void saysWhenNoSpreadFits() {
        CensoredFit open = CensoredLognormal.fit(Ranges.closed(new double[] {0, 20, 5}, new double[] {10, INF, INF}));
        assertTrue(assertInstanceOf(CensoredFit.Undetermined.class, open).why().contains("point away"));
        CensoredFit touching = CensoredLognormal.fit(
                Ranges.of(new double[] {10, 20}, new boolean[2], new double[] {20, 40}, new boolean[] {true, false}));
        assertTrue(
                assertInstanceOf(CensoredFit.Undetermined.class, touching).why().contains("meet in an end"));
    }

    @Test
    void refusesNegativeNumbersAndWeights() {
        Ranges negative = Ranges.closed(new double[] {-3, 20}, new double[] {10, 30});
        assertThrows(IllegalArgumentException.class, () -> CensoredLognormal.fit(negative));
        Ranges fine = Ranges.closed(new double[] {3, 20}, new double[] {10, 30});
        assertThrows(IllegalArgumentException.class, () -> CensoredLognormal.fit(fine, new double[] {1, -1}));
        assertThrows(IllegalArgumentException.class, () -> CensoredLognormal.fit(fine, new double[] {1}));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void unitsOrderAndRepetitionDoNotMatter(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int n = 2 + random.nextInt(8);
            double[] low = new double[n];
            double[] high = new double[n];
            for (int i = 0; i < n; i++) {
                low[i] = Math.exp(10 + 2 * random.nextGaussian());
                high[i] = low[i] * (1 + random.nextInt(3) * random.nextDouble());
            }
            if (Ranges.closed(low, high).common().isEmpty()) {
                CensoredFit.Fitted plain = fitted(CensoredLognormal.fit(Ranges.closed(low, high)));
                CensoredFit.Fitted thousands = fitted(
                        CensoredLognormal.fit(Ranges.closed(scaled(low, 1000), scaled(high, 1000)), filled(n, 1)));
                Reference.near(1000 * plain.median(), thousands.median(), 1e-11, "median in thousands");
                Reference.near(plain.sigma(), thousands.sigma(), 1e-11, "sigma in thousands");
                CensoredFit.Fitted halves = fitted(CensoredLognormal.fit(
                        Ranges.closed(twiceBackwards(low), twiceBackwards(high)), filled(2 * n, 0.5)));
                Reference.near(plain.median(), halves.median(), 1e-11, "median of doubled half weights");
                Reference.near(plain.sigma(), halves.sigma(), 1e-11, "sigma of doubled half weights");
            }
        }
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] twiceBackwards(double[] values) {
        double[] twice = new double[2 * values.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = values[(twice.length - 1 - i) % values.length];
        }
        return twice;
    }
}
