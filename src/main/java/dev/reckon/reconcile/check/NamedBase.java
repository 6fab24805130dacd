package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the base of a part and its share where the text names the base but does not give it: "308, or 44% of the population". */
final class NamedBase {

    /** Shares that may be so many times each other tell nothing of a base that is not given. */
    private static final double WIDEST = 5;

    /** How many sentences back the base is looked for. */
    private static final int BASE_SENTENCES = 40;

    private NamedBase() {}

    /** The base is named, not given: any figure of the section that could be it and fits is shown, a misfit proves nothing. */
    static void check(Passage passage, Sentence sentence, Figure share, Figure part, List<Check> checks) {
        // "no more than 5" is any share of anything
        if (passage.hard(part).low() <= 0) {
            return;
        }
        List<Figure> candidates = new ArrayList<>();
        sentence.figures().stream()
                .filter(figure -> !Passage.same(figure, part) && isBase(passage, figure, part, sentence, share))
                .forEach(candidates::add);
        candidates.addAll(
                passage.before(sentence, BASE_SENTENCES, figure -> isBase(passage, figure, part, sentence, share)));
        for (Figure base : candidates) {
            Check check = ShareOfBase.of(passage, share, part, base, false);
            if (check.result() == Result.HOLDS && isTelling(passage, part, base)) {
                checks.add(check);
                return;
            }
        }
        if (candidates.isEmpty()) {
            sameBase(passage, share, part).ifPresent(checks::add);
        } else {
            checks.add(ShareOfBase.of(passage, share, part, candidates.get(0), false));
        }
    }

    /** "Thousands" hold almost any part, and "at least 60" may be almost any of them: a fit shows nothing. */
    private static boolean isTelling(Passage passage, Figure part, Figure base) {
        return Arithmetic.over(passage.hard(part), passage.hard(base))
                .filter(ratio -> ratio.low() > 0 && ratio.high() / ratio.low() < WIDEST)
                .isPresent();
    }

    private static boolean isBase(Passage passage, Figure figure, Figure part, Sentence sentence, Figure share) {
        if (Passage.same(figure, share)
                || !passage.alike(figure, part)
                || passage.hard(figure).high() < passage.hard(part).low()) {
            return false;
        }
        Aspect aspect = passage.aspect(figure);
        String after = Passage.lower(sentence.after(share));
        boolean level = aspect.nature() == Aspect.Nature.LEVEL && aspect.act().isPresent();
        boolean named = mentions(aspect.content(), after.substring(0, Math.min(60, after.length())));
        return level || named;
    }

    private static boolean mentions(Set<String> stems, String words) {
        return stems.stream().anyMatch(stem -> stem.length() > 3 && words.contains(stem));
    }

    /** Two ranges imply one base when their lower and their upper ends do. */
    private static Optional<Check> sameBase(Passage passage, Figure share, Figure part) {
        Range a = passage.hard(part);
        Range p = passage.hard(share);
        boolean ranges = share.value().hedge() == Hedge.RANGE
                && part.value().hedge() == Hedge.RANGE
                && p.low() > 0
                && a.isBounded()
                && p.isBounded();
        if (!ranges) {
            return Optional.empty();
        }
        Optional<Range> fromLow =
                wholeAt(part, part.value().low(), share, share.value().low());
        Optional<Range> fromHigh =
                wholeAt(part, part.value().high(), share, share.value().high());
        Optional<Range> base = fromLow.isPresent() && fromHigh.isPresent()
                ? fromLow.get().intersect(fromHigh.get())
                : Optional.empty();
        String says = Finding.quote(part) + " and " + Finding.quote(share);
        return Optional.of(Finding.of(
                ShareOfBase.RULE,
                base.isPresent() ? Result.HOLDS : Result.CANNOT_TELL,
                List.of(Finding.member(part, "part"), Finding.member(share, "share")),
                base.map(b -> "a whole of " + NumberText.of(b)).orElse("one whole"),
                share.surface(),
                base.map(b -> says + " imply one whole, " + NumberText.of(b) + ", at both ends.")
                        .orElse(says + " imply different wholes at their two ends.")));
    }

    /** Returns the wholes of which a number and a percentage, each as rounded as it is written, leave one the other. */
    private static Optional<Range> wholeAt(
            Figure part, Optional<BigDecimal> number, Figure share, Optional<BigDecimal> percent) {
        if (number.isEmpty()
                || percent.isEmpty()
                || percent.get().signum() <= 0
                || number.get().signum() <= 0) {
            return Optional.empty();
        }
        Range top = around(number.get(), part);
        Range below = RangeArithmetic.scaled(around(percent.get(), share), 0.01);
        return Arithmetic.over(top, below);
    }

    private static Range around(BigDecimal number, Figure figure) {
        double half = figure.value().grain().doubleValue() / 2;
        return Range.closed(Math.max(0, number.doubleValue() - half), number.doubleValue() + half);
    }
}
