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

/** The words of {@code data/lang/en/audit.tsv} that rules listen for. */
final class AuditWords {

    /** In letters. */
    private static final int ROOT = 3;

    private final Map<String, Set<String>> words = new HashMap<>();

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
        for (String word : text.split("[^\\p{L}-]+")) {
            addOpposite(found, word); // "full-time"
            List.of(word.split("-")).forEach(part -> addOpposite(found, part));
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
        String padded = padded(text);
        return of(wordClass).stream().anyMatch(word -> padded.endsWith(" " + word + " "));
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
        String padded = padded(text).replaceFirst("^ +", " ");
        return of(wordClass).stream().anyMatch(word -> padded.startsWith(" " + word + " "));
    }

    private static String padded(String text) {
        return " " + String.join(" ", List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))) + " ";
    }

    /** Returns whether {@code text} holds words of one class, whole and in any case. */
    boolean in(String text, String wordClass) {
        String padded = padded(text);
        return of(wordClass).stream().anyMatch(word -> padded.contains(" " + word + " "));
    }
}
