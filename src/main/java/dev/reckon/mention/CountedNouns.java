package dev.reckon.mention;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What numbers count by the noun that names it: persons are {@code people}, the users of a service are named as such, the name of a
 * size such as "attendance" stands for those it numbers, and any other noun is its own unit.
 */
public final class CountedNouns {

    private static final String FILE = "lang/en/counted.tsv";
    private static final String PEOPLE = "people";

    private final Map<Integer, Counted> byWord;

    /** Whether a bare number may stand beside a noun: beside the name of a size it may, beside what is measured it counts nothing. */
    private enum Size {
        YES,
        NO,
        OPEN
    }

    /** What a noun counts. */
    private record Counted(String unit, Size size) {}

    private CountedNouns(Map<Integer, Counted> byWord) {
        this.byWord = Map.copyOf(byWord);
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> row.words("forms").forEach(builder::add));
    }

    static CountedNouns load(DataFolder data, Lexicon lexicon) {
        Map<Integer, Counted> byWord = new HashMap<>();
        for (Table.Row row : data.table(FILE).rows()) {
            Counted counted = new Counted(row.optional("unit").orElse(""), size(row));
            row.words("forms")
                    .forEach(form -> byWord.putIfAbsent(lexicon.find(form).id(), counted));
        }
        return new CountedNouns(byWord);
    }

    private static Size size(Table.Row row) {
        try {
            return row.optional("size")
                    .map(word -> Size.valueOf(word.toUpperCase(Locale.ROOT)))
                    .orElse(Size.OPEN);
        } catch (IllegalArgumentException e) {
            throw row.complaint("size", "'" + row.cell("size") + "' is none of yes, no, -");
        }
    }

    /** Returns what numbers of the noun at token {@code head} count: "people", "viewers", or the noun itself in lower case. */
    public String unitOf(Line line, int head) {
        return of(line, head)
                .filter(counted -> counted.size() != Size.NO)
                .map(Counted::unit)
                .orElseGet(() -> Nouns.countsPersons(line, head)
                        ? PEOPLE
                        : line.textOf(Nouns.wordStart(line, head), head + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns what a bare number counts beside the word at token {@code i}, when that names a size: "attendance", "ridership". */
    public Optional<String> sizeOf(Line line, int i) {
        return of(line, i).filter(counted -> counted.size() == Size.YES).map(Counted::unit);
    }

    /** Returns whether the noun at token {@code i} is measured, so that a bare number beside it counts none of it: "prices". */
    public boolean isMeasured(Line line, int i) {
        return of(line, i).filter(counted -> counted.size() == Size.NO).isPresent();
    }

    private Optional<Counted> of(Line line, int i) {
        int id = line.word(i).id();
        return id == 0 ? Optional.empty() : Optional.ofNullable(byWord.get(id));
    }
}
