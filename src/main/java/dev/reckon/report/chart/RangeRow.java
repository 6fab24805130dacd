package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Evidence;
import dev.reckon.reconcile.Reading;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One figure as charts draw it, in the question's unit.
 *
 * @param reading the figure as it was read
 * @param school index of its school, or {@link #REFUTED}
 * @param weight its share of its authority's one vote, above 0 and at most 1
 */
record RangeRow(Reading reading, int school, double weight) {

    /** In place of a school: the text rejects the figure. */
    static final int REFUTED = -1;

    /** Returns the figures of {@code answer}, by school and then by value, the refuted ones last. */
    static List<RangeRow> of(Answer answer) {
        // By identity: figures compare whole documents.
        IdentityHashMap<Figure, Integer> schools = new IdentityHashMap<>();
        for (int i = 0; i < answer.schools().size(); i++) {
            int school = i;
            answer.schools().get(i).forEach(figure -> schools.put(figure, school));
        }
        Evidence evidence = answer.evidence();
        return evidence.readings().stream()
                .map(r ->
                        new RangeRow(r, schools.getOrDefault(r.figure(), REFUTED), r.stands() ? evidence.weight(r) : 1))
                .sorted(Comparator.comparingInt((RangeRow r) -> r.refuted() ? Integer.MAX_VALUE : r.school)
                        .thenComparingDouble(RangeRow::order))
                .toList();
    }

    /** Returns the figures of {@code answer} that count, in the same order. */
    static List<RangeRow> counted(Answer answer) {
        return of(answer).stream().filter(r -> !r.refuted()).toList();
    }

    /** Returns the figure. */
    Figure figure() {
        return reading.figure();
    }

    /** Returns whether the text rejects the figure. */
    boolean refuted() {
        return school == REFUTED;
    }

    /** Returns the truth conditions. */
    Interval hard() {
        return reading.hard();
    }

    /** Returns the pragmatic reading. */
    Interval soft() {
        return reading.soft();
    }

    /** Returns the single value the words state, if they state one. */
    OptionalDouble stated() {
        return reading.value().best().isPresent()
                ? OptionalDouble.of(reading.value().best().get().doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * Returns the middle, on {@code scale}, of the soft reading, else of the hard one. A one-sided figure has none: "at least n"
     * says nothing about a middle.
     */
    OptionalDouble middle(ValueScale scale) {
        if (reading.value().low().isEmpty() || reading.value().high().isEmpty()) {
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
        return reading.value().shown().map(BigDecimal::doubleValue).orElse(0.0);
    }
}
