package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;

/** A fraction and the percentage that says it again are one share: "one in 61, or 1.6%", "a quarter (25%)", "1 in 8. That is 12.5%". */
@SuppressWarnings("ReferenceEquality") // the very figure is meant
final class RestatedShareCheck implements ArithmeticCheck {

    private static final List<String> OR = List.of("(", ", or", "or", ", that is", ", i.e.", "–", "—", ", about", "=");

    /** "A third" is said of anything between 29 and 38 percent. */
    private static final double LOOSE = 1.15;

    /** Beyond this the two are not one share, or one of them is wrong. */
    private static final double FAR = 1.3;

    private static final int LONGEST_OPENING_CHARACTERS = 24;

    @Override
    public String rule() {
        return "conversion";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> restated(passage, sentence, at).stream());
    }

    private Optional<Check> restated(Passage passage, Sentence sentence, int at) {
        Figure second = sentence.figures().get(at);
        if (at > 0) {
            Figure first = sentence.figures().get(at - 1);
            String between = Passage.lower(sentence.between(first, second)).strip();
            return OR.contains(between) ? shares(passage, first, second) : Optional.empty();
        }
        String before = Passage.lower(sentence.before(second)).strip();
        boolean draws = before.length() <= LONGEST_OPENING_CHARACTERS
                && passage.opens(before, Cue.DRAWN_FROM_BEFORE)
                && isPercentage(second)
                && sentence.after(second).strip().length() <= 1;
        return draws
                ? passage.before(sentence, 1, figure -> true).stream()
                        .findFirst()
                        .filter(first -> isLast(first, second))
                        .flatMap(first -> shares(passage, first, second))
                : Optional.empty();
    }

    /** Returns whether the text goes on from the one to the other sentence at once. */
    private static boolean isLast(Figure first, Figure second) {
        int gap = second.sentence().start() - first.sentence().end();
        return gap >= 0 && gap <= 2;
    }

    private Optional<Check> shares(Passage passage, Figure first, Figure second) {
        boolean one = isFraction(first) && isPercentage(second);
        boolean other = isPercentage(first) && isFraction(second);
        return one
                ? Optional.of(check(passage, first, second, second))
                : other ? Optional.of(check(passage, second, first, second)) : Optional.empty();
    }

    private static boolean isFraction(Figure figure) {
        return figure.kind() == Kind.RATIO
                && figure.unit().equals("fraction")
                && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    private static boolean isPercentage(Figure figure) {
        return figure.kind() == Kind.PERCENTAGE
                && figure.unit().equals("%")
                && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    private Check check(Passage passage, Figure fraction, Figure percentage, Figure told) {
        double percent = fraction.value().best().orElseThrow().doubleValue() * 100;
        double stated = percentage.value().best().orElseThrow().doubleValue();
        double off = Math.max(percent / stated, stated / percent);
        Range rounded = Range.closed(percent, percent);
        boolean meets = off <= LOOSE || passage.hard(percentage).meets(rounded);
        String expected = NumberText.of(Math.rint(percent * 100) / 100) + "%";
        return Finding.of(
                rule(),
                meets ? Result.HOLDS : off > FAR ? Result.FAILS : Result.CANNOT_TELL,
                told == fraction
                        ? List.of(Finding.member(percentage, "value"), Finding.member(fraction, "converted"))
                        : List.of(Finding.member(fraction, "value"), Finding.member(percentage, "converted")),
                expected,
                percentage.surface(),
                Finding.quote(fraction) + " is " + expected + Finding.fit(meets, percentage));
    }
}
