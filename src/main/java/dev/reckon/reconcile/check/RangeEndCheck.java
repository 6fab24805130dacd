package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;

/**
 * A multiple of an end of the range told before: "between 46 and 85 of them. The official 316 are four times the top of this range and
 * seven times the bottom". Only a misfit is reported.
 */
final class RangeEndCheck implements ArithmeticCheck {

    private static final List<String> UPPER =
            List.of("the top", "upper end", "upper bound", "upper limit", "high end", "higher end", "the maximum");
    private static final List<String> LOWER =
            List.of("the bottom", "lower end", "lower bound", "lower limit", "low end", "the minimum");

    private static final double SLACK = 0.03;

    /** A multiple further off is of other numbers. */
    private static final double FARTHEST = 2.5;

    @Override
    public String rule() {
        return RatioCheck.RULE;
    }

    @Override
    public boolean isByPlace() {
        return true;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> ofEnd(passage, sentence, at).stream());
    }

    private static Optional<Check> ofEnd(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        if (sentence.isRow() || !times.unit().equals("times") || Double.isNaN(Leeway.stated(times))) {
            return Optional.empty();
        }
        List<Figure> amounts =
                sentence.figures().stream().filter(Passage::isAmount).toList();
        boolean one = amounts.size() == 1 && Passage.isExact(amounts.get(0));
        Optional<Boolean> upper = one ? upper(sentence, at) : Optional.empty();
        return upper.flatMap(
                top -> passage.before(sentence, 1, figure -> isRange(passage, figure, amounts.get(0))).stream()
                        .findFirst()
                        .flatMap(range -> misfit(passage, amounts.get(0), range, top, times)));
    }

    /** Returns whether the multiple is of the upper end; empty when the words tell of no end. */
    private static Optional<Boolean> upper(Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        String behind = at + 1 < sentence.figures().size()
                ? sentence.between(times, sentence.figures().get(at + 1))
                : sentence.after(times);
        Optional<Boolean> named = end(Passage.lower(behind));
        return named.isPresent() ? named : end(Passage.lower(sentence.before(times) + " " + sentence.after(times)));
    }

    private static Optional<Boolean> end(String words) {
        boolean upper = Passage.hasAny(words, UPPER);
        boolean lower = Passage.hasAny(words, LOWER);
        return upper == lower ? Optional.empty() : Optional.of(upper);
    }

    private static boolean isRange(Passage passage, Figure figure, Figure amount) {
        return figure.value().hedge() == Hedge.RANGE
                && figure.value().low().filter(n -> n.signum() > 0).isPresent()
                && figure.value().high().isPresent()
                && (figure.kind() == Kind.COUNT && amount.kind() == Kind.COUNT || passage.alike(figure, amount));
    }

    private static Optional<Check> misfit(Passage passage, Figure amount, Figure range, boolean upper, Figure times) {
        double end = (upper ? range.value().high() : range.value().low())
                        .orElseThrow()
                        .doubleValue()
                * passage.aspect(range).scale().factor().doubleValue();
        double ratio = passage.point(amount).orElseThrow() / end;
        double factor = ratio < 1 ? 1 / ratio : ratio;
        double stated = Leeway.stated(times);
        boolean near = stated > 0 && Math.max(factor / stated, stated / factor) <= FARTHEST;
        if (!near || Leeway.fits(times, factor, SLACK)) {
            return Optional.empty();
        }
        return Optional.of(
                RatioCheck.multiple(Result.FAILS, amount, range, times, NumberText.factor(factor) + " times"));
    }
}
