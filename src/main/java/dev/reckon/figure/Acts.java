package dev.reckon.figure;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The acts that befall or make what is counted, by the word forms that name them. */
final class Acts {

    /** The id of the act of those who have no work. */
    static final String UNEMPLOYED = "unemployed";

    private static final String FILE = "lang/en/acts.tsv";

    /** By the ids of words: asked at nearly every token. */
    private final List<Optional<Act>> byWord;

    private final Set<String> countingPeople;
    private final Map<String, String> nouns;
    /** By the words for occasions, the act done there. */
    private final Map<String, String> byOccasion;
    /** What "out of work" is another word for. */
    private final Optional<Act> outOfWork;

    /**
     * An act.
     *
     * @param id its lexicon id
     * @param countsPeople whether a bare number of it counts people
     * @param moves whether it takes them elsewhere
     * @param noun what a number of it is called, if that says more than its id
     */
    record Act(String id, boolean countsPeople, boolean moves, Optional<String> noun) {

        private static final Set<String> CHANGES = Set.of("grew", "fell");

        boolean isChange() {
            return CHANGES.contains(id);
        }
    }

    private Acts(List<Optional<Act>> byWord, Map<String, String> byOccasion) {
        this.byWord = List.copyOf(byWord);
        this.byOccasion = Map.copyOf(byOccasion);
        this.outOfWork = byWord.stream()
                .flatMap(Optional::stream)
                .filter(act -> act.id().equals(UNEMPLOYED))
                .findFirst();
        this.countingPeople = byWord.stream()
                .flatMap(Optional::stream)
                .filter(Act::countsPeople)
                .map(Act::id)
                .collect(Collectors.toUnmodifiableSet());
        this.nouns = byWord.stream()
                .flatMap(Optional::stream)
                .filter(act -> act.countsPeople() && act.noun().isPresent())
                .collect(Collectors.toUnmodifiableMap(Act::id, act -> act.noun().orElseThrow(), (a, b) -> a));
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> {
            row.words("forms").forEach(builder::add);
            row.words("at").forEach(builder::add);
        });
    }

    static Acts load(DataFolder data, Lexicon lexicon) {
        List<Optional<Act>> byWord = new ArrayList<>(Collections.nCopies(lexicon.size() + 1, Optional.empty()));
        Map<String, String> byOccasion = new HashMap<>();
        for (Table.Row row : data.table(FILE).rows()) {
            row.words("at").forEach(word -> byOccasion.put(word, row.required("id")));
            Optional<Act> act = Optional.of(new Act(
                    row.required("id"),
                    row.optional("counts").isPresent(),
                    row.optional("moves").isPresent(),
                    row.optional("noun")));
            for (String form : row.words("forms")) {
                int id = lexicon.find(form).id();
                byWord.set(id, byWord.get(id).or(() -> act));
            }
        }
        return new Acts(byWord, byOccasion);
    }

    /** Returns whether even a small bare number of act {@code id} is an estimate worth reading: it befalls people. */
    boolean marksFigures(String id) {
        return countingPeople.contains(id);
    }

    /** Returns what a number of act {@code id} is called where it counts people: "deaths". */
    Optional<String> nounOf(String id) {
        return Optional.ofNullable(nouns.get(id));
    }

    /** Returns whether act {@code id} is a change from one time to another. */
    boolean isChange(String id) {
        return Act.CHANGES.contains(id);
    }

    /** Returns the act done at the occasion {@code word} names: "attended" for "rally". */
    Optional<String> doneAt(Word word) {
        return Optional.ofNullable(byOccasion.get(word.form()));
    }

    /** Returns what a change that {@code word} names is called: "increase" for "rose". */
    Optional<String> changeNoun(Word word) {
        return of(word).filter(Act::isChange).flatMap(Act::noun);
    }

    /** "out of work", "out of a job", "without work": words that together say what "unemployed" does. */
    boolean isOutOfWork(Line line, int i) {
        int noun = line.isForm(i, "without") ? i + 1 : i + 2;
        boolean lacks = line.isForm(i, "without") || line.isForm(i, "out") && line.isForm(i + 1, "of");
        int at = line.is(noun, WordClass.ARTICLE) ? noun + 1 : noun;
        return lacks && (line.isForm(at, "work") || line.isForm(at, "job") || line.isForm(at, "jobs"));
    }

    /** Returns the act that the words at token {@code i} of {@code line} name. */
    Optional<Act> at(Line line, int i) {
        return isOutOfWork(line, i) ? outOfWork : of(line.word(i));
    }

    /** Returns the act {@code word} names. */
    Optional<Act> of(Word word) {
        return byWord.get(word.id());
    }
}
