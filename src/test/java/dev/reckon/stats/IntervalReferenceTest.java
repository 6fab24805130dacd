package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Relations, coverage, fusion and schools against 78 sets of ranges: five published examples, hand-made edges, and
 * random sets whose stabbing number was found by exhaustive search.
 */
class IntervalReferenceTest {

    /** The logarithms of the reference were rounded in other places. */
    private static final double LOG_TOLERANCE = 2e-12;

    static Stream<Named<JsonNode>> cases() {
        return Reference.each(Reference.read("intervals_marzullo_stabbing.json").get("cases"))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    private static Ranges ranges(JsonNode node) {
        return Ranges.closed(Reference.column(node.get("intervals"), 0), Reference.column(node.get("intervals"), 1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsOverlapAndSchools(JsonNode node) {
        Ranges ranges = ranges(node);
        assertEquals(node.get("max_overlap").doubleValue(), Coverage.of(ranges).maximum());
        assertEquals(node.get("stabbing_number").intValue(), Schools.of(ranges).count());
        assertEquals(node.get("helly_all_agree").booleanValue(), ranges.common().isPresent());
        assertEquals(
                node.get("helly_all_agree").booleanValue(),
                ranges.furthestApart().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsRegionsWhereKAgree(JsonNode node) {
        Coverage coverage = Coverage.of(ranges(node));
        if (node.has("max_overlap_regions")) {
            assertEquals(closed(node.get("max_overlap_regions")), coverage.maximumRegions());
            Reference.names(node.get("k_of_n_regions"))
                    .forEach(k -> assertEquals(
                            closed(node.get("k_of_n_regions").get(k)), coverage.regions(Integer.parseInt(k)), k));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fusesWithFaultySources(JsonNode node) {
        Coverage coverage = Coverage.of(ranges(node));
        if (node.has("fault_tolerant_hull")) {
            Reference.names(node.get("fault_tolerant_hull"))
                    .forEach(f -> assertEquals(
                            node.get("fault_tolerant_hull").get(f).isNull()
                                    ? List.of()
                                    : List.of(range(
                                            node.get("fault_tolerant_hull").get(f))),
                            coverage.faultTolerantHull(Integer.parseInt(f)).stream()
                                    .toList(),
                            f));
            Reference.names(node.get("brooks_iyengar"))
                    .forEach(f -> assertFused(
                            node.get("brooks_iyengar").get(f),
                            coverage.brooksIyengar(Integer.parseInt(f)).stream().toList()));
        }
    }

    private static void assertFused(JsonNode expected, List<Coverage.Fused> found) {
        assertEquals(expected.isNull(), found.isEmpty());
        if (!expected.isNull()) {
            Coverage.Fused fused = found.get(0);
            Reference.near(Reference.number(expected.get("value")), fused.value(), 2e-15, "fused value");
            assertEquals(range(expected.get("interval")), fused.hull());
            List<Coverage.Step> steps = Reference.each(expected.get("regions"))
                    .map(step -> new Coverage.Step(range(step), Reference.number(step.get(2))))
                    .toList();
            assertEquals(steps, fused.stretches());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void groupsIntoSchools(JsonNode node) {
        if (node.has("stab_groups")) {
            List<School> found = Schools.of(ranges(node)).list();
            assertEquals(node.get("stab_groups").size(), found.size());
            for (int i = 0; i < found.size(); i++) {
                JsonNode expected = node.get("stab_groups").get(i);
                assertEquals(
                        Reference.each(expected.get("members"))
                                .map(JsonNode::intValue)
                                .toList(),
                        found.get(i).members());
                assertEquals(range(expected.get("common")), found.get(i).common());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void relatesPairs(JsonNode node) {
        Ranges ranges = ranges(node);
        if (node.has("pairs")) {
            Reference.each(node.get("pairs"))
                    .forEach(pair -> assertPair(
                            pair,
                            ranges.get(pair.get("i").intValue()),
                            ranges.get(pair.get("j").intValue())));
        }
    }

    private static void assertPair(JsonNode pair, Range a, Range b) {
        assertEquals(pair.get("relation").textValue(), a.relationTo(b).name(), () -> a + " to " + b);
        assertEquals(a.relationTo(b).mirrored(), b.relationTo(a), () -> b + " to " + a);
        // the reference leaves ratios undefined when a lower end is zero; the larger lower over the smaller upper end
        // is not
        if (!pair.get("gap_ratio").isNull()) {
            assertEquals(pair.get("gap_ratio").doubleValue(), a.gapRatio(b).orElseThrow());
        }
        assertEquals(pair.get("log_jaccard").isNull(), a.logJaccard(b).isEmpty(), () -> a + " and " + b);
        OptionalDouble shared = a.logJaccard(b);
        if (shared.isPresent()) {
            assertTrue(shared.getAsDouble() >= 0 && shared.getAsDouble() <= 1);
            Reference.near(pair.get("log_jaccard").doubleValue(), shared.getAsDouble(), LOG_TOLERANCE, a + " and " + b);
        }
    }

    private static List<Range> closed(JsonNode pairs) {
        return Reference.each(pairs).map(IntervalReferenceTest::range).toList();
    }

    private static Range range(JsonNode pair) {
        return Range.closed(Reference.number(pair.get(0)), Reference.number(pair.get(1)));
    }
}
