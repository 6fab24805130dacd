package dev.reckon.align;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one document in text order, by sentence.
 *
 * @param document the document
 * @param sentences the sentences that hold figures, in text order
 */
public record DocumentFigures(Document document, List<Sentence> sentences) {

    /** Copies the sentences. */
    public DocumentFigures {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence with its figures.
     *
     * @param index its place among the sentences of the document that hold figures
     * @param span where it stands
     * @param section how many headings come before it
     * @param block the block it stands in; empty when the document has none there
     * @param figures its figures, left to right
     */
    public record Sentence(int index, Span span, int section, Optional<Block> block, List<Figure> figures) {

        /** Copies the figures. */
        public Sentence {
            figures = List.copyOf(figures);
        }

        /** Returns whether it is a row of a table. */
        public boolean isRow() {
            return block.filter(b -> b.kind() == Block.Kind.TABLE_ROW).isPresent();
        }

        /** Returns whether it stands in an item of a list. */
        public boolean isItem() {
            return block.filter(b -> b.kind() == Block.Kind.LIST_ITEM).isPresent();
        }

        /** Returns the words of the document between {@code a} and the later {@code b}; none when they overlap. */
        public String between(Figure a, Figure b) {
            int from = a.span().end();
            int to = b.span().start();
            return from < to ? a.document().text().substring(from, to) : "";
        }

        /** Returns the words of the sentence before {@code figure}. */
        public String before(Figure figure) {
            return figure.document()
                    .text()
                    .substring(
                            Math.min(span.start(), figure.span().start()),
                            figure.span().start());
        }

        /** Returns the words of the sentence after {@code figure}. */
        public String after(Figure figure) {
            return figure.document()
                    .text()
                    .substring(
                            figure.span().end(),
                            Math.max(span.end(), figure.span().end()));
        }
    }

    /** Groups figures by document, in the order the documents first occur, and by sentence; O(n log n). */
    public static List<DocumentFigures> of(List<Figure> figures) {
        Map<String, Document> known = new LinkedHashMap<>();
        Map<String, List<Figure>> byKey = new LinkedHashMap<>();
        for (Figure figure : figures) {
            // by name and hash: hashing the whole text for every figure would not be linear
            known.putIfAbsent(key(figure.document()), figure.document());
            byKey.computeIfAbsent(key(figure.document()), k -> new ArrayList<>())
                    .add(figure);
        }
        return known.entrySet().stream()
                .map(entry -> of(entry.getValue(), byKey.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static String key(Document document) {
        return document.name() + "\u0000" + document.sha256();
    }

    private static DocumentFigures of(Document document, List<Figure> figures) {
        List<Figure> ordered = new ArrayList<>(figures);
        ordered.sort(Comparator.comparing(Figure::sentence).thenComparing(Figure::span));
        List<Sentence> sentences = new ArrayList<>();
        List<Block> blocks = document.blocks();
        int block = 0;
        int section = 0;
        for (int i = 0; i < ordered.size(); ) {
            Span span = ordered.get(i).sentence();
            int past = i;
            while (past < ordered.size() && ordered.get(past).sentence().equals(span)) {
                past++;
            }
            while (block < blocks.size() && blocks.get(block).span().start() <= span.start()) {
                section += blocks.get(block).kind() == Block.Kind.HEADING ? 1 : 0;
                block++;
            }
            Optional<Block> in = block == 0
                    ? Optional.empty()
                    : Optional.of(blocks.get(block - 1)).filter(b -> b.span().overlaps(span));
            sentences.add(new Sentence(sentences.size(), span, section, in, ordered.subList(i, past)));
            i = past;
        }
        return new DocumentFigures(document, sentences);
    }
}
