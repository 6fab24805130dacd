package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.List;
import java.util.Optional;

/**
 * A way from one value to another against what the text calls it: "tripled, from 73 to 219", or "raised it by 22%. The rise from 736 to
 * 900". A share in the sentence before may be of something else, so that a misfit of one shows nothing.
 */
final class MovementCheck implements ArithmeticCheck {

    /** "Tripled" is said of anything from two and a half times up to three and a half. */
    private static final double HALF_STEP = 0.5;

    @Override
    public String rule() {
        return "ratio";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> movement(passage, sentence, at).stream());
    }

    private Optional<Check> movement(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure from = sentence.figures().get(at);
        Figure to = sentence.figures().get(at + 1);
        return moves(sentence, from, to) && isOneMeasure(passage, from, to)
                ? turned(passage, sentence, from, to).or(() -> changed(passage, sentence, from, to))
                : Optional.empty();
    }

    private static boolean moves(Sentence sentence, Figure from, Figure to) {
        String between = Passage.lower(sentence.between(from, to)).strip();
        return Movement.fromTo(sentence, from, to)
                || (Passage.lower(sentence.before(from)).stripTrailing().endsWith("from")
                        && Passage.has(between, "to"));
    }

    /** "€736 to €900 a month" is one measure: what a time is named with need not be said twice. */
    private static boolean isOneMeasure(Passage passage, Figure from, Figure to) {
        return passage.alike(from, to) || to.unit().startsWith(from.unit() + "/");
    }

    private Optional<Check> turned(Passage passage, Sentence sentence, Figure from, Figure to) {
        String before = Passage.lower(sentence.before(from));
        return factor(passage, before).flatMap(factor -> ratio(from, to).map(ratio -> {
            boolean grows = factor > 1;
            double turns = grows ? ratio : 1 / ratio;
            double named = grows ? factor : 1 / factor;
            boolean meets = Math.abs(turns - named) <= HALF_STEP;
            return finding(rule(), meets, List.of(from, to), NumberText.factor(ratio) + " times", factor);
        }));
    }

    private static Optional<Double> factor(Passage passage, String words) {
        if (passage.hasAny(words, Cue.HALVED)) {
            return Optional.of(0.5);
        }
        if (passage.hasAny(words, Cue.DOUBLED)) {
            return Optional.of(2.0);
        }
        return passage.hasAny(words, Cue.TRIPLED) ? Optional.of(3.0) : Optional.empty();
    }

    private static Optional<Double> ratio(Figure from, Figure to) {
        double first = from.value().best().map(Number::doubleValue).orElse(0.0);
        double second = to.value().best().map(Number::doubleValue).orElse(0.0);
        return first > 0 && second > 0 ? Optional.of(second / first) : Optional.empty();
    }

    private Check finding(String rule, boolean meets, List<Figure> way, String expected, double factor) {
        String named = factor < 1 ? "halved" : factor < 3 ? "doubled" : "tripled";
        return Finding.of(
                rule,
                meets ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(way.get(0), "base"), Finding.member(way.get(1), "result")),
                expected,
                named,
                "From " + Finding.quote(way.get(0)) + " to " + Finding.quote(way.get(1)) + " is " + expected
                        + (meets ? ", which fits “" : ", not “") + named + "”.");
    }

    private static Optional<Check> changed(Passage passage, Sentence sentence, Figure from, Figure to) {
        Optional<Figure> share = passage.before(sentence, 1, figure -> isChange(passage, figure)).stream()
                .findFirst();
        Optional<Range> ratio = Arithmetic.over(unscaled(to), unscaled(from));
        return share.filter(s -> ratio.isPresent())
                .filter(s -> percent(ratio.get()).meets(passage.hard(s)))
                .map(s -> {
                    List<Member> members = List.of(
                            Finding.member(from, "base"), Finding.member(to, "result"), Finding.member(s, "share"));
                    String expected = NumberText.of(percent(ratio.get())) + "%";
                    return Finding.of(
                            "growth",
                            Result.HOLDS,
                            members,
                            expected,
                            s.surface(),
                            "From " + Finding.quote(from) + " to " + Finding.quote(to) + " is a change of " + expected
                                    + Finding.fit(true, s));
                });
    }

    private static Range unscaled(Figure figure) {
        return Range.of(figure.value().hard());
    }

    private static boolean isChange(Passage passage, Figure figure) {
        Aspect aspect = passage.aspect(figure);
        return passage.isShare(figure) && aspect.act().isPresent() && aspect.nature() == Aspect.Nature.CHANGE;
    }

    /** Returns the change in percent, without its sign. */
    private static Range percent(Range ratio) {
        Range change = RangeArithmetic.difference(ratio, Range.closed(1, 1));
        Range percent = RangeArithmetic.scaled(change, 100);
        return percent.high() <= 0 ? Range.closed(-percent.high(), -percent.low()) : percent;
    }
}
