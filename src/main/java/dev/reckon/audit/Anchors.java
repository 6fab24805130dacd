package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The sentences of sources that sentences of a draft plainly draw on: both have the same telling number. Their other figures are likelier
 * to belong together, too, in whatever words they are told.
 */
final class Anchors {

    /** Two numbers of this many digits do not meet by chance. */
    private static final int TELLING_DIGITS = 3;

    private final Map<Span, Set<Place>> drawnOn = new HashMap<>();

    private record Place(Document document, Span sentence) {}

    /**
     * Finds the sentences that draw on each other.
     *
     * @param draft the figures of the draft
     * @param sources those of the sources
     * @param numbers the numbers of either
     */
    Anchors(List<Figure> draft, List<Figure> sources, Function<Figure, Numbers> numbers) {
        Map<String, List<Figure>> byValue = new HashMap<>();
        sources.forEach(figure -> key(figure, numbers.apply(figure))
                .forEach(key ->
                        byValue.computeIfAbsent(key, k -> new ArrayList<>()).add(figure)));
        for (Figure figure : draft) {
            for (String key : key(figure, numbers.apply(figure))) {
                for (Figure source : byValue.getOrDefault(key, List.of())) {
                    drawnOn.computeIfAbsent(figure.sentence(), s -> new HashSet<>())
                            .add(new Place(source.document(), source.sentence()));
                }
            }
        }
    }

    private static List<String> key(Figure figure, Numbers numbers) {
        return numbers.digits() < TELLING_DIGITS
                ? List.of()
                : figure.value().best().stream()
                        .map(n -> n.stripTrailingZeros().toPlainString())
                        .toList();
    }

    /** Returns whether the sentence of {@code draft} draws on that of {@code source}. */
    boolean tie(Figure draft, Figure source) {
        return drawnOn.getOrDefault(draft.sentence(), Set.of())
                .contains(new Place(source.document(), source.sentence()));
    }
}
