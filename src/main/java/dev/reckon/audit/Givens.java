package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Optional;

/** Tells whether a number is what those around it give. */
final class Givens {

    private final Arithmetics arithmetics;
    private final Ways ways;

    Givens(Arithmetics arithmetics, Ways ways) {
        this.arithmetics = arithmetics;
        this.ways = ways;
    }

    /** Returns whether {@code company} gives {@code result}, in the way its words say. */
    boolean are(Figure result, Company company, Optional<Way> way) {
        List<Figure> here = company.here();
        List<Figure> near = company.near();
        if (way.isPresent() && ways.isSaid(way.get(), result, company)) {
            return switch (way.get()) {
                case RATIO -> arithmetics.giveRatio(result, here, near) || isPartMore(result, near);
                case SHARE -> {
                    List<Figure> of = arithmetics.hasTerms(result, Company.earlier(here, result))
                            ? Company.earlier(here, result)
                            : here;
                    yield ways.isChange(result)
                            ? arithmetics.giveChange(result, of)
                            : arithmetics.giveShare(result, of, of) || arithmetics.giveRest(result, of);
                }
                case SUM -> arithmetics.giveSum(result, Company.earlier(here, result));
                case DIFFERENCE ->
                    arithmetics.giveDifference(result, Company.earlier(here, result))
                            || (SlipOfPen.isTelling(result) && arithmetics.giveExactly(result, near));
                case RATE ->
                    arithmetics.giveRate(result, Company.earlier(here, result), Company.earlier(here, result))
                            || arithmetics.giveRate(result, Company.earlier(here, result), near);
            };
        }
        // where the sentence says of what, two others in the source are chance
        boolean explicit =
                way.filter(done -> ways.isExplicit(done, result, company)).isPresent();
        List<Figure> others =
                Company.together(near, Company.together(company.aside(), explicit ? List.of() : company.beyond()));
        if (ways.isOfFormer(result, here)) {
            return arithmetics.giveRatio(result, here, here);
        }
        if (result.unit().equals("times") || result.unit().equals("fraction")) {
            return isPartMore(result, near)
                    || arithmetics.giveRatio(result, near, others)
                    || arithmetics.giveRatio(result, here, company.earlier())
                    || arithmetics.givePart(result, near);
        }
        if (result.kind() == Kind.PERCENTAGE) {
            return arithmetics.giveShare(result, near, others)
                    || arithmetics.giveShare(result, here, company.earlier())
                    || arithmetics.giveRest(result, near)
                    || arithmetics.giveSum(result, near, others);
        }
        if (way.filter(Way.RATE::equals).isPresent() && ways.isOfEach(result)) {
            return arithmetics.giveRate(result, near, near);
        }
        if (way.filter(Way.RATE::equals).isPresent()) {
            return arithmetics.giveRate(result, here, Company.together(others, company.earlier()))
                    || arithmetics.giveRate(result, near, others);
        }
        return way.isEmpty()
                ? arithmetics.giveShareOfAmount(result, near)
                        || arithmetics.giveSum(result, Company.together(here, company.before()))
                : arithmetics.giveSum(result, near, others) || arithmetics.giveSum(result, here, company.earlier());
    }

    /** "82 a day before and 118 after, an increase of two fifths". */
    private boolean isPartMore(Figure result, List<Figure> near) {
        return result.unit().equals("fraction") && ways.isChange(result) && arithmetics.giveChangeAsPart(result, near);
    }
}
