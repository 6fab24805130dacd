package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentReading;
import dev.reckon.base.Fence;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What texts tell, figure by figure, read without any other text: sources are read once, however many drafts are held against them.
 * Immutable.
 *
 * @param documents what their documents say
 * @param tellings their figures, each text's in order
 */
record Account(List<DocumentReading> documents, List<Telling> tellings) {

    /** Copies the lists. */
    Account {
        documents = List.copyOf(documents);
        tellings = List.copyOf(tellings);
    }

    /** Reads figures of one text after another, each text's in order, on all cores; near-linear. A text the program fails on is left out. */
    static Account of(List<Figure> all, Draft.Kit kit, Fence fence) {
        List<DocumentReading> documents = DocumentReading.of(all, kit.aspects(), fence);
        List<Figure> figures = DocumentReading.known(all, documents);
        Map<Figure, DocumentReading> readingOf = new IdentityHashMap<>();
        documents.forEach(document -> document.figures().sentences().forEach(sentence -> sentence.figures()
                .forEach(figure -> readingOf.put(figure, document))));
        List<Telling> tellings = Cuts.sentences(figures).parallelStream()
                .flatMap(sentence -> IntStream.range(0, sentence.size())
                        .mapToObj(at -> Telling.of(sentence, at, aspect(sentence.get(at), readingOf), kit)))
                .toList();
        return new Account(documents, tellings);
    }

    private static Aspect aspect(Figure figure, Map<Figure, DocumentReading> readingOf) {
        return Optional.ofNullable(readingOf.get(figure)).orElseThrow().aspect(figure);
    }

    List<Figure> figures() {
        return tellings.stream().map(Telling::figure).toList();
    }

    /** Returns this account without the text of {@code draft}. */
    Account without(Document draft) {
        return new Account(
                documents.stream()
                        .filter(reading -> !isOf(draft, reading.figures().document()))
                        .toList(),
                tellings.stream()
                        .filter(telling -> !isOf(draft, telling.figure().document()))
                        .toList());
    }

    private static boolean isOf(Document draft, Document document) {
        return document.sha256().equals(draft.sha256());
    }
}
