package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Stems;
import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One figure with the words it is told in, read without any other text.
 *
 * @param figure the figure
 * @param clause the words of its own clause as they stand
 * @param isContrasted whether one of them tells one thing from another of its kind
 * @param around how much each root around it counts, whatever other texts have
 * @param own the roots of its clause
 * @param wide the roots up to the figures before and after
 * @param names the roots of the names of those who say so
 * @param numbers its numbers
 * @param said what is asked of it for every other
 */
record Telling(
        Figure figure,
        String clause,
        boolean isContrasted,
        Map<String, Double> around,
        Set<String> own,
        Set<String> wide,
        Set<String> names,
        Numbers numbers,
        Once<Said> said) {

    private static final double OWN = 1;
    private static final double SENTENCE = 0.5;
    private static final double BEFORE = 0.15;

    /** "How many died in the camp? Some say 40." */
    private static final double ASKED = 0.5;

    private static final double CARRIED = 0.6;
    private static final double ACT = 0.5;

    private static final Set<String> TELLING =
            Set.of("before", "after", "first", "under", "over", "without", "not", "other");

    /** Reads the words around figure number {@code at} of a sentence, of which {@code aspect} is known. */
    static Telling of(List<Figure> sentence, int at, Aspect aspect, Draft.Kit kit) {
        Figure figure = sentence.get(at);
        Span span = Cuts.clause(sentence, at);
        String clause = span.of(figure.document().text());
        Set<String> contrasts = kit.words().of("contrast");
        Set<String> names = new HashSet<>();
        Voices.names(figure).forEach(name -> names.addAll(kit.vocabulary().of(name)));
        return new Telling(
                figure,
                clause,
                Stems.words(clause.toLowerCase(Locale.ROOT)).stream().anyMatch(contrasts::contains),
                around(sentence, figure, clause, aspect, kit.vocabulary()),
                rootsIn(span, sentence, kit.vocabulary()),
                rootsIn(Cuts.reach(sentence, at), sentence, kit.vocabulary()),
                Set.copyOf(names),
                kit.numbers(figure, aspect.scale().factor()),
                new Once<>(() -> Said.of(figure, clause, kit.words())));
    }

    private static Map<String, Double> around(
            List<Figure> sentence, Figure figure, String clause, Aspect aspect, Vocabulary vocabulary) {
        String text = figure.document().text();
        Map<String, Double> found = new HashMap<>();
        String before = text.substring(before(figure), figure.sentence().start());
        add(vocabulary, found, before, before.stripTrailing().endsWith("?") ? ASKED : BEFORE);
        add(vocabulary, found, figure.sentenceText(), SENTENCE);
        add(vocabulary, found, clause, OWN);
        for (Figure other : sentence) {
            vocabulary.of(other.surface()).forEach(found::remove);
        }
        if (!figure.isCarried(Figure.Field.ACT)) {
            aspect.act().ifPresent(act -> found.put("act " + act, ACT));
        }
        figure.place().ifPresent(place -> add(vocabulary, found, place, CARRIED));
        figure.period().ifPresent(period -> add(vocabulary, found, period.text(), CARRIED));
        return found;
    }

    private static int before(Figure figure) {
        int start = figure.sentence().start();
        String text = figure.document().text();
        int stop = Math.max(text.lastIndexOf(". ", Math.max(0, start - 3)), text.lastIndexOf("\n\n", start));
        return Math.max(0, Math.min(start, stop < 0 ? 0 : stop + 1));
    }

    private static Set<String> rootsIn(Span span, List<Figure> sentence, Vocabulary vocabulary) {
        Map<String, Double> found = new HashMap<>();
        add(vocabulary, found, span.of(sentence.get(0).document().text()), OWN);
        for (Figure figure : sentence) {
            vocabulary.of(figure.surface()).forEach(found::remove);
        }
        return Collections.unmodifiableSet(
                found.keySet()); // always in one order, so that sums over it are always the same
    }

    private static void add(Vocabulary vocabulary, Map<String, Double> found, String text, double weight) {
        for (String stem : vocabulary.of(text)) {
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
