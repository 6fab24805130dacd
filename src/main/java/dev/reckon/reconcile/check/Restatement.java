package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;

/** A number and its share of something, each in the place of the other: "160, or 25%", "25% (160)". */
final class Restatement {

    private static final List<String> RESTATES = List.of("or", ", or", "(", ", that is", ", i.e.", "– or", "— or", ",");
    private static final int MOST_WORDS_ON_PART = 6;

    private Restatement() {}

    /** Returns the number the share says again: "160, or 25%", "160 (25%)", "25% (160)", "(25% or 160)". */
    static Optional<Figure> of(Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure share = figures.get(at);
        if (at > 0
                && RESTATES.contains(Passage.lower(sentence.between(figures.get(at - 1), share))
                        .strip())) {
            return Optional.of(figures.get(at - 1));
        }
        if (at > 0 && isAside(sentence.between(figures.get(at - 1), share), sentence.after(share))) {
            return Optional.of(figures.get(at - 1));
        }
        boolean follows = at + 1 < figures.size()
                && sentence.between(share, figures.get(at + 1)).strip().equals("(")
                && sentence.after(figures.get(at + 1)).strip().startsWith(")");
        boolean again = at + 1 < figures.size()
                && sentence.before(share).stripTrailing().endsWith("(")
                && Passage.lower(sentence.between(share, figures.get(at + 1)))
                        .strip()
                        .equals("or");
        return follows || again ? Optional.of(figures.get(at + 1)) : Optional.empty();
    }

    /** Reads "354 had a bicycle: 20 per cent.": a share that stands alone behind a few words on the part. */
    static boolean isAside(String between, String after) {
        String words = between.strip();
        String next = after.strip();
        boolean opens = !words.isEmpty() && ",:–—".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean closes = next.isEmpty() || ",.;:)".indexOf(next.charAt(0)) >= 0;
        return opens
                && closes
                && words.split("\\s+").length <= MOST_WORDS_ON_PART
                && words.substring(0, words.length() - 1).chars().noneMatch(c -> ",;:(".indexOf(c) >= 0);
    }
}
