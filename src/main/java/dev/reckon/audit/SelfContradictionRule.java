package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.check.Slips;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The draft answers one question twice, in one voice, and both cannot be true. Silent where the two are said by different sources,
 * where the words tell of a revision or a change, and within one sentence, which sets its numbers side by side on purpose.
 */
final class SelfContradictionRule implements Rule {

    /** Told this much alike two figures of one draft are meant to be one. */
    private static final double ALIKE = 0.45;

    private static final double ALIKE_WITH_SLIP = 0.25;
    private static final double CONTAINED = 0.5;

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

    /** Most of what is told of the one is told of the other; less will do where the digits look like a slip of the pen. */
    private static boolean isRetold(Draft draft, Figure a, Figure b) {
        boolean slip = a.value()
                .best()
                .flatMap(first -> b.value().best().flatMap(second -> Slips.likely(first, second)))
                .isPresent();
        return draft.likeness(a, b) >= (slip ? ALIKE_WITH_SLIP : ALIKE) && draft.containment(a, b) >= CONTAINED;
    }

    /** Both in the draft's own voice, or both in that of a source the sentences name. */
    private static boolean haveOneVoice(Draft draft, Figure a, Figure b) {
        boolean first = Voices.isNamed(a);
        boolean second = Voices.isNamed(b);
        if (first && second) {
            return draft.voices().share(a, b);
        }
        return first == second
                || (first && draft.voices().named(a, b.sentenceText()))
                || (second && draft.voices().named(b, a.sentenceText()));
    }

    /** Each clause has a name the other lacks: they speak of different towns, ships or offices. */
    private static boolean nameOthers(Draft draft, Figure a, Figure b) {
        Set<String> first = names(draft, a);
        Set<String> second = names(draft, b);
        return !first.containsAll(second) && !second.containsAll(first);
    }

    private static Set<String> names(Draft draft, Figure figure) {
        Set<String> names = new HashSet<>();
        List<String> words = Stems.words(draft.clause(figure));
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            if (Character.isUpperCase(word.charAt(0)) && word.length() > 1) {
                names.add(word);
            }
        }
        return names;
    }

    /** One and the same figure of a source is what both are most alike to. */
    private static boolean haveOneAnswer(Draft draft, Figure a, Figure b) {
        Optional<Figure> first = answer(draft, a);
        return first.isPresent() && first.equals(answer(draft, b)) && draft.likeness(a, b) >= ALIKE_WITH_SLIP;
    }

    private static Optional<Figure> answer(Draft draft, Figure figure) {
        return draft.comparisons().stream()
                .filter(comparison -> comparison.figure() == figure)
                .flatMap(comparison -> comparison.answers().stream().limit(1))
                .filter(peer -> peer.likeness() >= ALIKE)
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
                && haveOneVoice(draft, a, b)
                && !draft.far(a, b)
                && !(draft.derived().contains(a.span()) && draft.derived().contains(b.span()))
                && draft.aspect(a).population().equals(draft.aspect(b).population())
                && draft.aspect(a).definitions().equals(draft.aspect(b).definitions())
                && draft.apart(a, b).isEmpty()
                && (isRetold(draft, a, b) || haveOneAnswer(draft, a, b))
                && !nameOthers(draft, a, b)
                && !draft.words().in(a.sentenceText(), "contrast")
                && !draft.words().in(b.sentenceText(), "contrast")
                && !draft.words().in(a.sentenceText(), "revision")
                && !draft.words().in(b.sentenceText(), "revision");
    }
}
