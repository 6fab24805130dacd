package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.TimeExpression;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a text without a date was written at the earliest: a text tells of what is over, so that it is no older than the last day, month
 * or year it names, apart from what it foresees and from the start of what goes on. A year of which it names days or months is not over
 * yet.
 */
final class WrittenAfter {

    /** In days: a quarter of the year. */
    private static final int LONGEST_PART = 100;

    /** What lies further ahead is foreseen, whatever the words. */
    private static final int LATEST_YEAR = 2035;

    private Optional<LocalDate> day = Optional.empty();
    private int year;

    /** Whether the text speaks of the year it is written in. */
    private final boolean thisYear;

    private WrittenAfter(boolean thisYear) {
        this.thisYear = thisYear;
    }

    /** Returns the day on or after which a text of {@code passages} was written; empty when it names no time. */
    static Optional<LocalDate> of(List<Passage> passages, Setting setting) {
        WrittenAfter after = new WrittenAfter(passages.stream().anyMatch(WrittenAfter::speaksOfThisYear));
        setting.period().ifPresent(after::takeTitle);
        setting.event().flatMap(Events.Event::period).ifPresent(after::take);
        for (Passage passage : passages) {
            boolean foresees = passage.line().holds(WordClass.PROJECTION) || supposes(passage.line());
            if (!foresees && passage.isHeading()) {
                passage.times().stream().filter(TimePhrase::dated).forEach(time -> after.takeTitle(time.period()));
            } else if (!foresees) {
                after.take(passage);
            }
        }
        return after.earliest();
    }

    private static boolean speaksOfThisYear(Passage passage) {
        return passage.times().stream()
                .flatMapToInt(time -> IntStream.range(time.from(), time.to()))
                .anyMatch(
                        i -> passage.line().isForm(i, "this") && passage.line().isForm(i + 1, "year"));
    }

    /** "This year 310 barns burned, compared with 208 in the first half of 1951": what names its year is of another one. */
    private boolean isEarlierYear(Passage passage, TimeExpression time) {
        return thisYear && passage.comparisonAt(time.from()) >= 0;
    }

    /** "If nothing is done", "on track to". */
    private static boolean supposes(Line line) {
        return IntStream.range(0, line.size())
                .anyMatch(i -> line.isForm(i, "if") || line.isForm(i, "track") && line.isForm(i - 1, "on"));
    }

    private void take(Passage passage) {
        for (TimeExpression time : passage.mentions().times()) {
            boolean start = passage.times().stream()
                    .filter(phrase -> phrase.overlaps(time.from(), time.to()))
                    .anyMatch(phrase -> StatedTimes.isStart(passage.line(), phrase) || isOpen(phrase));
            if (time.dated() && !start && isEarlierYear(passage, time)) {
                year = Math.max(year, time.end().getYear());
            } else if (time.dated() && !start) {
                take(time.start(), time.end());
            }
        }
        // "since Maria struck last year": of what it names by name it can only tell when it is over, too
        passage.events().stream()
                .filter(hit -> !isLongAgo(passage, hit))
                .forEach(hit -> hit.event().period().ifPresent(this::take));
        for (TimePhrase time : passage.times()) {
            boolean earlier = passage.comparisonAt(time.from()) >= 0 && thisYear;
            if (time.dated() && !earlier && !StatedTimes.isStart(passage.line(), time)) {
                take(time.period());
            }
        }
    }

    /** "the strongest since the war", "in the war era": what lies far behind, however late nothing else is named. */
    private static boolean isLongAgo(Passage passage, Events.Hit hit) {
        boolean since =
                IntStream.range(0, hit.from()).anyMatch(i -> passage.line().isForm(i, "since"));
        return since || passage.line().is(hit.to(), WordClass.ERA_NOUN);
    }

    /** "Since 1984". */
    private static boolean isOpen(TimePhrase time) {
        return time.dated() && time.period().end().isEmpty();
    }

    /** "March of the clerks, 1951": a report is titled with the year it is written in, which is not over yet; with others when they are. */
    private void takeTitle(Period title) {
        Optional<LocalDate> first = title.start()
                .filter(start -> start.getDayOfYear() == 1)
                .filter(start -> title.end()
                        .filter(start.plusYears(1).minusDays(1)::equals)
                        .isPresent());
        if (first.isPresent()) {
            day = day.filter(first.get()::isBefore).or(() -> first);
        } else {
            take(title);
        }
    }

    private void take(Period period) {
        period.start().ifPresent(first -> period.end().ifPresent(last -> take(first, last)));
    }

    private void take(LocalDate first, LocalDate last) {
        if (last.getYear() > LATEST_YEAR) {
            return;
        }
        long days = ChronoUnit.DAYS.between(first, last);
        if (days > LONGEST_PART && last.getMonth() == Month.DECEMBER) {
            year = Math.max(year, last.getYear());
            return;
        }
        LocalDate over = days == 0 ? last : last.plusDays(1);
        day = day.filter(over::isBefore).or(() -> Optional.of(over));
    }

    private Optional<LocalDate> earliest() {
        Optional<LocalDate> nextYear = year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year + 1, 1, 1));
        return Stream.concat(day.filter(known -> known.getYear() >= year).stream(), nextYear.stream())
                .findFirst();
    }
}
