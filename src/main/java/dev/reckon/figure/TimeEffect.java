package dev.reckon.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What words around a date make of its days: "late" leaves the last third, "since" opens its end. */
enum TimeEffect {
    KEEP,
    FIRST,
    MIDDLE,
    LAST,
    QUARTER1,
    QUARTER2,
    QUARTER3,
    QUARTER4,
    HALF1,
    HALF2,
    BY,
    SINCE,
    UNTIL,
    YEAR_TO,
    HALF_TO,
    QUARTER_TO,
    MONTH_TO,
    WEEK_TO,
    DECADE_TO,
    /** Of a length of time that other words tell: see {@link #spanTo}. */
    SPAN_TO,
    /** The first of a time, as long as other words tell: see {@link #firstOf}. */
    FIRST_OF,
    /** The last of a time, as long as other words tell: see {@link #lastOf}. */
    LAST_OF;

    /** What words make of the days of a time in them. */
    interface Change {

        /** Returns the period of {@code words} made of {@code inner}. */
        Period of(String words, Period inner);
    }

    /** Returns what makes of a day or month the {@code months} or {@code days} that end with it: "the three months to May". */
    static Change spanTo(int months, int days) {
        return (words, inner) -> inner.end().isEmpty()
                ? new Period(words, inner.start(), inner.end())
                : months > 0
                        ? monthsTo(words, inner.end().get(), months)
                        : days(
                                words,
                                inner.end().get().minusDays(days - 1L),
                                inner.end().get());
    }

    /** Returns what makes of a time its first {@code months} or {@code days}: "the first three months of 2013". */
    static Change firstOf(int months, int days) {
        return (words, inner) -> partOf(words, inner, inner.start(), first -> first.plusMonths(months)
                .plusDays(days)
                .minusDays(1));
    }

    /** Returns what makes of a time its last {@code months} or {@code days}. */
    static Change lastOf(int months, int days) {
        return (words, inner) -> {
            Optional<LocalDate> first =
                    inner.end().map(last -> last.plusDays(1).minusMonths(months).minusDays(days));
            return partOf(words, inner, first, start -> inner.end().orElseThrow());
        };
    }

    /** The days from {@code first} on, if they lie within {@code inner}; else the whole of it. */
    private static Period partOf(String words, Period inner, Optional<LocalDate> first, UnaryOperator<LocalDate> last) {
        Optional<LocalDate> end = first.filter(start -> inner.end().isPresent()).map(last);
        boolean within =
                end.filter(day -> !day.isAfter(inner.end().orElseThrow())).isPresent()
                        && inner.start()
                                .filter(start -> !first.orElseThrow().isBefore(start))
                                .isPresent();
        return within ? new Period(words, first, end) : new Period(words, inner.start(), inner.end());
    }

    /** Returns the period of {@code words} that this effect makes of {@code inner}; without its days when they are not known. */
    Period of(String words, Period inner) {
        if (inner.start().isEmpty() || inner.end().isEmpty()) {
            return new Period(words, inner.start(), inner.end());
        }
        LocalDate start = inner.start().get();
        LocalDate end = inner.end().get();
        return switch (this) {
            case KEEP, BY, SPAN_TO, FIRST_OF, LAST_OF -> days(words, start, end);
            case FIRST -> part(words, start, end, 0, 3);
            case MIDDLE -> part(words, start, end, 1, 3);
            case LAST -> part(words, start, end, 2, 3);
            case QUARTER1 -> part(words, start, end, 0, 4);
            case QUARTER2 -> part(words, start, end, 1, 4);
            case QUARTER3 -> part(words, start, end, 2, 4);
            case QUARTER4 -> part(words, start, end, 3, 4);
            case HALF1 -> part(words, start, end, 0, 2);
            case HALF2 -> part(words, start, end, 1, 2);
            case SINCE -> new Period(words, Optional.of(start), Optional.empty());
            case UNTIL -> new Period(words, Optional.empty(), Optional.of(end));
            case DECADE_TO -> monthsTo(words, end, 120);
            case YEAR_TO -> monthsTo(words, end, 12);
            case HALF_TO -> monthsTo(words, end, 6);
            case QUARTER_TO -> monthsTo(words, end, 3);
            case MONTH_TO -> monthsTo(words, end, 1);
            case WEEK_TO -> days(words, end.minusDays(6), end);
        };
    }

    /** The {@code months} that end with the day {@code end}: whole ones when it is the last of its month. */
    private static Period monthsTo(String words, LocalDate end, int months) {
        return days(words, end.plusDays(1).minusMonths(months), end);
    }

    private static Period days(String words, LocalDate start, LocalDate end) {
        return new Period(words, Optional.of(start), Optional.of(end));
    }

    /** Part {@code k} of {@code n}, in whole months where the span has at least one for each part. */
    private static Period part(String words, LocalDate start, LocalDate end, int k, int n) {
        LocalDate past = end.plusDays(1);
        ChronoUnit unit = ChronoUnit.MONTHS.between(start, past) >= n ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long all = unit.between(start, past);
        LocalDate first = start.plus(all * k / n, unit);
        LocalDate next = k + 1 == n ? past : start.plus(all * (k + 1) / n, unit);
        return days(words, first, next.minusDays(1));
    }
}
