package dev.reckon.audit;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code data/lang/en/audit.tsv} that rules listen for. */
final class AuditWords {

    private final Map<String, Set<String>> words = new HashMap<>();

    private AuditWords() {}

    static AuditWords load(DataFolder data) {
        AuditWords all = new AuditWords();
        for (Table.Row row : data.table("lang/en/audit.tsv").rows()) {
            all.words
                    .computeIfAbsent(row.required("class"), k -> new HashSet<>())
                    .addAll(row.alternatives("words"));
        }
        return all;
    }

    /** Returns the words of one class. */
    Set<String> of(String wordClass) {
        Set<String> found = words.get(wordClass);
        if (found == null) {
            throw new IllegalArgumentException("audit.tsv has no words of class " + wordClass);
        }
        return found;
    }

    /** Returns whether one text has a word whose opposite the other has, and neither has both: "before" and "after". */
    boolean opposed(String a, String b) {
        Set<String> first =
                Set.copyOf(List.of(a.split("[^\\p{L}]+")).stream().distinct().toList());
        Set<String> second =
                Set.copyOf(List.of(b.split("[^\\p{L}]+")).stream().distinct().toList());
        return of("opposite").stream().anyMatch(pair -> {
            String[] sides = pair.split("/");
            boolean here = first.contains(sides[0]) && second.contains(sides[1]);
            boolean there = first.contains(sides[1]) && second.contains(sides[0]);
            boolean both = first.contains(sides[0]) && first.contains(sides[1])
                    || second.contains(sides[0]) && second.contains(sides[1]);
            return (here || there) && !both;
        });
    }

    /** Returns whether {@code text} holds words of one class, whole and in any case. */
    boolean in(String text, String wordClass) {
        String padded =
                " " + String.join(" ", List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))) + " ";
        return of(wordClass).stream().anyMatch(word -> padded.contains(" " + word + " "));
    }
}
