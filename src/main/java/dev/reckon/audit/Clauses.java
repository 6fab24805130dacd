package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How alike the words are in which two figures are told. Words of a figure's own clause count in full, those of the rest of its sentence
 * and of the sentence before in part; rare words more than frequent ones. A draft that takes a figure from a source takes most of its
 * words too, and of several figures of one source it is the one told most alike.
 */
final class Clauses {

    /** Who says so tells little of what is counted. */
    private static final double NAMES = 0.3;

    /** "The next office" is not the office. */
    private static final double OTHER = 0.4;

    /** One word in common, and others on both sides, is hardly the same thing. */
    private static final double ONE_WORD = 0.6;

    private static final int FEW_WORDS = 2;

    private final IdentityHashMap<Figure, Told> told = new IdentityHashMap<>();
    private final Vocabulary vocabulary;
    private final Map<String, Double> rarities = new HashMap<>();

    /**
     * The words around one figure.
     *
     * @param isContrasted whether one of those of its clause tells one thing from another of its kind
     * @param stems the numbers of all stems around, ascending
     * @param all how much each of them counts
     * @param plain how much each of them counts where those of a name say next to nothing
     */
    private record Told(boolean isContrasted, int[] stems, Weights all, Weights plain) {

        private static final Told NOTHING =
                new Told(false, new int[0], Weights.of(new double[0]), Weights.of(new double[0]));
    }

    /** How much words count; {@code length} is the root of the sum of the squares. */
    private record Weights(double[] each, double length) {

        static Weights of(double[] each) {
            return new Weights(
                    each, Math.sqrt(Arrays.stream(each).map(w -> w * w).sum()));
        }
    }

    /** How many words two figures are both told with, and what they weigh together. */
    private record Overlap(int words, double sum) {}

    /** What a word weighs that stands at {@code i} of one figure's words and at {@code j} of the other's. */
    private interface PairWeight {

        double of(int i, int j);
    }

    /** Weighs the words of {@code tellings} against each other. */
    Clauses(List<Telling> tellings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Map<String, Integer> counts = new HashMap<>();
        for (Telling telling : tellings) {
            telling.around().keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        double all = tellings.size();
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((word, count) -> {
            rarities.put(word, Math.log(1 + all / count));
            numbers.put(word, numbers.size());
        });
        tellings.forEach(telling -> told.put(telling.figure(), told(telling, numbers)));
    }

    private Told told(Telling telling, Map<String, Integer> numbers) {
        Set<String> names = new HashSet<>();
        telling.figure().attribution().text().ifPresent(name -> names.addAll(vocabulary.of(name)));
        List<Map.Entry<String, Double>> ordered =
                new ArrayList<>(telling.around().entrySet());
        ordered.sort(Comparator.comparing(entry -> numbers.getOrDefault(entry.getKey(), 0)));
        int[] stems = ordered.stream()
                .mapToInt(entry -> numbers.getOrDefault(entry.getKey(), 0))
                .toArray();
        double[] all = ordered.stream()
                .mapToDouble(entry -> entry.getValue() * rarity(entry.getKey()))
                .toArray();
        double[] plain = all.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] *= names.contains(ordered.get(i).getKey()) ? NAMES : 1;
        }
        return new Told(telling.isContrasted(), stems, Weights.of(all), Weights.of(plain));
    }

    private Told told(Figure figure) {
        return told.getOrDefault(figure, Told.NOTHING);
    }

    /** Returns how alike the words around both are, those of their sources included: 0, nothing shared, to 1. O(words around both). */
    double likeness(Figure a, Figure b) {
        return likeness(told(a), told(b), Told::all);
    }

    /** Returns how alike the words around both are, whoever says so, 0 to 1. */
    double likenessOfThings(Figure a, Figure b) {
        return likeness(told(a), told(b), Told::plain);
    }

    private static double likeness(Told a, Told b, Function<Told, Weights> kind) {
        Weights weightsOfA = kind.apply(a);
        Weights weightsOfB = kind.apply(b);
        Overlap overlap = overlap(a, b, (i, j) -> weightsOfA.each[i] * weightsOfB.each[j]);
        return likeness(a, b, overlap.words, overlap.sum / (weightsOfA.length * weightsOfB.length));
    }

    /** Walks the words of both, in order, and weighs each that both are told with. */
    private static Overlap overlap(Told a, Told b, PairWeight weight) {
        double sum = 0;
        int words = 0;
        int i = 0;
        int j = 0;
        while (i < a.stems.length && j < b.stems.length) {
            int order = Integer.compare(a.stems[i], b.stems[j]);
            if (order == 0) {
                sum += weight.of(i, j);
                words++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Overlap(words, sum);
    }

    private static double likeness(Told a, Told b, int shared, double cosine) {
        if (shared == 0) {
            return 0;
        }
        boolean one = shared == 1 && Math.min(a.stems.length, b.stems.length) >= FEW_WORDS;
        return cosine * (one ? ONE_WORD : 1) * (a.isContrasted == b.isContrasted ? 1 : OTHER);
    }

    /** Returns how much the words that both are told with tell, in nats: the rarer of all words, and the nearer to both numbers, the more. */
    double shared(Figure a, Figure b) {
        Told first = told(a);
        Told second = told(b);
        return overlap(first, second, (i, j) -> Math.min(first.all.each[i], second.all.each[j])).sum;
    }

    /** Returns an ear for the words around {@code figure}, to hear them around many others. O(all words). */
    Ear ear(Figure figure) {
        return new Ear(told(figure));
    }

    /** Hears the words around one figure around others, each in O(words around it). */
    final class Ear {

        private final Told mine;
        private final double[] weights = new double[rarities.size()];

        private Ear(Told mine) {
            this.mine = mine;
            for (int i = 0; i < mine.stems.length; i++) {
                weights[mine.stems[i]] = mine.all.each[i];
            }
        }

        /** Returns what {@link #likeness(Figure, Figure)} gives for the figure of this ear and {@code other}. */
        double likeness(Figure other) {
            Told theirs = told(other);
            double sum = 0;
            int shared = 0;
            for (int i = 0; i < theirs.stems.length; i++) {
                double weight = weights[theirs.stems[i]];
                if (weight > 0) {
                    sum += weight * theirs.all.each[i];
                    shared++;
                }
            }
            return Clauses.likeness(mine, theirs, shared, sum / (mine.all.length * theirs.all.length));
        }

        /** Returns what {@link #shared(Figure, Figure)} gives for the figure of this ear and {@code other}. */
        double shared(Figure other) {
            Told theirs = told(other);
            double sum = 0;
            for (int i = 0; i < theirs.stems.length; i++) {
                sum += Math.min(weights[theirs.stems[i]], theirs.all.each[i]);
            }
            return sum;
        }
    }

    /** Returns the few words around a figure that tell most, as numbers. */
    int[] telling(Figure figure, int most) {
        Told all = told(figure);
        return IntStream.range(0, all.stems().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -all.plain().each()[i]))
                .limit(most)
                .mapToInt(i -> all.stems()[i])
                .toArray();
    }

    /** Returns how much a word tells: more the fewer figures are told with it. */
    double rarity(String word) {
        return rarities.getOrDefault(word, 1.0);
    }

    /** Returns how much of what the less wordy of both says the other says too, 0 to 1. */
    double containment(Figure a, Figure b) {
        double first = told(a).plain().length();
        double second = told(b).plain().length();
        double shorter = Math.min(first, second);
        return shorter == 0 ? 0 : Math.min(1, likenessOfThings(a, b) * Math.max(first, second) / shorter);
    }
}
