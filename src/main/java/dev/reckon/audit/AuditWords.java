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

    /** Returns whether {@code text} holds words of one class, whole and in any case. */
    boolean in(String text, String wordClass) {
        String padded =
                " " + String.join(" ", List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))) + " ";
        return of(wordClass).stream().anyMatch(word -> padded.contains(" " + word + " "));
    }
}
