package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * So many of each of so many are as many as the text counts elsewhere: "35 households in each of 104 villages" or "in 104 villages, 35
 * households per village", and 3,640 households in all. Only a count of the same noun that comes near the product is compared with it.
 */
final class ProductCheck implements ArithmeticCheck {

    /** A count this far from the product is one of something else. */
    private static final double NEAR = 1.25;

    private static final int LONGEST_WAY_CHARACTERS = 60;
    private static final int MOST_SENTENCES = 12;

    /** A count of what a rate names above and below its line is one of the same survey, however far off it is told. */
    private static final int MOST_SENTENCES_OF_RATE = 60;

    private static final int SENTENCES_TO_GROUPS = 1;

    @Override
    public String rule() {
        return "product";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach(
                (sentence, at) -> product(passage, sentence, at).or(() -> ofRate(passage, sentence, at)).stream());
    }

    /** Reads "in 104 villages ... 35 households per village", and the households the text counts. */
    private Optional<Check> ofRate(Passage passage, Sentence sentence, int at) {
        Figure rate = sentence.figures().get(at);
        int line = rate.unit().indexOf('/');
        if (rate.kind() != Kind.RATE || line <= 0 || passage.point(rate).isEmpty()) {
            return Optional.empty();
        }
        String counted = Stems.stem(rate.unit().substring(0, line));
        String group = Stems.stem(rate.unit().substring(line + 1));
        return passage.nearest(sentence, at, SENTENCES_TO_GROUPS)
                .filter(groups -> counts(passage, groups, group))
                .findFirst()
                .flatMap(groups -> {
                    double product = passage.point(rate).orElseThrow()
                            * passage.point(groups).orElseThrow();
                    return near(
                                    passage,
                                    sentence,
                                    MOST_SENTENCES_OF_RATE,
                                    total -> counts(passage, total, counted),
                                    product)
                            .map(total -> check(passage, rate, groups, total, product));
                });
    }

    /** Returns whether {@code figure} is one number of such things. */
    private static boolean counts(Passage passage, Figure figure, String noun) {
        return figure.kind() == Kind.COUNT
                && passage.point(figure).isPresent()
                && Stems.stem(figure.unit()).equals(noun);
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
        return near(
                        passage,
                        sentence,
                        MOST_SENTENCES,
                        total -> passage.alike(total, some) && !Passage.same(total, some),
                        product)
                .map(total -> check(passage, some, groups, total, product));
    }

    /** Returns the wanted figure nearest to the product in value, of at most so many sentences around. */
    private static Optional<Figure> near(
            Passage passage, Sentence sentence, int sentences, Predicate<Figure> wanted, double product) {
        int from = Math.max(0, sentence.index() - sentences);
        int past = Math.min(passage.sentences().size(), sentence.index() + sentences + 1);
        return passage.sentences().subList(from, past).stream()
                .flatMap(other -> other.figures().stream())
                .filter(wanted)
                .filter(total -> off(passage, total, product) <= NEAR)
                .min(Comparator.comparingDouble(total -> off(passage, total, product)));
    }

    private static double off(Passage passage, Figure total, double product) {
        double value = passage.point(total).orElse(0);
        return value > 0 && product > 0 ? Math.max(value / product, product / value) : Double.MAX_VALUE;
    }

    private Check check(Passage passage, Figure some, Figure groups, Figure total, double product) {
        // groups counted one by one are that many: no half of one more or fewer
        Range range = Passage.isExact(groups) && groups.value().grain().compareTo(BigDecimal.ONE) == 0
                ? RangeArithmetic.scaled(
                        passage.hard(some), passage.point(groups).orElseThrow())
                : RangeArithmetic.product(passage.hard(some), passage.hard(groups));
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
                Finding.quote(some) + (some.kind() == Kind.RATE ? " times " : " in each of ") + Finding.quote(groups)
                        + " are " + expected
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
