package dev.reckon.mention;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Line;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that make the number beside them no estimate, by what they make of it. */
final class SkipWords {

    private static final String FILE = "lang/en/skips.tsv";

    private final Map<Cue, BitSet> byCue;

    /** What a word makes of the number beside it. */
    enum Cue {
        /** "Article 58", before the number. */
        LABEL,
        /** "aged 34", before the number. */
        AGE,
        /** "5th", glued behind it. */
        ORDINAL,
        /** "7 p.m.", behind it. */
        CLOCK,
        /** "212 BC", behind it. */
        ERA,
        /** "PM 2.5", "CO 2", before the number, in capitals. */
        SYMBOL,
        /** "top-10": joined by a hyphen it leaves the number an amount, as most words do not. */
        JOINED
    }

    private SkipWords(Map<Cue, BitSet> byCue) {
        this.byCue = byCue;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        for (Table.Row row : data.table(FILE).rows()) {
            boolean label = cueOf(row) == Cue.LABEL;
            for (String word : row.words("words")) {
                if (label) {
                    builder.add(word, WordClass.LABEL_NOUN);
                } else {
                    builder.add(word);
                }
            }
        }
    }

    static SkipWords load(DataFolder data, Lexicon lexicon) {
        Map<Cue, BitSet> byCue = new EnumMap<>(Cue.class);
        for (Table.Row row : data.table(FILE).rows()) {
            BitSet ids = byCue.computeIfAbsent(cueOf(row), cue -> new BitSet());
            row.words("words").forEach(word -> ids.set(lexicon.find(word).id()));
        }
        return new SkipWords(byCue);
    }

    private static Cue cueOf(Table.Row row) {
        try {
            return Cue.valueOf(row.required("cue").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("cue", "'" + row.cell("cue") + "' is none of " + List.of(Cue.values()));
        }
    }

    /** Returns whether token {@code i} of {@code line} is a word of {@code cue}; false outside the line. */
    boolean is(Line line, int i, Cue cue) {
        BitSet ids = byCue.get(cue);
        int id = line.word(i).id();
        return id > 0 && ids != null && ids.get(id);
    }
}
