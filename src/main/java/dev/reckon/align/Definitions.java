package dev.reckon.align;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Words that define a figure more closely, name its cause, or mean the same: {@code data/definitions.tsv}. */
final class Definitions {

    private final Map<String, Set<String>> notionsByStem = new HashMap<>();
    private final Map<String, Set<String>> othersByStem = new HashMap<>();
    private final Map<String, Set<String>> causesByStem = new HashMap<>();
    private final Map<String, String> sameByStem = new HashMap<>();
    private final Map<String, String> occasionByStem = new HashMap<>();
    private final Set<String> answers = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Set<String>> against = new HashMap<>();

    static Definitions load(DataFolder data) {
        Definitions definitions = new Definitions();
        for (Table.Row row : data.table("definitions.tsv").rows()) {
            for (String word : row.alternatives("words")) {
                definitions.listed.add(word);
                definitions.add(row, Stems.stem(word));
            }
            definitions.against.put(row.required("id"), Set.copyOf(row.alternatives("against")));
        }
        return definitions;
    }

    private void add(Table.Row row, String stem) {
        String id = row.required("id");
        switch (row.required("kind")) {
            case "definition" ->
                notionsByStem.computeIfAbsent(stem, s -> new HashSet<>()).add(id);
            case "cause" ->
                causesByStem.computeIfAbsent(stem, s -> new HashSet<>()).add(id);
            case "other" ->
                othersByStem.computeIfAbsent(stem, s -> new HashSet<>()).add(id);
            case "occasion" -> occasionByStem.put(stem, id);
            case "answer" -> answers.add(stem);
            case "same" -> sameByStem.put(stem, id);
            default -> throw row.complaint("kind", "must be other, definition, cause, occasion, answer or same");
        }
    }

    /** Returns the ids of the definitions {@code stems} name. */
    Set<String> notions(Collection<String> stems) {
        return named(notionsByStem, stems);
    }

    /** Returns whether {@code word} stands in the table as it is. */
    boolean lists(String word) {
        return listed.contains(word);
    }

    /** Returns the ids of the notions {@code stems} name that make another question of a figure. */
    Set<String> others(Collection<String> stems) {
        return named(othersByStem, stems);
    }

    /** Returns the ids of the causes {@code stems} name. */
    Set<String> causes(Collection<String> stems) {
        return named(causesByStem, stems);
    }

    private static Set<String> named(Map<String, Set<String>> byStem, Collection<String> stems) {
        Set<String> ids = new TreeSet<>();
        stems.forEach(stem -> ids.addAll(byStem.getOrDefault(stem, Set.of())));
        return ids;
    }

    /** Returns the id of the occasion {@code words} name last. */
    Optional<String> occasion(List<String> words) {
        return words.stream()
                .flatMap(word -> Optional.ofNullable(occasionByStem.get(Stems.stem(word))).stream())
                .reduce((earlier, later) -> later);
    }

    /** Returns the id of the occasion {@code stem} names. */
    Optional<String> occasionOf(String stem) {
        return Optional.ofNullable(occasionByStem.get(stem));
    }

    /** Returns the id of the occasion among the stems of an {@code event}; the first in order of several. */
    Optional<String> occasionIn(Set<String> event) {
        return event.stream().filter(occasionByStem::containsValue).sorted().findFirst();
    }

    /** Returns whether one of {@code words} announces an answer, as "estimate" or "others" does. */
    boolean announces(Collection<String> words) {
        return words.stream().anyMatch(word -> answers.contains(Stems.stem(word)));
    }

    /** Returns the stem that stands for all words meaning the same as {@code stem}. */
    String same(String stem) {
        return sameByStem.getOrDefault(stem, stem);
    }

    /** Returns whether no figure can have a definition of both sides. */
    boolean exclude(Set<String> a, Set<String> b) {
        for (String id : a) {
            if (!Collections.disjoint(b, against.getOrDefault(id, Set.of()))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the definitions only one of the two has. */
    static List<String> lacking(Set<String> a, Set<String> b) {
        return a.stream().filter(id -> !b.contains(id)).sorted().toList();
    }
}
