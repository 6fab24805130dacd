package dev.reckon.reconcile;

import dev.reckon.reconcile.Judgement.Ground;
import java.util.List;
import java.util.Optional;

/**
 * Finds the verdict on the positions of one question. Hard intervals decide: a gap of more than a tenth between two figures of the
 * same definition by two sources is a conflict; a smaller one, a difference of definition, two figures of one source, or two ranges with
 * other ends are at worst partial agreement.
 */
final class Judge {
    /** Gaps up to this are near misses, worth showing but no dispute. */
    static final double NEAR = 1.1;

    private Judge() {}

    static Judgement verdictOn(List<Position> positions) {
        if (isSingle(positions)) {
            return new Judgement(Verdict.SINGLE, Ground.ONE_SOURCE, List.of(), 1);
        }
        List<Pair> apart = Contradictions.in(positions);
        double gap = apart.stream().mapToDouble(Pair::gap).max().orElse(1);
        Optional<Pair> worst = Contradictions.worst(apart, Pair.Difference.VALUE);
        Optional<Pair> contradiction =
                worst.filter(pair -> pair.gap() > NEAR).or(() -> Contradictions.beyondErrors(apart));
        if (contradiction.isPresent()) {
            return Judgement.of(Verdict.CONFLICT, Ground.CONTRADICTION, contradiction.get(), gap);
        }
        Optional<Pair> explained = Contradictions.worst(apart, Pair.Difference.DEFINITION);
        if (explained.isPresent() && explained.get().gap() > NEAR) {
            return Judgement.of(Verdict.PARTLY, Ground.DEFINITION, explained.get(), gap);
        }
        Optional<Pair> own = Contradictions.worst(apart, Pair.Difference.ONE_VOICE);
        if (own.isPresent() && own.get().gap() > NEAR) {
            return Judgement.of(Verdict.PARTLY, Ground.OWN_FIGURES, own.get(), gap);
        }
        Optional<Pair> near = worst.or(() -> own);
        if (near.isPresent()) {
            return Judgement.of(Verdict.PARTLY, Ground.NEAR_MISS, near.get(), gap);
        }
        return Reservations.on(positions, explained, gap);
    }

    /** One figure, or one authority that several texts quote with the same thing; what one text says again agrees with itself. */
    private static boolean isSingle(List<Position> positions) {
        if (positions.size() <= 1) {
            return true;
        }
        Position first = positions.get(0);
        String text = first.figure().document().name();
        return !Upstreams.isNameless(first.figure())
                && positions.stream()
                        .anyMatch(
                                position -> !position.figure().document().name().equals(text))
                && positions.stream()
                        .allMatch(position -> position.upstream() == first.upstream()
                                && position.hard().equals(first.hard())
                                && position.figure()
                                        .value()
                                        .best()
                                        .equals(first.figure().value().best())
                                && position.figure()
                                        .unit()
                                        .equals(first.figure().unit())
                                && position.definitions().equals(first.definitions()));
    }
}
