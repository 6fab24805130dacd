package dev.reckon.figure;

import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one time at which a text has counted people so far: whom it goes on to count, it counts then, as long as it names no other year.
 * Mutable; one per document.
 */
final class OnlyTime {

    /** By the days it covers, or by its words where nobody says which they are: the time as the text named it first. */
    private final Map<String, Period> named = new HashMap<>();

    private Optional<Period> only = Optional.empty();

    /** Takes in the times that {@code passage} names, with or without their year. */
    void remember(Passage passage) {
        for (TimePhrase time : passage.times()) {
            if (time.dated() || time.dates()) {
                named.putIfAbsent(key(time.period()), time.period());
            }
        }
    }

    private static String key(Period period) {
        return period.start().isPresent() ? period.start() + " " + period.end() : period.text();
    }

    /** Takes in that {@code passage} counts {@code mention} at {@code when}, in so many words. */
    void remember(Passage passage, Mention mention, Period when) {
        boolean bounded = when.start().isPresent() && when.end().isPresent();
        boolean compared = passage.comparisonAt(mention.from()) >= 0;
        if (bounded && !compared && countsPeople(mention) && Tense.isPast(passage, mention)) {
            only = only.or(() -> Optional.of(named.getOrDefault(key(when), when)));
        }
    }

    /** Returns that time, if {@code mention} counts people and its clause tells what was. */
    Optional<Period> of(Passage passage, Mention mention) {
        return named.size() == 1 && countsPeople(mention) && Tense.isPast(passage, mention) ? only : Optional.empty();
    }

    private static boolean countsPeople(Mention mention) {
        return mention.kind() == Kind.COUNT
                && mention.unit().filter("people"::equals).isPresent();
    }
}
