package dev.reckon.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a figure holds.
 *
 * @param text the words of the text ("1937", "September 1918 to July 1919", "at this time")
 * @param start first day of the span the words name, if they name one
 * @param end last day of that span, inclusive
 * @param meant the time the words stand for, where they alone do not say: "August 2023" for "last month"
 */
public record Period(String text, Optional<LocalDate> start, Optional<LocalDate> end, Optional<String> meant) {

    private static final int DAYS_OF_MONTH = 31;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Makes a period whose words say what they mean. */
    public Period(String text, Optional<LocalDate> start, Optional<LocalDate> end) {
        this(text, start, end, Optional.empty());
    }

    /** Written out, as {@link #hashCode()} is: what a record has of itself is linked at the first call, which every start would pay. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period period
                && text.equals(period.text)
                && start.equals(period.start)
                && end.equals(period.end)
                && meant.equals(period.meant);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * text.hashCode() + start.hashCode()) + end.hashCode()) + meant.hashCode();
    }

    /** Returns the words, with what they stand for in parentheses: "last month (August 2023)", "the Veldra era (1912–1915)". */
    public String spelled() {
        return meant.or(this::knownYears).map(time -> text + " (" + time + ")").orElse(text);
    }

    /** The years of an event or an age whose words do not say them. */
    private Optional<String> knownYears() {
        return isNumbered() ? Optional.empty() : start.flatMap(from -> end.map(to -> years(from, to)));
    }

    private boolean isNumbered() {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns the days of {@code other} under the words of this one, which stand for it. */
    Period meaning(Period other) {
        String time = other.isNumbered() ? other.text() : other.meant().orElse(other.text());
        return new Period(text, other.start(), other.end(), Optional.of(time));
    }

    /** Returns these words as standing for the time from {@code day} on, or for the time before it. */
    Period besides(LocalDate day, boolean after) {
        return after
                ? new Period(text, Optional.of(day), Optional.empty(), Optional.of("from " + day.getYear()))
                : new Period(
                        text, Optional.empty(), Optional.of(day.minusDays(1)), Optional.of("before " + day.getYear()));
    }

    /** Returns the years from the first day known of both to the last; empty where no such day is known. */
    Optional<Period> covering(Period other) {
        Optional<LocalDate> first =
                Stream.of(start, other.start).flatMap(Optional::stream).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                Stream.of(end, other.end).flatMap(Optional::stream).max(Comparator.naturalOrder());
        return first.flatMap(from -> last.map(to -> new Period(years(from, to), first, last)));
    }

    private static String years(LocalDate from, LocalDate to) {
        String year = String.valueOf(from.getYear());
        return from.getYear() == to.getYear() ? year : year + "–" + to.getYear();
    }

    /** Returns whether it is known to lie wholly before or after {@code other}. */
    boolean isOutside(Period other) {
        boolean before = end.flatMap(last -> other.start.filter(last::isBefore)).isPresent();
        boolean after = start.flatMap(first -> other.end.filter(first::isAfter)).isPresent();
        return before || after;
    }

    /** Returns whether it is known to be no longer than a month. */
    boolean isShort() {
        return start.flatMap(first -> end.filter(last -> ChronoUnit.DAYS.between(first, last) < DAYS_OF_MONTH))
                .isPresent();
    }

    /** Returns the one day that it is, if it is no longer. */
    Optional<LocalDate> day() {
        return start.filter(first -> end.filter(first::equals).isPresent());
    }

    /** Returns {@code day} as a period. */
    static Optional<Period> on(LocalDate day) {
        return of(Optional.of(day), Optional.of(day));
    }

    /** Returns the span of these days in words: "2008", "August 2023", "19 July 2020", "1 May 1940 to 9 June 1941". */
    static Optional<Period> of(Optional<LocalDate> start, Optional<LocalDate> end) {
        Optional<LocalDate> known = start.or(() -> end);
        return known.map(day -> new Period(words(start.orElse(day), end.orElse(day)), start, end));
    }

    /** Returns this span of days with its year for words, all that "March" leaves out, if it is in one year. */
    Period asYear() {
        boolean one = start.flatMap(first -> end.filter(last -> last.getYear() == first.getYear()))
                .isPresent();
        return one ? new Period(start.map(Period::year).orElse(text), start, end) : this;
    }

    private static String words(LocalDate first, LocalDate last) {
        boolean years = first.getDayOfYear() == 1 && last.equals(last.with(TemporalAdjusters.lastDayOfYear()));
        boolean months = first.getDayOfMonth() == 1 && last.equals(last.with(TemporalAdjusters.lastDayOfMonth()));
        if (years) {
            return first.getYear() == last.getYear() ? year(first) : year(first) + "–" + year(last);
        }
        DateTimeFormatter shape = months ? MONTH : DAY;
        String from = first.format(shape);
        String to = last.format(shape);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }
}
