package dev.reckon.figure;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Table;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.NumberGrammar;
import dev.reckon.token.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All that figures are read with, loaded once from the data folder. Immutable; safe for threads. */
public final class Knowledge {

    private static final String WORDS = "lang/en/words.tsv";
    private static final String SAYERS = "lang/en/sayers.tsv";
    private static final String ABBREVIATIONS = "lang/en/abbreviations.tsv";

    private final Lexicon lexicon;
    private final NumberGrammar numbers;
    private final Sentences sentences;
    private final Acts acts;
    private final Places places;
    private final Events events;
    private final TimeWords times;
    private final Widths widths;
    private final HomeCurrency homeCurrency;
    private final VoiceCues voiceCues;
    private final Threads threads;

    private Knowledge(DataFolder data, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.numbers = NumberGrammar.load(data, lexicon);
        Set<String> abbreviations = new HashSet<>();
        data.table(ABBREVIATIONS).rows().forEach(row -> abbreviations.add(row.required("word")));
        this.sentences = new Sentences(abbreviations::contains);
        this.acts = Acts.load(data, lexicon);
        this.places = Places.load(data, lexicon);
        this.events = Events.load(data, lexicon);
        this.times = TimeWords.load(data, lexicon);
        this.widths = Widths.load(data);
        this.homeCurrency = HomeCurrency.load(data);
        this.voiceCues = VoiceCues.load(data, lexicon);
        this.threads = Threads.load(data, lexicon);
    }

    /** Loads the tables of {@code data}; a table that cannot be used is a {@link dev.reckon.lang.BadDataException}. */
    public static Knowledge load(DataFolder data) {
        Lexicon.Builder builder = new Lexicon.Builder();
        NumberGrammar.addWords(data, builder);
        Acts.addWords(data, builder);
        Places.addWords(data, builder);
        Events.addWords(data, builder);
        TimeWords.addWords(data, builder);
        VoiceCues.addWords(data, builder);
        Threads.addWords(data, builder);
        Cues.addWords(builder);
        for (String table : List.of(WORDS, SAYERS)) {
            for (Table.Row row : data.table(table).rows()) {
                for (String name : row.words("class")) {
                    WordClass wordClass = classOf(row, name);
                    row.words("words").forEach(word -> builder.add(word, wordClass));
                }
            }
        }
        return new Knowledge(data, builder.build());
    }

    private static WordClass classOf(Table.Row row, String name) {
        try {
            return WordClass.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.complaint("class", "'" + name + "' is none of " + List.of(WordClass.values()));
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    HomeCurrency homeCurrency() {
        return homeCurrency;
    }

    NumberGrammar numbers() {
        return numbers;
    }

    Sentences sentences() {
        return sentences;
    }

    Acts acts() {
        return acts;
    }

    Places places() {
        return places;
    }

    VoiceCues voiceCues() {
        return voiceCues;
    }

    Threads threads() {
        return threads;
    }

    Events events() {
        return events;
    }

    TimeWords times() {
        return times;
    }

    /** Returns how wide hedged numbers are read. */
    public Widths widths() {
        return widths;
    }
}
