package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import java.util.Set;

/** A multiple ("five times") is that of its two figures. */
final class RatioRule extends CheckRule {

    RatioRule() {
        super("ratio", Set.of("ratio"));
    }

    /** "912 tonnes in May, and three times that amount, 2,736 tonnes, in June": which is which may have been misread. */
    @Override
    boolean isSure(Draft draft, Check check) {
        Figure first = check.members().get(0).figure();
        Figure second = check.members().get(1).figure();
        Figure times = result(check).figure();
        Arithmetics arithmetics = new Arithmetics(draft);
        return !arithmetics.areComparable(first, second)
                || !arithmetics.fits(times, arithmetics.ratio(times, first, second));
    }
}
