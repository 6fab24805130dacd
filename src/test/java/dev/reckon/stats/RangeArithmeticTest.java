package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums, shares and growth against worked cases in double arithmetic, and what the narrowing of open ends must keep. */
class RangeArithmeticTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    private static Stream<JsonNode> rows(String table) {
        return Reference.each(Reference.read("arithmetic_checks.json").get(table));
    }

    static Stream<Named<JsonNode>> sums() {
        return rows("sum_checks").map(node -> Named.of(node.get("id").textValue(), node));
    }

    static Stream<JsonNode> percents() {
        return rows("percent_of");
    }

    static Stream<JsonNode> percentSums() {
        return rows("percent_sums");
    }

    static Stream<JsonNode> growths() {
        return rows("growth");
    }

    private static Range range(JsonNode pair) {
        return Range.closed(Reference.number(pair.get(0)), Reference.number(pair.get(1)));
    }

    private static List<Range> ranges(JsonNode pairs) {
        return Reference.each(pairs).map(RangeArithmeticTest::range).toList();
    }

    @ParameterizedTest
    @MethodSource("sums")
    void sumsMatch(JsonNode node) {
        RangeArithmetic.SumCheck found = RangeArithmetic.sumToWhole(
                ranges(node.get("parts")),
                range(node.get("whole")),
                node.get("exhaustive").booleanValue());
        assertEquals(range(node.get("sum")), found.sum());
        assertEquals(node.get("consistent").booleanValue(), found.holds());
        assertEquals(node.get("gap").doubleValue(), found.gap());
        JsonNode narrowed = node.get("narrowed");
        assertEquals(
                narrowed.isNull()
                        ? Optional.empty()
                        : Optional.of(new RangeArithmetic.SumCheck.Narrowed(
                                range(narrowed.get("whole")), ranges(narrowed.get("parts")))),
                found.narrowed());
    }

    @ParameterizedTest
    @MethodSource("percents")
    void percentOfMatches(JsonNode row) {
        Percentages.PercentOf found = Percentages.percentOf(
                row.get("percent").doubleValue(),
                row.get("decimals").intValue(),
                range(row.get("base")),
                range(row.get("part")));
        assertEquals(row.get("consistent").booleanValue(), found.holds());
        near(row.get("product"), found.product());
        near(row.get("implied_percent_range"), found.impliedPercent());
    }

    private static void near(JsonNode pair, Range found) {
        Reference.near(Reference.number(pair.get(0)), found.low(), 1e-15, "low");
        Reference.near(Reference.number(pair.get(1)), found.high(), 1e-15, "high");
    }

    @ParameterizedTest
    @MethodSource("percentSums")
    void percentSumsMatch(JsonNode row) {
        Percentages.PercentSum found = Percentages.sumTo100(
                Reference.numbers(row.get("percents")), row.get("decimals").intValue());
        assertEquals(row.get("consistent").booleanValue(), found.holds());
        Reference.near(row.get("sum").doubleValue(), found.sum(), 1e-15, "sum");
        Reference.near(row.get("tolerance").doubleValue(), found.tolerance(), 2e-16, "tolerance");
    }

    @ParameterizedTest
    @MethodSource("growths")
    void growthMatches(JsonNode row) {
        double start = row.get("start").doubleValue();
        double rate = row.get("rate_percent").doubleValue();
        double years = row.get("years").doubleValue();
        double end = row.get("end").doubleValue();
        Reference.near(end, Growth.grown(start, rate, years), 1e-15, "end");
        // the reference takes a root and subtracts 1; the rate it was given is the truth
        Reference.near(rate, Growth.ratePercent(start, end, years), 1e-14, "rate");
    }

    @Test
    void decimalsThatBinaryCannotHoldStillAdd() {
        List<Range> parts = List.of(Range.closed(0.1, 0.1), Range.closed(0.2, 0.2));
        assertTrue(
                RangeArithmetic.sumToWhole(parts, Range.closed(0.3, 0.3), true).holds());
        assertTrue(
                RangeArithmetic.sumToWhole(parts, Range.closed(0, 0.3), false).holds());
        RangeArithmetic.SumCheck short1 = RangeArithmetic.sumToWhole(parts, Range.closed(0.31, 0.4), true);
        assertEquals(0.01, short1.gap(), 1e-15);
    }

    @Test
    void openEndsStayOpen() {
        Range under = new Range(0, false, 10, true);
        RangeArithmetic.SumCheck check =
                RangeArithmetic.sumToWhole(List.of(under, Range.closed(5, 5)), Range.closed(15, 20), true);
        assertEquals(new Range(5, false, 15, true), check.sum());
        assertEquals(false, check.holds());
        assertEquals(0, check.gap());
        assertEquals(new Range(-10, true, 10, true), RangeArithmetic.difference(under, under));
    }

    @Test
    void quotientsAndProductsHandleZeroAndNoEnd() {
        Range some = Range.closed(2, 4);
        assertEquals(Range.closed(0.5, 2), RangeArithmetic.quotient(some, some));
        assertEquals(new Range(0, true, 2, false), RangeArithmetic.quotient(some, Range.closed(2, INF)));
        assertEquals(Range.closed(0.5, INF), RangeArithmetic.quotient(some, Range.closed(0, 4)));
        assertEquals(Range.closed(0, INF), RangeArithmetic.product(Range.closed(0, 1), Range.closed(3, INF)));
        assertEquals(Range.closed(0, 0), RangeArithmetic.product(Range.closed(0, 0), Range.closed(3, INF)));
        assertThrows(IllegalArgumentException.class, () -> RangeArithmetic.quotient(some, Range.closed(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> RangeArithmetic.product(Range.closed(-1, 1), some));
    }

    @Test
    void growthTakesRanges() {
        assertEquals(Range.closed(110, 144), Growth.grown(Range.closed(110, 120), Range.closed(0, 20), 1));
        assertThrows(IllegalArgumentException.class, () -> Growth.grown(1, -100, 1));
        assertThrows(IllegalArgumentException.class, () -> Growth.ratePercent(0, 1, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void narrowingLosesNoSolution(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(5);
            double total = 0;
            Range[] parts = new Range[n];
            double[] truth = new double[n];
            for (int i = 0; i < n; i++) {
                truth[i] = random.nextInt(1000);
                total += truth[i];
                parts[i] = around(random, truth[i]);
            }
            Range whole = around(random, total);
            RangeArithmetic.SumCheck check = RangeArithmetic.sumToWhole(List.of(parts), whole, true);
            assertTrue(check.holds());
            RangeArithmetic.SumCheck.Narrowed narrowed = check.narrowed().orElseThrow();
            assertTrue(narrowed.whole().contains(total) && whole.covers(narrowed.whole()));
            for (int i = 0; i < n; i++) {
                assertTrue(narrowed.parts().get(i).contains(truth[i])
                        && parts[i].covers(narrowed.parts().get(i)));
            }
        }
    }

    private static Range around(Random random, double value) {
        double low = random.nextInt(8) == 0 ? -INF : value - random.nextInt(50);
        double high = random.nextInt(8) == 0 ? INF : value + random.nextInt(50);
        return new Range(low, low < value && random.nextBoolean(), high, high > value && random.nextBoolean());
    }
}
