package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The noun phrase right behind a figure, as in "500 Northern army deaths": what is counted, in the words that are surest to belong to
 * the figure.
 *
 * @param words its words as the text writes them, the last being its head; empty when no noun follows the number
 */
record NounPhrase(List<String> words) {

    private static final int MOST_WORDS = 5;

    NounPhrase {
        words = List.copyOf(words);
    }

    /** Reads the words behind {@code figure} up to a mark, a function word or a verb in the past. */
    static NounPhrase behind(Figure figure, Cues cues) {
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
        return new NounPhrase(words);
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

    /** Returns the stems of the words before the head: what makes it more narrow. */
    Set<String> modifiers() {
        Set<String> stems = new HashSet<>();
        words.subList(0, Math.max(0, words.size() - 1)).forEach(word -> stems.addAll(Stems.of(word)));
        return stems;
    }

    /** Returns the stems of the modifiers written with a capital: names. */
    Set<String> names() {
        Set<String> stems = new HashSet<>();
        for (String word : words.subList(0, Math.max(0, words.size() - 1))) {
            if (Character.isUpperCase(word.charAt(0))) {
                stems.addAll(Stems.of(word));
            }
        }
        return stems;
    }
}
