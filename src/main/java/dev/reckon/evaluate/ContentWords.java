package dev.reckon.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares phrases by the words that carry meaning, endings cut off: a crude stem is enough to tell naming from not naming. */
final class ContentWords {

    private static final double ENOUGH = 0.5;
    private static final int LEAST_STEM = 4;
    private static final Set<String> EMPTY_WORDS = Set.of(("the a an of in on at by for to from and or with was were is"
                    + " are be been that this these those their his her its as who which had has have not than it into"
                    + " during per")
            .split(" "));
    private static final List<String> ENDINGS =
            List.of("ings", "ing", "ations", "ation", "ions", "ion", "ies", "ed", "es", "s", "e");

    private ContentWords() {}

    /** Returns whether {@code found} has at least half of the content words of {@code wanted}, which has some. */
    static boolean cover(String wanted, String found) {
        Set<String> owed = of(wanted);
        Set<String> shared = of(found);
        shared.retainAll(owed);
        return !owed.isEmpty() && shared.size() >= ENOUGH * owed.size();
    }

    private static Set<String> of(String phrase) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        String lower = phrase.toLowerCase(Locale.ROOT) + " ";
        lower.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (word.length() > 0) {
                String whole = word.toString();
                word.setLength(0);
                if (!EMPTY_WORDS.contains(whole)) {
                    words.add(stem(whole));
                }
            }
        });
        return words;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() >= ending.length() + LEAST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
