package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A figure that is one figure beside it over another, in the units the text writes them in: "681,692 in 730 days, on average 934". Only
 * fits are shown, and only where words announce the sum and the numbers show digits enough to rule out chance.
 */
final class QuotientCheck implements ArithmeticCheck {

    private static final List<String> ANNOUNCING = List.of(
            "average",
            "averaging",
            "over",
            "divided by",
            "division",
            "per",
            "a day",
            "a second",
            "spread",
            "answer",
            "rate");

    /** A quotient that fits this well, in three digits or more, does so by chance about once in a hundred pairs. */
    private static final double CLOSE = 0.002;

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_FIGURES = 8;

    @Override
    public String rule() {
        return "ratio";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> near = new ArrayList<>(passage.before(sentence, 1, figure -> true));
            Collections.reverse(near);
            near.addAll(sentence.figures());
            List<Figure> terms = near.subList(Math.max(0, near.size() - MOST_FIGURES), near.size()).stream()
                    .filter(figure -> !passage.isShare(figure))
                    .toList();
            for (Figure result : sentence.figures()) {
                if (mayBeResult(passage, sentence, result)) {
                    quotient(passage, terms, result).ifPresent(checks::add);
                }
            }
        }
        return checks;
    }

    private static boolean mayBeResult(Passage passage, Sentence sentence, Figure result) {
        String before = Passage.lower(sentence.before(result));
        String after = Passage.lower(sentence.after(result));
        String near = before.substring(Math.max(0, before.length() - 60))
                + result.surface()
                + after.substring(0, Math.min(12, after.length()));
        return !passage.isShare(result)
                && Written.digits(result) >= FEWEST_DIGITS - (result.value().hedge() == Hedge.APPROX ? 1 : 0)
                && Passage.hasAny(Passage.lower(near), ANNOUNCING);
    }

    private Optional<Check> quotient(Passage passage, List<Figure> terms, Figure result) {
        double stated = Written.number(result);
        for (Figure above : terms) {
            for (Figure below : terms) {
                boolean three =
                        !Passage.same(above, below) && !Passage.same(above, result) && !Passage.same(below, result);
                boolean telling =
                        Written.digits(above) + Written.digits(below) > FEWEST_DIGITS && Written.number(below) > 1;
                double quotient = Written.number(above) / Written.number(below);
                if (three
                        && telling
                        && Math.abs(quotient - stated) <= CLOSE * stated
                        && unitsFit(passage, above, below, result)) {
                    return Optional.of(check(above, below, result, quotient));
                }
            }
        }
        return Optional.empty();
    }

    /** Like over like gives a bare number; like over unlike does not give more of the first divisor's kind. */
    private static boolean unitsFit(Passage passage, Figure above, Figure below, Figure result) {
        return passage.alike(above, below) != passage.alike(above, result)
                || !passage.dimension(result).equals(passage.dimension(below));
    }

    private Check check(Figure above, Figure below, Figure result, double quotient) {
        return Finding.of(
                rule(),
                Result.HOLDS,
                Finding.quotient(above, below, result, "quotient"),
                NumberText.of(quotient),
                result.surface(),
                Finding.quote(above) + " over " + Finding.quote(below) + " is " + NumberText.of(quotient)
                        + Finding.fit(true, result));
    }
}
