package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the times a line names: days, months, seasons, years, decades and centuries, joined to spans where the words say so.
 */
final class TimeReader {

    private static final int UNDATED = 4;
    /** Of years of two digits. */
    private static final int LAST_OF_THIS_CENTURY = 35;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Line line;
    private final Years years;
    private final EraYears eras;

    TimeReader(Line line, SkipWords words) {
        this.line = line;
        this.eras = new EraYears(line, words);
        this.years = new Years(line);
    }

    /** Returns the times named, in order, not overlapping. */
    List<TimeExpression> times() {
        List<TimeExpression> points = new ArrayList<>();
        for (int i = 0; i < line.size(); ) {
            Optional<TimeExpression> point = pointAt(i);
            point.ifPresent(points::add);
            i = point.map(TimeExpression::to).orElse(i + 1);
        }
        return new TimeSpans(line).joined(points);
    }

    private Optional<TimeExpression> pointAt(int i) {
        if (line.isKind(i, Kind.NUMBER)) {
            return eras.at(i)
                    .or(() -> isoDate(i))
                    .or(() -> isoMonth(i))
                    .or(() -> slashedDate(i))
                    .or(() -> dayMonth(i))
                    .or(() -> century(i))
                    .or(() -> decade(i))
                    .or(() -> yearAt(i));
        }
        if (line.is(i, WordClass.MONTH)) {
            return monthAt(i);
        }
        if (line.is(i, WordClass.SEASON)) {
            return seasonAt(i);
        }
        if (line.isKind(i, Kind.OPAQUE)) {
            return fiscalYear(i);
        }
        return centuryInWords(i).or(() -> eras.at(i));
    }

    /** "FY2012", "FY12". */
    private Optional<TimeExpression> fiscalYear(int i) {
        String text = line.textOf(i);
        boolean shape = (text.length() == 4 || text.length() == 6)
                && text.startsWith("FY")
                && text.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
        int shown = shape ? Integer.parseInt(text.substring(2)) : 0;
        int year = shown < 100 ? shown + (shown < 50 ? 2000 : 1900) : shown;
        return shape ? Optional.of(year(i, i + 1, year)) : Optional.empty();
    }

    // ---- days

    private Optional<TimeExpression> isoDate(int i) {
        boolean shape = line.isKind(i + 2, Kind.NUMBER)
                && line.isKind(i + 4, Kind.NUMBER)
                && line.isDash(i + 1)
                && line.isDash(i + 3)
                && line.isGlued(i + 1)
                && line.isGlued(i + 2)
                && line.isGlued(i + 3)
                && line.isGlued(i + 4);
        if (!shape || line.token(i).length() != 4) {
            return Optional.empty();
        }
        return day(i, i + 5, integer(i), integer(i + 2), integer(i + 4));
    }

    /** "1995-01": no span of years, since the second number lies before the end of the first. */
    private Optional<TimeExpression> isoMonth(int i) {
        boolean shape = Years.looksLikeYear(line, i)
                && line.isMark(i + 1, '-')
                && line.isGlued(i + 1)
                && line.isGlued(i + 2)
                && line.isKind(i + 2, Kind.NUMBER)
                && line.token(i + 2).length() == 2;
        int month = shape ? integer(i + 2) : 0;
        if (month < 1 || month > 12 || month > integer(i) % 100) {
            return Optional.empty();
        }
        YearMonth span = YearMonth.of(integer(i), month);
        return Optional.of(new TimeExpression(i, i + 3, span.atDay(1), span.atEndOfMonth(), true));
    }

    private Optional<TimeExpression> slashedDate(int i) {
        boolean shape = line.isMark(i + 1, '/')
                && line.isMark(i + 3, '/')
                && line.isKind(i + 2, Kind.NUMBER)
                && line.isKind(i + 4, Kind.NUMBER)
                && line.isGlued(i + 1)
                && line.isGlued(i + 4);
        if (!shape) {
            return Optional.empty();
        }
        int year = integer(i + 4);
        int full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
        return day(i, i + 5, full, integer(i), integer(i + 2))
                .or(() -> day(i, i + 5, full, integer(i + 2), integer(i)));
    }

