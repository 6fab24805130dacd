package dev.reckon.mention;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import java.util.List;
import java.util.Optional;

/** The tables that number phrases are read with, loaded once: number words, units, hedges, ranges. Immutable. */
public final class NumberGrammar {

    private final NumberWords words;
    private final Units units;
    private final Hedges hedges;
    private final Ranges ranges;

    private NumberGrammar(NumberWords words, Units units, Hedges hedges, Ranges ranges) {
        this.words = words;
        this.units = units;
        this.hedges = hedges;
        this.ranges = ranges;
    }

    /** Adds every word the tables name to {@code builder}. */
    public static void addWords(DataFolder data, Lexicon.Builder builder) {
        NumberWords.addWords(data, builder);
        Units.addWords(data, builder);
        Hedges.addWords(data, builder);
        Ranges.addWords(data, builder);
        List.of(
                        "st",
                        "nd",
                        "rd",
                        "th",
                        "s",
                        "'s",
                        "aged",
                        "age",
                        "ages",
                        "year",
                        "years",
                        "old",
                        "olds",
                        "o",
                        "clock",
                        "am",
                        "pm",
                        "a.m.",
                        "p.m.",
                        "bc",
                        "bce",
                        "ad",
                        "ce",
                        "b.c.",
                        "a.d.",
                        "b.c.e.",
                        "c.e.",
                        "century",
                        "centuries",
                        "annually",
                        "yearly",
                        "monthly",
                        "weekly",
                        "daily",
                        "hourly",
                        "later",
                        "earlier",
                        "early",
                        "ago",
                        "before",
                        "after",
                        "only",
                        "all",
                        "just",
                        "least",
                        "than",
                        "further",
                        "another",
                        "respectively",
                        "new",
                        "old",
                        "style",
                        "exactly",
                        "exceeded",
                        "totalling",
                        "totaling",
                        "additional",
                        "by",
                        "more",
                        "higher",
                        "larger",
                        "greater",
                        "bigger",
                        "lower",
                        "smaller",
                        "faster",
                        "longer",
                        "likelier",
                        "fifth",
                        "latter",
                        "time",
                        "total",
                        "(",
                        ")",
                        "minus",
                        "older",
                        "younger",
                        "over",
                        "under",
                        "about",
                        "nearly",
                        "almost",
                        "roughly",
                        "around",
                        "negative",
                        "crept",
                        "upwards",
                        "upward",
                        "excess",
                        "half",
                        "quarter",
                        "each",
                        "out",
                        "estimates",
                        "range")
                .forEach(builder::add);
    }

    /** Loads the tables; every word in them must be in {@code lexicon}. */
    public static NumberGrammar load(DataFolder data, Lexicon lexicon) {
        Hedges hedges = Hedges.load(data, lexicon);
        return new NumberGrammar(
                NumberWords.load(data, lexicon), Units.load(data, lexicon), hedges, Ranges.load(data, lexicon, hedges));
    }

    /** Returns the unit that token {@code i} of {@code line} names, as in the head of a column: "km/s", "%", "tonnes". */
    public Optional<Unit> unitAt(Line line, int i) {
        return units.behind(line, i, true).map(Units.Found::unit);
    }

    NumberWords words() {
        return words;
    }

    Units units() {
        return units;
    }

    Hedges hedges() {
        return hedges;
    }

    Ranges ranges() {
        return ranges;
    }
}
