package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
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

    private static final int LONGEST_NAME = 3;

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

    /** Returns the runs of two words and three that are written like the full name of a person, "George Goethals". */
    static List<String> full(String text) {
        List<String> found = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : (text + " .").split(" ")) {
            boolean last = !word.isEmpty() && !Character.isLetter(word.charAt(word.length() - 1));
            String bare = last ? word.substring(0, word.length() - 1) : word;
            boolean name = bare.length() > 1
                    && Character.isUpperCase(bare.charAt(0))
                    && bare.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                    && Character.isLowerCase(bare.charAt(bare.length() - 1));
            if (name) {
                run.add(bare);
            }
            if (!name || last) {
                if (run.size() == 2 || run.size() == LONGEST_NAME) {
                    found.add(String.join(" ", run));
                }
                run.clear();
            }
        }
        return found;
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
