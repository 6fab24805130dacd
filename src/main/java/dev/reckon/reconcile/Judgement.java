package dev.reckon.reconcile;

import java.util.List;

/**
 * A verdict with what it rests on.
 *
 * @param verdict the verdict
 * @param ground why
 * @param deciding the two positions that decide it; empty when no two do
 * @param gap largest gap ratio between any two positions
 */
record Judgement(Verdict verdict, Ground ground, List<Position> deciding, double gap) {

    /** Why a verdict is what it is. */
    enum Ground {
        ONE_SOURCE,
        COMMON_VALUE,
        OTHER_ENDS,
        DEFINITION,
        NEAR_MISS,
        LOOSE_WORDS,
        BARELY_MEETING,
        OWN_FIGURES,
        OWN_NUMBERS,
        CONTRADICTION
    }

    /** Returns the judgement that the two of {@code pair} decide. */
    static Judgement of(Verdict verdict, Ground ground, Pair pair, double gap) {
        return new Judgement(verdict, ground, List.of(pair.lower(), pair.upper()), gap);
    }
}
