package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;

/** Finds the estimates that shares are worked out from. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class RoughTerms {

    private final Draft draft;
    private final Arithmetics arithmetics;

    RoughTerms(Draft draft) {
        this.draft = draft;
        this.arithmetics = new Arithmetics(draft);
    }

    /** Returns the estimate among the numbers around a share that is worked out from it to more digits than it shows. */
    Optional<Figure> of(Figure share) {
        List<Figure> near = draft.numbers().stream()
                .filter(figure -> figure != share
                        && figure.span().start() > share.sentence().start() - Companies.AROUND
                        && figure.span().end() <= share.sentence().end()
                        && Claims.isTerm(figure))
                .toList();
        return near.stream()
                .filter(term -> arithmetics.isRough(term)
                        && near.stream().anyMatch(other -> other != term && arithmetics.isShareOf(share, term, other)))
                .findFirst();
    }
}
