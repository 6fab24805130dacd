package dev.reckon.audit;

import dev.reckon.figure.Figure;

/** Which sentence of a source a sentence of the draft tells: the one that has several of its numbers. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class SameSentence {

    /** Numbers of so many signs do not meet by chance. */
    private static final int TELLING_DIGITS = 3;

    private SameSentence() {}

    /** Returns whether another telling number of the sentence of {@code figure} stands in that of {@code source}, too. */
    static boolean isToldBy(Draft draft, Figure figure, Figure source) {
        String theirs = source.sentenceText();
        return draft.figures().stream()
                .filter(other -> other != figure && other.sentence().equals(figure.sentence()))
                .map(other -> number(other.surface()))
                .anyMatch(digits -> digits.length() > TELLING_DIGITS && holds(theirs, digits));
    }

    /** Returns the number in digits that {@code surface} opens with; empty where it is in words. */
    private static String number(String surface) {
        int from = 0;
        while (from < surface.length() && !Character.isDigit(surface.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < surface.length()
                && (Character.isDigit(surface.charAt(to)) || ",.".indexOf(surface.charAt(to)) >= 0)) {
            to++;
        }
        return surface.substring(from, to);
    }

    /** Returns whether {@code text} has the number written {@code digits}, and no longer one that it is part of. */
    private static boolean holds(String text, String digits) {
        int at = text.indexOf(digits);
        return at >= 0
                && (at == 0 || !Character.isDigit(text.charAt(at - 1)))
                && (at + digits.length() >= text.length() || !Character.isDigit(text.charAt(at + digits.length())));
    }
}
