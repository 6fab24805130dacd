package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A share that sums up the two numbers before it, whichever of the two parts it is of: "2.5 million ordered; 1.1 million delivered, i.e.
 * 44%", "of 1,640 no more than 230 lived: a death rate of 86%". Only agreement is reported.
 */
final class SaidShareCheck implements ArithmeticCheck {

    /** How far before a share the words may begin that announce it. */
    private static final int MOST_WORDS = 4;

    /** A share is rounded; so are the numbers it is of. */
    private static final double ROUNDING = 0.5;

    @Override
    public String rule() {
        return ShareOfBase.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> at > 1 ? share(passage, sentence, at).stream() : Stream.empty());
    }

    private static Optional<Check> share(Passage passage, Sentence sentence, int at) {
        Figure share = sentence.figures().get(at);
        Figure part = sentence.figures().get(at - 1);
        Figure whole = sentence.figures().get(at - 2);
        boolean sorts = share.kind() == Kind.PERCENTAGE
                && share.unit().equals("%")
                && Passage.isAmount(part)
                && Phrases.areAlike(passage, part, whole);
        return sorts && isAnnounced(passage, Passage.lower(sentence.between(part, share)))
                ? fitting(share, part, whole)
                : Optional.empty();
    }

    /** Returns whether the last words before the share draw it from what was said. */
    private static boolean isAnnounced(Passage passage, String way) {
        int mark = Math.max(way.lastIndexOf(','), Math.max(way.lastIndexOf(':'), way.lastIndexOf(';')));
        String last = way.substring(mark + 1).strip();
        return mark >= 0
                && !last.isEmpty()
                && Passage.wordsOf(last) <= MOST_WORDS
                && (passage.opens(last, Cue.SHARE_DRAWN)
                        || passage.opens(last, Cue.DRAWN_FROM_BEFORE)
                        || passage.hasAny(last, Cue.SHARE_NOUN));
    }

    private static Optional<Check> fitting(Figure share, Figure part, Figure whole) {
        double percent = number(share.value()).orElse(Double.NaN);
        double ratio = 100
                * number(part.value()).orElse(Double.NaN)
                / number(whole.value()).orElse(Double.NaN);
        double grain = Math.min(1, share.value().grain().doubleValue());
        if (!(ratio > 0 && ratio < 100)) {
            return Optional.empty();
        }
        boolean fits = Math.abs(ratio - percent) <= ROUNDING * grain;
        boolean rest = Math.abs(100 - ratio - percent) <= ROUNDING * grain;
        return fits
                ? Optional.of(finding(share, part, whole, ratio, " is "))
                : rest ? Optional.of(finding(share, part, whole, 100 - ratio, " leaves ")) : Optional.empty();
    }

    private static Optional<Double> number(Value value) {
        return value.best()
                .or(() -> value.low().isPresent() && value.high().isPresent() ? Optional.empty() : value.low())
                .or(value::high)
                .map(Number::doubleValue);
    }

    private static Check finding(Figure share, Figure part, Figure whole, double ratio, String is) {
        String expected = NumberText.of(ratio) + "%";
        return Finding.of(
                ShareOfBase.RULE,
                Result.HOLDS,
                List.of(Finding.member(part, "part"), Finding.member(whole, "base"), Finding.member(share, "share")),
                expected,
                share.surface(),
                Finding.quote(part) + is + expected + " of " + Finding.quote(whole) + Finding.fit(true, share));
    }
}
