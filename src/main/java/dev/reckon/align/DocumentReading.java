package dev.reckon.align;

import dev.reckon.base.Fence;
import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one document says of its figures, read without any other document: read once, it can be grouped with many others. Immutable. */
public final class DocumentReading {

    private final DocumentFigures figures;
    private final List<PartLink> parts;
    private final IdentityHashMap<Figure, Aspect> aspects = new IdentityHashMap<>();
    private final List<Scenery> scenery;

    /**
     * Reads the documents of figures one by one, on all cores; near-linear.
     *
     * @param figures figures in document and text order
     * @param aspects what figures are read by
     */
    public static List<DocumentReading> of(List<Figure> figures, Aspects aspects) {
        return of(figures, aspects, Fence.none());
    }

    /** Reads the same, but leaves out a document that the program fails on. */
    public static List<DocumentReading> of(List<Figure> figures, Aspects aspects, Fence fence) {
        return DocumentFigures.of(figures).parallelStream()
                .flatMap(document -> fence
                        .around(
                                document.document().name(),
                                "say what the figures of this text count",
                                () -> Optional.of(new DocumentReading(document, aspects)),
                                Optional.<DocumentReading>empty())
                        .stream())
                .toList();
    }

    /** Returns those of {@code figures} that stand in one of {@code documents}, in their order. */
    public static List<Figure> known(List<Figure> figures, List<DocumentReading> documents) {
        Set<Figure> read = Collections.newSetFromMap(new IdentityHashMap<>());
        documents.forEach(document -> read.addAll(document.aspects.keySet()));
        return figures.stream().filter(read::contains).toList();
    }

    private DocumentReading(DocumentFigures document, Aspects aspects) {
        this.figures = document;
        this.parts = List.copyOf(aspects.parts().linksIn(document));
        Map<Figure, Aspect> read = new Ellipsis(aspects).read(document, parts);
        OtherNouns.unite(
                document.sentences().stream()
                        .flatMap(sentence -> sentence.figures().stream())
                        .toList(),
                read);
        this.aspects.putAll(read);
        this.scenery = Scenery.in(document, aspects);
    }

    /** Returns its figures by sentence. */
    public DocumentFigures figures() {
        return figures;
    }

    /** Returns the figures its words make parts of others. */
    public List<PartLink> parts() {
        return parts;
    }

    /** Returns what decides the question of each of its figures; keyed by identity. */
    Map<Figure, Aspect> aspects() {
        return aspects;
    }

    /**
     * Returns what decides the question of {@code figure}.
     *
     * @throws IllegalArgumentException if it is no figure of this document
     */
    public Aspect aspect(Figure figure) {
        Aspect aspect = aspects.get(figure);
        if (aspect == null) {
            throw new IllegalArgumentException("not of this document: " + figure.id());
        }
        return aspect;
    }

    /** Returns what stands around the figures of each sentence, in the order of the sentences. */
    List<Scenery> scenery() {
        return scenery;
    }
}
