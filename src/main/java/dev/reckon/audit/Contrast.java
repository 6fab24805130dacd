package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tells figures apart by the words that only one of them is told with: "in the town as a whole", "of the placebo group". */
@SuppressWarnings("ReferenceEquality") // the very document that was read is meant
final class Contrast {

    /** Shares of the words that tell one figure from another. */
    private static final double SOME = 0.3;

    private static final double NEARLY_ALL = 0.75;
    private static final double MANY = 0.9;
    private static final double HALF = 0.6;

    /** Two figures of one draft are of two things when this much of the words of either is its own. */
    private static final double OWN_WORDS = 0.25;

    private static final int FEW_WORDS = 3;

    private final Function<Figure, Telling> tellings;
    private final Set<String> plain = new HashSet<>();
    private final Vocabulary vocabulary;
    private final ToDoubleFunction<String> rarity;

    /**
     * Prepares.
     *
     * @param tellings the words figures are told in
     * @param rarity how much a word tells
     * @param kit what words tell
     */
    Contrast(Function<Figure, Telling> tellings, ToDoubleFunction<String> rarity, Draft.Kit kit) {
        this.tellings = tellings;
        this.rarity = rarity;
        this.vocabulary = kit.vocabulary();
        kit.words().of("plain").forEach(word -> plain.add(vocabulary.ofWord(word)));
    }

    /**
     * Returns whether the words of {@code figure} are rather those of {@code one} than those of {@code other}: of the words that only one
     * of the two has, it repeats nearly all of {@code one}'s and not all of {@code other}'s, or many of the one and none of the other.
     * Whoever says so is no such word. In doubt for {@code other}: the words up to the figures before and after count for it.
     */
    boolean isRather(Figure figure, Figure one, Figure other) {
        Shares shares = shares(figure, one, other);
        return shares.ofOne() > 0 && (shares.ofOther() == 0 ? shares.ofOne() >= SOME : shares.areAlmostWhollyOfOne());
    }

    /** As {@link #isRather}, but only where it repeats nearly all words that {@code one} has alone. */
    boolean isAlmostWholly(Figure figure, Figure one, Figure other) {
        return shares(figure, one, other).areAlmostWhollyOfOne();
    }

    /** How much of the words that only one of two figures has a third repeats, 0 to 1. */
    private record Shares(double ofOne, double ofOther) {

        boolean areAlmostWhollyOfOne() {
            return ofOne >= NEARLY_ALL && ofOther < MANY && ofOne > ofOther;
        }
    }

    private Shares shares(Figure figure, Figure one, Figure other) {
        Set<String> named = new HashSet<>(plain);
        for (Figure each : List.of(figure, one, other)) {
            named.addAll(tellings.apply(each).names());
        }
        Set<String> ofBoth = leadIn(one, other);
        return new Shares(
                repeated(own(figure), without(own(one), ofBoth), own(other), named)
                        .orElse(0),
                repeated(tellings.apply(figure).wide(), without(own(other), ofBoth), own(one), named)
                        .orElse(1));
    }

    /**
     * As {@link #isRather}, of two of one sentence whose first may be told by what stands before it: every word of {@code one} that
     * {@code other} lacks is the figure's, and some that {@code other} has alone is not.
     */
    boolean isPlainlyRather(Figure figure, Figure one, Figure other) {
        Set<String> named = new HashSet<>(plain);
        for (Figure each : List.of(figure, one, other)) {
            named.addAll(tellings.apply(each).names());
        }
        double ofOne = repeated(own(figure), own(one), own(other), named).orElse(0);
        double ofOther = repeated(sentence(figure), own(other), own(one), named).orElse(1);
        return ofOne >= NEARLY_ALL && ofOther <= HALF;
    }

    /** "Falls occurred in 4% of the men and 3% of the women": what stands before the first of two figures of a sentence is said of both. */
    private Set<String> leadIn(Figure one, Figure other) {
        if (one.document() != other.document() || !one.sentence().equals(other.sentence())) {
            return Set.of();
        }
        Figure first = one.span().start() < other.span().start() ? one : other;
        // a name there is that of the first: "in Arle 40 fell ill, in Borne 60"
        return Stems.words(Words.before(first)).stream()
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .flatMap(word -> vocabulary.of(word).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> words, Set<String> left) {
        return words.stream().filter(word -> !left.contains(word)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the weight of the words of {@code one} that {@code other} lacks and {@code here} has, as a share; empty when there are none. */
    private OptionalDouble repeated(Set<String> here, Set<String> one, Set<String> other, Set<String> named) {
        double all = 0;
        double found = 0;
        for (String word : one) {
            if (!other.contains(word) && !named.contains(word)) {
                all += rarity.applyAsDouble(word);
                found += here.contains(word) ? rarity.applyAsDouble(word) : 0;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(found / all);
    }

    private Set<String> own(Figure figure) {
        return tellings.apply(figure).own();
    }

    /**
     * Returns whether each of two figures is told with words of its own that the other lacks: "gloves", "masks". Where a clause says
     * next to nothing, its sentence speaks for it.
     */
    boolean isToldApart(Figure a, Figure b) {
        return differ(own(a), own(b)) || ((isBrief(a) || isBrief(b)) && differ(sentence(a), sentence(b)));
    }

    private boolean differ(Set<String> a, Set<String> b) {
        return shareMissing(a, b) >= OWN_WORDS && shareMissing(b, a) >= OWN_WORDS;
    }

    private double shareMissing(Set<String> words, Set<String> other) {
        double all = 0;
        double missing = 0;
        for (String word : words) {
            double weight = plain.contains(word) ? 0 : rarity.applyAsDouble(word);
            all += weight;
            missing += other.contains(word) ? 0 : weight;
        }
        return all == 0 ? 0 : missing / all;
    }

    private boolean isBrief(Figure figure) {
        return own(figure).size() < FEW_WORDS;
    }

    private Set<String> sentence(Figure figure) {
        return new HashSet<>(vocabulary.of(figure.sentenceText()));
    }
}
