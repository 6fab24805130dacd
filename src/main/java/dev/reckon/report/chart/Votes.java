package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * How many authorities allow each value: one vote each, for every value some figure of theirs allows.
 *
 * @param byAuthority the hard ranges of each authority
 */
record Votes(Map<String, List<Interval>> byAuthority) {

    /**
     * A stretch of values with one count.
     *
     * @param from lower end
     * @param to upper end; equal to {@code from} for a single value more sources allow than its neighbours
     * @param count how many authorities allow the values between
     */
    record Step(double from, double to, int count) {}

    /** Returns the votes of the figures of {@code answer} that are not refuted. */
    static Votes of(Answer answer) {
        Map<String, List<Interval>> votes = new TreeMap<>();
        answer.schools()
                .forEach(school ->
                        school.forEach(f -> votes.computeIfAbsent(Wording.authority(f), a -> new ArrayList<>())
                                .add(f.value().hard())));
        return new Votes(votes);
    }

    /** Returns the votes without those of {@code authority}. */
    Votes without(String authority) {
        Map<String, List<Interval>> rest = new TreeMap<>(byAuthority);
        rest.remove(authority);
        return new Votes(rest);
    }

    /** Returns the number of authorities. */
    int size() {
        return byAuthority.size();
    }

    /** Returns the steps between {@code low} and {@code high}, from low to high. O(n²) in the number of figures. */
    List<Step> steps(double low, double high) {
        TreeSet<Double> ends = new TreeSet<>(List.of(low, high));
        byAuthority
                .values()
                .forEach(list -> list.forEach(i -> DoubleStream.of(i.lowAsDouble(), i.highAsDouble())
                        .filter(v -> v > low && v < high)
                        .forEach(ends::add)));
        List<Double> sorted = List.copyOf(ends);
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int i = 0; i + 1 < sorted.size(); i++) {
            double from = sorted.get(i);
            double to = sorted.get(i + 1);
            int between = count(from + (to - from) / 2);
            int at = count(from);
            if (i > 0 && at > Math.max(before, between)) {
                steps.add(new Step(from, from, at));
            }
            steps.add(new Step(from, to, between));
            before = between;
        }
        return steps;
    }

    /** Returns the stretches of values between {@code low} and {@code high} that at least {@code k} authorities allow. */
    List<Step> allowedBy(int k, double low, double high) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps(low, high)) {
            int last = out.size() - 1;
            if (step.count() < k) {
                continue;
            }
            if (last >= 0 && out.get(last).to() == step.from()) {
                out.set(last, new Step(out.get(last).from(), step.to(), k));
            } else {
                out.add(new Step(step.from(), step.to(), k));
            }
        }
        return out;
    }

    private int count(double value) {
        return (int) byAuthority.values().stream()
                .filter(list -> list.stream().anyMatch(i -> i.lowAsDouble() <= value && value <= i.highAsDouble()))
                .count();
    }
}
