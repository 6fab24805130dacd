package dev.reckon.figure;

import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.util.Optional;

/**
 * Since when a piece of news counts: "310 people have been killed since the revolt broke out in March 1951" among its first sentences says
 * so for the counts of people behind it that name no time. Mutable; one per document.
 */
final class RunningTotal {

    /** In sentences. */
    private static final int OPENING = 3;

    private int sentences;
    private Optional<Period> since = Optional.empty();

    /** Takes in that the next sentence starts. */
    void sentence() {
        sentences++;
    }

    /** Takes in that {@code mention} is counted over {@code when}, in so many words. */
    void remember(Passage passage, Mention mention, Period when) {
        boolean open = when.start().isPresent() && when.end().isEmpty();
        boolean compared = passage.comparisonAt(mention.from()) >= 0;
        if (sentences < OPENING && open && !compared && countsPeople(mention)) {
            since = since.or(() -> Optional.of(when));
        }
    }

    /** Returns since when, if {@code mention} counts people. */
    Optional<Period> of(Mention mention) {
        return countsPeople(mention) ? since : Optional.empty();
    }

    private static boolean countsPeople(Mention mention) {
        return mention.kind() == Kind.COUNT
                && mention.unit().filter("people"::equals).isPresent();
    }
}
