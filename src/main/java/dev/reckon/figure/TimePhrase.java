package dev.reckon.figure;

import dev.reckon.mention.TimeExpression;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time as a sentence names it, with the words that narrow or widen it: "late 1932", "by the end of 1940", "last month".
 *
 * @param from first token
 * @param to token behind the last
 * @param sort how the words fix the time
 * @param period the words and the days they name, as far as they are known
 * @param reckoning how its days follow from another time, for times that are reckoned from one
 */
record TimePhrase(int from, int to, Sort sort, Period period, Optional<Reckoning> reckoning) {

    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;
    private static final int YEAR = 366;
    private static final int MONTHS_OF_DECADE = 120;

    /** How words fix a time. */
    enum Sort {
        /** By a year: "1937", "May 1941". */
        DATED,
        /** By a day or month without its year: "in March". */
        YEARLESS,
        /** From the day of writing: "last month". */
        SPOKEN,
        /** From the time named before: "that year", "a year earlier". */
        BACK,
        /** From an event or an age: "the civil war", "under Stalin". */
        NAMED,
        /** Of something else than figures: "the 1948 report". */
        IDLE
    }

    /** First and last day of a stretch of time; one of them is missing where the words leave it open. */
    record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

        static Days of(LocalDate first, LocalDate last) {
            return new Days(Optional.of(first), Optional.of(last));
        }
    }

    /** How the days of a time follow from another. */
    interface Reckoning {

        /** Returns the days of the time reckoned from {@code anchor}; none when the words are too vague for days. */
        Optional<Days> from(LocalDate anchor);

        /** Returns this reckoning with what {@code effect} makes of its days: "in the year to March". */
        default Reckoning with(TimeEffect.Change effect) {
            return anchor -> from(anchor).map(days -> {
                Period changed = effect.of("", new Period("", days.first(), days.last()));
                return new Days(changed.start(), changed.end());
            });
        }
    }

    /**
     * A number of units of the calendar: "last month", "two years later".
     *
     * @param unit the unit's noun in lower case: "year", "month" ...
     * @param by how many, before (negative) or after
     */
    record Shift(String unit, int by) implements Reckoning {

        @Override
        public Optional<Days> from(LocalDate anchor) {
            return switch (unit) {
                case "day" -> Optional.of(Days.of(anchor.plusDays(by), anchor.plusDays(by)));
                case "year" -> days(anchor.withDayOfYear(1).plusYears(by), 12);
                case "month" -> days(anchor.withDayOfMonth(1).plusMonths(by), 1);
                case "quarter" -> {
                    int first = (anchor.getMonthValue() - 1) / 3 * 3 + 1;
                    yield days(anchor.withDayOfMonth(1).withMonth(first).plusMonths(3L * by), 3);
                }
                case "week" -> {
                    LocalDate monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .plusWeeks(by);
                    yield Optional.of(Days.of(monday, monday.plusDays(6)));
                }
                case "weekend" -> {
                    LocalDate saturday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
                    yield Optional.of(Days.of(saturday, saturday.plusDays(1)));
                }
                case "decade" -> decades(anchor);
                default -> Optional.empty();
            };
        }

        /** "This decade" is the one of the calendar; the last and the next reach up to the day and from there on. */
        private Optional<Days> decades(LocalDate anchor) {
            int years = YEARS_OF_DECADE * by;
            LocalDate year = anchor.withDayOfYear(1);
            LocalDate first = by == 0
                    ? year.withYear(anchor.getYear() / YEARS_OF_DECADE * YEARS_OF_DECADE)
                    : by < 0 ? year.plusYears(years) : year;
            return days(first, by == 0 ? MONTHS_OF_DECADE : MONTHS_OF_DECADE * Math.abs(by) + 12);
        }

        private static Optional<Days> days(LocalDate first, int months) {
            return Optional.of(Days.of(first, first.plusMonths(months).minusDays(1)));
        }
    }

    /**
     * The units of the calendar up to the time they are reckoned from: "the past six months".
     *
     * @param unit the unit's noun in lower case
     * @param many how many, one at least
     */
    record Stretch(String unit, int many) implements Reckoning {

        @Override
        public Optional<Days> from(LocalDate anchor) {
            return start(anchor).map(first -> Days.of(first, anchor));
        }

        private Optional<LocalDate> start(LocalDate anchor) {
            return plus(anchor, unit, -many);
        }
    }

    /** Returns the day {@code many} of the calendar's {@code unit} after {@code day}; empty for units that are none of its. */
    static Optional<LocalDate> plus(LocalDate day, String unit, int many) {
        return switch (unit) {
            case "day" -> Optional.of(day.plusDays(many));
            case "week" -> Optional.of(day.plusWeeks(many));
            case "month" -> Optional.of(day.plusMonths(many));
            case "quarter" -> Optional.of(day.plusMonths(3L * many));
            case "year" -> Optional.of(day.plusYears(many));
            case "decade" -> Optional.of(day.plusYears((long) YEARS_OF_DECADE * many));
            default -> Optional.empty();
        };
    }

    /**
     * The time from an event on, or a time so long after it: "the four months after the storm", "two months after the storm".
     *
     * @param unit the unit's noun in lower case
     * @param many how many
     * @param whole whether all of them are meant, not the last
     */
    record FromEvent(String unit, int many, boolean whole) implements Reckoning {

        @Override
        public Optional<Days> from(LocalDate event) {
            return plus(event, unit, many)
                    .map(day -> whole
                            ? Days.of(event, day)
                            : Days.of(
                                    day.withDayOfMonth(1),
                                    day.withDayOfMonth(1).plusMonths(1).minusDays(1)));
        }
    }

    /**
     * A part of the year, the last one begun by the day it is reckoned from: "in the third quarter".
     *
     * @param first its first month, counted from 0
     * @param months how many months it has
     */
    record PartOfYear(int first, int months) implements Reckoning {

        @Override
        public Optional<Days> from(LocalDate anchor) {
            LocalDate start = anchor.withDayOfYear(1).plusMonths(first);
            LocalDate begun = start.isAfter(anchor) ? start.minusYears(1) : start;
            return Optional.of(Days.of(begun, begun.plusMonths(months).minusDays(1)));
        }
    }

    /**
     * A day of the week, the last one up to the day it is reckoned from: "on Monday".
     *
     * @param day which
     */
    record Weekday(DayOfWeek day) implements Reckoning {

        @Override
        public Optional<Days> from(LocalDate anchor) {
            LocalDate last = anchor.with(TemporalAdjusters.previousOrSame(day));
            return Optional.of(Days.of(last, last));
        }
    }

    /**
     * A stretch of days of a year that the words leave out: "in March", "on 14 May".
     *
     * @param first its first day, in any leap year
     * @param last its last day, in the same year or the next: "from November to January"
     */
    record Yearless(LocalDate first, LocalDate last) implements Reckoning {

        /** Returns the days from the first of {@code earlier} to the last of {@code later}, if both are of a year left out. */
        static Optional<Reckoning> spanning(Reckoning earlier, Reckoning later) {
            return earlier instanceof Yearless from && later instanceof Yearless to
                    ? Optional.of(new Yearless(from.first, to.last))
                    : Optional.empty();
        }

        /** Returns the days from day {@code first} of its month to {@code day}, a day of a year left out. */
        static Optional<Reckoning> from(int first, Reckoning day) {
            return day instanceof Yearless of && first < of.last.getDayOfMonth()
                    ? Optional.of(new Yearless(of.last.withDayOfMonth(first), of.last))
                    : Optional.empty();
        }

        @Override
        public Optional<Days> from(LocalDate anchor) {
            int years = last.getYear() - first.getYear();
            return Optional.of(Days.of(first.withYear(anchor.getYear() - years), last.withYear(anchor.getYear())));
        }
    }

    /** Returns the time {@code expression} of {@code words}. */
    static TimePhrase of(TimeExpression expression, String words) {
        if (expression.dated()) {
            Period period = new Period(words, Optional.of(expression.start()), Optional.of(expression.end()));
            return new TimePhrase(expression.from(), expression.to(), Sort.DATED, period, Optional.empty());
        }
        Period period = new Period(words, Optional.empty(), Optional.empty(), wholeName(expression, words));
        Reckoning reckoning = new Yearless(expression.start(), expression.end());
        return new TimePhrase(expression.from(), expression.to(), Sort.YEARLESS, period, Optional.of(reckoning));
    }

    /** "3 October" for "Oct 03": the day in full where its month is cut short. */
    private static Optional<String> wholeName(TimeExpression expression, String words) {
        String month = expression.start().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean day = expression.start().equals(expression.end());
        return !day || words.toLowerCase(Locale.ROOT).contains(month.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(expression.start().getDayOfMonth() + " " + month);
    }

    /** Written out, as {@link #hashCode()} is, for the reason given at {@link Period}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TimePhrase time
                && from == time.from
                && to == time.to
                && sort == time.sort
                && period.equals(time.period)
                && reckoning.equals(time.reckoning);
    }

    @Override
    public int hashCode() {
        return 31 * from + to;
    }

    /** Returns this phrase as naming {@code other}. */
    TimePhrase naming(Period other) {
        return new TimePhrase(from, to, sort, other, reckoning);
    }

    /** Returns this phrase with the days of {@code other}, the time it means: "those years (1931–33)". */
    TimePhrase meaning(Period other) {
        return naming(period.meaning(other));
    }

    /** Returns whether its words hold a year. */
    boolean dated() {
        return sort == Sort.DATED;
    }

    /** Returns whether its numbers are parts of a date. */
    boolean holdsDate() {
        return sort == Sort.DATED || sort == Sort.IDLE;
    }

    /** Returns whether it is a date of its own, with or without its year. */
    boolean dates() {
        return sort == Sort.DATED || sort == Sort.YEARLESS || sort == Sort.SPOKEN;
    }

    /** Returns whether it says little by itself: it is reckoned from an event. */
    boolean named() {
        return sort == Sort.NAMED;
    }

    /** Returns whether it is as long as the event it names, not the time before or after it. */
    boolean spansEvent() {
        String words = period.text().toLowerCase(Locale.ROOT);
        return Stream.of("during ", "throughout ", "the course ", "over the course ", "in the course ")
                .anyMatch(words::startsWith);
    }

    /** Returns whether it only says that something is so by now: "so far", "currently". */
    boolean isOfToday() {
        String words = period.text().toLowerCase(Locale.ROOT);
        return Stream.of("so far", "to date", "currently", "presently", "nowadays", "at present", "at the moment")
                .anyMatch(words::equals);
    }

    /** Returns whether it means just the time named before: "that year". */
    boolean pointsBack() {
        return sort == Sort.BACK
                && reckoning
                        .filter(how -> how instanceof Shift shift && shift.by() == 0)
                        .isPresent();
    }

    /** Returns whether it is the month before the one of writing: "last month". */
    boolean isLastMonth() {
        return reckoning
                .filter(how -> how instanceof Shift shift && shift.unit().equals("month") && shift.by() == -1)
                .isPresent();
    }

    /** Returns whether it is the month spoken of: "over the month". */
    boolean isThatMonth() {
        return pointsBack() && unit().equals("month");
    }

    /** Returns whether it is reckoned in years: "that year", "a year earlier". */
    boolean isOfYears() {
        return unit().equals("year");
    }

    /** Returns whether it points to a stretch of time that {@code other} names as such: "this week" to "the week ending 3 July". */
    boolean isThis(String other) {
        String words = period.text().toLowerCase(Locale.ROOT);
        return !unit().isEmpty()
                && (words.startsWith("this ") || words.contains(" this "))
                && other.toLowerCase(Locale.ROOT).contains(unit());
    }

    /** Returns whether the noun it ends with is of {@code event}: "since the invasion" of the invasion of a land, or the war it opened. */
    boolean isOfEvent(String event) {
        String noun = noun();
        String name = " " + event.toLowerCase(Locale.ROOT) + " ";
        boolean storm = noun.equals("storm") || noun.equals("disaster");
        return name.contains(" " + noun + " ")
                || noun.equals("invasion") && name.contains(" war ")
                || storm && Stream.of(" hurricane ", " cyclone ", " typhoon ").anyMatch(name::contains);
    }

    /** Returns its last word: "invasion". */
    String noun() {
        String words = period.text().toLowerCase(Locale.ROOT);
        return words.substring(Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1);
    }

    /** Returns whether it lies after an event ("since", "post-") or before it; empty when it says neither. */
    Optional<Boolean> side() {
        String words = " " + period.text().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        boolean end = words.contains(" end of ") || words.contains(" outbreak ");
        if (end) {
            return Optional.empty();
        }
        if (Stream.of(" since ", " after ", " following ", " post ").anyMatch(words::contains)) {
            return Optional.of(true);
        }
        return Stream.of(" before ", " pre ", " prior to ").anyMatch(words::contains)
                ? Optional.of(false)
                : Optional.empty();
    }

    /** Returns whether it means more years than one: "those years". */
    boolean isOfManyYears() {
        String words = period.text();
        return sort == Sort.BACK && (words.endsWith("years") || words.endsWith("decades"));
    }

    /** Returns whether a day around that of writing is enough to reckon it from: "last year", "the third quarter". */
    boolean isCoarse() {
        return reckoning
                .filter(how -> how instanceof PartOfYear
                        || how instanceof Shift shift && isLong(shift.unit())
                        || how instanceof Stretch stretch && isLong(stretch.unit()))
                .isPresent();
    }

    private static boolean isLong(String unit) {
        return unit.equals("year") || unit.equals("quarter") || unit.equals("decade");
    }

    /** Returns whether it is reckoned from a day: "six weeks later". */
    boolean isFine() {
        String unit = unit();
        return unit.equals("day") || unit.equals("week") || unit.equals("month");
    }

    /** Returns whether it is reckoned in days: "today", "now". */
    boolean isOfDays() {
        return unit().equals("day");
    }

    /** Returns whether {@code other} is no longer than the unit it is reckoned in, so that "that month" may mean it, nor shorter by far. */
    boolean mayMean(Period other) {
        int most =
                switch (unit()) {
                    case "day" -> 1;
                    case "week" -> 7;
                    case "month" -> 31;
                    case "quarter" -> 92;
                    default -> Integer.MAX_VALUE;
                };
        if (other.start().isEmpty() || other.end().isEmpty()) {
            return true;
        }
        long days = ChronoUnit.DAYS.between(other.start().get(), other.end().get());
        int years = unit().equals("century") ? YEARS_OF_CENTURY : unit().equals("decade") ? YEARS_OF_DECADE : 1;
        // "in 2007 they said that by the end of the century", but "by 2100"
        int beyond = (other.end().get().getYear() + 1) % years;
        boolean within = years > 1 && days <= YEAR && beyond > 1;
        return days < most && !within;
    }

    private String unit() {
        return reckoning
                .map(how -> how instanceof Shift shift ? shift.unit() : "")
                .orElse("");
    }

    /** Returns whether it has a token in common with {@code [first, past)}. */
    boolean overlaps(int first, int past) {
        return from < past && first < to;
    }
}
