package dev.reckon.figure;

import dev.reckon.grammar.Grammar;
import dev.reckon.grammar.Grammar.Rule;
import dev.reckon.grammar.Grammar.SlotSet;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.lang.WordClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words that name times without a date, or change the date behind them. */
final class TimeWords {

    private static final String FILE = "lang/en/times.tsv";

    /** The slots that hold nothing without a date, a number or one of {@link #IN_SLOTS}. */
    private static final Set<String> NEEDING_WORDS = Set.of("TIME", "SPAN", "UNIT", "WEEKDAY");

    /** Nor these without an event, or the noun for one or for an age. */
    private static final Set<String> NEEDING_EVENTS = Set.of("EVENT", "ERA");

    private static final WordClasses IN_SLOTS = WordClasses.of(WordClass.TIME_UNIT, WordClass.WEEKDAY);

    private final Grammar<Meaning> grammar;
    private final List<String> openingSlots;
    private final boolean opensWithWords;
    private final SlotSet anyWords;
    private final SlotSet orEvents;

    /**
     * What a template means.
     *
     * @param sort how it fixes a time; empty when the time inside it does
     * @param effect what it makes of the days of the time inside it
     * @param units by how many units it lies from the time it is reckoned from, if it says so
     * @param way how else it is reckoned: "ago"
     */
    record Meaning(Optional<TimePhrase.Sort> sort, TimeEffect effect, Optional<Integer> units, String way) {

        /** Makes the meaning of words that fix a time in no way of their own. */
        Meaning(Optional<TimePhrase.Sort> sort, TimeEffect effect, Optional<Integer> units) {
            this(sort, effect, units, "");
        }
    }

    private TimeWords(Grammar<Meaning> grammar) {
        this.grammar = grammar;
        this.openingSlots = grammar.openingSlots();
        this.opensWithWords = NEEDING_WORDS.containsAll(openingSlots);
        this.anyWords = grammar.slots(slot -> !NEEDING_WORDS.contains(slot) && !NEEDING_EVENTS.contains(slot));
        this.orEvents = grammar.slots(slot -> !NEEDING_WORDS.contains(slot));
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> Grammar.addWords(row.required("template"), builder));
    }

    static TimeWords load(DataFolder data, Lexicon lexicon) {
        List<Rule<Meaning>> rules = new ArrayList<>();
        for (Table.Row row : data.table(FILE).rows()) {
            rules.add(new Rule<>(row.required("id"), row.required("template"), meaning(row), row.file(), row.line()));
        }
        return new TimeWords(Grammar.of(lexicon, rules));
    }

    private static Meaning meaning(Table.Row row) {
        return switch (row.required("sort")) {
            case "bound" -> new Meaning(Optional.empty(), effect(row), Optional.empty());
            case "spoken" ->
                new Meaning(Optional.of(TimePhrase.Sort.SPOKEN), TimeEffect.KEEP, units(row), row.required("reading"));
            case "back" ->
                new Meaning(Optional.of(TimePhrase.Sort.BACK), TimeEffect.KEEP, units(row), row.required("reading"));
            case "idle" -> new Meaning(Optional.of(TimePhrase.Sort.IDLE), TimeEffect.KEEP, Optional.empty());
            case "named" ->
                new Meaning(
                        Optional.of(TimePhrase.Sort.NAMED),
                        TimeEffect.KEEP,
                        Optional.empty(),
                        row.optional("reading").orElse(""));
            default ->
                throw row.complaint("sort", "'" + row.cell("sort") + "' is none of bound, spoken, back, named, idle");
        };
    }

    private static TimeEffect effect(Table.Row row) {
        try {
            return TimeEffect.valueOf(row.required("reading").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("reading", "'" + row.cell("reading") + "' is none of " + List.of(TimeEffect.values()));
        }
    }

    /** A number of units; other words ("span", "day") leave the days open. */
    private static Optional<Integer> units(Table.Row row) {
        String cell = row.required("reading");
        boolean number = cell.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
        return number ? Optional.of(Integer.valueOf(cell)) : Optional.empty();
    }

    /** Returns false only when {@code line}, which holds no date and no number, names no time; cheaper than looking. */
    boolean mayName(Line line, boolean events) {
        if (!opensWithWords || line.holdsAny(IN_SLOTS)) {
            return true;
        }
        boolean eventual = events || line.holds(WordClass.EVENT_NOUN) || line.holds(WordClass.ERA_NOUN);
        return grammar.nextOpening(line, 0, eventual ? orEvents : anyWords) < line.size();
    }

    Grammar<Meaning> grammar() {
        return grammar;
    }

    /** Returns the slots that templates open with. */
    List<String> openingSlots() {
        return openingSlots;
    }
}
