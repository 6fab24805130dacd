package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Odds are those of the two numbers they are drawn from: "12 against 9, a ratio of four to three". */
final class OddsCheck implements ArithmeticCheck {

    /** "Two to one" is said of what comes this near to it. */
    private static final double LOOSE = 1.15;

    /** Beyond this the odds are of other numbers or wrong. */
    private static final double FAR = 1.3;

    /** A number from an earlier sentence must give the odds this closely: the text does not say that they are its. */
    private static final double CLOSE = 1.06;

    private static final int LONGEST_WAY_CHARACTERS = 60;
    private static final int MOST_SENTENCES = 4;

    @Override
    public String rule() {
        return "ratio";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> odds(passage, sentence, at).stream());
    }

    private Optional<Check> odds(Passage passage, Sentence sentence, int at) {
        Figure odds = sentence.figures().get(at);
        if (!isOdds(odds)) {
            return Optional.empty();
        }
        Optional<Check> behind = bracketed(passage, sentence, at);
        if (behind.isPresent() || at == 0) {
            return behind;
        }
        List<Figure> before = terms(passage, sentence, odds);
        String way = Passage.lower(sentence.between(sentence.figures().get(at - 1), odds));
        boolean announced = passage.hasAny(way, Cue.ODDS) && way.length() <= LONGEST_WAY_CHARACTERS;
        if (before.isEmpty() || !announced) {
            return Optional.empty();
        }
        Figure last = before.get(before.size() - 1);
        Optional<Figure> other = before.size() < 2
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 2)).filter(first -> passage.alike(first, last));
        return other.isPresent()
                ? Optional.of(check(passage, other.get(), last, odds))
                : fromEarlier(passage, sentence, last, odds);
    }

    /** "Four to three" and "9–1" are odds, "four times" is none. */
    private static boolean isOdds(Figure figure) {
        String words = Passage.lower(figure.surface());
        boolean two = Passage.has(words, "to") || words.indexOf('–') > 0 || words.indexOf(':') > 0;
        return figure.unit().equals("times") && two && value(figure) > 0;
    }

    /** Reads "outnumbered by about 2:1 (26,800 against 52,000)": the two numbers stand in brackets right behind. */
    private Optional<Check> bracketed(Passage passage, Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        if (at + 2 >= figures.size()) {
            return Optional.empty();
        }
        Figure first = figures.get(at + 1);
        Figure second = figures.get(at + 2);
        boolean opened = sentence.between(figures.get(at), first).strip().equals("(");
        String way = Passage.lower(sentence.between(first, second));
        boolean set = passage.hasAny(way, Cue.COMPARED) || Passage.has(way, "to");
        boolean closed = way.indexOf(')') < 0 && sentence.after(second).indexOf(')') >= 0;
        boolean alike = Passage.isAmount(first)
                && passage.alike(first, second)
                && passage.point(first).orElse(0) > 0
                && passage.point(second).orElse(0) > 0;
        return opened && set && closed && alike
                ? Optional.of(check(passage, first, second, figures.get(at)))
                : Optional.empty();
    }

    private static double value(Figure odds) {
        return odds.value().shown().map(Number::doubleValue).orElse(0.0);
    }

    private static List<Figure> terms(Passage passage, Sentence sentence, Figure odds) {
        List<Figure> terms = new ArrayList<>();
        for (Figure figure : passage.spoken(sentence)) {
            boolean before = figure.span().compareTo(odds.span()) < 0;
            if (before && Passage.isAmount(figure) && passage.point(figure).orElse(0) > 0) {
                terms.add(figure);
            }
        }
        return terms;
    }

    /** Reads "Their 450 dead ... . Ours were 4,000, odds of nearly 9 to 1": of the numbers before, one that fits. */
    private Optional<Check> fromEarlier(Passage passage, Sentence sentence, Figure term, Figure odds) {
        return passage.before(sentence, MOST_SENTENCES, figure -> isOther(passage, figure, term, odds)).stream()
                .findFirst()
                .map(other -> check(passage, other, term, odds));
    }

    private static boolean isOther(Passage passage, Figure other, Figure term, Figure odds) {
        return passage.alike(other, term)
                && passage.point(other).orElse(0) > 0
                && passage.aspect(other).act().equals(passage.aspect(term).act())
                && off(ratio(passage, other, term), value(odds)) <= CLOSE;
    }

    private static double ratio(Passage passage, Figure a, Figure b) {
        double ratio = passage.point(a).orElse(0) / passage.point(b).orElse(1);
        return ratio < 1 ? 1 / ratio : ratio;
    }

    private static double off(double ratio, double odds) {
        double named = odds < 1 ? 1 / odds : odds;
        return Math.max(ratio / named, named / ratio);
    }

    private Check check(Passage passage, Figure first, Figure second, Figure odds) {
        double ratio = ratio(passage, first, second);
        double off = off(ratio, value(odds));
        boolean meets = off <= LOOSE
                || passage.hard(odds).low() <= ratio
                        && ratio <= passage.hard(odds).high();
        boolean fails = !meets && off > FAR && Passage.isExact(first) && Passage.isExact(second);
        boolean firstIsMore =
                passage.point(first).orElse(0) >= passage.point(second).orElse(0);
        Figure larger = firstIsMore ? first : second;
        Figure smaller = firstIsMore ? second : first;
        String expected = NumberText.factor(ratio) + " to 1";
        return Finding.of(
                rule(),
                meets ? Result.HOLDS : fails ? Result.FAILS : Result.CANNOT_TELL,
                Finding.quotient(larger, smaller, odds, "factor"),
                expected,
                odds.surface(),
                Finding.quote(larger) + " to " + Finding.quote(smaller) + " is " + expected + Finding.fit(meets, odds));
    }
}
