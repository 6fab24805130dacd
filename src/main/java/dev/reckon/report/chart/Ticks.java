package dev.reckon.report.chart;

import dev.reckon.report.Plain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Places and names of axis ticks: steps of 1, 2 and 5, in numbers a reader can say aloud. */
final class Ticks {

    private static final List<Integer> ONE_TWO_FIVE = List.of(1, 2, 5);
    private static final List<String> WORDS = List.of("quintillion", "quadrillion", "trillion", "billion", "million");

    private Ticks() {}

    /** Returns the ways to put ticks on a logarithmic axis from {@code low} to {@code high}, both positive, densest first. */
    static List<List<BigDecimal>> logarithmic(double low, double high) {
        List<List<BigDecimal>> choices = new ArrayList<>();
        choices.add(decades(low, high, ONE_TWO_FIVE, 1));
        choices.add(decades(low, high, List.of(1, 3), 1));
        for (int step = 1; step <= 12; step++) {
            choices.add(decades(low, high, List.of(1), step));
        }
        return choices;
    }

    private static List<BigDecimal> decades(double low, double high, List<Integer> multipliers, int step) {
        List<BigDecimal> ticks = new ArrayList<>();
        int first = Math.floorDiv((int) Math.floor(Math.log10(low)), step) * step;
        int last = (int) Math.ceil(Math.log10(high));
        for (int decade = first; decade <= last; decade += step) {
            for (int multiplier : multipliers) {
                add(ticks, BigDecimal.valueOf(multiplier).scaleByPowerOfTen(decade), low, high);
            }
        }
        return ticks;
    }

    /** Returns the ways to put ticks on a linear axis from {@code low} to {@code high}, densest first. */
    static List<List<BigDecimal>> linear(double low, double high) {
        List<List<BigDecimal>> choices = new ArrayList<>();
        int magnitude = (int) Math.floor(Math.log10((high - low) / 10));
        for (int decade = magnitude; decade <= magnitude + 2; decade++) {
            for (int multiplier : ONE_TWO_FIVE) {
                choices.add(steps(low, high, BigDecimal.valueOf(multiplier).scaleByPowerOfTen(decade)));
            }
        }
        return choices.stream().filter(ticks -> ticks.size() <= 12).toList();
    }

    private static List<BigDecimal> steps(double low, double high, BigDecimal step) {
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick =
                BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        while (tick.doubleValue() <= high && ticks.size() <= 40) {
            add(ticks, tick, low, high);
            tick = tick.add(step);
        }
        return ticks;
    }

    private static void add(List<BigDecimal> ticks, BigDecimal tick, double low, double high) {
        if (tick.doubleValue() >= low && tick.doubleValue() <= high) {
            ticks.add(tick);
        }
    }

    /** Returns a tick's label: {@code 2,000}, {@code 0.05}, {@code 5 million}. */
    static String label(BigDecimal value) {
        BigDecimal scale = new BigDecimal("1e18");
        for (String word : WORDS) {
            if (value.abs().compareTo(scale) >= 0) {
                BigDecimal share = value.divide(scale).stripTrailingZeros();
                return share.scale() <= 2 ? Plain.grouped(share) + " " + word : Plain.grouped(value);
            }
            scale = scale.movePointLeft(3);
        }
        return Plain.grouped(value);
    }
}
