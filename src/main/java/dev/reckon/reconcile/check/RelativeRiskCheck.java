package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A relative risk against what it compares and what follows from it: "0.85 against 2.1 per 100 person-years, a rate ratio of 0.40. This is
 * a protection of 60%". A risk that was adjusted need not be the plain quotient, so that only a fit of that is shown.
 */
final class RelativeRiskCheck implements ArithmeticCheck {

    private static final int NAME_CHARACTERS = 24;

    /** A number without a unit that is called a relative risk is hardly larger. */
    private static final double LARGEST_BARE_RISK = 20;

    private static final int LONGEST_WAY_CHARACTERS = 60;

    /** Percent by which a reduction and its relative risk may differ, each rounded by itself. */
    private static final double LOOSE_PERCENT = 1.5;

    @Override
    public String rule() {
        return "ratio";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> Stream.of(
                        quotient(passage, sentence, at),
                        reduction(passage, sentence, at),
                        increase(passage, sentence, at))
                .flatMap(Optional::stream));
    }

    private static boolean isRelativeRisk(Passage passage, Sentence sentence, Figure figure) {
        String before = Passage.lower(sentence.before(figure));
        String name = before.substring(Math.max(0, before.length() - NAME_CHARACTERS));
        boolean plain = figure.kind() == Kind.RATIO || (figure.kind() == Kind.COUNT && isSmall(figure));
        return plain
                && Passage.isExact(figure)
                && value(figure) > 0
                && !figure.unit().equals("fraction")
                && passage.hasAny(name, Cue.RELATIVE_RISK);
    }

    private static boolean isSmall(Figure figure) {
        return value(figure) < LARGEST_BARE_RISK;
    }

    /** Reads "a 6.0% increase in falls (relative risk 1.060)" and "a relative risk of 1.060, or 6.0% more": shown where it fits. */
    private Optional<Check> increase(Passage passage, Sentence sentence, int at) {
        Figure risk = sentence.figures().get(at);
        if (value(risk) <= 1 || !isRelativeRisk(passage, sentence, risk)) {
            return Optional.empty();
        }
        double expected = 100 * (value(risk) - 1);
        return sentence.figures().stream()
                .filter(share -> share.kind() == Kind.PERCENTAGE && Passage.isExact(share))
                .filter(share -> Math.abs(value(share) - expected)
                        <= 50 * risk.value().grain().doubleValue()
                                + share.value().grain().doubleValue() / 2)
                .findFirst()
                .map(share -> {
                    String percent = NumberText.of(Math.rint(10 * expected) / 10) + "%";
                    return Finding.of(
                            rule(),
                            Result.HOLDS,
                            List.of(Finding.member(risk, "base"), Finding.member(share, "share")),
                            percent,
                            share.surface(),
                            "A relative risk of " + Finding.quote(risk) + " is " + percent + " more"
                                    + Finding.fit(true, share));
                });
    }

    private static double value(Figure figure) {
        return figure.value().best().map(Number::doubleValue).orElse(0.0);
    }

    /** The last two rates, or shares, before the relative risk. */
    private Optional<Check> quotient(Passage passage, Sentence sentence, int at) {
        Figure risk = sentence.figures().get(at);
        if (at < 2 || !isRelativeRisk(passage, sentence, risk)) {
            return Optional.empty();
        }
        List<Figure> rates = new ArrayList<>();
        for (Figure figure : sentence.figures().subList(0, at)) {
            boolean rate = figure.kind() == Kind.RATE || figure.kind() == Kind.PERCENTAGE;
            if (rate && Passage.isExact(figure) && value(figure) > 0) {
                rates.add(figure);
            }
        }
        if (rates.size() < 2) {
            return Optional.empty();
        }
        Figure first = rates.get(rates.size() - 2);
        Figure second = rates.get(rates.size() - 1);
        return passage.alike(first, second)
                ? Stream.of(List.of(first, second), List.of(second, first))
                        .filter(pair -> fits(pair.get(0), pair.get(1), risk))
                        .map(pair -> quotient(pair.get(0), pair.get(1), risk))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean fits(Figure above, Figure below, Figure risk) {
        Optional<Range> quotient = Arithmetic.over(rounded(above), rounded(below));
        return quotient.filter(range -> range.meets(rounded(risk))).isPresent();
    }

    private static Range rounded(Figure figure) {
        double half = figure.value().grain().doubleValue() / 2;
        return Range.closed(value(figure) - half, value(figure) + half);
    }

    private Check quotient(Figure above, Figure below, Figure risk) {
        String expected = NumberText.of(Math.rint(1000 * value(above) / value(below)) / 1000);
        return Finding.of(
                rule(),
                Result.HOLDS,
                Finding.quotient(above, below, risk, "factor"),
                expected,
                risk.surface(),
                Finding.quote(above) + " over " + Finding.quote(below) + " is " + expected + Finding.fit(true, risk));
    }

    /** Reads "a relative risk of 0.40. This is a protection of 60%" and "hazard ratio 0.75, a 25% reduction". */
    private Optional<Check> reduction(Passage passage, Sentence sentence, int at) {
        Figure share = sentence.figures().get(at);
        boolean percent = share.kind() == Kind.PERCENTAGE && Passage.isExact(share);
        if (!percent || !isReduction(passage, sentence, share)) {
            return Optional.empty();
        }
        List<Figure> spoken = passage.spoken(sentence);
        int place = spoken.indexOf(share);
        if (place > 0) {
            Figure risk = spoken.get(place - 1);
            String way = Passage.way(sentence, risk, share);
            boolean near = way.length() <= LONGEST_WAY_CHARACTERS && isRelativeRisk(passage, sentence, risk);
            return near ? reduced(risk, share, way.endsWith(", a") || way.endsWith(", or a")) : Optional.empty();
        }
        String before = Passage.lower(sentence.before(share)).strip();
        boolean drawn = place == 0
                && before.length() <= LONGEST_WAY_CHARACTERS
                && (passage.opens(before, Cue.DRAWN_FROM_BEFORE) || passage.hasAny(before, Cue.RELATIVE_RISK));
        return drawn && sentence.index() > 0
                ? last(passage, passage.sentences().get(sentence.index() - 1))
                        .flatMap(risk -> reduced(risk, share, true))
                : Optional.empty();
    }

    private static boolean isReduction(Passage passage, Sentence sentence, Figure share) {
        String before = Passage.lower(sentence.before(share));
        String after = Passage.lower(sentence.after(share)).strip();
        String near = before.substring(Math.max(0, before.length() - NAME_CHARACTERS))
                + " | "
                + after.substring(0, Math.min(NAME_CHARACTERS, after.length()));
        return passage.hasAny(near, Cue.RISK_REDUCTION);
    }

    private static Optional<Figure> last(Passage passage, Sentence sentence) {
        return passage.spoken(sentence).stream()
                .filter(figure -> isRelativeRisk(passage, sentence, figure))
                .reduce((first, second) -> second);
    }

    private Optional<Check> reduced(Figure risk, Figure share, boolean binding) {
        double expected = 100 * (1 - value(risk));
        boolean meets = Math.abs(expected - value(share)) <= LOOSE_PERCENT;
        String percent = NumberText.of(Math.rint(10 * expected) / 10) + "%";
        return expected > 0 && (meets || binding)
                ? Optional.of(Finding.of(
                        rule(),
                        meets ? Result.HOLDS : Result.FAILS,
                        List.of(Finding.member(risk, "base"), Finding.member(share, "share")),
                        percent,
                        share.surface(),
                        "A relative risk of " + Finding.quote(risk) + " is " + percent + " less"
                                + Finding.fit(meets, share)))
                : Optional.empty();
    }
}
