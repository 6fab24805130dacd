package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    private static Range range(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(",", -1);
        return new Range(
                Double.parseDouble(ends[0]), text.startsWith("("), Double.parseDouble(ends[1]), text.endsWith(")"));
    }

    private static Ranges ranges(String... texts) {
        return Ranges.of(List.of(texts).stream().map(RangesTest::range).toList());
    }

    @Test
    void noIntervalIsTooFineOrTooLargeForFloatingPoint() {
        BigDecimal large = new BigDecimal("1E20");
        BigDecimal larger = large.add(BigDecimal.ONE);
        assertEquals(
                range("[1e20,1e20]"), Range.of(new Interval(Optional.of(large), true, Optional.of(larger), false)));
        BigDecimal huge = new BigDecimal("1E400");
        assertEquals(Range.closed(Double.MAX_VALUE, Double.MAX_VALUE), Range.of(Interval.closed(huge, huge.add(huge))));
        assertEquals(new Range(Double.MAX_VALUE, true, INF, false), Range.of(Interval.from(huge, true)));
    }

    @Test
    void openEndsThatMeetShareNothing() {
        assertEquals(RangeRelation.TOUCH, range("[1,2]").relationTo(range("[2,3]")));
        assertEquals(RangeRelation.BELOW, range("[1,2)").relationTo(range("[2,3]")));
        assertEquals(RangeRelation.ABOVE, range("(2,3]").relationTo(range("[1,2]")));
        assertEquals(OptionalDouble.of(1), range("[1,2)").gapRatio(range("[2,3]")));
        assertEquals(2, Schools.of(ranges("[1,2)", "[2,3]")).count());
        assertEquals(1, Schools.of(ranges("[1,2]", "[2,3]")).count());
    }

    @Test
    void openEndMakesOneRangeSmallerThanAnother() {
        assertEquals(RangeRelation.CONTAINS, range("[1,2]").relationTo(range("[1,2)")));
        assertEquals(RangeRelation.INSIDE, range("(1,2]").relationTo(range("[1,2]")));
        assertEquals(RangeRelation.OVERLAP, range("(1,2]").relationTo(range("[1,2)")));
        assertEquals(Optional.of(range("(1,2)")), range("(1,2]").intersect(range("[1,2)")));
    }

    @Test
    void gapNeedsAFactorBetweenTheTwo() {
        assertEquals(OptionalDouble.of(2), range("[0,5]").gapRatio(range("[10,20]")));
        assertEquals(OptionalDouble.of(4), range("[-20,-8]").gapRatio(range("[-2,-1]")));
        assertEquals(OptionalDouble.empty(), range("[0,0]").gapRatio(range("[10,20]")));
        assertEquals(OptionalDouble.empty(), range("[-5,-4]").gapRatio(range("[10,20]")));
    }

    @Test
    void sharedShareNeedsPositiveBoundedEnds() {
        assertEquals(OptionalDouble.empty(), range("[0,5]").logJaccard(range("[1,2]")));
        assertEquals(OptionalDouble.empty(), Range.closed(3, INF).logJaccard(range("[1,5]")));
        assertEquals(OptionalDouble.of(1), range("[2,2]").logJaccard(range("[2,2]")));
        assertEquals(0.5, range("[1,4]").logJaccard(range("[2,4]")).orElseThrow(), 1e-15);
    }

    @Test
    void regionsKeepOpenEnds() {
        Coverage coverage = Coverage.of(ranges("[1,4)", "(2,6]", "[3,3]"));
        assertEquals(List.of(range("(2,4)")), coverage.regions(2));
        assertEquals(List.of(range("[3,3]")), coverage.maximumRegions());
        assertEquals(List.of(range("[1,6]")), coverage.regions(1));
        assertEquals(2, coverage.majority());
        assertEquals(
                List.of(range("[1,2)"), range("(2,3]")),
                Coverage.of(ranges("[1,2)", "(2,3]")).regions(1));
    }

    @Test
    void stepsFollowTheCurve() {
        assertEquals(
                List.of(
                        new Coverage.Step(range("[1,2)"), 1),
                        new Coverage.Step(range("[2,3]"), 2),
                        new Coverage.Step(new Range(3, true, INF, false), 1)),
                Coverage.of(Ranges.of(List.of(Range.closed(1, INF), range("[2,3]"))))
                        .steps());
    }

    @Test
    void thirdsOfOneUpstreamCountOne() {
        Ranges ranges = ranges("[1,4]", "[1,4]", "[1,4]", "[3,9]");
        Coverage thirds = Coverage.of(ranges, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, 1});
        assertEquals(List.of(range("[3,4]")), thirds.regions(2));
        assertEquals(
                List.of(range("[3,4]")),
                Coverage.byUpstream(ranges, new int[] {7, 7, 7, 9}).regions(2));
        assertEquals(
                List.of(), Coverage.byUpstream(ranges, new int[] {7, 7, 7, 9}).regions(3));
    }

    @Test
    void upstreamCountsWhereAnyOfItsRangesDoes() {
        Coverage coverage = Coverage.byUpstream(ranges("[1,4]", "[2,3]", "[6,7]", "[3,6]"), new int[] {1, 1, 1, 2});
        assertEquals(List.of(range("[3,4]"), range("[6,6]")), coverage.regions(2));
        assertEquals(2.0, coverage.total());
    }

    @Test
    void namesTheTwoFurthestApart() {
        assertEquals(
                Optional.of(new Ranges.Pair(1, 2)),
                ranges("[3,9]", "[1,2]", "[8,12]", "[7,20]").furthestApart());
    }

    @Test
    void nothingHasNoSchools() {
        assertEquals(0, Schools.of(ranges()).count());
        assertEquals(Optional.empty(), ranges().common());
        assertEquals(List.of(), Coverage.of(ranges()).maximumRegions());
    }

    @Test
    void refusesRangesWithoutNumbers() {
        for (String empty : List.of("(1,1]", "[2,1]", "[NaN,1]", "[Infinity,Infinity]")) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> range(empty), () -> empty);
            assertTrue(refusal.toString().contains("need a range that holds a number"), refusal::toString);
        }
        assertThrows(IllegalArgumentException.class, () -> Coverage.of(ranges("[1,2]"), new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> Coverage.of(ranges("[1,2]"))
                .faultTolerantHull(1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithExhaustiveSearch(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Ranges ranges = random(random, 1 + random.nextInt(7));
            Schools schools = Schools.of(ranges);
            assertEquals(largestContradiction(ranges), schools.count());
            assertSchoolsPartition(ranges, schools);
            assertCoverage(ranges, Coverage.of(ranges));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void orderAndRepetitionChangeNoHeadline(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Ranges once = random(random, 1 + random.nextInt(7));
            List<Range> doubled = new ArrayList<>();
            List<Integer> upstreams = new ArrayList<>();
            for (int i = once.size() - 1; i >= 0; i--) {
                for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                    doubled.add(once.get(i));
                    upstreams.add(i);
                }
            }
            Ranges twice = Ranges.of(doubled);
            Coverage before = Coverage.of(once);
            Coverage after = Coverage.byUpstream(
                    twice, upstreams.stream().mapToInt(Integer::intValue).toArray());
            assertEquals(Schools.of(once).count(), Schools.of(twice).count());
            assertEquals(before.regions(before.majority()), after.regions(after.majority()));
            assertEquals(before.maximum(), after.maximum());
        }
    }

    private static Ranges random(Random random, int n) {
        List<Range> ranges = new ArrayList<>();
        while (ranges.size() < n) {
            int low = random.nextInt(8);
            int high = low + random.nextInt(4);
            boolean point = low == high;
            ranges.add(new Range(
                    random.nextInt(9) == 0 ? -INF : low,
                    !point && random.nextBoolean(),
                    random.nextInt(9) == 0 ? INF : high,
                    !point && random.nextBoolean()));
        }
        return Ranges.of(ranges);
    }

    private static int largestContradiction(Ranges ranges) {
        int largest = 0;
        for (int set = 0; set < 1 << ranges.size(); set++) {
            if (contradictory(ranges, set)) {
                largest = Math.max(largest, Integer.bitCount(set));
            }
        }
        return largest;
    }

    private static boolean contradictory(Ranges ranges, int set) {
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean both = (set >> i & 1) == 1 && (set >> j & 1) == 1;
                if (both && ranges.get(i).meets(ranges.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void assertSchoolsPartition(Ranges ranges, Schools schools) {
        List<Integer> members = schools.list().stream()
                .flatMap(s -> s.members().stream())
                .sorted()
                .toList();
        assertEquals(IntStream.range(0, ranges.size()).boxed().toList(), members);
        for (School school : schools.list()) {
            for (int member : school.members()) {
                assertTrue(ranges.get(member).covers(school.common()));
            }
        }
        List<Integer> openers = schools.contradictory();
        for (int i = 1; i < openers.size(); i++) {
            assertTrue(ranges.get(openers.get(i - 1)).liesBelow(ranges.get(openers.get(i))));
        }
    }

    /** Ends lie on whole numbers, so halves and whole numbers see every stretch. */
    private static void assertCoverage(Ranges ranges, Coverage coverage) {
        for (int k = 1; k <= ranges.size(); k++) {
            List<Range> regions = coverage.regions(k);
            for (double x = -1; x <= 13; x += 0.5) {
                double value = x;
                long allowed = IntStream.range(0, ranges.size())
                        .filter(i -> ranges.get(i).contains(value))
                        .count();
                assertEquals(allowed >= k, regions.stream().anyMatch(r -> r.contains(value)), ranges + " at " + value);
            }
        }
        assertFalse(coverage.regions(coverage.maximum()).isEmpty());
    }
}
