package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import java.util.Optional;
import java.util.Set;

/** A part is no more than the whole the draft makes it a part of. */
final class PartOfRule extends CheckRule {

    PartOfRule() {
        super("part-of", Set.of("part_of"));
    }

    @Override
    Member told(Check check) {
        return check.members().get(0);
    }

    /** A number that the sources have is no part of one in another sentence that is too small for it: the wrong whole was taken. */
    @Override
    boolean isSure(Draft draft, Check check) {
        Figure part = check.members().get(0).figure();
        boolean apart = check.members().stream()
                .anyMatch(member -> !member.figure().sentence().equals(part.sentence()));
        return !apart
                || draft.comparison(part)
                        .filter(comparison -> !comparison.echoes().isEmpty())
                        .isEmpty();
    }

    /** Which of the two is wrong the draft alone does not tell. */
    @Override
    Optional<String> suggestion(Check check, Figure told) {
        return Optional.empty();
    }
}
