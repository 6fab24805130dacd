package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lower end of a range comes first, and an estimate lies inside its own confidence interval. */
final class RangeOrderCheck implements ArithmeticCheck {

    private static final List<String> INTERVAL_WORDS = List.of(
            "ci",
            "confidence interval",
            "credible interval",
            "uncertainty interval",
            "interval",
            "range",
            "ranging",
            "uncertainty range");

    /** Figures between an estimate and its interval: at most the level, as in "95% CI". */
    private static final int REACH = 2;

    @Override
    public String rule() {
        return "range_order";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> figures = sentence.figures();
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                if (isReversed(figure)) {
                    checks.add(reversed(figure));
                }
                estimateOf(passage, sentence, i).ifPresent(estimate -> checks.add(inside(passage, estimate, figure)));
            }
        }
        return checks;
    }

    private static boolean isReversed(Figure figure) {
        return figure.value().low().isPresent()
                && figure.value().high().isPresent()
                && figure.value().low().get().compareTo(figure.value().high().get()) > 0;
    }

    private Check reversed(Figure figure) {
        return Finding.of(
                rule(),
                Result.FAILS,
                List.of(Finding.member(figure, "range")),
                "the lower end first",
                figure.surface(),
                Finding.quote(figure) + " names its higher end first: the ends are swapped or one of them is wrong.");
    }

    /** Returns the estimate whose interval is the range at {@code at}: the nearest number before it, with words for an interval between. */
    private static Optional<Figure> estimateOf(Passage passage, Sentence sentence, int at) {
        Figure range = sentence.figures().get(at);
        boolean isRange =
                range.value().hedge() == Hedge.RANGE && range.value().best().isEmpty();
        for (int i = at - 1; isRange && i >= Math.max(0, at - REACH); i--) {
            Figure estimate = sentence.figures().get(i);
            String between = Passage.lower(sentence.between(estimate, range));
            boolean level = passage.isShare(estimate) && !passage.isShare(range);
            if (!level) {
                boolean announced = Passage.hasAny(between, INTERVAL_WORDS);
                boolean opened = between.contains("(") || between.contains("[") || between.contains(",");
                boolean same = passage.alike(estimate, range)
                        && estimate.value().best().isPresent();
                return announced && opened && same && between.length() < 60 && between.indexOf(')') < 0
                        ? Optional.of(estimate)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Check inside(Passage passage, Figure estimate, Figure range) {
        boolean inside = passage.hard(estimate).meets(passage.hard(range));
        return Finding.of(
                rule(),
                inside ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(estimate, "estimate"), Finding.member(range, "interval")),
                "inside " + range.surface(),
                estimate.surface(),
                Finding.quote(estimate) + (inside ? " lies inside " : " lies outside ") + "its own interval, "
                        + Finding.quote(range) + ".");
    }
}
