package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two numbers with their ratio beside them in other turns than "five times the 100": "one barge moves at 6 km/h, one twice as long at 12",
 * "200 to 500 birds, or one third the 900 to 1,500 of spring". Only agreement is reported: the ratio may be of something else.
 */
final class TimesAsFarCheck implements ArithmeticCheck {

    private static final int LONGEST_WAY_CHARACTERS = 60;
    private static final int MOST_WORDS_TO_BASE = 3;

    /** How closely two numbers must give a multiple that is not said to be theirs. */
    private static final double CLOSE = 0.025;

    /** How closely the ends of two ranges give a fraction that is said to be theirs. */
    private static final double LOOSE = 0.13;

    @Override
    public String rule() {
        return RatioCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> at > 0
                        && at + 1 < sentence.figures().size()
                ? Stream.concat(multiple(passage, sentence, at).stream(), fraction(passage, sentence, at).stream())
                : Stream.empty());
    }

    /** Reads "one moves at 6 km/h, and one twice as long at 12 km/h". */
    private static Optional<Check> multiple(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        Figure second = sentence.figures().get(at + 1);
        Figure first = sentence.figures().get(at - 1);
        if (at > 1 && !first.unit().equals(second.unit())) {
            // "6 km, or about 4 miles, an hour, and twice as much at 12 km"
            first = sentence.figures().get(at - 2);
        }
        boolean told = times.unit().equals("times")
                && Rates.areAlike(passage, first, second)
                && isNear(sentence.between(first, times))
                && isNear(sentence.between(times, second))
                && isMultiple(passage, second, first, times);
        return told ? Optional.of(check(second, first, times, ratio(passage, second, first))) : Optional.empty();
    }

    /** Returns whether {@code over} is just {@code times} as much as {@code under}. */
    static boolean isMultiple(Passage passage, Figure over, Figure under, Figure times) {
        return Math.abs(ratio(passage, over, under) / Written.number(times) - 1) <= CLOSE;
    }

    private static double ratio(Passage passage, Figure over, Figure under) {
        return passage.point(over).orElse(Double.NaN) / passage.point(under).orElse(Double.NaN);
    }

    /** Reads "200 to 500 birds, or one third the 900 to 1,500 of spring". */
    private static Optional<Check> fraction(Passage passage, Sentence sentence, int at) {
        Figure fraction = sentence.figures().get(at);
        Figure part = sentence.figures().get(at - 1);
        Figure base = sentence.figures().get(at + 1);
        String aside = sentence.between(part, fraction).strip();
        String way = sentence.between(fraction, base);
        boolean told = fraction.unit().equals("fraction")
                && passage.alike(part, base)
                && (aside.endsWith(", or") || aside.endsWith(", about") || aside.endsWith(","))
                && isNear(aside)
                && Passage.wordsOf(way) <= MOST_WORDS_TO_BASE
                && way.chars().noneMatch(c -> ",;:()".indexOf(c) >= 0);
        return told
                ? ratio(part.value(), base.value(), fraction).map(n -> check(part, base, fraction, n))
                : Optional.empty();
    }

    private static boolean isNear(String way) {
        return way.length() <= LONGEST_WAY_CHARACTERS && way.indexOf(';') < 0;
    }

    /** Returns the ratio of the single values, or of two like ends, that fits {@code fraction}. */
    private static Optional<Double> ratio(Value part, Value base, Figure fraction) {
        double told = Written.number(fraction);
        return Stream.of(over(part.best(), base.best()), over(part.high(), base.high()), over(part.low(), base.low()))
                .flatMap(Optional::stream)
                .filter(n -> Math.abs(n / told - 1) <= LOOSE)
                .findFirst();
    }

    private static Optional<Double> over(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.filter(n -> n.signum() > 0).isPresent()
                ? Optional.of(a.get().doubleValue() / b.get().doubleValue())
                : Optional.empty();
    }

    private static Check check(Figure over, Figure under, Figure told, double ratio) {
        String expected = (ratio < 1 ? NumberText.of(ratio) : NumberText.factor(ratio)) + " times";
        return Finding.of(
                RatioCheck.RULE,
                Result.HOLDS,
                Finding.quotient(over, under, told, "factor"),
                expected,
                told.surface(),
                Finding.quote(over) + " is " + expected + " " + Finding.quote(under) + Finding.fit(true, told));
    }
}
