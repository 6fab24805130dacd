package dev.reckon.mention;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Table;
import dev.reckon.lang.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The number words of a language: what each does in a spelled-out number and what it is worth. */
final class NumberWords {

    private static final String FILE = "lang/en/numbers.tsv";
    private static final List<String> OPENERS = List.of("a", "an", "low", "mid", "high", "couple", "pair");

    private final @Nullable Entry[] byId;
    private final boolean[] opens;
    private final boolean[] odds;

    /** What a number word does. */
    enum Tag {
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        SCALE,
        SUFFIX,
        DOZEN,
        LETTER,
        HALF,
        PLURAL,
        COLLECTIVE,
        FEW,
        PART,
        ORDINAL,
        MULTIPLE,
        POINT,
        /** Says that two numbers near it stand for how many times one is the other; no number itself. */
        ODDS
    }

    /**
     * One number word.
     *
     * @param tag what it does
     * @param low its worth; for vague words the lower end
     * @param high the upper end of vague words; {@code low} otherwise
     */
    record Entry(Tag tag, BigDecimal low, BigDecimal high) {}

    private NumberWords(Lexicon lexicon, List<Table.Row> rows) {
        this.byId = new Entry[lexicon.size() + 1];
        this.opens = new boolean[lexicon.size() + 1];
        this.odds = new boolean[lexicon.size() + 1];
        for (Table.Row row : rows) {
            Tag tag = tagOf(row);
            String[] ends = row.required("value").split("\\.\\.");
            BigDecimal low = number(row, ends[0]);
            BigDecimal high = ends.length > 1
                    ? number(row, ends[1])
                    : tag == Tag.COLLECTIVE || tag == Tag.PLURAL ? low.multiply(BigDecimal.TEN) : low;
            int id = lexicon.find(row.required("word")).id();
            if (tag == Tag.ODDS) {
                odds[id] = true;
                continue;
            }
            byId[id] = new Entry(tag, low, high);
            opens[id] = tag != Tag.SUFFIX;
        }
        OPENERS.forEach(word -> opens[lexicon.find(word).id()] = true);
        opens[0] = false;
    }

    static void addWords(DataFolder data, Lexicon.Builder builder) {
        data.table(FILE).rows().forEach(row -> builder.add(row.required("word")));
    }

    static NumberWords load(DataFolder data, Lexicon lexicon) {
        return new NumberWords(lexicon, data.table(FILE).rows());
    }

    /** Returns what {@code word} does in numbers, null when it is no number word. */
    @Nullable
    Entry find(Word word) {
        return byId[word.id()];
    }

    boolean is(Word word, Tag tag) {
        Entry entry = byId[word.id()];
        return entry != null && entry.tag() == tag;
    }

    /** Returns whether a number may start with {@code word}. */
    boolean opens(Word word) {
        return opens[word.id()];
    }

    /** Returns whether {@code word} is of a number, articles and other words that only may open one aside. */
    boolean isNumberWord(Word word) {
        return byId[word.id()] != null;
    }

    /** Returns whether {@code word} announces odds: "outnumbered", "ratio". */
    boolean announcesOdds(Word word) {
        return odds[word.id()];
    }

    private static Tag tagOf(Table.Row row) {
        try {
            return Tag.valueOf(row.required("tag").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("tag", "'" + row.cell("tag") + "' is none of " + List.of(Tag.values()));
        }
    }

    private static BigDecimal number(Table.Row row, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw row.complaint("value", "'" + text + "' is not a number");
        }
    }
}
