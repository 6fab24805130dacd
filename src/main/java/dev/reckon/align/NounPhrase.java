package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The noun phrase right behind a figure, as in "500 Northern army deaths": what is counted, in the words that are surest to belong to
 * the figure.
 *
 * @param modifiers stems of the words before the head, words of one meaning made one: what makes it more narrow
 * @param names stems of the modifiers written with a capital
 */
record NounPhrase(Set<String> modifiers, Set<String> names) {

    private static final int MOST_WORDS = 5;

    NounPhrase {
        modifiers = Set.copyOf(modifiers);
        names = Set.copyOf(names);
    }

    /** Reads the words behind {@code figure} up to a mark, a function word or a verb in the past. */
    static NounPhrase behind(Figure figure, Cues cues, Definitions definitions) {
        List<String> words = words(figure, cues);
        Set<String> modifiers = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String word : words.subList(0, Math.max(0, words.size() - 1))) {
            for (String stem : Stems.of(word)) {
                modifiers.add(definitions.same(stem));
                if (Character.isUpperCase(word.charAt(0))) {
                    names.add(definitions.same(stem));
                }
            }
        }
        return new NounPhrase(modifiers, names);
    }

    /** Returns whether each of the two is narrowed by words the other lacks. */
    boolean isCrossedBy(NounPhrase other) {
        return !modifiers.isEmpty()
                && !other.modifiers.isEmpty()
                && !modifiers.containsAll(other.modifiers)
                && !other.modifiers.containsAll(modifiers);
    }

    /** Returns whether both have names, and none in common. */
    boolean isNamedUnlike(NounPhrase other) {
        return !names.isEmpty() && !other.names.isEmpty() && Collections.disjoint(names, other.names);
    }

    private static List<String> words(Figure figure, Cues cues) {
        String text = figure.document().text();
        int end = Math.max(figure.sentence().end(), figure.span().end());
        List<String> words = new ArrayList<>();
        int at = figure.span().end();
        while (at < end && words.size() < MOST_WORDS && isJoint(text.charAt(at))) {
            int start = at + 1;
            at = start;
            while (at < end && isLetter(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            if (word.isEmpty() || endsPhrase(word.toLowerCase(Locale.ROOT), words.isEmpty(), cues)) {
                break;
            }
            words.add(word);
        }
        return words;
    }

    private static boolean isJoint(char c) {
        return c == ' ' || c == '-' || c == '\u00a0';
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }

    private static boolean endsPhrase(String word, boolean first, Cues cues) {
        return cues.is(Cue.NO_NOUN, word) || (!first && word.endsWith("ed")) || Character.isDigit(word.charAt(0));
    }
}
