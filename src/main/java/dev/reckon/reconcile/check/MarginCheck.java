package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An estimate with its margin of error in percent spans the range told: "400,000, with a margin of error of 20%: 320,000 to 480,000". */
final class MarginCheck implements ArithmeticCheck {

    private static final List<String> MARGIN = List.of(
            "margin of error of", "error margin of", "margin of", "plus or minus", "error of", "uncertainty of");

    /** An end may be rounded by this share of itself. */
    private static final double ROUNDING = 0.015;

    private static final int MOST_WORDS_TO_SHARE = 2;

    @Override
    public String rule() {
        return "range_order";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> margin(passage, sentence, at).stream());
    }

    private Optional<Check> margin(Passage passage, Sentence sentence, int at) {
        Figure share = sentence.figures().get(at);
        if (!passage.isShare(share) || !Passage.isExact(share) || !isMargin(sentence, share)) {
            return Optional.empty();
        }
        List<Figure> ends = ends(sentence, at);
        return ends.isEmpty()
                ? Optional.empty()
                : passage.nearest(sentence, at, 1)
                        .filter(estimate -> passage.alike(estimate, ends.get(0))
                                && passage.point(estimate).isPresent())
                        .findFirst()
                        .flatMap(estimate -> check(passage, estimate, share, ends));
    }

    private static boolean isMargin(Sentence sentence, Figure share) {
        String before = Passage.lower(sentence.before(share)).stripTrailing();
        return MARGIN.stream()
                .anyMatch(words -> Passage.has(before, words)
                        && Passage.wordsOf(before.substring(before.lastIndexOf(words) + words.length()))
                                <= MOST_WORDS_TO_SHARE);
    }

    /** The range right behind the margin, or the two numbers that stand for its ends. */
    private static List<Figure> ends(Sentence sentence, int at) {
        List<Figure> behind =
                sentence.figures().subList(at + 1, sentence.figures().size());
        if (!behind.isEmpty() && behind.get(0).value().hedge() == Hedge.RANGE) {
            return behind.subList(0, 1);
        }
        return behind.size() == 2 ? behind : List.of();
    }

    /** Two numbers that are not the ends may be told of something else: only a range is held against its margin. */
    private Optional<Check> check(Passage passage, Figure estimate, Figure share, List<Figure> ends) {
        double middle = passage.point(estimate).orElseThrow();
        double margin = share.value().best().orElseThrow().doubleValue() / 100;
        Range expected = Range.closed(middle * (1 - margin), middle * (1 + margin));
        Optional<Range> told = told(passage, ends);
        boolean fits = told.filter(range -> near(range.low(), expected.low()) && near(range.high(), expected.high()))
                .isPresent();
        boolean binding = ends.size() == 1;
        return told.isPresent() && (fits || binding)
                ? Optional.of(finding(estimate, share, ends, expected, fits))
                : Optional.empty();
    }

    private static boolean near(double told, double expected) {
        return Math.abs(told - expected) <= ROUNDING * expected;
    }

    private static Optional<Range> told(Passage passage, List<Figure> ends) {
        double unit = passage.aspect(ends.get(0)).scale().factor().doubleValue();
        Optional<Double> low = end(passage, ends.get(0), true);
        Optional<Double> high = end(passage, ends.get(ends.size() - 1), false);
        return low.isPresent() && high.isPresent() && low.get() <= high.get() && unit > 0
                ? Optional.of(Range.closed(low.get(), high.get()))
                : Optional.empty();
    }

    private static Optional<Double> end(Passage passage, Figure figure, boolean lower) {
        double unit = passage.aspect(figure).scale().factor().doubleValue();
        return (lower
                        ? figure.value().low().or(figure.value()::best).or(figure.value()::high)
                        : figure.value().high().or(figure.value()::best).or(figure.value()::low))
                .map(n -> n.doubleValue() * unit);
    }

    private Check finding(Figure estimate, Figure share, List<Figure> ends, Range expected, boolean fits) {
        List<Member> members =
                new ArrayList<>(List.of(Finding.member(estimate, "estimate"), Finding.member(share, "margin")));
        ends.forEach(end -> members.add(Finding.member(end, "interval")));
        Figure last = ends.get(ends.size() - 1);
        return Finding.of(
                rule(),
                fits ? Result.HOLDS : Result.FAILS,
                members,
                NumberText.of(expected),
                ends.get(0).surface(),
                Finding.quote(estimate) + " with a margin of " + Finding.quote(share) + " is " + NumberText.of(expected)
                        + Finding.fit(fits, ends.size() == 1 ? last : ends.get(0)));
    }
}
