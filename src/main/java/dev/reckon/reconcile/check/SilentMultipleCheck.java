package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A multiple that is just how many times one number told before is of another: "the flood took 2,590 sheep ... At first 70 were
 * counted. The new count is 37 times the first". Only agreement is reported, and only where chance would hardly make it fit.
 */
final class SilentMultipleCheck implements ArithmeticCheck {

    /** How many sentences with figures back the numbers may stand. */
    private static final int REACH_SENTENCES = 3;

    private static final int MOST_NUMBERS = 8;

    /** A sentence of more figures is a list. */
    private static final int LONGEST = 40;

    /** How often a fit may be expected by chance; the words say that two numbers told make it. */
    private static final double BY_CHANCE = 0.2;

    @Override
    public String rule() {
        return RatioCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) ->
                sentence.figures().size() <= LONGEST ? multiple(passage, sentence, at).stream() : Stream.empty());
    }

    private static Optional<Check> multiple(Passage passage, Sentence sentence, int at) {
        Figure times = sentence.figures().get(at);
        if (!times.unit().equals("times")
                || times.value().hedge() != Hedge.EXACT
                || times.value().best().isEmpty()) {
            return Optional.empty();
        }
        List<Figure> numbers = new ArrayList<>(passage.before(sentence, REACH_SENTENCES, figure -> true));
        numbers.addAll(sentence.figures().subList(0, at));
        numbers.removeIf(figure -> figure.kind() != Kind.COUNT || !Passage.isExact(figure));
        return numbers.size() > MOST_NUMBERS ? Optional.empty() : fitting(passage, times, numbers);
    }

    private static Optional<Check> fitting(Passage passage, Figure times, List<Figure> numbers) {
        double stated = Written.number(times);
        double half = times.value().grain().doubleValue() / 2;
        List<Check> found = new ArrayList<>();
        int tried = 0;
        for (Figure more : numbers) {
            for (Figure less : numbers) {
                boolean pair = passage.alike(more, less)
                        && passage.aspect(more)
                                .act()
                                .equals(passage.aspect(less).act())
                        && Written.number(more) > Written.number(less);
                if (pair) {
                    tried++;
                    double ratio = Written.number(more) / Written.number(less);
                    if (Math.abs(ratio - stated) <= half) {
                        found.add(RatioCheck.multiple(
                                Result.HOLDS, more, less, times, NumberText.factor(ratio) + " times"));
                    }
                }
            }
        }
        return tried * 2 * half / stated < BY_CHANCE && found.size() == 1
                ? Optional.of(found.get(0))
                : Optional.empty();
    }
}
