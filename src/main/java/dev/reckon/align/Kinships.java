package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compares any two figures of a collection of texts by what they count, with the evidence that questions are made from. */
public final class Kinships {

    private final Likeness likeness;
    private final IdentityHashMap<Figure, Likeness.Node> nodes = new IdentityHashMap<>();

    private Kinships(Likeness likeness) {
        this.likeness = likeness;
    }

    /**
     * Prepares to compare figures.
     *
     * @param figures figures in document and text order
     * @param aspects reads what they count
     */
    public static Kinships of(List<Figure> figures, Aspects aspects) {
        List<DocumentFigures> documents = DocumentFigures.of(figures);
        Surroundings surroundings = Surroundings.of(documents, aspects);
        Map<Figure, Aspect> read = aspects.in(documents);
        Kinships kinships = new Kinships(new Likeness(aspects, surroundings));
        for (Figure figure : figures) {
            kinships.nodes.put(
                    figure,
                    new Likeness.Node(
                            kinships.nodes.size(),
                            read.getOrDefault(figure, aspects.of(figure)),
                            surroundings.of(figure)));
        }
        return kinships;
    }

    /** Returns what decides the question of {@code figure}. */
    public Aspect aspect(Figure figure) {
        return node(figure).aspect();
    }

    /** Returns how {@code a} and {@code b} bear on one question; O(words of both). */
    public Kinship between(Figure a, Figure b) {
        return likeness.kinship(node(a), node(b));
    }

    private Likeness.Node node(Figure figure) {
        Likeness.Node node = nodes.get(figure);
        if (node == null) {
            throw new IllegalArgumentException("not one of the figures compared: " + figure.id());
        }
        return node;
    }
}
