package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.check.Narrowing.Facet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is counted of a part of a place, of one cause, of one group or of some hours is among what is counted of all: "9,200 more died
 * than in other years. 7,400 deaths were due to violence". Only agreement is reported: where the narrower count is more, it comes from
 * another.
 */
final class NarrowerCountCheck implements ArithmeticCheck {

    /** How many sentences with figures lie between the two at most. */
    private static final int REACH_SENTENCES = 8;

    /** A part is at least one in so many of its whole. */
    private static final BigDecimal LEAST_PART = BigDecimal.valueOf(50);

    /** A sentence of more figures is a list. */
    private static final int LONGEST = 40;

    /** Of more figures near by the farther ones stand in lists. */
    private static final int MOST_PARTNERS = 60;

    @Override
    public String rule() {
        return PartAndWhole.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> {
            Figure later = sentence.figures().get(at);
            if (sentence.figures().size() > LONGEST || !isAmount(later)) {
                return Stream.empty();
            }
            List<Figure> partners = partners(passage, sentence, at);
            return Stream.concat(
                    first(partners, whole -> check(passage, later, whole)),
                    first(partners, part -> check(passage, part, later)));
        });
    }

    /** Returns the nearest check, one with no range before one with a range: these are mostly of an estimate beside them. */
    private static Stream<Check> first(List<Figure> partners, Function<Figure, Optional<Check>> check) {
        return Stream.concat(
                        partners.stream().filter(figure -> !Passage.isInterval(figure)),
                        partners.stream().filter(Passage::isInterval))
                .flatMap(figure -> check.apply(figure).stream())
                .limit(1);
    }

    private static List<Figure> partners(Passage passage, Sentence sentence, int at) {
        Figure later = sentence.figures().get(at);
        return passage.nearest(sentence, at, REACH_SENTENCES)
                .filter(earlier -> isAmount(earlier) && passage.alike(earlier, later))
                .limit(MOST_PARTNERS)
                .toList();
    }

    private static boolean isAmount(Figure figure) {
        return (figure.kind() == Kind.COUNT || figure.kind() == Kind.MONEY)
                && figure.value().hedge() != Hedge.ORDER_OF_MAGNITUDE
                && !figure.stance().rejects();
    }

    private static Optional<Check> check(Passage passage, Figure part, Figure whole) {
        return isLess(part.value(), whole.value())
                ? Narrowing.of(passage, part, whole)
                        .filter(facet -> facet == Facet.THING || !isChange(passage, part))
                        .filter(facet -> facet == Facet.PLACE || !Passage.isInterval(part))
                        .flatMap(facet -> facet == Facet.PROOF || facet == Facet.PLACE
                                ? PartAndWhole.known(passage, part, whole, facet.ground())
                                : PartAndWhole.holding(passage, part, whole, facet.ground()))
                : Optional.empty();
    }

    private static boolean isChange(Passage passage, Figure figure) {
        return passage.aspect(figure).nature() == Aspect.Nature.CHANGE;
    }

    /** By the number each states: "over 50" of "300" is less, but 5 of a million tell nothing. */
    private static boolean isLess(Value part, Value whole) {
        Optional<BigDecimal> most = part.high().or(part::best).or(part::low);
        Optional<BigDecimal> least = whole.low().or(whole::best).or(whole::high);
        return most.isPresent()
                && least.isPresent()
                && most.get().compareTo(least.get()) < 0
                && most.get().multiply(LEAST_PART).compareTo(least.get()) > 0;
    }
}
