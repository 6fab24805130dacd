package dev.reckon.mention;

import java.time.LocalDate;

/**
 * A time the text names: a day, month, year, decade or century, or a span of them.
 *
 * @param from first token in the line
 * @param to token behind the last
 * @param start first day of the span
 * @param end last day of the span, inclusive
 * @param dated whether a year stands in it; a bare "March" is not dated
 */
public record TimeExpression(int from, int to, LocalDate start, LocalDate end, boolean dated) {

    /** Returns whether {@code other} lies wholly inside this span of time. */
    public boolean covers(TimeExpression other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
