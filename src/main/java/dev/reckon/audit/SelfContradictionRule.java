package dev.reckon.audit;

import dev.reckon.align.Question;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The draft answers one question twice, in one voice, and both cannot be true. Silent where the two are said by different sources,
 * where the words tell of a revision or a change, and within one sentence, which sets its numbers side by side on purpose.
 */
final class SelfContradictionRule implements Rule {

    @Override
    public String id() {
        return "self-contradiction";
    }

    @Override
    public Concern concern() {
        return Concern.ARITHMETIC;
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public List<Remark> in(Draft draft) {
        List<Remark> remarks = new ArrayList<>();
        for (Question question : draft.ownQuestions()) {
            List<Figure> figures =
                    question.figures().stream().filter(Draft::isClaim).toList();
            for (int later = 1; later < figures.size(); later++) {
                earlier(draft, figures, later).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private Optional<Remark> earlier(Draft draft, List<Figure> figures, int at) {
        Figure later = figures.get(at);
        for (Figure earlier : figures.subList(0, at)) {
            if (contradict(draft, earlier, later)) {
                Figure told = suspect(draft, earlier, later);
                Figure other = told == later ? earlier : later;
                return Optional.of(new Remark(
                        level(),
                        told,
                        "The draft says " + Words.quote(later) + " here and " + Words.quote(earlier)
                                + " before of the same thing; both cannot be true.",
                        Optional.of(Words.asWritten(other)),
                        List.of(Related.of(other, "draft"))));
            }
        }
        return Optional.empty();
    }

    /** Of the two the one the sources contradict is wrong; without such help the later. */
    private static Figure suspect(Draft draft, Figure earlier, Figure later) {
        boolean earlierFails = draft.comparisons().stream()
                .anyMatch(c -> c.figure() == earlier && !c.answers().isEmpty() && !c.isSupported());
        boolean laterHolds = draft.comparisons().stream().anyMatch(c -> c.figure() == later && c.isSupported());
        return earlierFails && laterHolds ? earlier : later;
    }

    private static boolean contradict(Draft draft, Figure a, Figure b) {
        return !a.sentence().equals(b.sentence())
                && !draft.numbers(a).agrees(draft.numbers(b))
                && draft.voices().together(a, b)
                && draft.aspect(a).definitions().equals(draft.aspect(b).definitions())
                && draft.kinship(a, b).isClose()
                && !draft.words().in(a.sentenceText(), "revision")
                && !draft.words().in(b.sentenceText(), "revision");
    }
}
