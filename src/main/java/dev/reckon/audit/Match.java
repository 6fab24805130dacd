package dev.reckon.audit;

import dev.reckon.audit.Evidence.Fit;
import dev.reckon.figure.Figure;

/**
 * The figure of the sources that one of a draft was likeliest taken from.
 *
 * @param source the figure of the sources
 * @param score what speaks for it, in nats
 * @param margin how much less speaks for the next with another number
 * @param fit how the numbers bear on each other
 * @param digits how many digits the number of the draft shows
 * @param odds the logarithm of the odds that a number that is not the draft's was meant; 0 for the draft's own
 */
record Match(Figure source, double score, double margin, Fit fit, int digits, double odds) {

    /** What must speak for the very number, and how much less for any other; telling digits ask for less. */
    private static final double SAME = 3;

    private static final double MARGIN_OF_SAME = 1;
    private static final double MARGIN_OF_TELLING = 0.5;
    private static final int TELLING_DIGITS = 3;

    private static final double BEYOND_DOUBT = 8;
    private static final double MARGIN_BEYOND_DOUBT = 5;

    private static final double NEAR = 3.5;
    private static final double MARGIN_OF_ROUNDED = 1;
    private static final double MARGIN_OF_END = 1.5;

    private static final double MARGIN_OF_OTHER = 0.8;

    /** From here on another origin of the draft's number is chance, be it one that those around it give. */
    private static final double BEYOND_CHANCE = 4.5;

    /** An anchor for others needs less than a finding. */
    private static final double ANCHOR = 2.3;

    /** Returns whether enough speaks for it, and little enough for any other. */
    boolean isSure() {
        return switch (fit) {
            case SAME -> score >= SAME && margin >= (digits >= TELLING_DIGITS ? MARGIN_OF_TELLING : MARGIN_OF_SAME);
            case ROUNDED -> score >= NEAR && margin >= MARGIN_OF_ROUNDED;
            case END -> score >= NEAR && margin >= MARGIN_OF_END;
            case SLIP, WITHIN, OTHER -> odds >= Odds.ENOUGH && margin >= MARGIN_OF_OTHER;
        };
    }

    /** Returns whether it has the very number, of many digits, and so much speaks for it that single words cannot tell it from the draft's. */
    boolean isBeyondDoubt() {
        return isSame() && digits >= TELLING_DIGITS && score >= BEYOND_DOUBT && margin >= MARGIN_BEYOND_DOUBT;
    }

    /** Returns whether a number that is not the draft's is so little sure that any other origin of the draft's is as likely. */
    boolean isDoubtful() {
        return (fit == Fit.OTHER || fit == Fit.WITHIN) && odds < BEYOND_CHANCE;
    }

    /** Returns whether the draft has the very number. */
    boolean isSame() {
        return fit == Fit.SAME;
    }

    /** Returns whether the source has another number. */
    boolean isCorrection() {
        return fit == Fit.SLIP || fit == Fit.OTHER;
    }

    /** Returns whether the number itself says where it is from. */
    boolean isFound() {
        return fit != Fit.OTHER && fit != Fit.WITHIN;
    }

    /** Returns whether the number says so surely enough to speak for what stands around it. */
    boolean isAnchor() {
        return isFound() && score >= ANCHOR && margin >= MARGIN_OF_SAME;
    }
}
