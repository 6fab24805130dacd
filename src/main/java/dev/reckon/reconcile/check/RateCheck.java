package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
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

    private static final int MOST_WORDS_ON_AMOUNT = 4;

    private static final double FAR_APART = 5;

    /** A time given in round numbers. */
    private static final double LEAST_LASTING = 0.95;

    private static final double MOST_LASTING = 1.05;

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
        for (Figure rate : only(clause, Rates::isRate)) {
            Optional<Range> perSecond = Rates.perSecond(passage, rate);
            List<Figure> amounts = only(
                    clause,
                    figure -> Passage.isAmount(figure) && !Rates.isRate(figure) && sameNoun(passage, figure, rate));
            if (perSecond.isPresent() && amounts.size() == 1) {
                check(passage, sentence, List.of(amounts.get(0), time, rate), perSecond.get())
                        .ifPresent(checks::add);
            }
        }
    }

    private static boolean sameNoun(Passage passage, Figure amount, Figure rate) {
        int slash = rate.unit().indexOf('/');
        String noun = slash < 0 ? rate.unit() : rate.unit().substring(0, slash);
        return noun.isEmpty()
                || amount.unit().equals("people")
                        && !passage.scaleOf(noun).dimension().equals("time")
                || passage.scaleOf(noun).dimension().equals(passage.dimension(amount));
    }

    /** "A rise over 300 years" takes that long, no longer. */
    private static Range lasting(Passage passage, Sentence sentence, Figure time) {
        Range hard = passage.hard(time);
        boolean through = time.value().hedge() == Hedge.MORE_THAN
                && Passage.lower(time.surface()).startsWith("over ")
                && !Passage.lower(sentence.before(time)).stripTrailing().endsWith("for");
        return through ? Range.closed(hard.low() * LEAST_LASTING, hard.low() * MOST_LASTING) : hard;
    }

    /** "At least 11 a day" and "more than 1,100 a day" can both be true, and one is not what gives the other. */
    private static boolean areFarApart(Range given, Range stated) {
        boolean open = !given.isBounded() || !stated.isBounded();
        return open
                && given.low() > 0
                && stated.low() > 0
                && Math.max(given.low(), stated.low()) > FAR_APART * Math.min(given.low(), stated.low());
    }

    private Optional<Check> check(Passage passage, Sentence sentence, List<Figure> figures, Range stated) {
        Figure amount = figures.get(0);
        Figure time = figures.get(1);
        Figure rate = figures.get(2);
        Optional<Range> ratio = Arithmetic.over(passage.hard(amount), lasting(passage, sentence, time));
        boolean meets = ratio.isPresent() && ratio.get().meets(stated);
        boolean inOrder =
                amount.span().compareTo(rate.span()) < 0 && time.span().compareTo(rate.span()) < 0;
        Figure last = amount.span().compareTo(time.span()) < 0 ? time : amount;
        String between = Passage.lower(sentence.between(last, rate));
        boolean follows = inOrder
                && (between.strip().equals(",")
                        || Passage.hasAny(between, FOLLOWS)
                        || Phrases.isAppended(sentence, last, rate, MOST_WORDS_ON_AMOUNT));
        if (ratio.isEmpty() || (!meets && !follows) || (meets && areFarApart(ratio.get(), stated))) {
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
                Finding.quote(amount) + " over " + Finding.quote(time) + " is " + expected + Finding.fit(meets, rate)));
    }
}
