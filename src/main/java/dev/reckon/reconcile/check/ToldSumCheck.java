package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers that the build of a sentence sets beside their whole: "47 fires (15 in spring, 32 in autumn)", "of the 21 barns nine burnt and
 * twelve stood", "9,000 logs here, another 3,000 there: 12,000". Whether they are all its parts is not said, so that only agreement is
 * reported.
 */
final class ToldSumCheck implements ArithmeticCheck {

    private static final int MOST_WORDS_TO_BRACKET = 6;
    private static final int MOST_WORDS_IN_OPENING = 3;
    private static final int MOST_PARTS = 8;

    /** A sentence of more figures is a list. */
    private static final int LONGEST = 40;

    /** How many sentences with figures behind the second addend the sum may stand. */
    private static final int SENTENCES_TO_SUM = 2;

    /** A number of so many digits is the sum of two others by chance but rarely. */
    private static final int TELLING_DIGITS = 3;

    /** A sum of rounded addends is told no further from theirs than this. */
    private static final double CLOSE = 0.16;

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach(
                (sentence, at) -> sentence.figures().size() > LONGEST ? Stream.empty() : told(passage, sentence, at));
    }

    private static Stream<Check> told(Passage passage, Sentence sentence, int at) {
        return Stream.of(
                        bracketed(passage, sentence, at),
                        opened(passage, sentence, at),
                        closed(passage, sentence, at),
                        added(passage, sentence, at))
                .flatMap(Optional::stream)
                .limit(1);
    }

    /** Reads "47 fires in all years (15 in spring, 32 in autumn)". */
    private static Optional<Check> bracketed(Passage passage, Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        if (at + 2 >= figures.size()) {
            return Optional.empty();
        }
        Figure whole = figures.get(at);
        String way = sentence.between(whole, figures.get(at + 1));
        int open = way.indexOf('(');
        if (open < 0 || way.indexOf(')') >= 0 || Passage.wordsOf(way.substring(0, open)) > MOST_WORDS_TO_BRACKET) {
            return Optional.empty();
        }
        List<Figure> parts = new ArrayList<>();
        for (int i = at + 1; i < figures.size(); i++) {
            parts.add(figures.get(i));
            String behind = i + 1 < figures.size()
                    ? sentence.between(figures.get(i), figures.get(i + 1))
                    : sentence.after(figures.get(i));
            if (behind.indexOf(')') >= 0) {
                return exact(passage, parts, whole);
            }
        }
        return Optional.empty();
    }

    /** Reads "of the 21 barns two stood empty, seven held hay and twelve cattle", brackets left out. */
    private static Optional<Check> opened(Passage passage, Sentence sentence, int at) {
        Figure whole = sentence.figures().get(at);
        List<Figure> parts = passage.spoken(sentence).stream()
                .filter(figure -> figure.span().compareTo(whole.span()) > 0)
                .toList();
        return parts.size() > 1 && isOf(Passage.lower(sentence.before(whole)))
                ? exact(passage, parts, whole)
                : Optional.empty();
    }

    /** Returns whether the words end in an "of" that belongs to no noun: one that opens the sentence, or a clause. */
    private static boolean isOf(String before) {
        int from = before.length();
        while (from > 0 && (Character.isLetter(before.charAt(from - 1)) || before.charAt(from - 1) == ' ')) {
            from--;
        }
        String clause = before.substring(from).strip();
        return Passage.opens(clause, List.of("of")) && Passage.wordsOf(clause) <= MOST_WORDS_IN_OPENING;
    }

    /** Reads "mining lost 4,500, weaving 2,150, and trade 4,050, said the bureau; all told, 10,700". */
    private static Optional<Check> closed(Passage passage, Sentence sentence, int at) {
        if (at < 2 || at + 1 < sentence.figures().size()) {
            return Optional.empty();
        }
        Figure whole = sentence.figures().get(at);
        String way = Passage.lower(sentence.between(sentence.figures().get(at - 1), whole));
        return Phrases.announcesTotal(way)
                ? exact(passage, sentence.figures().subList(0, at), whole)
                : Optional.empty();
    }

    private static Optional<Check> exact(Passage passage, List<Figure> parts, Figure whole) {
        boolean plain = parts.size() > 1
                && parts.size() <= MOST_PARTS
                && Stream.concat(parts.stream(), Stream.of(whole)).allMatch(ToldSumCheck::isPlain)
                && parts.stream().allMatch(part -> isOfOneSort(passage, part, whole));
        if (!plain) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(ToldSumCheck::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum)
                .filter(n -> n.compareTo(number(whole)) == 0)
                .map(n -> Finding.sum(parts, whole, NumberText.of(n.doubleValue()), ""));
    }

    private static boolean isPlain(Figure figure) {
        return Passage.isExact(figure)
                && Passage.isAmount(figure)
                && !figure.stance().rejects();
    }

    /** Counts of which some name no noun count what the whole does. */
    private static boolean isOfOneSort(Passage passage, Figure part, Figure whole) {
        return part.kind() == Kind.COUNT && whole.kind() == Kind.COUNT
                || passage.alike(part, whole) && part.unit().equals(whole.unit());
    }

    private static BigDecimal number(Figure figure) {
        return figure.value().best().orElse(BigDecimal.ZERO);
    }

    /** Reads "the yard holds 16,000 logs, and the neighbour another 6,000. Call it 22,000". */
    private static Optional<Check> added(Passage passage, Sentence sentence, int at) {
        Figure second = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(second)).strip();
        boolean another = passage.phrases(Cue.IN_ADDITION).stream().anyMatch(before::endsWith)
                || passage.phrases(Cue.ON_TOP).stream().anyMatch(word -> before.endsWith(" " + word));
        if (!another || middle(second).isEmpty()) {
            return Optional.empty();
        }
        Optional<Figure> first = passage.nearest(sentence, at, 1)
                .filter(figure -> passage.alike(figure, second))
                .findFirst()
                .filter(figure -> middle(figure).isPresent());
        return first.flatMap(figure -> behind(passage, sentence, at)
                .filter(total -> passage.alike(total, second))
                .filter(total -> isSum(passage, figure, second, total))
                .findFirst()
                .map(total -> Finding.sum(
                        List.of(figure, second),
                        total,
                        NumberText.of(RangeArithmetic.sum(List.of(passage.hard(figure), passage.hard(second)))),
                        ""))
                .or(() -> toldBefore(passage, sentence, figure, second)));
    }

    /** "In all 461 barrels were lost. ... It had 405 in the cellar. A further 56 stood outside": the sum to the last of its digits. */
    private static Optional<Check> toldBefore(Passage passage, Sentence sentence, Figure first, Figure second) {
        return passage.sentences().subList(0, sentence.index()).stream()
                .flatMap(earlier -> earlier.figures().stream())
                .filter(total -> passage.alike(total, second)
                        && isExactSum(first, second, total, isOfOneAct(passage, second, total)))
                .findFirst()
                .map(total -> Finding.addition(
                        List.of(first, second),
                        total,
                        NumberText.of(number(first).add(number(second)).doubleValue())));
    }

    private static boolean isOfOneAct(Passage passage, Figure a, Figure b) {
        Optional<String> act = passage.aspect(a).act();
        return act.isPresent() && act.equals(passage.aspect(b).act());
    }

    private static boolean isExactSum(Figure first, Figure second, Figure total, boolean oneAct) {
        Optional<BigDecimal> told = total.value().best();
        return told.filter(n -> n.stripTrailingZeros().precision() >= (oneAct ? TELLING_DIGITS - 1 : TELLING_DIGITS))
                .filter(n -> n.compareTo(number(first).add(number(second))) == 0)
                .isPresent();
    }

    private static Stream<Figure> behind(Passage passage, Sentence sentence, int at) {
        Stream<Figure> here =
                sentence.figures().subList(at + 1, sentence.figures().size()).stream();
        List<Sentence> sentences = passage.sentences();
        int past = Math.min(sentences.size(), sentence.index() + 1 + SENTENCES_TO_SUM);
        Stream<Figure> next = sentences.subList(sentence.index() + 1, past).stream()
                .filter(later -> later.section() == sentence.section())
                .flatMap(later -> later.figures().stream());
        return Stream.concat(here, next);
    }

    private static boolean isSum(Passage passage, Figure first, Figure second, Figure total) {
        Range sum = RangeArithmetic.sum(List.of(passage.hard(first), passage.hard(second)));
        double expected = middle(first).orElse(0.0) + middle(second).orElse(0.0);
        double stated = middle(total).orElse(0.0);
        return sum.meets(passage.hard(total)) && Math.abs(stated - expected) <= CLOSE * expected;
    }

    /** Returns the one number a figure states, the middle of two. */
    private static Optional<Double> middle(Figure figure) {
        Value value = figure.value();
        return value.best()
                .or(() -> value.low().isPresent() && value.high().isPresent()
                        ? Optional.of(value.low().get().add(value.high().get()).multiply(new BigDecimal("0.5")))
                        : value.low().or(value::high))
                .map(Number::doubleValue)
                .filter(n -> n > 0);
    }
}
