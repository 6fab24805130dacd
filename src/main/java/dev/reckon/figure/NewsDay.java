package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The weekday of which a piece of news tells: the one its first sentences name, or the one it gives the event itself ("Monday's storm").
 * Mutable; one per document.
 */
final class NewsDay {

    /** In sentences. */
    private static final int OPENING = 3;

    private int sentences;
    private Optional<Period> opening = Optional.empty();
    private Optional<Period> event = Optional.empty();

    /** Takes in the weekdays that {@code passage} states. */
    void remember(Passage passage) {
        sentences++;
        Line line = passage.line();
        if (!line.holds(WordClass.WEEKDAY)) {
            return;
        }
        for (TimePhrase time : StatedTimes.in(passage)) {
            boolean weekday = line.is(time.from(), WordClass.WEEKDAY)
                    && !StatedTimes.isAside(passage, time)
                    && !passage.isQuoted(time.from());
            if (weekday && opening.isEmpty() && sentences <= OPENING) {
                opening = Optional.of(time.period());
            }
            if (weekday && event.isEmpty() && isOfEvent(line, time)) {
                event = Optional.of(time.period());
            }
        }
    }

    /** "Monday's storm". */
    private static boolean isOfEvent(Line line, TimePhrase time) {
        return line.isForm(time.to(), "'s") && line.is(time.to() + 1, WordClass.EVENT_NOUN);
    }

    /** Returns {@code event} in the words of the text, if it took that weekday: "Saturday" for "21 January 2017". */
    Period named(Period event) {
        return event.day()
                .flatMap(date -> period().filter(day -> isWeekday(day, date))
                        .flatMap(day -> Period.on(date).map(day::meaning)))
                .orElse(event);
    }

    private static boolean isWeekday(Period day, LocalDate date) {
        String name = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day.text().regionMatches(true, 0, name, 0, name.length());
    }

    /** Returns that day. */
    Optional<Period> period() {
        return event.or(() -> opening);
    }
}
