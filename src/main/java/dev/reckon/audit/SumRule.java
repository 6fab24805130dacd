package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;

/** Parts add up to the total the draft gives. */
final class SumRule extends CheckRule {

    private static final int TELLING_DIGITS = 3;

    SumRule() {
        super("sum", Set.of("sum", "percent_sum"));
    }

    /** "1,900 meals a day here, 1,450 there, 3,350 in all": what is missing stands in the sentence, told in another unit. */
    @Override
    boolean isSure(Draft draft, Check check) {
        Figure whole = result(check).figure();
        boolean mixed = check.members().stream()
                .anyMatch(member -> !draft.measure(member.figure()).equals(draft.measure(whole)));
        if (mixed) {
            return false; // "1,230 hectares of forest and 845 of heath": a unit was left out
        }
        BigDecimal least = check.members().stream()
                .flatMap(member -> member.figure().value().best().stream())
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        BigDecimal gap = check.members().stream()
                .map(Member::figure)
                .filter(figure -> !figure.span().equals(whole.span()))
                .flatMap(figure -> figure.value().best().stream())
                .reduce(whole.value().best().orElse(BigDecimal.ZERO), BigDecimal::subtract);
        return draft.figures().stream()
                .filter(figure -> figure.sentence().equals(whole.sentence()))
                .filter(figure -> check.members().stream()
                        .noneMatch(member -> member.figure().span().equals(figure.span())))
                .flatMap(figure -> figure.value().best().stream())
                .noneMatch(missing -> (missing.compareTo(least) >= 0 || missing.precision() >= TELLING_DIGITS)
                        && missing.compareTo(gap) == 0);
    }
}
