package dev.reckon.audit;

import dev.reckon.figure.Figure;

/** Which sentence of a source a sentence of the draft tells: the one that has several of its numbers. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class SameSentence {

    /** Numbers of more signs do not meet by chance. */
    private static final int TELLING_SIGNS = 3;

    private SameSentence() {}

    /** Returns whether another telling number of the sentence of {@code figure} stands in that of {@code source}, too. */
    static boolean isToldBy(Draft draft, Figure figure, Figure source) {
        String theirs = source.sentenceText();
        return draft.inSentence(figure).stream()
                .filter(other -> other != figure)
                .filter(other -> Evidence.digitsOf(other.surface()).length() > TELLING_SIGNS)
                .anyMatch(other -> Evidence.isWrittenIn(other, theirs));
    }
}
