package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The proper names in a stretch of text, known by their capital letters.
 *
 * @param words the stems of their words
 */
record Names(Set<String> words) {

    /** Copies the words. */
    Names {
        words = Set.copyOf(words);
    }

    /** Returns the names within the sentence {@code text}: its capitalised words but the first, whose capital may say nothing. */
    static Names within(String text) {
        List<String> words = Stems.words(text);
        return of(words.subList(Math.min(1, words.size()), words.size()));
    }

    /** Returns all capitalised words of {@code text}: more than its names. */
    static Names all(String text) {
        return of(Stems.words(text));
    }

    private static Names of(List<String> words) {
        Set<String> names = new HashSet<>();
        for (String word : words) {
            if (Character.isUpperCase(word.charAt(0)) && word.length() > 1) {
                names.add(Stems.stem(word.toLowerCase(Locale.ROOT)));
            }
        }
        return new Names(names);
    }

    /** Returns the words of the names of everybody who vouches for {@code figure}. */
    static Names ofVoices(Figure figure) {
        Set<String> names = new HashSet<>();
        Voices.names(figure).forEach(name -> names.addAll(all(name).words));
        return new Names(names);
    }

    /** Returns these names but the others. */
    Names without(Names others) {
        Set<String> left = new HashSet<>(words);
        left.removeAll(others.words);
        return new Names(left);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Returns whether both have a word in common. */
    boolean meets(Names others) {
        return words.stream().anyMatch(others.words::contains);
    }
}
