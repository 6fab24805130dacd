package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Estimates of one thing that a source sets beside each other: sentence after sentence of one paragraph names another authority, says that
 * it estimates, and gives one number of the same measure, in whatever words.
 */
@SuppressWarnings("ReferenceEquality") // the very document that was read is meant
final class Disputes {

    /** Two may speak of two things. */
    private static final int FEWEST = 3;

    private final Map<Figure, List<Figure>> rivals = new IdentityHashMap<>();
    private final Voices voices;
    private final AuditWords words;
    private final BiPredicate<Figure, Figure> alike;

    /**
     * Finds them.
     *
     * @param sources the figures of the sources, each text's in order
     * @param voices who is who
     * @param words what says that a number is an estimate
     * @param alike whether two figures may measure the same
     */
    Disputes(List<Figure> sources, Voices voices, AuditWords words, BiPredicate<Figure, Figure> alike) {
        this.voices = voices;
        this.words = words;
        this.alike = alike;
        List<Figure> run = new ArrayList<>();
        for (List<Figure> sentence : Cuts.sentences(sources)) {
            List<Figure> estimates = sentence.stream().filter(this::isEstimate).toList();
            boolean one = estimates.size() == 1;
            if (one && (run.isEmpty() || goesOn(run, estimates.get(0)))) {
                run.add(estimates.get(0));
            } else {
                close(run);
                run.clear();
                run.addAll(one ? estimates : List.of());
            }
        }
        close(run);
    }

    /** Returns what others say of the same, in text order; empty where nobody disputes it. */
    List<Figure> rivals(Figure source) {
        return rivals.getOrDefault(source, List.of());
    }

    private boolean isEstimate(Figure figure) {
        return figure.kind() != Kind.DURATION
                && Voices.isNamed(figure)
                && Claims.isClaim(figure)
                && words.in(figure.sentenceText(), "estimating");
    }

    private boolean goesOn(List<Figure> run, Figure next) {
        Figure last = run.get(run.size() - 1);
        boolean near = last.document() == next.document()
                && Blocks.areOne(last, next)
                && last.document()
                        .text()
                        .substring(
                                last.sentence().end(),
                                Math.max(last.sentence().end(), next.sentence().start()))
                        .isBlank();
        return near && alike.test(last, next) && run.stream().noneMatch(other -> voices.share(other, next));
    }

    private void close(List<Figure> run) {
        if (run.size() >= FEWEST) {
            for (Figure figure : run) {
                rivals.put(figure, run.stream().filter(other -> other != figure).toList());
            }
        }
    }
}
