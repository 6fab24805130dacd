package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of one section and one source that count the same act in different spans of time, so that the spans can be compared.
 *
 * @param entries the figures with their spans, in text order
 * @param uniform whether all of them count in the same stated place with the same words, so that a whole must hold its parts
 */
record Series(List<Entry> entries, boolean uniform) {

    Series {
        entries = List.copyOf(entries);
    }

    /**
     * One figure of a series.
     *
     * @param figure the figure
     * @param when its span
     */
    record Entry(Figure figure, Aspect.When when) {}

    /** Returns the series of a document with two figures or more, in text order. */
    static List<Series> in(Passage passage) {
        Map<List<Object>, List<Entry>> byKey = new LinkedHashMap<>();
        for (Sentence sentence : passage.sentences()) {
            for (Figure figure : sentence.figures()) {
                Aspect aspect = passage.aspect(figure);
                boolean flows = aspect.act().isPresent() && aspect.nature() == Aspect.Nature.EVENT;
                if (flows
                        && aspect.when().isPresent()
                        && Passage.isAmount(figure)
                        && !figure.stance().rejects()) {
                    byKey.computeIfAbsent(key(sentence, aspect), k -> new ArrayList<>())
                            .add(new Entry(figure, aspect.when().get()));
                }
            }
        }
        return byKey.values().stream()
                .filter(entries -> entries.size() > 1)
                .map(entries -> new Series(entries, uniform(passage, entries)))
                .toList();
    }

    private static List<Object> key(Sentence sentence, Aspect aspect) {
        return List.of(
                sentence.section(),
                aspect.scale().dimension(),
                aspect.act(),
                aspect.figure().attribution().text(),
                aspect.figure().attribution().type(),
                aspect.where().map(where -> where.core() + where.rest()),
                aspect.population(),
                aspect.definitions(),
                aspect.causes());
    }

    private static boolean uniform(Passage passage, List<Entry> entries) {
        Aspect first = passage.aspect(entries.get(0).figure());
        return first.where().isPresent()
                && entries.stream()
                        .allMatch(entry ->
                                passage.aspect(entry.figure()).content().equals(first.content()));
    }
}
