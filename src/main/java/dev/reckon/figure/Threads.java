package dev.reckon.figure;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.Slots;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from its words, as the table of threads lists them, whether a sentence that names no source goes on in the voice before it. */
final class Threads {

    private static final String FILE = "lang/en/threads.tsv";

    private final Grammar<Reading> opening;
    private final Grammar<Reading> within;

    /** How a sentence stands to the voice before it. */
    private enum Reading {
        GOES_ON,
        PART,
        OWN,
        ASKS,
        ANSWERS,
        FINDS,
        STEPS
    }

    private Threads(Grammar<Reading> opening, Grammar<Reading> within) {
        this.opening = opening;
        this.within = within;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> Grammar.addWords(row.required("template"), builder));
    }

    static Threads load(DataFolder data, Lexicon lexicon) {
        List<Rule<Reading>> opening = new ArrayList<>();
        List<Rule<Reading>> within = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            Rule<Reading> rule =
                    new Rule<>(row.required("id"), row.required("template"), readingOf(row), row.file(), row.line());
            switch (row.required("where")) {
                case "opens" -> opening.add(rule);
                case "holds" -> within.add(rule);
                default -> throw row.complaint("where", "'" + row.cell("where") + "' is neither opens nor holds");
            }
        }
        return new Threads(Grammar.of(lexicon, opening), Grammar.of(lexicon, within));
    }

    private static Reading readingOf(Table.Row row) {
        try {
            return Reading.valueOf(row.required("reading").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("reading", "'" + row.cell("reading") + "' is none of " + List.of(Reading.values()));
        }
    }

    /**
     * How one sentence stands to the voice before it, by its words.
     *
     * @param goesOn it goes on with what was reported: "Of these ...", "... had been lost"
     * @param part it does so by telling of a part of it: "Of these ..."
     * @param own it draws the text's own conclusion: "In fact ...", "That would mean ...", "I think ..."
     * @param asks it speaks of a poll: "The survey found ..."
     * @param answers it speaks of those whom a poll asked: "Half of respondents ..."
     * @param finds it opens with the label of what an abstract's writers found: "Results ..."
     * @param steps it opens with the label of another part of an abstract: "Methods ..."
     */
    record Link(
            boolean goesOn, boolean part, boolean own, boolean asks, boolean answers, boolean finds, boolean steps) {

        /** A sentence that stands to nothing. */
        static final Link NONE = new Link(false, false, false, false, false, false, false);
    }

    /** Returns how the sentence {@code line} stands to the voice before it. */
    Link of(Line line) {
        Set<Reading> readings = EnumSet.noneOf(Reading.class);
        opening.longestAt(line, 0, Slots.none())
                .ifPresent(match -> readings.add(match.rule().meaning()));
        for (int i = 0; i < line.size(); i++) {
            within.longestAt(line, i, Slots.none())
                    .ifPresent(match -> readings.add(match.rule().meaning()));
        }
        boolean own = readings.contains(Reading.OWN);
        boolean part = !own && readings.contains(Reading.PART);
        return new Link(
                part || !own && readings.contains(Reading.GOES_ON),
                part,
                own,
                readings.contains(Reading.ASKS),
                readings.contains(Reading.ANSWERS),
                readings.contains(Reading.FINDS),
                readings.contains(Reading.STEPS));
    }
}
