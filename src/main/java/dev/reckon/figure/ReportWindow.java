package dev.reckon.figure;

import dev.reckon.mention.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The quarter that a dated report on statistics tells of: "the three months to September", named once, is when all of its changes
 * took place that name no time of their own.
 */
final class ReportWindow {

    /** In days: two months, and five. */
    private static final int SHORTEST = 58;

    private static final int LONGEST = 125;

    /** In days: statistics are told of soon; where only the year of a text is known, in the same year. */
    private static final int FRESH = 150;

    private static final int YEAR = 366;

    /** In sentences: further on a report is on something else. */
    private static final int OPENING = 12;

    private ReportWindow() {}

    /** Returns the first quarter that {@code passages} state with a figure, if it ended not long before they were written. */
    static Optional<Period> of(List<Passage> passages, Setting setting) {
        Optional<LocalDate> written = setting.written().or(() -> yearEnd(setting));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int fresh = setting.written().isPresent() ? FRESH : YEAR;
        FixedTimes fixed = new FixedTimes(
                Optional.empty(),
                written,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                noun -> Optional.empty());
        int told = 0;
        for (Passage passage : passages) {
            boolean counts = passage.mentions().mentions().stream().anyMatch(m -> m.kind() != Kind.DURATION);
            if (!counts) {
                continue;
            }
            if (told++ > OPENING) {
                return Optional.empty();
            }
            Optional<Period> quarter = quarterIn(fixed.in(passage, Optional.empty()), written.get(), fresh);
            if (quarter.isPresent()) {
                return quarter;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> yearEnd(Setting setting) {
        return setting.period()
                .filter(year -> year.start()
                        .filter(first -> year.end()
                                .filter(last -> last.getYear() == first.getYear())
                                .isPresent())
                        .isPresent())
                .flatMap(Period::end);
    }

    private static Optional<Period> quarterIn(Passage passage, LocalDate written, int fresh) {
        return StatedTimes.in(passage).stream()
                .filter(time -> !passage.isQuoted(time.from()) && passage.comparisonAt(time.from()) < 0)
                .map(TimePhrase::period)
                .filter(period -> isQuarter(period, written, fresh))
                .findFirst();
    }

    private static boolean isQuarter(Period period, LocalDate written, int fresh) {
        if (period.start().isEmpty() || period.end().isEmpty()) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(period.start().get(), period.end().get());
        long ago = ChronoUnit.DAYS.between(period.end().get(), written);
        return days >= SHORTEST && days <= LONGEST && ago >= 0 && ago <= fresh;
    }
}
