package dev.reckon.audit;

import dev.reckon.align.Aligner;
import dev.reckon.align.Known;
import dev.reckon.align.Question;
import dev.reckon.base.Fence;
import dev.reckon.figure.Figure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The questions that the sources answer among themselves, whatever the draft says: who disputes whom. The figures are grouped when first
 * asked for; near-linear in them.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class SourceQuestions {

    /** Numbers nearer to each other than this, as a ratio, do not dispute each other. */
    private static final double APART = 1.1;

    /** Numbers further from each other count two things. */
    private static final double WORLDS_APART = 10;

    private final Voices voices;
    private final Function<Figure, Numbers> numbers;
    private final Once<Map<Figure, Question>> questionOf;

    /**
     * Prepares.
     *
     * @param sources what the sources tell
     * @param kit the tables
     * @param numbers the numbers of a figure
     * @param fence around the figures of one measure
     */
    SourceQuestions(Account sources, Draft.Kit kit, Function<Figure, Numbers> numbers, Fence fence) {
        this.voices = kit.voices();
        this.numbers = numbers;
        this.questionOf = new Once<>(() -> {
            Map<Figure, Question> found = new IdentityHashMap<>();
            new Aligner(kit.aspects())
                    .align(sources.figures(), sources.documents(), Known.none(), fence)
                    .questions()
                    .forEach(question -> question.figures().forEach(figure -> found.put(figure, question)));
            return found;
        });
    }

    /**
     * Returns the figures of the sources that answer the question of {@code source}, one of theirs, by other voices, and cannot be true
     * beside it; in text order.
     */
    List<Figure> rivals(Figure source) {
        Question question = questionOf.get().get(source);
        return question == null
                ? List.of()
                : question.figures().stream()
                        .filter(other -> other != source && isRival(source, other))
                        .toList();
    }

    private boolean isRival(Figure source, Figure other) {
        return other.attribution().text().isPresent()
                && !other.stance().rejects()
                && source.kind() == other.kind()
                && !voices.share(source, other)
                && areApart(numbers.apply(source), numbers.apply(other));
    }

    private static boolean areApart(Numbers a, Numbers b) {
        double gap = a.soft().gapRatio(b.soft()).orElse(1);
        return !a.agrees(b) && gap >= APART && gap < WORLDS_APART;
    }
}
