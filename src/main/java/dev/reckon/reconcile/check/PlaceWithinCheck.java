package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happened in part of a place is no more than what happened in all of it: "131,500 were deported from the region, 35,000 of
 * them islanders", "45 million cases in the country, 240 million in the world". Only agreement is reported: where the part is more
 * the two may come from other counts.
 */
final class PlaceWithinCheck implements ArithmeticCheck {

    /** How many sentences with figures back the other may stand. */
    private static final int REACH_SENTENCES = 4;

    @Override
    public String rule() {
        return "part_of";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> {
            Figure later = sentence.figures().get(at);
            return Passage.isAmount(later)
                    ? partners(passage, sentence, at).flatMap(other -> holding(passage, later, other))
                    : Stream.empty();
        });
    }

    private static Stream<Figure> partners(Passage passage, Sentence sentence, int at) {
        Figure later = sentence.figures().get(at);
        List<Figure> before = new ArrayList<>(sentence.figures().subList(0, at));
        Collections.reverse(before);
        before.addAll(passage.before(sentence, REACH_SENTENCES, figure -> true));
        return before.stream().filter(figure -> passage.alike(figure, later));
    }

    private Stream<Check> holding(Passage passage, Figure a, Figure b) {
        return isPart(passage, a, b)
                ? Stream.of(check(a, b))
                : isPart(passage, b, a) ? Stream.of(check(b, a)) : Stream.empty();
    }

    private static boolean isPart(Passage passage, Figure part, Figure whole) {
        Aspect x = passage.aspect(part);
        Aspect y = passage.aspect(whole);
        return x.act().isPresent()
                && x.act().equals(y.act())
                && x.nature() != Aspect.Nature.CHANGE
                && passage.isPlacedWithin(x, y)
                && isGroupWithin(x.population(), y.population())
                && isTimeWithin(x, y)
                && x.others().equals(y.others())
                && x.definitions().equals(y.definitions())
                && x.doubtful().isEmpty()
                && y.doubtful().isEmpty()
                && passage.hard(part).high() < passage.hard(whole).low();
    }

    private static boolean isGroupWithin(Set<String> part, Set<String> whole) {
        return whole.isEmpty() || part.containsAll(whole);
    }

    private static boolean isTimeWithin(Aspect x, Aspect y) {
        return x.when().isEmpty()
                || y.when().isEmpty()
                || x.when().equals(y.when())
                || y.when().get().surrounds(x.when().get());
    }

    private Check check(Figure part, Figure whole) {
        return Finding.of(
                rule(),
                Result.HOLDS,
                List.of(Finding.member(part, "part"), Finding.member(whole, "whole")),
                "at most " + whole.surface(),
                part.surface(),
                Finding.quote(part) + " is no more than " + Finding.quote(whole)
                        + "; the place of the first lies within that of the second.");
    }
}
