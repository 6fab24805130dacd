package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** GRIM against R package scrutiny 0.6.1 and exact rational arithmetic: 1205 cases and the package's own examples. */
class GrimTest {

    private static Stream<JsonNode> rows(String table) {
        return Reference.each(Reference.read("grim.json").get(table));
    }

    static Stream<JsonNode> means() {
        return Stream.concat(rows("published"), rows("means"));
    }

    static Stream<JsonNode> percentages() {
        return rows("percentages");
    }

    static Stream<JsonNode> packageMeans() {
        return Stream.concat(rows("scrutiny_pigs1"), rows("scrutiny_pigs2_percent"));
    }

    private static BigDecimal printed(JsonNode row) {
        return new BigDecimal(row.get("x").textValue());
    }

    @ParameterizedTest
    @MethodSource("means")
    void meansMatch(JsonNode row) {
        assertEquals(row.get("d").intValue(), Math.max(0, printed(row).scale()));
        boolean possible = Grim.meanIsPossible(printed(row), row.get("n").longValue());
        assertEquals(row.get("up_or_down").booleanValue(), possible);
        assertEquals(row.get("exact_rational").booleanValue(), possible);
    }

    @ParameterizedTest
    @MethodSource("percentages")
    void percentagesMatch(JsonNode row) {
        boolean possible = Grim.percentageIsPossible(printed(row), row.get("n").longValue());
        assertEquals(row.get("up_or_down").booleanValue(), possible);
        assertEquals(row.get("exact_rational").booleanValue(), possible);
    }

    @ParameterizedTest
    @MethodSource("packageMeans")
    void examplesOfThePackageMatch(JsonNode row) {
        boolean possible = Grim.meanIsPossible(printed(row), row.get("n").longValue());
        assertEquals(row.get("consistency").booleanValue(), possible);
    }

    @Test
    void anyRangeOfSharesWillDo() {
        assertTrue(Grim.wholeNumberBetween(new BigDecimal("0.33"), new BigDecimal("0.35"), 3));
        assertFalse(Grim.wholeNumberBetween(new BigDecimal("0.34"), new BigDecimal("0.35"), 3));
        assertThrows(IllegalArgumentException.class, () -> Grim.wholeNumberBetween(BigDecimal.ONE, BigDecimal.ONE, 0));
    }
}
