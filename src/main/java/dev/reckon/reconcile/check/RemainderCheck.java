package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The same for a whole that shows so many digits that no two numbers make it up by chance. */
    private static final int FARTHEST_SENTENCES = 6;

    private static final int MOST_TRIED = 16;

    private static final double TELLING = 10_000;

    private static final double TEN = 10;

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
                : wholeOf(near.get(0), rest, near.stream().skip(1).limit(MOST_BETWEEN))
                        .or(() -> telling(passage, sentence, at));
    }

    private static Optional<Check> wholeOf(Figure part, Figure rest, Stream<Figure> before) {
        return before.filter(whole -> Written.number(whole) == Written.number(part) + Written.number(rest))
                .findFirst()
                .map(whole -> ListSumCheck.check(List.of(part, rest), whole, Written.number(whole), true));
    }

    /** "13,535 fell. ... 10,317 were civilians, 445 of them ... The remaining 3,218": a whole of so many digits is that of no others. */
    private static Optional<Check> telling(Passage passage, Sentence sentence, int at) {
        Figure rest = sentence.figures().get(at);
        List<Figure> before = passage.nearest(sentence, at, FARTHEST_SENTENCES)
                .filter(RemainderCheck::isCount)
                .limit(MOST_TRIED)
                .toList();
        for (int i = 0; i < before.size(); i++) {
            Optional<Check> found = wholeOf(
                    before.get(i),
                    rest,
                    before.subList(i + 1, before.size()).stream()
                            .filter(whole -> Written.number(whole) >= TELLING && Written.number(whole) % TEN != 0));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isCount(Figure figure) {
        return figure.kind() == Kind.COUNT && Passage.isExact(figure);
    }
}
