package dev.reckon.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The word forms of a language pack, found by a slice of text without making a string of it. Immutable; safe for threads.
 */
public final class Lexicon {

    private final Word[] table;
    private final List<Word> byId;

    private Lexicon(List<Word> words) {
        this.byId = List.copyOf(words);
        int size = Integer.highestOneBit(Math.max(16, words.size() * 3)) * 2;
        this.table = new Word[size];
        for (Word word : words) {
            int slot = hash(word.form(), 0, word.form().length()) & (size - 1);
            while (table[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            table[slot] = word;
        }
    }

    /** Returns the word that {@code text[start, end)} is, letter case aside, or {@link Word#UNLISTED}. */
    public Word find(CharSequence text, int start, int end) {
        int mask = table.length - 1;
        int slot = hash(text, start, end) & mask;
        for (Word word = table[slot]; word != null; word = table[slot]) {
            if (sameLetters(word.form(), text, start, end)) {
                return word;
            }
            slot = (slot + 1) & mask;
        }
        return Word.UNLISTED;
    }

    /** Returns the word {@code form} is, letter case aside, or {@link Word#UNLISTED}. */
    public Word find(String form) {
        return find(form, 0, form.length());
    }

    /** Returns the number of words; ids run from 1 to this. */
    public int size() {
        return byId.size();
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean sameLetters(String form, CharSequence text, int start, int end) {
        if (form.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (form.charAt(i - start) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    /** Gathers words and their classes, then makes the lexicon. */
    public static final class Builder {

        private final Map<String, Long> classes = new HashMap<>();
        private final List<String> order = new ArrayList<>();

        /** Adds {@code form} to the pack without a class. */
        public Builder add(String form) {
            return add(form, 0L);
        }

        /** Adds {@code form} as a {@code wordClass}. */
        public Builder add(String form, WordClass wordClass) {
            return add(form, wordClass.bit());
        }

        private Builder add(String form, long bits) {
            String key = form.toLowerCase(Locale.ROOT).replace('’', '\'');
            Long before = classes.get(key);
            if (before == null) {
                order.add(key);
            }
            classes.put(key, (before == null ? 0L : before) | bits);
            return this;
        }

        /** Returns the lexicon of all that was added. */
        public Lexicon build() {
            List<Word> words = new ArrayList<>(order.size());
            for (String form : order) {
                words.add(new Word(words.size() + 1, form, classes.getOrDefault(form, 0L)));
            }
            return new Lexicon(words);
        }
    }
}
