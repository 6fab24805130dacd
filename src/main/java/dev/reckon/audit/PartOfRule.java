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

    /** Which of the two is wrong the draft alone does not tell. */
    @Override
    Optional<String> suggestion(Check check, Figure told) {
        return Optional.empty();
    }
}
