package dev.reckon.audit;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the figures of texts stand: in which sentence and paragraph, and beside which others. Immutable. */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Layout {

    /** So many figures on each side of one stand beside it. */
    private static final int MOST_BESIDE = 60;

    private final Map<Figure, Place> places = new IdentityHashMap<>();
    private final Map<BlockOf, List<Figure>> byBlock = new HashMap<>();

    /**
     * Where a figure stands.
     *
     * @param document its text
     * @param sentence the number of its sentence among those of the text with figures
     * @param block where its paragraph begins
     * @param order its number among the figures of its paragraph
     */
    record Place(Document document, int sentence, int block, int order) {

        /** Returns how many sentences with figures lie between two places of one text. */
        int awayFrom(Place other) {
            return Math.abs(sentence - other.sentence);
        }

        boolean isOfTextOf(Place other) {
            return document == other.document;
        }

        boolean isOfBlockOf(Place other) {
            return isOfTextOf(other) && block == other.block;
        }
    }

    private record BlockOf(String text, int block) {}

    /** Lays out {@code figures}, each text's in order. */
    Layout(List<Figure> figures) {
        List<List<Figure>> sentences = Cuts.sentences(figures);
        int number = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Document document = sentences.get(i).get(0).document();
            boolean goesOn = i > 0 && sentences.get(i - 1).get(0).document() == document;
            number = goesOn ? number + 1 : 0;
            for (Figure figure : sentences.get(i)) {
                int block = Blocks.startOf(figure);
                List<Figure> row = byBlock.computeIfAbsent(blockOf(document, block), key -> new ArrayList<>());
                places.put(figure, new Place(document, number, block, row.size()));
                row.add(figure);
            }
        }
    }

    private static BlockOf blockOf(Document document, int block) {
        return new BlockOf(document.sha256() + document.name(), block);
    }

    /** Returns where {@code figure}, one of those laid out, stands. */
    Place place(Figure figure) {
        Place place = places.get(figure);
        if (place == null) {
            throw new IllegalArgumentException("not one of the figures laid out: " + figure.id());
        }
        return place;
    }

    /** Returns the figures of the paragraph of {@code figure}, in order. */
    List<Figure> together(Figure figure) {
        return byBlock.getOrDefault(blockOf(figure.document(), place(figure).block()), List.of());
    }

    /** Returns the other figures of its sentence, and of the sentences before and after in its paragraph; of very many the nearest. */
    List<Figure> beside(Figure figure) {
        Place place = place(figure);
        return around(figure, MOST_BESIDE, MOST_BESIDE).stream()
                .filter(other -> place(other).awayFrom(place) <= 1)
                .toList();
    }

    /** Returns the figures of the paragraph of {@code figure} among the {@code before} before it and the {@code behind} from it on, without it. */
    List<Figure> around(Figure figure, int before, int behind) {
        List<Figure> block = together(figure);
        int at = place(figure).order();
        return block.subList(Math.max(0, at - before), Math.min(block.size(), at + behind)).stream()
                .filter(other -> other != figure)
                .toList();
    }
}
