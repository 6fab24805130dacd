package dev.reckon.audit;

import dev.reckon.audit.Evidence.Fit;
import dev.reckon.mention.Hedge;

/**
 * The odds, as a logarithm, that a figure of the sources is the one that the draft's was taken from although its number is another. A
 * logistic regression over what was seen: its weights were learnt from drafts that are right, of each of whose figures one digit or word
 * was changed by machine, so that its origin is known, and from those figures of the same drafts that have no origin. See
 * {@code src/docs/decisions/0022-odds-of-another-number.md}.
 */
final class Odds {

    /** From here on nine in ten changed figures are found, and one in twenty of those that have no origin is taken for changed. */
    static final double ENOUGH = 1;

    private static final double INTERCEPT = -5.42;

    private static final double SLIP = 3.36;
    private static final double SLIP_OF_SCALE = 0.72;
    private static final double WITHIN = -0.88;
    private static final double MARGIN = 0.69;
    private static final double WORDS = 0.24;
    private static final double LIKENESS = 1.03;
    private static final double LEAD = 0.22;
    private static final double BESIDE = 0.32;
    private static final double TAKEN = 1.32;
    private static final double APART = -1;
    private static final double ONE_UNIT = 1.28;
    private static final double ONE_HEDGE = 2.1;
    private static final double HEDGED_ALIKE = 1.27;
    private static final double FAR = -0.94;
    private static final double SIZE = -1.06;
    private static final double ONE_DIGIT = 2.21;
    private static final double TWO_DIGITS = 1.32;
    private static final double WORDED = -1.61;

    private static final double MOST_MARGIN = 5;
    private static final double MOST_WORDS = 5;
    private static final double LEAST_LEAD = -3;
    private static final double MOST_LEAD = 6;
    private static final double MOST_SIZE = 3;

    /** A slip of digits seldom makes a number seven times as large. */
    private static final double SCALE = 2;

    private Odds() {}

    /**
     * What was seen of a figure of the draft and the likeliest of the sources.
     *
     * @param fit how the numbers bear on each other
     * @param margin how much less speaks for the next with another number, in nats
     * @param words how much the words tell that both are told with
     * @param lead by how much they tell more than those shared with any other number
     * @param likeness how alike the words are that both are told with, 0 to 1
     * @param beside what speaks for it that stands around it, in nats
     * @param taken what speaks against it because others were taken from it, in nats
     * @param apart in how many ways they plainly count other things
     */
    record Seen(
            Fit fit,
            double margin,
            double words,
            double lead,
            double likeness,
            double beside,
            double taken,
            int apart) {}

    /**
     * The two numbers.
     *
     * @param isOfOneUnit whether both are told in one unit
     * @param mine how the words of the draft bind its number
     * @param theirs how those of the source bind its
     * @param isFar whether they lie far apart
     * @param size the logarithm of how many times the larger is the smaller
     * @param digits how many digits the draft's shows
     * @param isWorded whether the draft's is written in words
     */
    record Pair(
            boolean isOfOneUnit, Hedge mine, Hedge theirs, boolean isFar, double size, int digits, boolean isWorded) {}

    /** Returns the odds, of a number that cannot be worked out from those around it. */
    static double of(Seen seen, Pair pair) {
        boolean slip = seen.fit() == Fit.SLIP;
        boolean scale = slip && pair.size() >= SCALE;
        double fit = scale ? SLIP_OF_SCALE : slip ? SLIP : seen.fit() == Fit.WITHIN ? WITHIN : 0;
        double size = scale ? 0 : SIZE * Math.min(MOST_SIZE, pair.size());
        double hedge = pair.mine() != pair.theirs() ? 0 : ONE_HEDGE + (pair.mine() == Hedge.EXACT ? 0 : HEDGED_ALIKE);
        double digits = scale ? 0 : pair.digits() <= 1 ? ONE_DIGIT : pair.digits() == 2 ? TWO_DIGITS : 0;
        return INTERCEPT
                + fit
                + MARGIN * Math.min(MOST_MARGIN, seen.margin())
                + WORDS * Math.min(MOST_WORDS, seen.words())
                + LEAD * Math.max(LEAST_LEAD, Math.min(MOST_LEAD, seen.lead()))
                + LIKENESS * seen.likeness()
                + BESIDE * seen.beside()
                + TAKEN * seen.taken()
                + APART * seen.apart()
                + (pair.isOfOneUnit() ? ONE_UNIT : 0)
                + hedge
                + (pair.isFar() && !slip ? FAR : 0)
                + size
                + digits
                + (pair.isWorded() ? WORDED : 0);
    }
}
