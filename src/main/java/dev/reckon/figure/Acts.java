package dev.reckon.figure;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Table;
import dev.reckon.lang.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The acts that befall or make what is counted, by the word forms that name them. */
final class Acts {

    private static final String FILE = "lang/en/acts.tsv";

    private final Map<Integer, Act> byWord;

    /**
     * An act.
     *
     * @param id its lexicon id
     * @param countsPeople whether a bare number of it counts people
     * @param moves whether it takes them elsewhere
     */
    record Act(String id, boolean countsPeople, boolean moves) {}

    private Acts(Map<Integer, Act> byWord) {
        this.byWord = byWord;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> row.words("forms").forEach(builder::add));
    }

    static Acts load(DataFolder data, Lexicon lexicon) {
        Map<Integer, Act> byWord = new HashMap<>();
        for (Table.Row row : data.table(FILE).rows()) {
            Act act = new Act(
                    row.required("id"),
                    row.optional("counts").isPresent(),
                    row.optional("moves").isPresent());
            for (String form : row.words("forms")) {
                byWord.putIfAbsent(lexicon.find(form).id(), act);
            }
        }
        return new Acts(Map.copyOf(byWord));
    }

    /** Returns whether even a small bare number of act {@code id} is an estimate worth reading: it befalls people. */
    boolean marksFigures(String id) {
        return byWord.values().stream()
                .anyMatch(act -> act.countsPeople() && act.id().equals(id));
    }

    /** Returns the act {@code word} names. */
    Optional<Act> of(Word word) {
        return word.id() == 0 ? Optional.empty() : Optional.ofNullable(byWord.get(word.id()));
    }
}