    private static Optional<TimeExpression> day(int from, int to, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new TimeExpression(from, to, date, date, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "12 March 1917", "12th of March", "the 5th of May". */
    private Optional<TimeExpression> dayMonth(int i) {
        int day = integer(i);
        if (day < 1 || day > 31 || line.token(i).length() > 2) {
            return Optional.empty();
        }
        int at = isOrdinalEnding(i + 1) ? i + 2 : i + 1;
        boolean ordinal = at > i + 1;
        if (line.isForm(at, "of") && ordinal) {
            at++;
        }
        if (!isMonth(at)) {
            return Optional.empty();
        }
        int month = month(at);
        int year = yearBehind(at + 1);
        return dayOf(i, year == 0 ? at + 1 : yearEnd(at + 1), year, month, day);
    }

    private static Optional<TimeExpression> dayOf(int from, int to, int year, int month, int day) {
        return day(from, to, year == 0 ? UNDATED : year, month, day)
                .map(t -> new TimeExpression(t.from(), t.to(), t.start(), t.end(), year != 0));
    }

    private boolean isOrdinalEnding(int i) {
        return line.isGlued(i)
                && (line.isForm(i, "st") || line.isForm(i, "nd") || line.isForm(i, "rd") || line.isForm(i, "th"));
    }

    // ---- months

    /** "March", but not "march" or a sentence's "May" without a number beside it. */
    private boolean isMonth(int i) {
        return line.is(i, WordClass.MONTH) && line.isCapitalised(i);
    }

    private int month(int i) {
        return MONTHS.indexOf(line.word(i).form().substring(0, 3)) + 1;
    }

    private Optional<TimeExpression> monthAt(int i) {
        if (!isMonth(i)) {
            return Optional.empty();
        }
        if (line.is(i - 1, WordClass.ARTICLE) && line.isCapitalised(i + 1) && line.is(i + 1, WordClass.EVENT_NOUN)) {
            // "the November Uprising"
            return Optional.empty();
        }
        int month = month(i);
        int next = line.isMark(i + 1, '.') ? i + 2 : i + 1;
        if (isShortYear(i, next)) {
            int shown = integer(next);
            YearMonth span = YearMonth.of(shown + (shown > LAST_OF_THIS_CENTURY ? 1900 : 2000), month);
            return Optional.of(new TimeExpression(i, next + 1, span.atDay(1), span.atEndOfMonth(), true));
        }
        if (line.isKind(next, Kind.NUMBER)
                && line.token(next).length() <= 2
                && integer(next) >= 1
                && integer(next) <= 31
                && !line.isMark(next + 1, '%')) {
            int behind = isOrdinalEnding(next + 1) ? next + 2 : next + 1;
            Optional<TimeExpression> span = daysOfMonth(i, behind, month, integer(next));
            if (span.isPresent()) {
                return span;
            }
            int year = yearBehind(behind);
            return dayOf(i, year == 0 ? behind : yearEnd(behind), year, month, integer(next));
        }
        int year = yearBehind(next);
        boolean ambiguous = line.isForm(i, "may") || line.isForm(i, "march");
        if (year == 0 && ambiguous && !isMonthByNeighbours(i)) {
            return Optional.empty();
        }
        YearMonth span = YearMonth.of(year == 0 ? UNDATED : year, month);
        return Optional.of(new TimeExpression(
                i, year == 0 ? i + 1 : yearEnd(next), span.atDay(1), span.atEndOfMonth(), year != 0));
    }

    /** "Jan 43 - Jun 44": a year of two digits behind each month, or one that is no day. */
    private boolean isShortYear(int month, int next) {
        boolean two = line.isKind(next, Kind.NUMBER) && line.token(next).length() == 2;
        if (!two || line.isGlued(next)) {
            return false;
        }
        boolean pairBehind = line.isDash(next + 1) && isMonth(next + 2) && isLater(next, next + 3);
        boolean pairBefore = line.isDash(month - 1) && isMonth(month - 3) && isLater(month - 2, next);
        boolean noDay = integer(next) > 31 && (line.isMark(next + 1, ':') || line.isMark(next + 1, ')'));
        return pairBehind || pairBefore || noDay;
    }

    /** Two numbers of two digits, the first no day of a month or the second right behind it. */
    private boolean isLater(int first, int second) {
        boolean two = line.isKind(first, Kind.NUMBER)
                && line.isKind(second, Kind.NUMBER)
                && line.token(first).length() == 2
                && line.token(second).length() == 2;
        return two && integer(first) > 31 && integer(second) >= integer(first);
    }

    /** "in May", "for May", "last March", "January-March": a modal verb or a walk stands elsewhere. */
    private boolean isMonthByNeighbours(int i) {
        boolean cue = line.is(i - 1, WordClass.YEAR_CUE)
                && !line.isForm(i - 1, "and")
                && !line.isForm(i - 1, "about")
                && !line.isForm(i - 1, "around");
        boolean joined = (line.isForm(i - 1, "and") || line.isForm(i - 1, "or")) && isMonth(i - 2);
        boolean part = line.isDash(i - 1) && line.isForm(i - 2, "mid");
        boolean of = line.isForm(i - 1, "for") && !line.isForm(i + 1, "to");
        return cue || joined || part || of || line.isForm(i - 1, "last") || line.isForm(i - 1, "next") || isHyphened(i);
    }

    /** "January-March", "January-to-March". */
    private boolean isHyphened(int i) {
        int before = line.isDash(i - 1) && line.isForm(i - 2, "to") ? i - 3 : i - 1;
        return line.isDash(before) && isMonth(before - 1);
    }

    /** "June 13 to 29", "May 2-7, 1999": a second day of the same month. */
    private Optional<TimeExpression> daysOfMonth(int from, int joint, int month, int first) {
        boolean joins = line.isForm(joint, "to")
                || line.isForm(joint, "through")
                || line.isDash(joint)
                || line.isForm(joint, "and") && endsDate(joint + 2);
        int day = joins
                        && line.isKind(joint + 1, Kind.NUMBER)
                        && line.token(joint + 1).length() <= 2
                ? integer(joint + 1)
                : 0;
        int to = isOrdinalEnding(joint + 2) ? joint + 3 : joint + 2;
        boolean counts = Nouns.isPluralNoun(line, to) || line.isMark(to, '%');
        if (day <= first || day > 31 || counts) {
            return Optional.empty();
        }
        int year = yearBehind(to);
        int end = year == 0 ? to : yearEnd(to);
        return dayOf(from, end, year, month, first).flatMap(start -> dayOf(from, end, year, month, day)
                .map(last -> new TimeExpression(from, end, start.start(), last.end(), year != 0)));
    }

    /** "May 5 and 6 in ...", but not "May 5 and 12 were hurt". */
    private boolean endsDate(int i) {
        return i >= line.size()
                || line.isKind(i, Kind.MARK)
                || line.is(i, WordClass.PREPOSITION)
                || yearBehind(i) != 0
                || line.is(i, WordClass.AUXILIARY) && !line.isForm(i - 3, "some");
    }

    /** Returns the year behind a month or day, 0 when there is none. */
    private int yearBehind(int i) {
        int at = line.isMark(i, ',') || line.isForm(i, "of") ? i + 1 : i;
        boolean counts = line.is(at + 1, WordClass.PERSON_NOUN) || years.isOfMonths(at);
        return line.isKind(at, Kind.NUMBER) && Years.looksLikeYear(line, at) && !counts ? integer(at) : 0;
    }

    private int yearEnd(int i) {
        return line.isMark(i, ',') || line.isForm(i, "of") ? i + 2 : i + 1;
    }

    private Optional<TimeExpression> seasonAt(int i) {
        int at = line.isForm(i + 1, "of") ? i + 2 : i + 1;
        if (!line.isKind(at, Kind.NUMBER) || !Years.looksLikeYear(line, at)) {
            return Optional.empty();
        }
        int year = integer(at);
        int first =
                switch (line.word(i).form()) {
                    case "spring" -> 3;
                    case "summer" -> 6;
                    case "winter" -> 12;
                    default -> 9;
                };
        int over = yearOver(at, year);
        boolean before = first == 12 && over == 0;
        LocalDate start = LocalDate.of(before ? year - 1 : year, first, 1);
        int to = over == 0 ? at + 1 : at + 3;
        return Optional.of(new TimeExpression(i, to, start, start.plusMonths(3).minusDays(1), true));
    }

    /** "the winter of 1846/47": returns the year it runs into, 0 when none is named. */
    private int yearOver(int at, int year) {
        boolean joined = (line.isDash(at + 1) || line.isMark(at + 1, '/')) && line.isKind(at + 2, Kind.NUMBER);
        boolean next = joined
                && (integer(at + 2) == year + 1
                        || line.token(at + 2).length() == 2 && integer(at + 2) == (year + 1) % 100);
        return next ? year + 1 : 0;
    }

    // ---- years, decades, centuries

    private Optional<TimeExpression> yearAt(int i) {
        if (!years.isYear(i)) {
            return Optional.empty();
        }
        return Optional.of(year(i, i + 1, integer(i)));
    }

    private static TimeExpression year(int from, int to, int year) {
        return new TimeExpression(from, to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }

    /** "1930s", "the 1930's", "the '80s". */
    private Optional<TimeExpression> decade(int i) {
        boolean ending = line.isGlued(i + 1) && (line.isForm(i + 1, "s") || line.isForm(i + 1, "'s"));
        if (!ending || line.token(i).length() != 4 && line.token(i).length() != 2) {
            return Optional.empty();
        }
        int shown = integer(i);
        int year = shown < 100 ? 1900 + shown : shown;
        int years = year % 100 == 0 ? 100 : 10;
        return year % 10 != 0 || year < 1000
                ? Optional.empty()
                : Optional.of(new TimeExpression(
                        i, i + 2, LocalDate.of(year, 1, 1), LocalDate.of(year + years - 1, 12, 31), true));
    }

    private Optional<TimeExpression> century(int i) {
        int word = line.isDash(i + 2) ? i + 3 : i + 2;
        if (!isOrdinalEnding(i + 1) || !line.isForm(word, "century") && !line.isForm(word, "centuries")) {
            return Optional.empty();
        }
        return centuryOf(i, word + 1, integer(i));
    }

    private Optional<TimeExpression> centuryInWords(int i) {
        int at = i;
        int tens = line.isForm(i, "twenty") ? 20 : 0;
        if (tens > 0 && line.isDash(i + 1)) {
            at = i + 2;
        }
        int number = tens + Years.ordinal(line.word(at).form());
        int word = line.isDash(at + 1) ? at + 2 : at + 1;
        boolean century = line.isForm(word, "century") || line.isForm(word, "centuries");
        return number > 0 && century ? centuryOf(i, word + 1, number) : Optional.empty();
    }

    private Optional<TimeExpression> centuryOf(int from, int to, int number) {
        if (number < 1 || number > 30) {
            return Optional.empty();
        }
        if (eras.isBefore(to)) {
            return Optional.of(new TimeExpression(
                    from,
                    to + 1,
                    LocalDate.of(1 - number * 100, 1, 1),
                    LocalDate.of((1 - number) * 100, 12, 31),
                    true));
        }
        int first = (number - 1) * 100 + 1;
        return Optional.of(
                new TimeExpression(from, to, LocalDate.of(first, 1, 1), LocalDate.of(first + 99, 12, 31), true));
    }

    private int integer(int i) {
        return Years.integer(line, i);
    }
}
