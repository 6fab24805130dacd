package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Interval;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.figure.Widths.Stated;
import dev.reckon.lang.BadDataException;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import dev.reckon.mention.Hedge;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthsTest {

    private final Widths widths = Widths.load(DataFolder.packed());

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTableKeepsItsExample() {
        return DataFolder.packed().table("hedge_widths.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row.cells()), () -> keeps(row)));
    }

    private void keeps(Table.Row row) {
        Preset preset = Preset.valueOf(row.cell("preset").toUpperCase(Locale.ROOT));
        String[] example = row.cell("example").split("@", -1);
        Hedge hedge = row.cell("reading").equals("round")
                ? Hedge.EXACT
                : Hedge.valueOf(row.cell("reading").toUpperCase(Locale.ROOT));
        Stated stated = one(example[0], hedge, example[1]);
        assertEquals(row.cell("hard"), show(widths.hard(stated, preset)), "hard");
        assertEquals(row.cell("soft"), show(widths.soft(stated, preset)), "soft");
    }

    @ParameterizedTest(name = "{0} {1} {2}..{3}, grain {4} -> {5}, {6}")
    @CsvSource(textBlock = """
                    # hedge,     best, low,   high,  grain, hard,       soft
                    EXACT,       4900, ,      ,      100,   4850..4950, 4850..4950
                    EXACT,       2.5,  ,      ,      0.1,   2.45..2.55, 2.45..2.55
                    AT_LEAST,    ,     350,   ,      10,    350..*,     350..*
                    AT_MOST,     ,     ,      10,    10,    0..10,      0..10
                    LESS_THAN,   ,     ,      10,    10,    0..10,      0..10
                    UP_TO,       ,     ,      500,   100,   0..500,     0..500
                    RANGE,       ,     20,    46,    1,     19.5..46.5, 20..46
                    EXACT,       1028, 908,   1148,  1,     907.5..1148.5, 907.5..1148.5
                    ORDER_OF_MAGNITUDE, , 1000, 10000, 1000, *..*,      1000..10000
                    APPROX,      3000, ,      ,      1000,  2500..3500, 2727.27..3300
                    """)
    void readsHedges(
            Hedge hedge, BigDecimal best, BigDecimal low, BigDecimal high, BigDecimal grain, String hard, String soft) {
        Stated stated = new Stated(
                Optional.ofNullable(low), Optional.ofNullable(best), Optional.ofNullable(high), hedge, grain);
        assertEquals(hard, show(widths.hard(stated)));
        if (best == null || low == null) {
            assertEquals(soft, show(widths.soft(stated)));
        }
    }

    @Test
    void opensTheEndThatMoreThanLessThanAndNearlyExclude() {
        assertTrue(widths.hard(one("7", Hedge.NEARLY, "1")).highOpen());
        assertTrue(
                widths.hard(new Stated(low("7"), Optional.empty(), Optional.empty(), Hedge.MORE_THAN, BigDecimal.ONE))
                        .lowOpen());
        assertTrue(
                widths.hard(new Stated(Optional.empty(), Optional.empty(), low("7"), Hedge.LESS_THAN, BigDecimal.ONE))
                        .highOpen());
    }

    @Test
    void neverReadsAboutNarrowerThanTheBareNumber() {
        for (Preset preset : Preset.values()) {
            for (String n : List.of("1000", "9000", "200000", "370")) {
                BigDecimal grain = BigDecimal.TEN.pow(
                        -new BigDecimal(n).stripTrailingZeros().scale());
                Interval bare =
                        widths.hard(new Stated(Optional.empty(), low(n), Optional.empty(), Hedge.EXACT, grain), preset);
                Interval about = widths.hard(
                        new Stated(Optional.empty(), low(n), Optional.empty(), Hedge.APPROX, grain), preset);
                assertTrue(about.lowAsDouble() <= bare.lowAsDouble(), preset + " " + n);
                assertTrue(about.highAsDouble() >= bare.highAsDouble(), preset + " " + n);
            }
        }
    }

    @Test
    void namesFileLineAndReasonOfABadRow(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("hedge_widths.tsv"), "preset\treading\nmiddling\texact\n");
        var e = assertThrows(BadDataException.class, () -> Widths.load(DataFolder.at(folder)));
        assertEquals("hedge_widths.tsv:2: preset: must be narrow, default or wide, is middling", e.getMessage());
    }

    @Test
    void namesAMissingRow(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("hedge_widths.tsv"), "preset\treading\n");
        var e = assertThrows(BadDataException.class, () -> Widths.load(DataFolder.at(folder)));
        assertEquals("hedge_widths.tsv:1: has no row for preset narrow, reading exact", e.getMessage());
    }

    @Test
    void readsARangeWrittenTheWrongWayRound() {
        Stated stated = new Stated(low("9"), Optional.empty(), low("7"), Hedge.RANGE, BigDecimal.ONE);
        assertEquals("6.5..9.5", show(widths.hard(stated)));
        assertEquals("7..9", show(widths.soft(stated)));
    }

    private static Stated one(String n, Hedge hedge, String grain) {
        Optional<BigDecimal> number = low(n);
        boolean lower = hedge == Hedge.MORE_THAN;
        return new Stated(
                lower ? number : Optional.empty(),
                lower ? Optional.empty() : number,
                Optional.empty(),
                hedge,
                new BigDecimal(grain));
    }

    private static Optional<BigDecimal> low(String n) {
        return Optional.of(new BigDecimal(n));
    }

    private static String show(Interval interval) {
        return show(interval.low()) + ".." + show(interval.high());
    }

    private static String show(Optional<BigDecimal> end) {
        return end.map(n -> n.stripTrailingZeros().toPlainString()).orElse("*");
    }
}
