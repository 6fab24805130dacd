package dev.reckon.audit;

import dev.reckon.align.Kinship;
import dev.reckon.figure.Figure;

/**
 * A figure of a source beside one of the draft.
 *
 * @param figure the figure of the source
 * @param numbers its numbers
 * @param kinship how the two bear on one question
 * @param joined whether the two were found to answer one question among all figures
 */
record Peer(Figure figure, Numbers numbers, Kinship kinship, boolean joined) {

    /** Evidence below that of a shared question that still tells where a number was taken from. */
    private static final double LOOSE = 1.5;

    /** Returns whether both answer one question. */
    boolean answers() {
        return kinship.apart().isEmpty() && (kinship.isClose() || joined);
    }

    /** Returns whether nothing speaks against both answering one question, and something for it. */
    boolean mayAnswer() {
        return answers() || (kinship.apart().isEmpty() && kinship.score() >= LOOSE);
    }

    /** Returns whether the source stands by its figure. */
    boolean stands() {
        return !figure.stance().rejects();
    }
}
