package dev.reckon.mention;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import java.util.Optional;

/** The tables that number phrases are read with, loaded once: number words, units, hedges, ranges. Immutable. */
public final class NumberGrammar {

    private final NumberWords words;
    private final Units units;
    private final Hedges hedges;
    private final Ranges ranges;
    private final SkipWords skips;
    private final CountedNouns nouns;
    private final ColumnHeads heads;

    private NumberGrammar(
            NumberWords words, Units units, Hedges hedges, Ranges ranges, SkipWords skips, CountedNouns nouns) {
        this.words = words;
        this.units = units;
        this.hedges = hedges;
        this.ranges = ranges;
        this.skips = skips;
        this.nouns = nouns;
        this.heads = new ColumnHeads(this);
    }

    /** Adds every word the tables name to {@code builder}. */
    public static void addWords(DataFolder data, Lexicon.Builder builder) {
        NumberWords.addWords(data, builder);
        Heat.addWords(builder);
        Units.addWords(data, builder);
        Hedges.addWords(data, builder);
        Ranges.addWords(data, builder);
        SkipWords.addWords(data, builder);
        CountedNouns.addWords(data, builder);
    }

    /** Loads the tables; every word in them must be in {@code lexicon}. */
    public static NumberGrammar load(DataFolder data, Lexicon lexicon) {
        Hedges hedges = Hedges.load(data, lexicon);
        Units units = Units.load(data, lexicon);
        return new NumberGrammar(
                NumberWords.load(data, lexicon),
                units,
                hedges,
                Ranges.load(data, lexicon, hedges, units),
                SkipWords.load(data, lexicon),
                CountedNouns.load(data, lexicon));
    }

    /** Returns the unit that token {@code i} of {@code line} names, as in the head of a column: "km/s", "%", "tonnes". */
    public Optional<Unit> unitAt(Line line, int i) {
        return units.behind(line, i, true).map(Units.Found::unit);
    }

    /** Returns what the heads of columns say of the numbers under them. */
    public ColumnHeads heads() {
        return heads;
    }

    /** Returns what numbers count by their noun. */
    public CountedNouns nouns() {
        return nouns;
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

    SkipWords skips() {
        return skips;
    }
}
