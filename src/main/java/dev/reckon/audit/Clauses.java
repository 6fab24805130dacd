package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Stems;
import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How alike the words are in which two figures are told. Words of a figure's own clause count in full, those of the rest of its sentence
 * and of the sentence before in part; rare words more than frequent ones. A draft that takes a figure from a source takes most of its
 * words too, and of several figures of one source it is the one told most alike.
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class Clauses {

    private static final double OWN = 1;
    private static final double SENTENCE = 0.5;
    private static final double BEFORE = 0.15;
    private static final double NAMES = 0.3;
    private static final double CARRIED = 0.3;

    private static final double ACT = 0.5;

    /** "The next office" is not the office. */
    private static final double OTHER = 0.4;

    /** One word in common, and others on both sides, is hardly the same thing. */
    private static final double ONE_WORD = 0.6;

    private static final int FEW_WORDS = 2;

    private static final Set<String> TELLING =
            Set.of("before", "after", "first", "under", "over", "without", "not", "other");

    private final IdentityHashMap<Figure, Map<String, Double>> words = new IdentityHashMap<>();
    private final IdentityHashMap<Figure, String> written = new IdentityHashMap<>();
    private final IdentityHashMap<Figure, String> texts = new IdentityHashMap<>();
    private final IdentityHashMap<Figure, Boolean> contrasted = new IdentityHashMap<>();
    private final IdentityHashMap<Figure, Double> lengths = new IdentityHashMap<>();
    private final Map<String, Double> rarities = new HashMap<>();

    /**
     * Reads the words around figures.
     *
     * @param figures figures of one text after another, each text's in order
     * @param aspects what is known of them
     * @param contrasts words that tell one thing from another of its kind: "next", "second"
     */
    Clauses(List<Figure> figures, Function<Figure, Aspect> aspects, Set<String> contrasts) {
        Map<String, Integer> counts = new HashMap<>();
        List<List<Figure>> sentences = Cuts.sentences(figures);
        for (int i = 0; i < sentences.size(); i++) {
            List<Figure> sentence = sentences.get(i);
            for (int at = 0; at < sentence.size(); at++) {
                Map<String, Double> found = wordsOf(sentence, at, aspects.apply(sentence.get(at)));
                words.put(sentence.get(at), found);
                String clause = Cuts.clause(sentence, at)
                        .of(sentence.get(at).document().text())
                        .toLowerCase(Locale.ROOT);
                texts.put(sentence.get(at), clause);
                written.put(
                        sentence.get(at),
                        Cuts.clause(sentence, at).of(sentence.get(at).document().text()));
                contrasted.put(sentence.get(at), Stems.words(clause).stream().anyMatch(contrasts::contains));
                found.keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        double all = figures.size();
        counts.forEach((word, count) -> rarities.put(word, Math.log(1 + all / count)));
        words.forEach((figure, found) -> {
            found.replaceAll((word, weight) -> weight * rarity(word));
            lengths.put(
                    figure,
                    Math.sqrt(found.values().stream().mapToDouble(w -> w * w).sum()));
        });
    }

    /** Returns how alike the words around both are: 0, nothing shared, to 1. */
    double likeness(Figure a, Figure b) {
        Map<String, Double> first = words.getOrDefault(a, Map.of());
        Map<String, Double> second = words.getOrDefault(b, Map.of());
        Map<String, Double> shorter = first.size() <= second.size() ? first : second;
        Map<String, Double> longer = shorter == first ? second : first;
        double sum = 0;
        int shared = 0;
        for (Map.Entry<String, Double> entry : shorter.entrySet()) {
            Double other = longer.get(entry.getKey());
            sum += other == null ? 0 : other * entry.getValue();
            shared += other == null ? 0 : 1;
        }
        sum *= shared == 1 && shorter.size() >= FEW_WORDS ? ONE_WORD : 1;
        double size = lengths.getOrDefault(a, 0.0) * lengths.getOrDefault(b, 0.0);
        boolean other = !contrasted.getOrDefault(a, false).equals(contrasted.getOrDefault(b, false));
        return size == 0 ? 0 : sum / size * (other ? OTHER : 1);
    }

    /** Returns how much a word tells: more the fewer figures are told with it. */
    double rarity(String word) {
        return rarities.getOrDefault(word, 1.0);
    }

    /** Returns the words of the figure's own clause as they stand. */
    String written(Figure figure) {
        return written.getOrDefault(figure, "");
    }

    /** Returns the words of the figure's own clause in lower case. */
    String clause(Figure figure) {
        return texts.getOrDefault(figure, "");
    }

    /** Returns how much of what the less wordy of both says the other says too, 0 to 1. */
    double containment(Figure a, Figure b) {
        double shorter = Math.min(lengths.getOrDefault(a, 0.0), lengths.getOrDefault(b, 0.0));
        double longer = Math.max(lengths.getOrDefault(a, 0.0), lengths.getOrDefault(b, 0.0));
        return shorter == 0 ? 0 : Math.min(1, likeness(a, b) * longer / shorter);
    }

    private static Map<String, Double> wordsOf(List<Figure> sentence, int at, Aspect aspect) {
        Figure figure = sentence.get(at);
        String text = figure.document().text();
        Span clause = Cuts.clause(sentence, at);
        Map<String, Double> found = new HashMap<>();
        add(found, text.substring(before(figure), figure.sentence().start()), BEFORE);
        add(found, figure.sentenceText(), SENTENCE);
        add(found, clause.of(text), OWN);
        figure.attribution().text().ifPresent(name -> Stems.of(name)
                .forEach(stem -> found.computeIfPresent(stem, (s, w) -> w * NAMES)));
        for (Figure other : sentence) {
            Stems.of(other.surface()).forEach(found::remove);
        }
        if (!figure.isCarried(Figure.Field.ACT)) {
            aspect.act().ifPresent(act -> found.put("act " + act, ACT));
        }
        figure.place().ifPresent(place -> add(found, place, CARRIED));
        figure.period().ifPresent(period -> add(found, period.text(), CARRIED));
        return found;
    }

    private static int before(Figure figure) {
        int start = figure.sentence().start();
        String text = figure.document().text();
        int stop = Math.max(text.lastIndexOf(". ", Math.max(0, start - 3)), text.lastIndexOf("\n\n", start));
        return Math.max(0, Math.min(start, stop < 0 ? 0 : stop + 1));
    }

    static void add(Map<String, Double> found, String text, double weight) {
        for (String stem : Stems.of(text)) {
            found.merge(stem, weight, Math::max);
        }
        for (String word : Stems.words(text)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit);
            if (year || TELLING.contains(lower)) {
                found.merge(lower, weight, Math::max);
            }
        }
    }
}
