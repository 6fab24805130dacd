package dev.reckon.figure;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Table;
import dev.reckon.lang.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The acts that befall or make what is counted, by the word forms that name them. */
final class Acts {

    private static final String FILE = "lang/en/acts.tsv";

    /** By the ids of words: asked at nearly every token. */
    private final List<Optional<Act>> byWord;

    private final Set<String> countingPeople;

    /**
     * An act.
     *
     * @param id its lexicon id
     * @param countsPeople whether a bare number of it counts people
     * @param moves whether it takes them elsewhere
     */
    record Act(String id, boolean countsPeople, boolean moves) {}

    private Acts(List<Optional<Act>> byWord) {
        this.byWord = List.copyOf(byWord);
        this.countingPeople = byWord.stream()
                .flatMap(Optional::stream)
                .filter(Act::countsPeople)
                .map(Act::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> row.words("forms").forEach(builder::add));
    }

    static Acts load(DataFolder data, Lexicon lexicon) {
        List<Optional<Act>> byWord = new ArrayList<>(Collections.nCopies(lexicon.size() + 1, Optional.empty()));
        for (Table.Row row : data.table(FILE).rows()) {
            Optional<Act> act = Optional.of(new Act(
                    row.required("id"),
                    row.optional("counts").isPresent(),
                    row.optional("moves").isPresent()));
            for (String form : row.words("forms")) {
                int id = lexicon.find(form).id();
                byWord.set(id, byWord.get(id).or(() -> act));
            }
        }
        return new Acts(byWord);
    }

    /** Returns whether even a small bare number of act {@code id} is an estimate worth reading: it befalls people. */
    boolean marksFigures(String id) {
        return countingPeople.contains(id);
    }

    /** Returns the act {@code word} names. */
    Optional<Act> of(Word word) {
        return byWord.get(word.id());
    }
}
