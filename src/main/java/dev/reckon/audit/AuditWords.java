package dev.reckon.audit;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of {@code data/lang/en/audit.tsv} that rules listen for. */
final class AuditWords {

    /** In letters. */
    private static final int ROOT = 3;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}-]+");

    private final Map<String, Set<String>> words = new HashMap<>();

    /** The same, each with the spaces around it that it stands between in a text of words alone. */
    private final Map<String, String[]> spaced = new HashMap<>();

    /** A place and what its people are called: "spain/spanish". */
    private final Set<String> peoples = new HashSet<>();

    private final List<List<String>> opposites = new ArrayList<>();
    private final Set<String> opposed = new HashSet<>();

    private AuditWords() {}

    static AuditWords load(DataFolder data) {
        AuditWords all = new AuditWords();
        for (Table.Row row : data.table("lang/en/audit.tsv").rows()) {
            all.words
                    .computeIfAbsent(row.required("class"), k -> new HashSet<>())
                    .addAll(row.alternatives("words"));
        }
        for (Table.Row row : data.table("places_within.tsv").rows()) {
            String place = row.required("place");
            String last = place.substring(place.lastIndexOf(' ') + 1);
            row.alternatives("people").stream()
                    .filter(people -> people.indexOf(' ') < 0 && (last.equals(place) || areOfOneRoot(last, people)))
                    .forEach(people -> all.peoples.add(lower(last) + "/" + lower(people)));
        }
        all.of("opposite").forEach(pair -> all.opposites.add(List.of(pair.split("/"))));
        all.opposites.forEach(all.opposed::addAll);
        all.words.forEach((name, of) ->
                all.spaced.put(name, of.stream().map(word -> " " + word + " ").toArray(String[]::new)));
        return all;
    }

    /** Returns words as drafts and sources share them: a place and its people are told as one, "the Spanish toll" and "the toll in Spain". */
    Vocabulary vocabulary() {
        Set<String> groups = new HashSet<>(peoples);
        groups.addAll(of("same"));
        return new Vocabulary(groups);
    }

    /** "Rico" and "Rican". */
    private static boolean areOfOneRoot(String place, String people) {
        return lower(place).regionMatches(0, lower(people), 0, ROOT);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns the words of one class. */
    Set<String> of(String wordClass) {
        Set<String> found = words.get(wordClass);
        if (found == null) {
            throw new IllegalArgumentException("audit.tsv has no words of class " + wordClass);
        }
        return found;
    }

    /** Returns the words of {@code text}, in lower case, that have an opposite: "before", "after". */
    Set<String> opposites(String text) {
        Set<String> found = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            addOpposite(found, word); // "full-time"
            if (word.indexOf('-') >= 0) {
                List.of(word.split("-")).forEach(part -> addOpposite(found, part));
            }
        }
        return found;
    }

    private String[] spaced(String wordClass) {
        String[] found = spaced.get(wordClass);
        if (found == null) {
            throw new IllegalArgumentException("audit.tsv has no words of class " + wordClass);
        }
        return found;
    }

    private void addOpposite(Set<String> found, String word) {
        if (opposed.contains(word)) {
            found.add(word);
        }
    }

    /** Returns whether one of two sets of {@link #opposites} has a word whose opposite the other has, and neither has both. */
    boolean opposed(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return opposites.stream().anyMatch(pair -> {
            boolean here = first.contains(pair.get(0)) && second.contains(pair.get(1));
            boolean there = first.contains(pair.get(1)) && second.contains(pair.get(0));
            return (here || there) && !first.containsAll(pair) && !second.containsAll(pair);
        });
    }

    /** Returns a word of one class that {@code text} holds, whole and in any case. */
    Optional<String> first(String text, String wordClass) {
        String padded = padded(text);
        return of(wordClass).stream()
                .filter(word -> padded.contains(" " + word + " "))
                .sorted()
                .findFirst();
    }

    /** Returns whether {@code text} ends in words of one class. */
    boolean endsIn(String text, String wordClass) {
        String[] of = spaced(wordClass);
        String padded = padded(text);
        for (String word : of) {
            if (padded.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether {@code text} joins the two ends of a range: "to", a dash. */
    boolean isJoining(String text) {
        String between = text.strip();
        return between.equals("-")
                || between.equals("\u2013")
                || of("joining").contains(between.toLowerCase(Locale.ROOT));
    }

    /** Returns whether {@code text} is nothing but words of one class. */
    boolean isOnly(String text, String wordClass) {
        return of(wordClass).contains(padded(text).strip());
    }

    /** Returns whether {@code text} begins with words of one class. */
    boolean startsWith(String text, String wordClass) {
        String[] of = spaced(wordClass);
        String padded = padded(text);
        int from = padded.startsWith("  ") ? 1 : 0;
        for (String word : of) {
            if (padded.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words of {@code text} in lower case, a space before, between and behind them; two before them where it opens with a mark. */
    private static String padded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder padded = new StringBuilder(lower.length() + 2).append(' ');
        boolean gap = false;
        int width = 1;
        for (int at = 0; at < lower.length(); at += width) {
            int letter = lower.codePointAt(at);
            width = Character.charCount(letter);
            if (isOfWord(letter)) {
                if (gap) {
                    padded.append(' ');
                }
                padded.appendCodePoint(letter);
                gap = false;
            } else {
                gap = true;
            }
        }
        return padded.append(' ').toString();
    }

    private static boolean isOfWord(int letter) {
        if (letter < FIRST_BEYOND_ASCII) {
            return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'; // in lower case
        }
        int type = Character.getType(letter);
        return Character.isLetter(letter)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Returns whether {@code text} holds words of one class, whole and in any case. */
    boolean in(String text, String wordClass) {
        String[] of = spaced(wordClass);
        String padded = padded(text);
        for (String word : of) {
            if (padded.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
