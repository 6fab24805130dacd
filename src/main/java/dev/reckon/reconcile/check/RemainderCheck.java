package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.util.List;
import java.util.Optional;

/**
 * A part and the rest make up the whole that stands before them: "81 boats were lost. Only 27 sank, the remaining 54 were burnt". The
 * whole is not named, so that only one that both make up to the last digit is shown.
 */
final class RemainderCheck implements ArithmeticCheck {

    private static final List<String> REST =
            List.of("the remaining", "the other", "the rest", "the remainder", "the others", "the rest,");

    /** How many sentences with figures back the part, and before it the whole, may stand. */
    private static final int REACH_SENTENCES = 2;

    private static final int MOST_BETWEEN = 3;

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> remainder(passage, sentence, at).stream());
    }

    private static Optional<Check> remainder(Passage passage, Sentence sentence, int at) {
        Figure rest = sentence.figures().get(at);
        String before = Passage.lower(sentence.before(rest)).stripTrailing();
        if (!isCount(rest) || REST.stream().noneMatch(before::endsWith)) {
            return Optional.empty();
        }
        List<Figure> near = passage.nearest(sentence, at, REACH_SENTENCES)
                .filter(RemainderCheck::isCount)
                .toList();
        return near.isEmpty()
                ? Optional.empty()
                : near.stream()
                        .skip(1)
                        .limit(MOST_BETWEEN)
                        .filter(whole -> Written.number(whole) == Written.number(near.get(0)) + Written.number(rest))
                        .findFirst()
                        .map(whole ->
                                ListSumCheck.check(List.of(near.get(0), rest), whole, Written.number(whole), true));
    }

    private static boolean isCount(Figure figure) {
        return figure.kind() == Kind.COUNT && Passage.isExact(figure);
    }
}
