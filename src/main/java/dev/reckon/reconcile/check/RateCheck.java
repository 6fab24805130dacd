package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An amount over a time is its rate: "681,692 in two years, over 900 a day", "300 km in 2 hours, 150 km/h". */
final class RateCheck implements ArithmeticCheck {

    private static final List<String> FOLLOWS = List.of(
            "result",
            "resulting",
            "gives",
            "giving",
            "equals",
            "equal to",
            "or",
            "that is",
            "i.e.",
            "an average of",
            "a rate of",
            "at a rate of",
            "almost",
            "some",
            "roughly",
            "average",
            "averaging",
            "equivalent to",
            "about",
            "nearly",
            "over",
            "more than");

    @Override
    public String rule() {
        return "rate";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            int past = 0;
            while (past < sentence.figures().size()) {
                List<Figure> clause = Phrases.clause(sentence, past);
                List<Figure> times = only(clause, figure -> isTime(passage, figure));
                if (times.size() == 1) {
                    speeds(passage, sentence, clause, times.get(0), checks);
                    rates(passage, sentence, clause, times.get(0), checks);
                }
                past += clause.size();
            }
        }
        return checks;
    }

    private interface Test {
        boolean holds(Figure figure);
    }

    private static List<Figure> only(List<Figure> clause, Test test) {
        return clause.stream().filter(test::holds).toList();
    }

    private static boolean isTime(Passage passage, Figure figure) {
        return passage.dimension(figure).equals("time");
    }

    private void speeds(Passage passage, Sentence sentence, List<Figure> clause, Figure time, List<Check> checks) {
        List<Figure> lengths = only(clause, figure -> passage.dimension(figure).equals("length"));
        List<Figure> speeds = only(clause, figure -> passage.dimension(figure).endsWith("speed"));
        if (lengths.size() == 1 && speeds.size() == 1) {
            check(passage, sentence, List.of(lengths.get(0), time, speeds.get(0)), passage.hard(speeds.get(0)))
                    .ifPresent(checks::add);
        }
    }

    /** A rate carries its time in its unit, as in {@code executions/day}; the amount is of the same noun or of people. */
    private void rates(Passage passage, Sentence sentence, List<Figure> clause, Figure time, List<Check> checks) {
        for (Figure rate : only(clause, figure -> figure.kind() == Kind.RATE)) {
            Optional<Double> seconds = TimeUnit.secondsPer(rate);
            List<Figure> amounts = only(clause, figure -> Passage.isAmount(figure) && sameNoun(figure, rate));
            if (seconds.isPresent() && amounts.size() == 1) {
                // the amount counts in base units, the rate in those of its own words
                double unit = passage.aspect(amounts.get(0)).scale().factor().doubleValue();
                Range perSecond = RangeArithmetic.scaled(passage.hard(rate), unit / seconds.get());
                check(passage, sentence, List.of(amounts.get(0), time, rate), perSecond)
                        .ifPresent(checks::add);
            }
        }
    }

    private static boolean sameNoun(Figure amount, Figure rate) {
        int slash = rate.unit().indexOf('/');
        String noun = slash < 0 ? rate.unit() : rate.unit().substring(0, slash);
        return noun.isEmpty() || noun.equals(amount.unit()) || amount.unit().equals("people");
    }

    private Optional<Check> check(Passage passage, Sentence sentence, List<Figure> figures, Range stated) {
        Figure amount = figures.get(0);
        Figure time = figures.get(1);
        Figure rate = figures.get(2);
        Optional<Range> ratio = Arithmetic.over(passage.hard(amount), passage.hard(time));
        boolean meets = ratio.isPresent() && ratio.get().meets(stated);
        boolean inOrder =
                amount.span().compareTo(rate.span()) < 0 && time.span().compareTo(rate.span()) < 0;
        Figure last = amount.span().compareTo(time.span()) < 0 ? time : amount;
        String between = Passage.lower(sentence.between(last, rate));
        boolean follows = inOrder && (between.strip().equals(",") || Passage.hasAny(between, FOLLOWS));
        if (ratio.isEmpty() || (!meets && !follows)) {
            return Optional.empty();
        }
        double size = passage.hard(rate).high() > 0 && stated.high() > 0 && Double.isFinite(stated.high())
                ? passage.hard(rate).high() / stated.high()
                : passage.hard(rate).low() / stated.low();
        double unit = passage.aspect(rate).scale().factor().doubleValue();
        Range inUnit = RangeArithmetic.scaled(ratio.get(), Double.isFinite(size) ? size / unit : 1);
        String expected = NumberText.of(inUnit);
        return Optional.of(Finding.of(
                rule(),
                meets ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(amount, "amount"), Finding.member(time, "time"), Finding.member(rate, "rate")),
                expected,
                rate.surface(),
                Finding.quote(amount) + " over " + Finding.quote(time) + " is " + expected
                        + (meets ? ", which fits " : ", not ") + Finding.quote(rate) + "."));
    }
}
