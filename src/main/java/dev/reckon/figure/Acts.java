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

    private final Map<Integer, String> byWord;

    private Acts(Map<Integer, String> byWord) {
        this.byWord = byWord;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> row.words("forms").forEach(builder::add));
    }

    static Acts load(DataFolder data, Lexicon lexicon) {
        Map<Integer, String> byWord = new HashMap<>();
        for (Table.Row row : data.table(FILE).rows()) {
            for (String form : row.words("forms")) {
                byWord.putIfAbsent(lexicon.find(form).id(), row.required("id"));
            }
        }
        return new Acts(Map.copyOf(byWord));
    }

    /** Returns the id of the act {@code word} names. */
    Optional<String> of(Word word) {
        return word.id() == 0 ? Optional.empty() : Optional.ofNullable(byWord.get(word.id()));
    }
}
