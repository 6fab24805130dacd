package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words around figures say of them: the sentence, its heading and the document's title as weighted stems, and the place
 * and year they are most likely about. Weak evidence, never enough to contradict what a figure states.
 */
final class Surroundings {

    /** How much of a document's place mentions one place needs before the document counts as being about it. */
    private static final double DOMINANT_SHARE = 0.3;

    private static final double BASE_WEIGHT = 0.1;
    private static final int FEWEST_MENTIONS = 3;
    private static final int EARLIEST_YEAR = 1500;
    private static final int LATEST_YEAR = 2100;
    private static final int LOOK_BACK_CHARACTERS = 600;

    private final Map<String, Integer> stemIds = new HashMap<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final IdentityHashMap<Figure, Integer> sceneOf = new IdentityHashMap<>();
    private double[] weights = new double[0];

    /**
     * The surroundings of the figures of one sentence.
     *
     * @param document number of the document
     * @param section number of the section in it
     * @param sentence number of the sentence in it
     * @param table whether it is a row of a table
     * @param item whether it is an item of a list
     * @param stems sorted ids of the stems around
     * @param places places the sentence names, or those its section or document is about
     * @param years the year the sentence or the words before it name last
     * @param causes ids of causes the surroundings name
     */
    record Scene(
            int document,
            int section,
            int sentence,
            boolean table,
            boolean item,
            Stems.Ids stems,
            Set<String> places,
            Optional<Aspect.When> years,
            Set<String> causes) {}

    private Surroundings() {}

    static Surroundings of(List<DocumentFigures> documents, Aspects aspects) {
        Surroundings all = new Surroundings();
        for (int d = 0; d < documents.size(); d++) {
            all.add(d, documents.get(d), aspects);
        }
        all.weigh();
        return all;
    }

    private void add(int number, DocumentFigures document, Aspects aspects) {
        String text = document.document().text();
        Optional<String> about = dominantPlace(text, aspects.gazetteer());
        List<String> titleStems = document.document().title().map(Stems::of).orElse(List.of());
        Set<String> recurring = recurringCauses(text, aspects.definitions());
        Map<Integer, List<String>> headings = new HashMap<>();
        for (DocumentFigures.Sentence sentence : document.sentences()) {
            String words = sentence.span().of(text);
            Set<String> stems = new HashSet<>(Stems.of(words));
            stems.addAll(titleStems);
            stems.addAll(headings.computeIfAbsent(
                    sentence.section(), s -> document.heading(s).map(Stems::of).orElse(List.of())));
            Set<String> named = new HashSet<>();
            aspects.gazetteer().in(Stems.words(words)).forEach(hit -> named.add(hit.place()));
            if (named.size() != 1) {
                about.ifPresent(named::add);
                named.retainAll(about.map(Set::of).orElse(Set.of()));
            }
            for (Figure figure : sentence.figures()) {
                sceneOf.put(figure, scenes.size());
            }
            Set<String> causes = new HashSet<>(aspects.definitions().causes(stems));
            causes.addAll(recurring);
            scenes.add(new Scene(
                    number,
                    sentence.section(),
                    sentence.index(),
                    sentence.isRow(),
                    sentence.isItem(),
                    ids(stems, aspects.definitions()),
                    named,
                    year(text, sentence),
                    causes));
        }
    }

    private Stems.Ids ids(Set<String> stems, Definitions definitions) {
        return new Stems.Ids(stems.stream()
                .map(definitions::same)
                .distinct()
                .mapToInt(stem -> stemIds.computeIfAbsent(stem, s -> stemIds.size())));
    }

    private static Optional<String> dominantPlace(String text, Gazetteer gazetteer) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        gazetteer.in(Stems.words(text)).forEach(hit -> mentions.merge(hit.place(), 1, Integer::sum));
        int all = mentions.values().stream().mapToInt(Integer::intValue).sum();
        return mentions.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 && entry.getValue() >= DOMINANT_SHARE * all)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Causes a document keeps naming hold for figures that name none. */
    private static Set<String> recurringCauses(String text, Definitions definitions) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (String stem : Stems.of(text)) {
            definitions.causes(List.of(stem)).forEach(cause -> mentions.merge(cause, 1, Integer::sum));
        }
        int most = mentions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> causes = new HashSet<>();
        mentions.forEach((cause, count) -> {
            if (count >= FEWEST_MENTIONS && 2 * count > most) {
                causes.add(cause);
            }
        });
        return causes;
    }

    private static Optional<Aspect.When> year(String text, DocumentFigures.Sentence sentence) {
        int start = Math.max(0, sentence.span().start() - LOOK_BACK_CHARACTERS);
        List<Integer> own =
                yearsIn(text, sentence.span().start(), sentence.span().end());
        List<Integer> before =
                own.isEmpty() ? yearsIn(text, start, sentence.span().start()) : own;
        boolean several = own.stream().distinct().count() > 1;
        if (before.isEmpty() || several) {
            return Optional.empty();
        }
        return Optional.of(Dating.year(before.get(before.size() - 1), Aspect.Basis.CONTEXT));
    }

    static List<Integer> yearsIn(String text, int start, int end) {
        List<Integer> years = new ArrayList<>();
        int digits = 0;
        for (int i = start; i <= end; i++) {
            boolean digit = i < end && Character.isDigit(text.charAt(i));
            if (digit) {
                digits++;
                continue;
            }
            boolean grouped =
                    i + 1 < end && digits > 0 && text.charAt(i) == ',' && Character.isDigit(text.charAt(i + 1));
            if (digits == 4 && !grouped && (i - 5 < start || ",.".indexOf(text.charAt(i - 5)) < 0)) {
                int value = Integer.parseInt(text.substring(i - 4, i));
                if (value >= EARLIEST_YEAR && value <= LATEST_YEAR) {
                    years.add(value);
                }
            }
            digits = 0;
        }
        return years;
    }

    private void weigh() {
        int[] counts = new int[stemIds.size()];
        scenes.forEach(scene -> scene.stems().stream().forEach(id -> counts[id]++));
        weights = new double[counts.length];
        for (int id = 0; id < counts.length; id++) {
            weights[id] = BASE_WEIGHT + Math.log((scenes.size() + 1.0) / counts[id]);
        }
    }

    Scene of(Figure figure) {
        return scenes.get(sceneOf.getOrDefault(figure, 0));
    }

    /** Returns how alike the words around are, 0 to 1: the cosine of their stems weighted by rarity. */
    double likeness(Scene a, Scene b) {
        double shared = a.stems().sharedWeight(b.stems(), weights);
        return shared == 0
                ? 0
                : shared / Math.sqrt(a.stems().weight(weights) * b.stems().weight(weights));
    }

    /** Returns how rare a stem is, 0 (in every sentence) to 1 (in one). */
    double rarity(String stem) {
        return Math.max(0, weight(stem) - BASE_WEIGHT) / Math.max(1, Math.log(scenes.size() + 1.0));
    }

    /** Returns how rare a stem is among the surroundings; the weight of a stem never seen is that of one seen once. */
    double weight(String stem) {
        Integer id = stemIds.get(stem);
        return id == null ? BASE_WEIGHT + Math.log(scenes.size() + 1.0) : weights[id];
    }
}
