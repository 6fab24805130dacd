package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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

    /** Returns the middle, on {@code scale}, of the soft reading, else of the hard one; empty when both are open. */
    OptionalDouble middle(ValueScale scale) {
        for (Interval interval : List.of(soft(), hard())) {
            if (closed(interval) && (!scale.logarithmic() || interval.lowAsDouble() > 0)) {
                return OptionalDouble.of(scale.middle(interval.lowAsDouble(), interval.highAsDouble()));
            }
        }
        return OptionalDouble.empty();
    }

    /** Returns every finite end of both readings and every stated value, for choosing a scale. */
    static java.util.stream.DoubleStream ends(List<RangeRow> rows) {
        return rows.stream()
                .flatMapToDouble(r -> java.util.stream.DoubleStream.of(
                        r.hard().lowAsDouble(),
                        r.hard().highAsDouble(),
                        r.soft().lowAsDouble(),
                        r.soft().highAsDouble(),
                        r.stated().orElse(Double.NaN)));
    }

    private double order() {
        Value value = figure.value();
        return value.best()
                .or(value::low)
                .or(value::high)
                .map(java.math.BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private static boolean closed(Interval interval) {
        return interval.low().isPresent() && interval.high().isPresent();
    }
}
