package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Optional;

/** Where figures stand in the paragraphs, lists and tables of their texts. */
final class Blocks {

    /** So many characters before a sentence may have what it is worked out from. */
    private static final int AROUND = 250;

    private Blocks() {}

    /** Returns whether two figures of one text stand in one block of it, or both in none. */
    static boolean areOne(Figure a, Figure b) {
        return startOf(a) == startOf(b);
    }

    /** Returns where the block of its text begins that a figure stands in; -1 when it stands in none. */
    static int startOf(Figure figure) {
        int at = placeOf(figure);
        return at < 0 ? -1 : figure.document().blocks().get(at).span().start();
    }

    /** Returns the block of its text a figure stands in; empty when it stands in none. */
    static Optional<Block> of(Figure figure) {
        int at = placeOf(figure);
        return at < 0
                ? Optional.empty()
                : Optional.of(figure.document().blocks().get(at));
    }

    /** Returns the place among the blocks of its text of the one that a figure stands in; -1 when it stands in none. */
    private static int placeOf(Figure figure) {
        List<Block> blocks = figure.document().blocks();
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean before = blocks.get(middle).span().start() <= figure.span().start();
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low > 0 && blocks.get(low - 1).span().covers(figure.span()) ? low - 1 : -1;
    }

    /** Returns the paragraph a figure stands in; its sentence where it stands in none. */
    static String paragraph(Figure figure) {
        return of(figure)
                .map(block -> block.span().of(figure.document().text()))
                .orElseGet(figure::sentenceText);
    }

    /** Returns what stands in the paragraph of a figure up to the end of its sentence. */
    static String paragraphUpTo(Figure figure) {
        int end = figure.sentence().end();
        int from = of(figure).map(Block::span).map(Span::start).orElse(end);
        int start = Math.min(from, figure.sentence().start());
        return figure.document().text().substring(start, Math.max(start, end));
    }

    /** Returns the sentence before that of a figure, in its paragraph. */
    static String sentenceBefore(Figure figure) {
        String text = figure.document().text();
        int start = figure.sentence().start();
        int from = of(figure).map(Block::span).map(Span::start).orElse(start);
        int stop = text.lastIndexOf(". ", Math.max(0, start - 3));
        return text.substring(Math.min(start, Math.max(from, stop + 1)), start);
    }

    /** Returns the sentence of a figure, those beside it in its paragraph included. */
    static String surroundings(Figure figure) {
        String text = figure.document().text();
        Span all = of(figure).map(Block::span).orElseGet(figure::sentence);
        int from = Math.max(all.start(), figure.sentence().start() - AROUND);
        int to = Math.min(all.end(), figure.sentence().end() + AROUND);
        return text.substring(
                Math.min(from, figure.sentence().start()),
                Math.max(to, figure.sentence().end()));
    }

    /** Returns whether nothing but white space parts the sentences of two figures of one text. */
    static boolean areNeighbours(Figure a, Figure b) {
        int from = Math.min(a.sentence().end(), b.sentence().end());
        int to = Math.max(a.sentence().start(), b.sentence().start());
        return to <= from || a.document().text().substring(from, to).isBlank();
    }
}
