package dev.reckon.lang;

/**
 * The word forms of a language pack, found by a slice of text without making a string of it. Immutable; safe for threads.
 */
public final class Lexicon {

    private static final char FIRST_ACCENTED = 'À';

    /** The letters from the first accented one to the end of Latin Extended-A without their accents, those without a base as they are. */
    private static final String PLAIN = "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
            + "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ"
            + "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    private final Word[] table;
    private final int size;

    private Lexicon(Word[] table, int size) {
        this.table = table;
        this.size = size;
    }

    /** Returns the word that {@code text[start, end)} is, letter case and accents aside, or {@link Word#UNLISTED}. */
    public Word find(CharSequence text, int start, int end) {
        Word word = table[slot(table, text, start, end)];
        return word == null ? Word.UNLISTED : word;
    }

    /** Returns where in {@code table} the word {@code text[start, end)} stands, or the free place it would take. */
    private static int slot(Word[] table, CharSequence text, int start, int end) {
        int mask = table.length - 1;
        int slot = hash(text, start, end) & mask;
        while (table[slot] != null && !sameLetters(table[slot].form(), text, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Returns the word {@code form} is, letter case and accents aside, or {@link Word#UNLISTED}. */
    public Word find(String form) {
        return find(form, 0, form.length());
    }

    /** Returns the number of words; ids run from 1 to this. */
    public int size() {
        return size;
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = 17;
        boolean plain = end - start > 1;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i), plain);
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean sameLetters(String form, CharSequence text, int start, int end) {
        if (form.length() != end - start) {
            return false;
        }
        boolean plain = end - start > 1;
        for (int i = start; i < end; i++) {
            if (form.charAt(i - start) != lower(text.charAt(i), plain)) {
                return false;
            }
        }
        return true;
    }

    /** The letter as words are compared by: "María" is "maria". A word of one letter keeps its accent: "Å" is a unit, "a" is none. */
    private static char lower(char c, boolean plain) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        char small = c == '’' ? '\'' : Character.toLowerCase(c);
        return plain && small >= FIRST_ACCENTED && small < FIRST_ACCENTED + PLAIN.length()
                ? PLAIN.charAt(small - FIRST_ACCENTED)
                : small;
    }

    /** Gathers words and their classes, then makes the lexicon. Makes no string of a word that is known. */
    public static final class Builder {

        private static final int FIRST_SIZE = 1 << 14;
        private static final int SLOTS_PER_WORD = 3;

        private Word[] table = new Word[FIRST_SIZE];
        private int size;

        /** Adds {@code form} to the pack without a class. */
        public Builder add(String form) {
            return add(form, 0, form.length());
        }

        /** Adds {@code text[start, end)} to the pack without a class. */
        public Builder add(CharSequence text, int start, int end) {
            return add(text, start, end, 0L);
        }

        /** Adds {@code form} as a {@code wordClass}. */
        public Builder add(String form, WordClass wordClass) {
            return add(form, 0, form.length(), wordClass.bit());
        }

        private Builder add(CharSequence text, int start, int end, long bits) {
            int slot = slot(table, text, start, end);
            Word known = table[slot];
            if (known == null) {
                table[slot] = new Word(++size, lower(text, start, end), bits);
                if (size * SLOTS_PER_WORD > table.length) {
                    table = spread(table, 2 * table.length);
                }
            } else if ((known.classes() | bits) != known.classes()) {
                table[slot] = new Word(known.id(), known.form(), known.classes() | bits);
            }
            return this;
        }

        private static String lower(CharSequence text, int start, int end) {
            char[] letters = new char[end - start];
            for (int i = start; i < end; i++) {
                letters[i - start] = Lexicon.lower(text.charAt(i), letters.length > 1);
            }
            return new String(letters);
        }

        private static Word[] spread(Word[] table, int length) {
            Word[] larger = new Word[length];
            for (Word word : table) {
                if (word != null) {
                    larger[slot(larger, word.form(), 0, word.form().length())] = word;
                }
            }
            return larger;
        }

        /** Returns the lexicon of all that was added. */
        public Lexicon build() {
            return new Lexicon(table.clone(), size);
        }
    }
}
