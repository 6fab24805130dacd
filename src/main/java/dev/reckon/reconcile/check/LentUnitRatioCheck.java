package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stated multiple of two numbers of which the second borrows the unit of the first: "2.1 mm a year in spring and in autumn 4.2, twice as
 * much", "the one lasts 450 years, the other 90, so the first lasts five times as long as the second".
 */
final class LentUnitRatioCheck implements ArithmeticCheck {

    private static final List<String> AS_MUCH =
            List.of("as many", "as much", "as high", "as large", "as big", "as long", "as great", "as fast", "as far");
    private static final List<String> AS_THE =
            List.of(" as the second", " as the first", " as the other", " as the latter", " as the former");

    /** A multiple is said of what comes this near to it. */
    private static final double LOOSE = 0.07;

    private static final int LONGEST_WAY_CHARACTERS = 90;

    @Override
    public String rule() {
        return RatioCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> ratio(passage, sentence, at).stream());
    }

    private Optional<Check> ratio(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        if (at < 2 || !times.unit().equals("times") || Phrases.isAgain(sentence, times)) {
            return Optional.empty();
        }
        Figure second = sentence.figures().get(at - 1);
        String after = Passage.lower(sentence.after(times)).strip();
        String way = Passage.way(sentence, second, times);
        boolean named = AS_MUCH.stream()
                .anyMatch(words -> after.startsWith(words)
                        && AS_THE.stream().anyMatch(after.substring(words.length())::startsWith));
        boolean aside = way.equals(",") && Passage.opens(after, AS_MUCH);
        boolean near = way.length() <= LONGEST_WAY_CHARACTERS;
        return near && (named || aside && !isSpanOf(sentence, second))
                ? first(passage, sentence, at).map(first -> check(passage, first, second, times))
                : Optional.empty();
    }

    /** "In the forty months after it the rate was 13.3, three times as high": of a rate told before, and not of the months. */
    private static boolean isSpanOf(Sentence sentence, Figure second) {
        return second.kind() == Kind.COUNT
                && sentence.figures().subList(0, sentence.figures().indexOf(second)).stream()
                        .allMatch(figure -> figure.kind() == Kind.DURATION);
    }

    /** Returns the nearest number before the two that is of a unit which the second, bare, can borrow. */
    private static Optional<Figure> first(Passage passage, Sentence sentence, int at) {
        Figure second = sentence.figures().get(at - 1);
        boolean bare = second.kind() == Kind.COUNT && Phrases.isBare(second);
        return IntStream.iterate(at - 2, i -> i >= 0, i -> i - 1)
                .mapToObj(sentence.figures()::get)
                .filter(figure -> bare ? isMeasured(figure) : passage.alike(figure, second))
                .findFirst()
                .filter(first -> Passage.isExact(first) && Passage.isExact(second))
                .filter(first -> Written.number(first) > 0 && Written.number(second) > 0);
    }

    /** Numbers of a kind with a unit; a count of years is a span, not what is measured, when another stands behind it. */
    private static boolean isMeasured(Figure figure) {
        return figure.kind() == Kind.MEASURE
                || figure.kind() == Kind.MONEY
                || figure.kind() == Kind.RATE
                || figure.kind() == Kind.DURATION;
    }

    private Check check(Passage passage, Figure first, Figure second, Figure times) {
        boolean falls = Written.number(first) > Written.number(second);
        Figure larger = falls ? first : second;
        Figure base = falls ? second : first;
        double ratio = Written.number(larger) / Written.number(base);
        boolean meets = Range.closed(ratio * (1 - LOOSE), ratio * (1 + LOOSE)).meets(passage.hard(times));
        String expected = NumberText.factor(ratio) + " times";
        return RatioCheck.multiple(meets ? Result.HOLDS : Result.FAILS, larger, base, times, expected);
    }
}
