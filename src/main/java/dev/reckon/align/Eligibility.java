package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.Locale;

/** Tells which figures can answer a question that others could answer too. */
final class Eligibility {

    /** What counts nothing below this is no count. */
    private static final BigDecimal LOOSE = BigDecimal.valueOf(40);

    private static final int LEVEL_CHARACTERS = 24;

    private static final int ADDED_CHARACTERS = 6;

    private static final String WITHIN = "within ";

    /** "37 times" is said of one thing, "three times" of anything. */
    private static final int TELLING_MULTIPLE = 2;

    private final Aspects aspects;

    Eligibility(Aspects aspects) {
        this.aspects = aspects;
    }

    /** Round multiples ("three times") answer no question of their own that others could answer too, odds ("three to one") may. */
    boolean isComparable(Likeness.Node node) {
        boolean multiple = node.figure().unit().equals("times")
                && Size.digitsShown(node.aspect()) < TELLING_MULTIPLE
                && !areOdds(node.figure());
        boolean describes = Subjects.columnHead(node.aspect())
                .filter(head -> aspects.cues().is(Cue.DESCRIPTOR, head.toLowerCase(Locale.ROOT)))
                .isPresent();
        return !multiple
                && !describes
                && !isLoose(node)
                && !aspects.cues().is(Cue.ANSWER_NOUN, node.figure().unit().toLowerCase(Locale.ROOT))
                && !isLevelOfConfidence(node.figure())
                && !isDeviation(node.figure())
                && !isAdded(node.figure());
    }

    /** "Outnumbered three to one" and "3–1" are said of two sides, "three times" of anything. */
    private static boolean areOdds(Figure figure) {
        String words = figure.surface().toLowerCase(Locale.ROOT);
        return words.endsWith(" to one")
                || words.endsWith("-to-one")
                || words.endsWith("–1")
                || words.endsWith(" to 1")
                || words.endsWith(":1");
    }

    /** A number of a digit or two in prose that counts nothing, such as an allowance for error, answers no question. */
    private static boolean isLoose(Likeness.Node node) {
        Figure figure = node.figure();
        return figure.kind() == Kind.COUNT
                && figure.unit().isEmpty()
                && !node.scene().table()
                && !Size.isTelling(node.aspect())
                && figure.value().best().filter(n -> n.compareTo(LOOSE) < 0).isPresent();
    }

    /** The "95%" of "95% CI" is no estimate anyone could agree with. */
    private boolean isLevelOfConfidence(Figure figure) {
        return isFollowedBy(figure, Cue.LEVEL_OF_CONFIDENCE);
    }

    private static String before(Figure figure) {
        int at = figure.span().start();
        return figure.document()
                .text()
                .substring(Math.max(0, at - LEVEL_CHARACTERS), at)
                .stripTrailing()
                .toLowerCase(Locale.ROOT);
    }

    /** "107.5 too high", "a margin of error of 9" and "within 50 of the answer" say how far an answer is off. */
    private boolean isDeviation(Figure figure) {
        return isFollowedBy(figure, Cue.DEVIATION)
                || aspects.cues().phrases(Cue.ERROR_OF).stream().anyMatch(before(figure)::endsWith)
                || figure.kind() == Kind.MEASURE
                        && figure.surface().toLowerCase(Locale.ROOT).startsWith(WITHIN);
    }

    /** "12,400 + 310": the second is no answer, but comes on top of the first. */
    private static boolean isAdded(Figure figure) {
        String text = figure.document().text();
        int at = figure.span().start();
        String before = text.substring(Math.max(0, at - ADDED_CHARACTERS), at);
        int plus = before.indexOf(" + ");
        return plus > 0
                && Character.isDigit(before.charAt(plus - 1))
                && before.substring(plus + 2).isBlank();
    }

    private boolean isFollowedBy(Figure figure, Cue cue) {
        int end = figure.span().end();
        String text = figure.document().text();
        String after = text.substring(end, Math.min(text.length(), end + LEVEL_CHARACTERS))
                .strip()
                .toLowerCase(Locale.ROOT);
        String behind = behindParenthesis(after);
        return aspects.cues().phrases(cue).stream().anyMatch(phrase -> opensWith(behind, phrase));
    }

    /** "5 civilians" are followed by no "CI". */
    private static boolean opensWith(String words, String phrase) {
        return words.startsWith(phrase)
                && (words.length() == phrase.length() || !Character.isLetter(words.charAt(phrase.length())));
    }

    /** "A tenth (55) too low": both the number in the parenthesis and that before it are said to be too low. */
    private static String behindParenthesis(String after) {
        int close = after.startsWith("(") || after.startsWith(")") ? after.indexOf(')') : -1;
        return after.substring(close + 1).strip();
    }
}
