package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows the figures that are no answers of their own, whatever question their words put them in: parts that add up to a whole, a
 * difference between two answers, the two ends a sentence gives a range.
 */
final class Derived {

    /** How far behind the name of a range its lower end may stand. */
    private static final int WORDS_TO_LOW = 4;

    private final Cues cues;
    private final Map<Figure, List<Figure>> wholes = new IdentityHashMap<>();
    private final Set<Figure> differences = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Figure, Sentence> ends = new IdentityHashMap<>();

    private Derived(Cues cues) {
        this.cues = cues;
    }

    /** Returns what the words of {@code documents}, and {@code links} between parts and wholes, say; linear in the words. */
    static Derived in(List<DocumentFigures> documents, List<PartLink> links, Cues cues) {
        Derived derived = new Derived(cues);
        links.forEach(link -> derived.wholes
                .computeIfAbsent(link.part(), part -> new ArrayList<>())
                .add(link.whole()));
        documents.stream().flatMap(document -> document.sentences().stream()).forEach(derived::read);
        return derived;
    }

    /** Returns the wholes that {@code figure} is a part of. */
    List<Figure> wholesOf(Figure figure) {
        return wholes.getOrDefault(figure, List.of());
    }

    /** Returns whether {@code figure} is the difference between two other answers. */
    boolean isDifference(Figure figure) {
        return differences.contains(figure);
    }

    /** Returns whether one sentence says that its range begins at the one and stops at the other. */
    boolean areEndsOfOneRange(Figure a, Figure b) {
        Sentence first = ends.get(a);
        return first != null && first.equals(ends.get(b));
    }

    private void read(Sentence sentence) {
        for (int i = 0; i < sentence.figures().size(); i++) {
            Figure figure = sentence.figures().get(i);
            if (isDifferenceOfAnswers(sentence.before(figure).toLowerCase(Locale.ROOT))) {
                differences.add(figure);
            }
            if (i + 1 < sentence.figures().size()) {
                range(sentence, figure, sentence.figures().get(i + 1));
            }
        }
    }

    /** "The gap between the two estimates, 300": what stands right behind the comma or the verb is the gap. */
    private boolean isDifferenceOfAnswers(String before) {
        for (String phrase : cues.phrases(Cue.BETWEEN_TWO)) {
            int at = before.lastIndexOf(phrase);
            if (at >= 0) {
                List<String> words = Stems.words(before.substring(at + phrase.length()));
                boolean reached = before.stripTrailing().endsWith(",")
                        || !words.isEmpty() && cues.is(Cue.EQUALS, words.get(words.size() - 1));
                return reached && cues.isAny(Cue.ANSWERS, words);
            }
        }
        return false;
    }

    /** "The range opens at 5 and closes at 9". */
    private void range(Sentence sentence, Figure low, Figure high) {
        List<String> before = Stems.words(sentence.before(low).toLowerCase(Locale.ROOT));
        List<String> lead = before.subList(Math.max(0, before.size() - WORDS_TO_LOW), before.size());
        List<String> between = Stems.words(sentence.between(low, high).toLowerCase(Locale.ROOT));
        if (cues.isAny(Cue.RANGE_NAMED, before)
                && cues.isAny(Cue.RANGE_BEGINS, lead)
                && cues.isAny(Cue.RANGE_STOPS, between)) {
            ends.put(low, sentence);
            ends.put(high, sentence);
        }
    }
}
