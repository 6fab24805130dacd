package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * So many of each of so many are as many as the text counts elsewhere: "35 households in each of 104 villages", and 3,640 households in
 * all. Only a count of the same noun that comes near the product is compared with it.
 */
final class ProductCheck implements ArithmeticCheck {

    /** A count this far from the product is one of something else. */
    private static final double NEAR = 1.25;

    private static final int LONGEST_WAY_CHARACTERS = 60;
    private static final int MOST_SENTENCES = 12;

    @Override
    public String rule() {
        return "product";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> product(passage, sentence, at).stream());
    }

    private Optional<Check> product(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure some = sentence.figures().get(at);
        Figure groups = sentence.figures().get(at + 1);
        return isOfEach(passage, sentence, some, groups) ? compare(passage, sentence, some, groups) : Optional.empty();
    }

    private static boolean isOfEach(Passage passage, Sentence sentence, Figure first, Figure second) {
        String between = Passage.lower(sentence.between(first, second));
        return first.kind() == Kind.COUNT
                && second.kind() == Kind.COUNT
                && !passage.alike(first, second)
                && between.length() <= LONGEST_WAY_CHARACTERS
                && passage.hasAny(between, Cue.OF_EACH);
    }

    private Optional<Check> compare(Passage passage, Sentence sentence, Figure some, Figure groups) {
        OptionalDouble a = passage.point(some);
        OptionalDouble b = passage.point(groups);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        double product = a.getAsDouble() * b.getAsDouble();
        return near(passage, sentence, some, product).map(total -> check(passage, some, groups, total, product));
    }

    /** Returns the count of the same noun nearest to the product, in value. */
    private static Optional<Figure> near(Passage passage, Sentence sentence, Figure some, double product) {
        return passage.sentences().stream()
                .filter(other -> Math.abs(other.index() - sentence.index()) <= MOST_SENTENCES)
                .flatMap(other -> other.figures().stream())
                .filter(total -> passage.alike(total, some) && !Passage.same(total, some))
                .filter(total -> off(passage, total, product) <= NEAR)
                .min(Comparator.comparingDouble(total -> off(passage, total, product)));
    }

    private static double off(Passage passage, Figure total, double product) {
        double value = passage.point(total).orElse(0);
        return value > 0 && product > 0 ? Math.max(value / product, product / value) : Double.MAX_VALUE;
    }

    private Check check(Passage passage, Figure some, Figure groups, Figure total, double product) {
        Range range = RangeArithmetic.product(passage.hard(some), passage.hard(groups));
        boolean meets = range.meets(passage.hard(total));
        String expected = Finding.show(range, OptionalDouble.of(product));
        return Finding.of(
                rule(),
                meets ? Result.HOLDS : Result.FAILS,
                List.of(
                        Finding.member(some, "factor"),
                        Finding.member(groups, "factor"),
                        Finding.member(total, "product")),
                expected,
                total.surface(),
                Finding.quote(some) + " in each of " + Finding.quote(groups) + " are " + expected
                        + Finding.fit(
                                meets,
                                total,
                                () -> Finding.gap(
                                        range,
                                        passage.hard(total),
                                        total.value().best(),
                                        OptionalDouble.of(product))));
    }
}
