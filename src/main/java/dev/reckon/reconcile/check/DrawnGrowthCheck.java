package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A growth drawn from the two numbers of the sentence before: "It came to 7,979, against 7,067 in May. That is a rise of 12.9%". */
final class DrawnGrowthCheck implements ArithmeticCheck {

    /** Numbers and percentages are rounded, or cut off. */
    private static final double LOOSE_PERCENT = 0.1;

    private static final int MOST_WORDS_TO_SHARE = 6;

    @Override
    public String rule() {
        return "growth";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> at == 0 ? drawn(passage, sentence).stream() : Stream.empty());
    }

    private Optional<Check> drawn(Passage passage, Sentence sentence) {
        Figure share = sentence.figures().get(0);
        String before = Passage.lower(sentence.before(share)).strip();
        boolean says = passage.isShare(share)
                && Passage.isExact(share)
                && share.surface().chars().anyMatch(c -> c == '%' || Character.isLetter(c))
                && Passage.wordsOf(before) <= MOST_WORDS_TO_SHARE
                && before.endsWith(" of")
                && passage.opens(before, Cue.DRAWN_FROM_BEFORE)
                && Movement.moves(before);
        List<Figure> terms = says ? passage.before(sentence, 1, figure -> true) : List.of();
        boolean two = terms.size() > 1
                && areAlike(passage, terms.get(1), terms.get(0))
                && terms.stream().skip(2).noneMatch(other -> passage.alike(other, terms.get(1)));
        return two
                ? Optional.of(check(passage, terms.get(1), terms.get(0), share, Movement.falls(before)))
                : Optional.empty();
    }

    /** The second may leave out what the first counts: "7,979 crowns, against 7,067 in May". */
    private static boolean areAlike(Passage passage, Figure first, Figure second) {
        boolean lent = second.kind() == Kind.COUNT && Phrases.isBare(second);
        return Passage.isExact(first)
                && Passage.isExact(second)
                && !passage.isShare(first)
                && Written.number(first) > 0
                && Written.number(second) > 0
                && (passage.alike(first, second) || lent);
    }

    private Check check(Passage passage, Figure first, Figure second, Figure share, boolean falls) {
        double ratio = passage.alike(first, second)
                ? passage.point(first).orElseThrow() / passage.point(second).orElseThrow()
                : Written.number(first) / Written.number(second);
        double larger = Math.max(ratio, 1 / ratio);
        double percent = 100 * (falls ? 1 - 1 / larger : larger - 1);
        double half = share.value().grain().doubleValue() / 2;
        double rounding = (rounding(first) + rounding(second)) * 100 * larger;
        boolean fits = Math.abs(percent - Written.number(share)) <= half + rounding + LOOSE_PERCENT;
        boolean firstIsTo = (ratio > 1) != falls;
        String expected = String.format(Locale.ROOT, "%.1f%%", percent);
        Figure from = firstIsTo ? second : first;
        Figure to = firstIsTo ? first : second;
        return Finding.of(
                rule(),
                fits ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(from, "from"), Finding.member(to, "to"), Finding.member(share, "growth")),
                expected,
                share.surface(),
                "From " + Finding.quote(from) + " to " + Finding.quote(to) + " is a change of " + expected
                        + Finding.fit(fits, share));
    }

    /** Half the last place shown, as a share of the number. */
    private static double rounding(Figure figure) {
        return Math.min(0.05, figure.value().grain().doubleValue() / 2 / Written.number(figure));
    }
}
