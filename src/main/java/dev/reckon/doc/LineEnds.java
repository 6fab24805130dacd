package dev.reckon.doc;

import java.util.Set;

/** Tells whether the last word of a line leads on to what stands below it. */
public final class LineEnds {

    /** Words no sentence and no title ends in. */
    private static final Set<String> LEADING_ON = Set.of(
            "a", "an", "and", "are", "as", "at", "by", "from", "in", "is", "of", "or", "the", "to", "was", "were",
            "with");

    private LineEnds() {}

    /** Returns whether {@code lastWord}, as it stands at the end of a line, leaves its sentence unfinished: "according to". */
    public static boolean leadsOn(String lastWord) {
        return LEADING_ON.contains(lastWord);
    }
}
