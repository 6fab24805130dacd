package dev.reckon.figure;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.Slots;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Tells from its words, as the table of threads lists them, whether a sentence that names no source goes on in the voice before it. */
final class Threads {

    private static final String FILE = "lang/en/threads.tsv";

    private final Grammar<Reading> opening;
    private final Grammar<Reading> within;

    /** How a sentence stands to the voice before it. */
    private enum Reading {
        GOES_ON,
        OWN
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

    /** Returns whether the sentence draws the text's own conclusion: "In fact ...", "However ..." */
    boolean isOwn(Line line) {
        return opens(line, Reading.OWN);
    }

    /** Returns whether the sentence goes on with what the one before it reported: "Of these ...", "... had been lost". */
    boolean goesOn(Line line) {
        return !isOwn(line)
                && (opens(line, Reading.GOES_ON)
                        || IntStream.range(0, line.size()).anyMatch(i -> within.longestAt(line, i, Slots.none())
                                .isPresent()));
    }

    private boolean opens(Line line, Reading reading) {
        return opening.longestAt(line, 0, Slots.none())
                .filter(match -> match.rule().meaning() == reading)
                .isPresent();
    }
}
