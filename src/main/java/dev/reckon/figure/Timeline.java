package dev.reckon.figure;

import dev.reckon.lang.Line;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a list of days, "May 25 - The board met": what follows each is of its day up to the next. A text that sets several
 * paragraphs so is one. Mutable; one per document.
 */
final class Timeline {

    private static final int FEWEST = 3;

    private final boolean kept;
    private Optional<Period> entry = Optional.empty();

    Timeline(List<Passage> passages) {
        this.kept = passages.stream().filter(Timeline::opensEntry).limit(FEWEST).count() == FEWEST;
    }

    /** Takes in {@code passage}, which may open an entry. */
    void remember(Passage passage) {
        if (kept && opensEntry(passage)) {
            entry = Optional.of(passage.times().get(0).period());
        }
    }

    /** Takes in that a section starts: its heading may set a time of its own. */
    void section() {
        entry = Optional.empty();
    }

    /** Returns the time of the entry that goes on. */
    Optional<Period> entry() {
        return entry;
    }

    /** A date opens it, and a dash or colon sets off what happened then. */
    private static boolean opensEntry(Passage passage) {
        if (passage.times().isEmpty()) {
            return false;
        }
        TimePhrase time = passage.times().get(0);
        Line line = passage.line();
        boolean date = time.sort() == TimePhrase.Sort.DATED || time.sort() == TimePhrase.Sort.YEARLESS;
        int mark = time.to();
        boolean dash = line.isDash(mark) && !line.isGlued(mark);
        return date && time.from() == 0 && (dash || line.isMark(mark, ':')) && mark + 1 < line.size();
    }
}
