package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tails and quantiles against 60-digit values. */
class TailsTest {

    private static final double TOLERANCE = 1e-12;

    private static Stream<JsonNode> rows(String table) {
        return Reference.each(Reference.read("distribution_tails.json").get(table));
    }

    static Stream<JsonNode> chiSquare() {
        return rows("chisq_sf");
    }

    static Stream<JsonNode> student() {
        return rows("t_two_sided");
    }

    static Stream<JsonNode> studentQuantiles() {
        return rows("t_quantile");
    }

    static Stream<JsonNode> normal() {
        return rows("z_two_sided");
    }

    static Stream<JsonNode> normalQuantiles() {
        return rows("z_quantile");
    }

    @ParameterizedTest
    @MethodSource("chiSquare")
    void chiSquareTailMatches(JsonNode row) {
        double tail =
                Tails.chiSquareUpper(row.get("q").doubleValue(), row.get("df").doubleValue());
        // below the smallest double the true tail is 0 to us
        Reference.near(Reference.number(row.get("sf")), tail, TOLERANCE, Double.MIN_VALUE, row.toString());
    }

    @ParameterizedTest
    @MethodSource("student")
    void studentTailMatches(JsonNode row) {
        double tail =
                Tails.studentTwoSided(row.get("t").doubleValue(), row.get("df").doubleValue());
        Reference.near(Reference.number(row.get("two_sided")), tail, TOLERANCE, Double.MIN_VALUE, row.toString());
    }

    @ParameterizedTest
    @MethodSource("normal")
    void normalTailMatches(JsonNode row) {
        double tail = Tails.normalTwoSided(row.get("z").doubleValue());
        Reference.near(Reference.number(row.get("two_sided")), tail, TOLERANCE, row.toString());
    }

    @ParameterizedTest
    @MethodSource("studentQuantiles")
    void studentQuantileMatches(JsonNode row) {
        double quantile = -Tails.studentQuantile(upper(row), row.get("df").doubleValue());
        Reference.near(Reference.number(row.get("q")), quantile, TOLERANCE, row.toString());
    }

    @ParameterizedTest
    @MethodSource("normalQuantiles")
    void normalQuantileMatches(JsonNode row) {
        Reference.near(Reference.number(row.get("q")), -Tails.normalQuantile(upper(row)), TOLERANCE, row.toString());
    }

    /** The reference states p in decimals; one less it is exact in decimals, not in binary. */
    private static double upper(JsonNode row) {
        return BigDecimal.ONE.subtract(new BigDecimal(row.get("p").textValue())).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"1e-300", "1e-100", "1e-20", "1e-5", "0.3", "0.49999"})
    void normalQuantileUndoesTheTail(double p) {
        Reference.near(p, Tails.normalLower(Tails.normalQuantile(p)), TOLERANCE, "p=" + p);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.2", "1.5, 1e-9", "2, 1e-200", "3.7, 1e-30", "50, 1e-9", "10000, 1e-200"})
    void studentCriticalUndoesTheTail(double df, double alpha) {
        Reference.near(alpha, Tails.studentTwoSided(Tails.studentCritical(alpha, df), df), TOLERANCE, "alpha=" + alpha);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1",
        "0.5, 9",
        "0.025, 1",
        "0.975, 1",
        "0.025, 99",
        "1e-10, 5",
        "1e-250, 3",
        "0.99, 7",
        "0.05, 9999",
        "0.2, 0.5"
    })
    void chiSquareQuantileUndoesTheTail(double p, double df) {
        // a large df magnifies the rounding of the quantile itself
        double tolerance = TOLERANCE * Math.max(1, df / 100);
        double upper = Tails.chiSquareUpperQuantile(p, df);
        Reference.near(p, Tails.chiSquareUpper(upper, df), tolerance, "upper p=" + p);
        double lower = Tails.chiSquareLowerQuantile(p, df);
        Reference.near(1 - p, Tails.chiSquareUpper(lower, df), tolerance, "lower p=" + p);
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThrows(IllegalArgumentException.class, () -> Tails.normalQuantile(0));
        assertThrows(IllegalArgumentException.class, () -> Tails.studentQuantile(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> Tails.chiSquareUpper(-1, 3));
        assertEquals(0, Tails.chiSquareUpper(Double.POSITIVE_INFINITY, 3));
        assertEquals(0, Tails.studentTwoSided(Double.NEGATIVE_INFINITY, 3));
    }
}
