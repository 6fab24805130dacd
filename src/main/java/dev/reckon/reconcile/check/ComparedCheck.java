package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that was just given, compared with one that follows: "837 came. The count was more than double the 400 of the police", "87 miles
 * ... only 7% off the true distance (93 miles)". What is compared is not named again, so that only a fit is shown.
 */
final class ComparedCheck implements ArithmeticCheck {

    private static final List<String> THAN = List.of(
            "larger than",
            "higher than",
            "more than",
            "greater than",
            "lower than",
            "less than",
            "smaller than",
            "fewer than",
            "above",
            "below",
            "off",
            "short of");

    private static final int LONGEST_WAY_CHARACTERS = 110;
    private static final int MOST_BEFORE = 3;

    /** "More than double" is said of no more than this much beyond it. */
    private static final double MOST_BEYOND = 1.25;

    /** The numbers compared are rounded too. */
    private static final double LOOSE = 0.1;

    @Override
    public String rule() {
        return RatioCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> compared(passage, sentence, at).stream());
    }

    private static Optional<Check> compared(Passage passage, Sentence sentence, int at) {
        Figure told = sentence.figures().get(at);
        boolean times = told.unit().equals("times");
        boolean share = passage.isShare(told)
                && Passage.opens(Passage.lower(sentence.after(told)).strip(), THAN);
        if (!times && !share) {
            return Optional.empty();
        }
        return base(passage, sentence, at).flatMap(base -> passage.nearest(sentence, at, 1)
                .filter(figure -> isCompared(passage, figure, base))
                .limit(MOST_BEFORE)
                .flatMap(figure -> fit(passage, figure, base, told).stream())
                .findFirst());
    }

    /** Returns the next number that is no share and no interval, before a semicolon. */
    private static Optional<Figure> base(Passage passage, Sentence sentence, int at) {
        Figure told = sentence.figures().get(at);
        return sentence.figures().stream()
                .skip(at + 1L)
                .filter(figure -> Passage.isAmount(figure) && !passage.isShare(figure))
                .findFirst()
                .filter(figure -> isNear(passage, sentence.between(told, figure)));
    }

    private static boolean isNear(Passage passage, String between) {
        return between.length() <= LONGEST_WAY_CHARACTERS
                && between.indexOf(';') < 0
                && !passage.hasAny(Passage.lower(between), Cue.CORRECTED);
    }

    private static boolean isCompared(Passage passage, Figure figure, Figure base) {
        return Passage.isAmount(figure)
                && figure.value().best().isPresent()
                && base.value().best().or(base.value()::low).isPresent()
                && (passage.alike(figure, base) || isBare(base));
    }

    /** "8.9 million, 30% more than the others (6.9)": the number in brackets leaves out what the other said. */
    private static boolean isBare(Figure base) {
        return base.kind() == Kind.COUNT && base.surface().chars().noneMatch(Character::isLetter);
    }

    private static Optional<Check> fit(Passage passage, Figure figure, Figure base, Figure told) {
        double unit = passage.alike(figure, base)
                ? passage.aspect(figure).scale().factor().doubleValue()
                        / passage.aspect(base).scale().factor().doubleValue()
                : 1;
        double ratio = n(figure) * unit / n(base);
        // "8.9 million, 30% more than the others (6.9)"
        double lent = isBare(base) ? ratio / scaleWord(figure) : ratio;
        return Stream.of(ratio, lent)
                .filter(n -> Double.isFinite(n) && n > 0 && fits(passage, told, n))
                .findFirst()
                .map(n -> check(passage, figure, base, told, n));
    }

    private static double scaleWord(Figure figure) {
        String words = Passage.lower(figure.surface());
        return words.contains("billion") ? 1e9 : words.contains("million") ? 1e6 : words.contains("thousand") ? 1e3 : 1;
    }

    private static double n(Figure figure) {
        return figure.value().best().or(figure.value()::low).orElseThrow().doubleValue();
    }

    private static boolean fits(Passage passage, Figure told, double ratio) {
        Optional<BigDecimal> n = told.value().best().or(told.value()::low);
        if (n.isEmpty()) {
            return false;
        }
        double said = n.get().doubleValue();
        return passage.isShare(told)
                ? Math.abs(Math.abs(ratio - 1) * 100 - said)
                        <= told.value().grain().doubleValue() / 2 + LOOSE * said
                : passage.hard(told).contains(ratio) && ratio < said * MOST_BEYOND;
    }

    private static Check check(Passage passage, Figure figure, Figure base, Figure told, double ratio) {
        if (!passage.isShare(told)) {
            return RatioCheck.multiple(Result.HOLDS, figure, base, told, NumberText.factor(ratio) + " times");
        }
        String expected = NumberText.of(Math.rint(1000 * Math.abs(ratio - 1)) / 10) + "%";
        return Finding.of(
                "growth",
                Result.HOLDS,
                List.of(Finding.member(figure, "result"), Finding.member(base, "base"), Finding.member(told, "growth")),
                expected,
                told.surface(),
                Finding.quote(figure) + " differs by " + expected + " from " + Finding.quote(base)
                        + Finding.fit(true, told));
    }
}
