package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import java.util.List;

/** Words that move a quantity from one value to another. */
final class Movement {

    static final List<String> UP = List.of(
            "rose",
            "rise",
            "rising",
            "risen",
            "grew",
            "grow",
            "grown",
            "growing",
            "growth",
            "increase",
            "increased",
            "increasing",
            "gain",
            "gained",
            "climbed",
            "jumped",
            "jump",
            "up",
            "surged",
            "soared",
            "leapt",
            "swelled",
            "expanded",
            "more",
            "higher",
            "larger",
            "greater");
    static final List<String> DOWN = List.of(
            "fell",
            "fall",
            "falling",
            "fallen",
            "dropped",
            "drop",
            "declined",
            "decline",
            "decreased",
            "decrease",
            "shrank",
            "shrunk",
            "contracted",
            "lost",
            "down",
            "reduced",
            "reduction",
            "plunged",
            "slumped",
            "tumbled",
            "slid",
            "sank",
            "plummeted",
            "dipped",
            "fewer",
            "less",
            "lower",
            "smaller");

    private static final int LONGEST_WAY_CHARACTERS = 45;

    private Movement() {}

    static boolean moves(String words) {
        return Passage.hasAny(words, UP) || Passage.hasAny(words, DOWN);
    }

    static boolean falls(String words) {
        return Passage.hasAny(words, DOWN) && !Passage.hasAny(words, UP);
    }

    /** Returns whether the text moves from {@code from} to {@code to}: "from 9 in May to 7". */
    static boolean fromTo(Sentence sentence, Figure from, Figure to) {
        String before = Passage.lower(sentence.before(from)).stripTrailing();
        String between = Passage.way(sentence, from, to);
        return before.endsWith("from")
                && (between.equals("to") || between.endsWith(" to"))
                && between.length() <= LONGEST_WAY_CHARACTERS;
    }
}
