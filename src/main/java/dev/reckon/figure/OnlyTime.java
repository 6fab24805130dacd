package dev.reckon.figure;

import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one time at which a text has counted people so far: whom it goes on to count, it counts then, as long as it names no other year.
 * Mutable; one per document.
 */
final class OnlyTime {

    private final Set<List<Optional<LocalDate>>> named = new HashSet<>();
    private Optional<Period> only = Optional.empty();

    /** Takes in the times that {@code passage} names. */
    void remember(Passage passage) {
        for (TimePhrase time : passage.times()) {
            if (time.dated()) {
                named.add(List.of(time.period().start(), time.period().end()));
            }
        }
    }

    /** Takes in that {@code passage} counts {@code mention} at {@code when}, in so many words. */
    void remember(Passage passage, Mention mention, Period when) {
        boolean bounded = when.start().isPresent() && when.end().isPresent();
        boolean compared = passage.comparisonAt(mention.from()) >= 0;
        if (bounded && !compared && countsPeople(mention) && Tense.isPast(passage, mention)) {
            only = only.or(() -> Optional.of(when));
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
