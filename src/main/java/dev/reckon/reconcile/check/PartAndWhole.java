package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.List;
import java.util.Optional;

/** Says of a part and its whole that the one is, or is not, at most the other. */
final class PartAndWhole {

    static final String RULE = "part_of";

    /** A part that is more than its whole by more than a slip from millions to thousands was never a part of it. */
    private static final double FARTHEST_SLIP = 2_000;

    private PartAndWhole() {}

    /**
     * Returns the check of {@code part} against {@code whole}. A part that exceeds its whole fails when it is {@code binding}, that is when
     * the text itself makes the one a part of the other, and cannot be told otherwise.
     *
     * @param ground why the first is taken for a part of the second, in words
     */
    static Check of(Passage passage, Figure part, Figure whole, String ground, boolean binding) {
        boolean exceeds = passage.hard(whole).liesBelow(passage.hard(part));
        boolean slip =
                passage.hard(part).low() <= FARTHEST_SLIP * passage.hard(whole).high();
        Result result = !exceeds ? Result.HOLDS : binding && slip ? Result.FAILS : Result.CANNOT_TELL;
        String gap = exceeds
                ? Finding.gap(
                        passage.hard(whole), passage.hard(part), part.value().best(), passage.point(whole))
                : "";
        return Finding.of(
                RULE,
                result,
                List.of(Finding.member(part, "part"), Finding.member(whole, "whole")),
                "at most " + whole.surface(),
                part.surface(),
                Finding.quote(part) + (exceeds ? " is more than " : " is no more than ") + Finding.quote(whole) + "; "
                        + ground + gap + ".");
    }

    /**
     * Returns the check of what is known to be so against all there may be, only where the one is at most the other. Both answer one
     * question, so neither is named a part.
     */
    static Optional<Check> known(Passage passage, Figure known, Figure all, String ground) {
        return holding(passage, known, all, ground)
                .map(check -> Finding.of(
                        RULE,
                        check.result(),
                        List.of(Finding.member(known, "known"), Finding.member(all, "all")),
                        check.expected(),
                        check.stated(),
                        check.explanation()));
    }

    /** Returns the check only where the part is at most its whole: a misfit may be of other things. */
    static Optional<Check> holding(Passage passage, Figure part, Figure whole, String ground) {
        return Optional.of(of(passage, part, whole, ground, false)).filter(check -> check.result() == Result.HOLDS);
    }
}
