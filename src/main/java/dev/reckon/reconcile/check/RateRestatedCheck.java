package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Optional;

/** One rate said per two times is the same rate: "730 tonnes a year; that is 2 tonnes a day". */
final class RateRestatedCheck implements ArithmeticCheck {

    private static final List<String> OR = List.of("or", ", or", "(", "=", ", i.e.", "/");
    private static final int LONGEST_WAY_CHARACTERS = 80;
    private static final int MOST_WORDS_ON_FIRST = 3;

    /** "A little over 900" is no 1,800, though 1,800 is more. */
    private static final double FAR = 2;

    @Override
    public String rule() {
        return "rate";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> restated(passage, sentence, at).stream());
    }

    private Optional<Check> restated(Passage passage, Sentence sentence, int at) {
        Figure told = sentence.figures().get(at);
        if (Rates.amountOf(passage, told).isEmpty()) {
            return Optional.empty();
        }
        if (at == 0) {
            String before = Passage.lower(sentence.before(told)).strip();
            boolean draws =
                    before.length() <= LONGEST_WAY_CHARACTERS / 2 && passage.opens(before, Cue.DRAWN_FROM_BEFORE);
            List<Figure> rates = passage.before(sentence, 1, figure -> Rates.sameAmount(passage, figure, told));
            return draws && rates.size() == 1 ? check(passage, rates.get(0), told) : Optional.empty();
        }
        Figure first = sentence.figures().get(at - 1);
        String way = Passage.way(sentence, first, told);
        boolean restates =
                OR.contains(Passage.lower(sentence.between(first, told)).strip())
                        || (way.length() <= LONGEST_WAY_CHARACTERS && opensDrawn(passage, way))
                        || Phrases.isAppended(sentence, first, told, MOST_WORDS_ON_FIRST);
        return restates && Rates.sameAmount(passage, first, told) ? check(passage, first, told) : Optional.empty();
    }

    /** Returns whether one of the clauses between draws the second from the first: "between 2000 and 2019; that is". */
    private static boolean opensDrawn(Passage passage, String way) {
        int mark = Math.max(way.lastIndexOf(';'), Math.max(way.lastIndexOf(','), way.lastIndexOf('–')));
        String clause = way.substring(mark + 1).strip();
        return mark >= 0 && passage.opens(clause, Cue.DRAWN_FROM_BEFORE);
    }

    private Optional<Check> check(Passage passage, Figure first, Figure told) {
        double seconds = TimeUnit.secondsPer(first).orElseThrow();
        double others = TimeUnit.secondsPer(told).orElseThrow();
        Optional<Range> one = Rates.perSecond(passage, first);
        Optional<Range> other = Rates.perSecond(passage, told);
        if (seconds == others || one.isEmpty() || other.isEmpty() || one.get().low() <= 0) {
            return Optional.empty();
        }
        boolean meets = one.get().meets(other.get()) && !isFar(told, other.get(), one.get());
        double factor = Rates.amountOf(passage, told).orElseThrow().factor().doubleValue();
        String expected = NumberText.of(RangeArithmetic.scaled(one.get(), others / factor));
        return Optional.of(Finding.of(
                rule(),
                meets ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(first, "value"), Finding.member(told, "rate")),
                expected,
                told.surface(),
                Finding.quote(first) + " is " + expected + " " + told.unit() + Finding.fit(meets, told)));
    }

    private static boolean isFar(Figure told, Range stated, Range expected) {
        boolean bound = told.value().best().isEmpty()
                && told.value().low().isPresent()
                && told.value().high().isEmpty();
        return bound && expected.low() > stated.low() * FAR;
    }
}
