package dev.reckon.reconcile;

import dev.reckon.reconcile.Answer.Pooled;
import dev.reckon.stats.CensoredFit;
import dev.reckon.stats.CensoredLognormal;
import dev.reckon.stats.Range;
import dev.reckon.stats.Ranges;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pools the soft intervals of one question where that invents nothing: one school, one definition, no refutation, two authorities or
 * more. The law is an interval-censored lognormal, each authority one vote; where all soft intervals share values, these are reported.
 */
final class Pooling {

    private static final double LEVEL = 0.95;

    private Pooling() {}

    /**
     * What came of pooling.
     *
     * @param pooled the pooled value
     * @param refusal why there is none; empty when there is one or when there is nothing to pool
     */
    record Outcome(Optional<Pooled> pooled, Optional<String> refusal) {

        static Outcome refused(String why) {
            return new Outcome(Optional.empty(), Optional.of("Not pooled: " + why));
        }
    }

    static Outcome of(List<Position> positions, int schools, boolean refuted) {
        if (positions.stream().mapToInt(Position::upstream).distinct().count() < 2) {
            return new Outcome(Optional.empty(), Optional.empty());
        }
        if (schools > 1) {
            return Outcome.refused(
                    "the figures fall into " + schools + " schools, and no value lies within what all of them allow.");
        }
        if (refuted) {
            return Outcome.refused("a figure of this question is refuted by the text it stands in.");
        }
        Set<Set<String>> definitions = new HashSet<>();
        positions.forEach(position -> definitions.add(position.definitions()));
        if (definitions.size() > 1) {
            return Outcome.refused("the figures are not all defined alike (" + names(definitions) + ").");
        }
        if (positions.stream()
                .anyMatch(position ->
                        !(position.soft().high() > 0 && position.soft().low() >= 0))) {
            return Outcome.refused("pooling works on ratios, and a figure is not positive.");
        }
        return fitted(positions);
    }

    private static String names(Set<Set<String>> definitions) {
        return definitions.stream()
                .map(ids -> ids.isEmpty()
                        ? "unmarked"
                        : String.join(" and ", ids.stream().sorted().toList()))
                .sorted()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static Outcome fitted(List<Position> all) {
        List<Position> positions = Position.distinct(all);
        CensoredFit fit = CensoredLognormal.fit(
                Ranges.of(positions.stream().map(Position::soft).toList()), Position.votes(positions));
        if (fit instanceof CensoredFit.Agreement agreement) {
            return agreed(agreement.common());
        }
        if (fit instanceof CensoredFit.Fitted law) {
            Range range = law.medianRange(LEVEL);
            boolean usable = Double.isFinite(range.low()) && Double.isFinite(range.high());
            return usable
                    ? new Outcome(
                            Optional.of(new Pooled(
                                    range.low(),
                                    law.median(),
                                    range.high(),
                                    "interval-censored lognormal, 95% range of the median")),
                            Optional.empty())
                    : Outcome.refused("the figures leave the median open.");
        }
        return fit instanceof CensoredFit.Undetermined open
                ? Outcome.refused(open.why())
                : Outcome.refused("no fit was found.");
    }

    private static Outcome agreed(Range common) {
        boolean bounded = common.isBounded() && common.low() > 0;
        return bounded
                ? new Outcome(
                        Optional.of(new Pooled(
                                common.low(), Math.sqrt(common.low() * common.high()), common.high(), Pooled.SHARED)),
                        Optional.empty())
                : Outcome.refused("all figures agree, but on values without two ends.");
    }
}
