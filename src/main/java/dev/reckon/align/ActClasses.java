package dev.reckon.align;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which acts answer the same question: {@code data/acts_alike.tsv}. */
final class ActClasses {

    private final Map<String, String> classByWord = new HashMap<>();
    private final Map<String, Aspect.Nature> natures = new HashMap<>();

    static ActClasses bundled() {
        ActClasses classes = new ActClasses();
        for (Table.Row row : Table.rows("acts_alike.tsv")) {
            classes.natures.put(row.cell(0), nature(row));
            classes.classByWord.put(row.cell(0), row.cell(0));
            for (String word : row.words(2)) {
                classes.classByWord.put(word, row.cell(0));
                classes.classByWord.putIfAbsent(Stems.stem(word), row.cell(0));
            }
        }
        return classes;
    }

    private static Aspect.Nature nature(Table.Row row) {
        try {
            return Aspect.Nature.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(row.where() + ": nature must be event, level or change", e);
        }
    }

    /** Returns the class of an act by its lexicon id; an act the table does not know is a class of its own. */
    String classOf(String act) {
        String id = act.toLowerCase(Locale.ROOT).replace(' ', '_');
        return classByWord.getOrDefault(id, classByWord.getOrDefault(Stems.stem(id), id));
    }

    /** Returns the class the words name: that of the first word that names one. */
    Optional<String> classIn(List<String> words) {
        Optional<String> found = Optional.empty();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            String name = classByWord.getOrDefault(lower, classByWord.getOrDefault(Stems.stem(lower), ""));
            if (!name.isEmpty() && found.isEmpty()) {
                found = Optional.of(name);
            }
        }
        return found;
    }

    /** Returns whether {@code word} names an act. */
    boolean names(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return classByWord.containsKey(lower) || classByWord.containsKey(Stems.stem(lower));
    }

    /** Returns what sort of thing acts of a class are; events unless the table says otherwise. */
    Aspect.Nature natureOf(String actClass) {
        return natures.getOrDefault(actClass, Aspect.Nature.EVENT);
    }
}
