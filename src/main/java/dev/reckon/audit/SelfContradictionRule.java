package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The draft answers one question twice, in one voice, and both cannot be true. Silent where the two are said by different sources,
 * where the words tell of a revision or a change, and within one sentence, which sets its numbers side by side on purpose.
 */
final class SelfContradictionRule implements Rule {

    /** Told this much alike two figures of one draft are meant to be one. */
    private static final double ALIKE = 0.5;

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
        List<Figure> figures = draft.figures().stream().filter(Draft::isClaim).toList();
        for (int later = 1; later < figures.size(); later++) {
            earlier(draft, figures, later).ifPresent(remarks::add);
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

    /** One and the same figure of a source is what both are most alike to. */
    private static boolean haveOneAnswer(Draft draft, Figure a, Figure b) {
        Optional<Figure> first = answer(draft, a);
        return first.isPresent() && first.equals(answer(draft, b));
    }

    private static Optional<Figure> answer(Draft draft, Figure figure) {
        return draft.comparisons().stream()
                .filter(comparison -> comparison.figure() == figure)
                .flatMap(comparison -> comparison.answers().stream().limit(1))
                .map(Peer::figure)
                .findFirst();
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
                && draft.aspect(a)
                        .scale()
                        .dimension()
                        .equals(draft.aspect(b).scale().dimension())
                && !draft.numbers(a).agrees(draft.numbers(b))
                && draft.voices().together(a, b)
                && draft.aspect(a).definitions().equals(draft.aspect(b).definitions())
                && draft.apart(a, b).isEmpty()
                && (draft.likeness(a, b) >= ALIKE || haveOneAnswer(draft, a, b))
                && !draft.words().in(a.sentenceText(), "contrast")
                && !draft.words().in(b.sentenceText(), "contrast")
                && !draft.words().in(a.sentenceText(), "revision")
                && !draft.words().in(b.sentenceText(), "revision");
    }
}
