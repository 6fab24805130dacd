package dev.reckon.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that stand in a sentence only as parts of names of several words: "Fire" of "the Fire Department". */
final class Names {

    private Names() {}

    /** Returns these words in lower case; none of a headline, where most words have capitals. Linear in the words. */
    static Set<String> in(String sentence) {
        List<String> words = Stems.words(sentence);
        Set<String> named = new HashSet<>();
        Set<String> plain = new HashSet<>();
        int capitals = 0;
        List<Integer> starts = starts(sentence, words);
        for (int i = 0; i < words.size(); i++) {
            boolean capital = isCapital(words.get(i));
            capitals += capital ? 1 : 0;
            boolean beside = i > 0 && isJoined(sentence, words, starts, i - 1) || isJoined(sentence, words, starts, i);
            (capital && beside ? named : plain).add(words.get(i).toLowerCase(Locale.ROOT));
        }
        named.removeAll(plain);
        return 2 * capitals > words.size() ? Set.of() : named;
    }

    private static List<Integer> starts(String sentence, List<String> words) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        for (String word : words) {
            int at = Math.max(from, sentence.indexOf(word, from));
            starts.add(at);
            from = at + word.length();
        }
        return starts;
    }

    /** Whether the word at {@code i} and the next have capitals, with but a blank between. */
    private static boolean isJoined(String sentence, List<String> words, List<Integer> starts, int i) {
        return i + 1 < words.size()
                && isCapital(words.get(i))
                && isCapital(words.get(i + 1))
                && sentence.substring(
                                starts.get(i) + words.get(i).length(),
                                Math.max(
                                        starts.get(i + 1),
                                        starts.get(i) + words.get(i).length()))
                        .equals(" ");
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
