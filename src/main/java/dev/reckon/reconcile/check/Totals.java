package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;

/** What is found of a total that the words say is that of the numbers before it. */
final class Totals {

    /** A total so much off the sum of what stands before it counts something else. */
    private static final double NEAR = 0.3;

    private Totals() {}

    /**
     * Returns that {@code parts} make up {@code total}, or that they do not; empty where it is too far off their sum to be meant as it.
     *
     * @param fits whether the sum may be the total, as both are rounded and hedged
     */
    static Optional<Check> of(Passage passage, List<Figure> parts, Figure total, boolean fits) {
        double added = sum(passage, parts);
        String shown = NumberText.of(added);
        if (fits) {
            return Optional.of(Finding.sum(parts, total, shown, ""));
        }
        return Math.abs(added / passage.point(total).orElseThrow() - 1) > NEAR
                ? Optional.empty()
                : Optional.of(Finding.wrongSum(parts, total, shown));
    }

    /** Returns what {@code parts}, which all have a value, give together. */
    static double sum(Passage passage, List<Figure> parts) {
        return parts.stream()
                .mapToDouble(part -> passage.point(part).orElseThrow())
                .sum();
    }
}
