package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Aspect.Part;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
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

    /** What must be sure to be said of both. */
    private static final Set<Part> SCOPE = Set.of(Part.PLACE, Part.TIME, Part.GROUP);

    @Override
    public String rule() {
        return PartAndWhole.RULE;
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
        return passage.nearest(sentence, at, REACH_SENTENCES).filter(figure -> passage.alike(figure, later));
    }

    private Stream<Check> holding(Passage passage, Figure a, Figure b) {
        return isPart(passage, a, b)
                ? Stream.of(check(passage, a, b))
                : isPart(passage, b, a) ? Stream.of(check(passage, b, a)) : Stream.empty();
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
                && !isUnsure(x)
                && !isUnsure(y)
                && passage.hard(part).high() < passage.hard(whole).low();
    }

    private static boolean isUnsure(Aspect aspect) {
        return !Collections.disjoint(aspect.doubtful(), SCOPE);
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

    private static Check check(Passage passage, Figure part, Figure whole) {
        return PartAndWhole.of(passage, part, whole, "the place of the first lies within that of the second", false);
    }
}
