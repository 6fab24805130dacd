package dev.reckon.figure;

import dev.reckon.lang.WordClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out the days of times that only other times fix: "that year" from the one named before, "last month" from the day of writing,
 * "in March" from the year the text speaks of.
 *
 * @param entry the day of the diary entry that goes on
 * @param written when the text was written
 * @param after a day it was written on or soon after, where it does not say when
 * @param opening the time a text opens with that does not say when it was written, within the year of its title
 * @param month the month a report opens with that does not say when it was written
 * @param stretch from the first to the last time the paragraph has named so far
 * @param occasion when that took place of which the text speaks
 * @param known when the one event of a name took place where the text is about: "invasion"
 */
record FixedTimes(
        Optional<LocalDate> entry,
        Optional<LocalDate> written,
        Optional<LocalDate> after,
        Optional<Period> opening,
        Optional<Period> month,
        Optional<Period> stretch,
        Optional<Period> occasion,
        Function<String, Optional<Period>> known) {

    /** Returns {@code passage} with the days its times stand for, {@code before} being the last time named before it. */
    Passage in(Passage passage, Optional<Period> before) {
        List<TimePhrase> out = new ArrayList<>();
        Optional<Period> last = before;
        List<TimePhrase> stated = StatedTimes.in(passage);
        for (TimePhrase time : passage.times()) {
            TimePhrase found = isOfOccasion(passage, time)
                    ? occasion.filter(period -> period.start().isPresent())
                            .map(time::meaning)
                            .orElse(time)
                    : resolved(time, last);
            out.add(found);
            if (stated.contains(time) && isAnchor(found)) {
                last = Optional.of(found.period());
            }
        }
        return passage.at(out);
    }

    /** "In June, ... the month before": a date, or a day or month whose year is known, is what others are reckoned from. */
    private static boolean isAnchor(TimePhrase time) {
        boolean date = time.dated() || time.sort() == TimePhrase.Sort.YEARLESS;
        return date && time.period().start().isPresent();
    }

    private TimePhrase resolved(TimePhrase time, Optional<Period> last) {
        return switch (time.sort()) {
            case DATED, IDLE -> time;
            case NAMED -> sided(time);
            case SPOKEN ->
                ofThis(time, last)
                        .or(() -> now(time))
                        .or(() -> ofReport(time))
                        .orElseGet(() ->
                                reckoned(time, entry.or(() -> written).or(() -> after.filter(day -> time.isCoarse()))));
            case YEARLESS ->
                last.flatMap(FixedTimes::anchor)
                        .filter(anchor -> written.filter(anchor::isAfter).isEmpty())
                        .map(anchor -> past(reckoned(time, Optional.of(anchor))))
                        .orElseGet(() -> past(reckoned(time, written.or(this::yearTold))));
            case BACK -> back(time, last.or(() -> entry.or(() -> written).flatMap(Period::on)));
        };
    }

    /** The year of which the text tells days or months; the first of January only says that the year before it is over. */
    private Optional<LocalDate> yearTold() {
        return after.filter(day -> day.getDayOfYear() > 1);
    }

    /** "During the battle", no other words saying which: the one the text speaks of. */
    private static boolean isOfOccasion(Passage passage, TimePhrase time) {
        int last = time.to() - 1;
        // "the famine years"
        int noun = passage.is(last, WordClass.ERA_NOUN) && !passage.is(last, WordClass.EVENT_NOUN) ? last - 1 : last;
        boolean bare = passage.is(noun, WordClass.EVENT_NOUN)
                && passage.line().isForm(noun - 1, "the")
                && noun - 1 > time.from();
        return bare && time.named() && time.period().start().isEmpty() && time.spansEvent();
    }

    /** "Since the invasion", "pre-invasion", in a text that speaks of one: up to its first day or from there. */
    private TimePhrase sided(TimePhrase time) {
        boolean open = time.period().start().isEmpty() && time.period().end().isEmpty();
        Optional<Boolean> side = open ? time.side() : Optional.empty();
        return side.flatMap(after -> occasion.filter(
                                event -> event.meant().filter(time::isOfEvent).isPresent()
                                        || time.noun().equals("since"))
                        .or(() -> known.apply(time.noun()))
                        .flatMap(Period::start)
                        .map(first -> after && time.reckoning().isPresent()
                                ? reckoned(time, Optional.of(first))
                                : time.naming(time.period().besides(first, after))))
                .orElse(time);
    }

    /** "In the week ending 3 July ... in this week alone": the one just named as such. */
    private static Optional<TimePhrase> ofThis(TimePhrase time, Optional<Period> last) {
        return last.filter(named -> time.isThis(named.text()) && time.mayMean(named))
                .map(time::meaning);
    }

    /** "Now", in a text that does not say when it was written: the time it opens with. */
    private Optional<TimePhrase> now(TimePhrase time) {
        boolean now = time.period().text().equalsIgnoreCase("now");
        return now && entry.or(() -> written).isEmpty() ? opening.map(time::meaning) : Optional.empty();
    }

    /** "Last month", in a report that does not say when it was written: the month it opens with. */
    private Optional<TimePhrase> ofReport(TimePhrase time) {
        return entry.or(() -> written).isEmpty() && time.isLastMonth() ? month.map(time::meaning) : Optional.empty();
    }

    /** "That year" is the year of the time named before, "that month" that time itself if it is no longer. */
    private TimePhrase back(TimePhrase time, Optional<Period> last) {
        // "those years" are more than the one named last
        if (time.isOfManyYears() && last.flatMap(FixedTimes::anchor).isPresent()) {
            return stretch.filter(all -> anchor(all).isEmpty())
                    .map(time::meaning)
                    .orElse(time);
        }
        boolean within = time.pointsBack() && !time.isOfYears();
        if (within && month.isPresent() && time.isThatMonth()) {
            return time.meaning(month.get());
        }
        return within
                ? last.filter(period -> time.mayMean(period)).map(time::meaning).orElse(time)
                : reckoned(
                        time,
                        last.filter(from -> !time.isFine() || from.isShort()).flatMap(FixedTimes::anchor));
    }

    /** A time within one year fixes the year of others; one that spans more does not. */
    private static Optional<LocalDate> anchor(Period period) {
        return period.start().filter(first -> period.end()
                .filter(last -> last.getYear() == first.getYear())
                .isPresent());
    }

    /** A month that a report leaves without its year is the last one before it was written. */
    private TimePhrase past(TimePhrase time) {
        boolean ahead = time.period()
                .start()
                .flatMap(first -> written.filter(first::isAfter))
                .isPresent();
        return ahead ? reckoned(time, written.map(day -> day.minusYears(1))) : time;
    }

    /** "14 May", "in March", but not "Oct 03": all it leaves out is the year. */
    private static boolean saysDay(TimePhrase time) {
        boolean cut = time.period()
                .meant()
                .filter(words -> words.chars().anyMatch(Character::isLetter))
                .isPresent();
        return time.sort() == TimePhrase.Sort.YEARLESS && !cut;
    }

    private static TimePhrase reckoned(TimePhrase time, Optional<LocalDate> anchor) {
        return time.reckoning()
                .flatMap(reckoning -> anchor.flatMap(reckoning::from))
                .flatMap(days -> Period.of(days.first(), days.last()))
                .map(meant -> saysDay(time) ? meant.asYear() : meant)
                .map(time::meaning)
                .orElse(time);
    }
}
