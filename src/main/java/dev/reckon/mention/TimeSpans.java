package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins the points of time a line names to spans: pairs joined by "to", "through", a dash or "between ... and", years cut short behind a
 * dash ("1932-33"), and lists of years ("1563, 1593 and 1603").
 */
final class TimeSpans {

    private static final int SHORTEST_LIST = 3;

    private final Line line;

    TimeSpans(Line line) {
        this.line = line;
    }

    /** Returns {@code points}, in order, with those joined that belong together. */
    List<TimeExpression> joined(List<TimeExpression> points) {
        return listed(paired(points));
    }

    private List<TimeExpression> paired(List<TimeExpression> points) {
        List<TimeExpression> out = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            TimeExpression point = points.get(k);
            Optional<TimeExpression> shortened = shortEnd(point);
            if (shortened.isPresent()) {
                out.add(shortened.get());
            } else if (k + 1 < points.size() && joins(point, points.get(k + 1))) {
                // "between 1915 and 1917–18": the later one may be cut short itself
                TimeExpression last = points.get(k + 1);
                out.add(span(point, shortEnd(last).orElse(last)));
                k++;
            } else {
                out.add(point);
            }
        }
        return out;
    }

    /** "in 1563, 1593 and 1603": three years or more in a row are one time, unless figures behind go with one each. */
    private List<TimeExpression> listed(List<TimeExpression> times) {
        List<TimeExpression> out = new ArrayList<>();
        for (int k = 0; k < times.size(); ) {
            int end = k + 1;
            while (end < times.size() && goesOn(times.get(end - 1), times.get(end))) {
                end++;
            }
            if (end - k >= SHORTEST_LIST && !isRespective(times.get(end - 1).to())) {
                TimeExpression first = times.get(k);
                TimeExpression last = times.get(end - 1);
                out.add(new TimeExpression(first.from(), last.to(), first.start(), last.end(), true));
            } else {
                out.addAll(times.subList(k, end));
            }
            k = end;
        }
        return out;
    }

    private boolean goesOn(TimeExpression first, TimeExpression second) {
        int at = line.isMark(first.to(), ',') ? first.to() + 1 : first.to();
        int next = line.isForm(at, "and") ? at + 1 : at;
        return next > first.to()
                && next == second.from()
                && first.dated()
                && second.dated()
                && first.end().isBefore(second.start());
    }

    private boolean isRespective(int from) {
        for (int i = from; i < line.size(); i++) {
            if (line.isForm(i, "respectively")) {
                return true;
            }
        }
        return false;
    }

    /** "1932-33", "1974-5", "1918/19", "1932 and 33" no. */
    private Optional<TimeExpression> shortEnd(TimeExpression point) {
        int dash = point.to();
        boolean mark = line.isDash(dash) || line.isMark(dash, '/');
        boolean plainYear = point.dated()
                && point.start().getDayOfYear() == 1
                && point.end().getMonthValue() == 12;
        if (!mark
                || !plainYear
                || !line.isGlued(dash)
                || !line.isGlued(dash + 1)
                || !line.isKind(dash + 1, Kind.NUMBER)
                || line.token(dash + 1).length() > 2) {
            return Optional.empty();
        }
        int base = line.token(dash + 1).length() == 2 ? 100 : 10;
        int year = point.start().getYear() / base * base + Years.integer(line, dash + 1);
        if (year <= point.start().getYear()) {
            return Optional.empty();
        }
        return Optional.of(new TimeExpression(point.from(), dash + 2, point.start(), LocalDate.of(year, 12, 31), true));
    }

    private boolean joins(TimeExpression first, TimeExpression second) {
        int at = behindComma(first);
        int gap = second.from() - at;
        if (gap < 1 || gap > 3 || !second.dated() && first.dated()) {
            return false;
        }
        boolean dash = gap == 1 && line.isDash(at);
        boolean word = gap == 1
                && (line.isForm(at, "to")
                        || line.isForm(at, "through")
                        || line.isForm(at, "until")
                        || line.isForm(at, "till"));
        boolean hyphened = gap == 3 && line.isDash(at) && line.isForm(at + 1, "to") && line.isDash(at + 2);
        boolean end = gap <= 3
                && line.isForm(at, "to")
                && (line.is(at + 1, WordClass.YEAR_CUE) || line.is(at + 1, WordClass.ARTICLE));
        boolean between = gap == 1
                && line.isForm(at, "and")
                && (line.isForm(first.from() - 1, "between") || line.isForm(first.from() - 2, "between"));
        boolean order = !first.dated() || !second.start().isBefore(first.start());
        return (dash || word || hyphened || end || between || gap == 1 && areNeighbours(first, second)) && order;
    }

    /** "from May 1, 1948, to June 9, 1949": a day in the American order closes with a comma. */
    private int behindComma(TimeExpression day) {
        boolean closed = day.start().equals(day.end()) && line.isMark(day.to(), ',') && line.isMark(day.to() - 2, ',');
        return closed ? day.to() + 1 : day.to();
    }

    /** "in 1937 and 1938": two years in a row are one span. */
    private boolean areNeighbours(TimeExpression first, TimeExpression second) {
        boolean whole = first.end().getDayOfYear() >= 365 && second.start().getDayOfYear() == 1;
        boolean next =
                first.dated() && second.dated() && first.end().plusDays(1).equals(second.start());
        return line.isForm(first.to(), "and") && whole && next && !isRespective(second.to());
    }

    private static TimeExpression span(TimeExpression first, TimeExpression second) {
        if (first.dated() || !second.dated()) {
            boolean order = !second.end().isBefore(first.start());
            // "between November and January"
            LocalDate end = order
                    ? second.end()
                    : first.dated() ? first.end() : second.end().plusYears(1);
            return new TimeExpression(first.from(), second.to(), first.start(), end, first.dated());
        }
        int year = second.start().getYear();
        LocalDate start = first.start().withYear(year);
        LocalDate fits = start.isAfter(second.end()) ? start.minusYears(1) : start;
        return new TimeExpression(first.from(), second.to(), fits, second.end(), true);
    }
}
