package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One figure as charts draw it.
 *
 * @param figure the figure
 * @param school index of its school, or {@link #REFUTED}
 * @param weight its share of its authority's one vote, above 0 and at most 1
 */
record RangeRow(Figure figure, int school, double weight) {

    /** In place of a school: the text rejects the figure. */
    static final int REFUTED = -1;

    /** Returns the figures of {@code answer}, by school and then by value, the refuted ones last. */
    static List<RangeRow> of(Answer answer) {
        Map<String, Integer> votes = new HashMap<>();
        answer.schools().forEach(s -> s.forEach(f -> votes.merge(Wording.authority(f), 1, Integer::sum)));
        List<RangeRow> rows = new ArrayList<>();
        for (int school = 0; school < answer.schools().size(); school++) {
            int index = school;
            answer.schools().get(school).stream()
                    .map(f -> new RangeRow(f, index, 1.0 / votes.getOrDefault(Wording.authority(f), 1)))
                    .sorted(Comparator.comparingDouble(RangeRow::order))
                    .forEach(rows::add);
        }
        answer.refuted().stream()
                .map(f -> new RangeRow(f, REFUTED, 1))
                .sorted(Comparator.comparingDouble(RangeRow::order))
                .forEach(rows::add);
        return rows;
    }

    /** Returns whether the text rejects the figure. */
    boolean refuted() {
        return school == REFUTED;
    }

    /** Returns the truth conditions. */
    Interval hard() {
        return figure.value().hard();
    }

    /** Returns the pragmatic reading. */
    Interval soft() {
        return figure.value().soft();
    }

    /** Returns the single value the words state, if they state one. */
    OptionalDouble stated() {
        return figure.value().best().isPresent()
                ? OptionalDouble.of(figure.value().best().get().doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * Returns the middle, on {@code scale}, of the soft reading, else of the hard one. A one-sided figure has none: "at least n"
     * says nothing about a middle.
     */
    OptionalDouble middle(ValueScale scale) {
        if (figure.value().low().isEmpty() || figure.value().high().isEmpty()) {
            return OptionalDouble.empty();
        }
        return Stream.of(soft(), hard())
                .filter(i -> i.low().isPresent() && i.high().isPresent())
                .filter(i -> !scale.logarithmic() || i.lowAsDouble() > 0)
                .mapToDouble(i -> scale.middle(i.lowAsDouble(), i.highAsDouble()))
                .findFirst();
    }

    /**
     * Returns every finite end of both readings and every stated value, for choosing a scale. The zero below an "up to" is no
     * statement and is left out: it would squeeze the rest of the chart.
     */
    static DoubleStream ends(List<RangeRow> rows) {
        return rows.stream()
                .flatMapToDouble(r -> DoubleStream.concat(
                        Stream.of(r.hard(), r.soft()).flatMapToDouble(RangeRow::ends), r.stated().stream()));
    }

    private static DoubleStream ends(Interval interval) {
        DoubleStream low = interval.low().filter(n -> n.signum() != 0).stream().mapToDouble(BigDecimal::doubleValue);
        return DoubleStream.concat(low, DoubleStream.of(interval.highAsDouble()));
    }

    private double order() {
        Value value = figure.value();
        return value.best()
                .or(value::low)
                .or(value::high)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }
}
