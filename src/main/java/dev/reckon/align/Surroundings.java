package dev.reckon.align;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words around figures say of them: the sentence, its heading and the document's title as weighted stems, and the place
 * and year they are most likely about. Weak evidence, never enough to contradict what a figure states.
 */
final class Surroundings {

    private static final double BASE_WEIGHT = 0.1;

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

    static Surroundings of(List<DocumentReading> documents) {
        Surroundings all = new Surroundings();
        for (int d = 0; d < documents.size(); d++) {
            all.add(d, documents.get(d).scenery());
        }
        all.weigh();
        return all;
    }

    private void add(int document, List<Scenery> scenery) {
        for (Scenery scene : scenery) {
            DocumentFigures.Sentence sentence = scene.sentence();
            for (Figure figure : sentence.figures()) {
                sceneOf.put(figure, scenes.size());
            }
            scenes.add(new Scene(
                    document,
                    sentence.section(),
                    sentence.index(),
                    sentence.isRow(),
                    sentence.isItem(),
                    ids(scene.stems()),
                    scene.places(),
                    scene.years(),
                    scene.causes()));
        }
    }

    private Stems.Ids ids(List<String> stems) {
        return new Stems.Ids(stems.stream().mapToInt(stem -> stemIds.computeIfAbsent(stem, s -> stemIds.size())));
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
