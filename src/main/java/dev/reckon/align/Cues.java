package dev.reckon.align;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Small words and turns of phrase by what they are cues of: {@code data/cues.tsv}. */
public final class Cues {

    /** What a word is a cue of; its row in the table has its name, with blanks. */
    public enum Cue {
        /** Parts the words of two figures of one sentence. */
        JOINT,
        /** Right behind a number it is no noun the number counts, and behind a noun it ends the phrase. */
        NO_NOUN,
        /** A noun of people that says nothing of who they are. */
        GENERIC_NOUN,
        /** Between two figures it announces another answer to the same question. */
        ALTERNATIVE,
        /** Right behind a percentage it makes a level of confidence of it. */
        LEVEL_OF_CONFIDENCE,
        /** A word of a place that does not narrow it. */
        PLAIN_PLACE,
        /** Sets what follows beside a figure before it. */
        COMPARED,
        /** A place whose inhabitants a number behind "of" counts. */
        INHABITED,
        /** May stand between a part and its whole beside "of". */
        AFTER_OF,
        /** Makes a part of the figure behind it or before it. */
        OF_WHOM,
        /** Opens a sentence about parts of the figure of the sentence before. */
        OF_THESE,
        /** In a parenthesis behind a number it says that what follows is no part of it. */
        NO_PART_IN_PARENTHESIS,
        /** Says that a figure covers more than the one before it. */
        WIDER,
        /** Names a change, whatever its direction. */
        CHANGE,
        /** Right behind a number: it comes to another of its kind. */
        ADDED,
        /** Between amounts and a share drawn from them. */
        SHARE_DRAWN,
        /** Opens a sentence that draws something from the one before. */
        DRAWN_FROM_BEFORE,
        /** Between a number and how many times it is there. */
        OF_EACH,
        /** Says that something became twice as much. */
        DOUBLED,
        /** Says that something became three times as much. */
        TRIPLED,
        /** Says that something became half as much. */
        HALVED,
        /** Says that one number is more than another. */
        SURPASSES,
        /** Names a share of something. */
        SHARE_NOUN,
        /** Names all there is of something. */
        WHOLE_NOUN,
        /** Names an hour of the day. */
        HOUR,
        /** Names one of two groups that make up a whole; the word at the same place of {@link #OTHER_HALF} names the other. */
        FIRST_HALF,
        /** Names the other of the two. */
        OTHER_HALF,
        /** Before a number: others were counted before it. */
        IN_ADDITION,
        /** Names the quotient of two risks. */
        RELATIVE_RISK,
        /** Names by how much a risk is less. */
        RISK_REDUCTION,
        /** Tells how it was before. */
        EARLIER,
        /** Draws a conclusion from what was just said. */
        CONCLUDED,
        /** Before odds that are drawn from two numbers. */
        ODDS,
        /** Between a number and the interval it lies in. */
        INTERVAL_NAMED,
        /** Beside a range: the value in it that is thought best. */
        MOST_LIKELY,
        /** Says of what follows that it lies between two others and is neither. */
        BETWEEN_TWO,
        /** Names answers that are compared. */
        ANSWERS,
        /** Right before a number: what the words before it come to. */
        EQUALS,
        /** Names a range whose ends are said apart. */
        RANGE_NAMED,
        /** Before the lower end of such a range. */
        RANGE_BEGINS,
        /** Before its upper end. */
        RANGE_STOPS,
        /** Opens words that say what more, or less, a figure takes in. */
        EXTENT,
        /** Between two figures of one source: the second stands in the place of the first. */
        CORRECTED,
        /** A clause may begin right behind it. */
        OPENS_CLAUSE,
        /** Right behind a number it makes it the amount by which another is off. */
        DEVIATION,
        /** Right before a number it makes it the amount by which another may be off. */
        ERROR_OF,
        /** Right before a number: so many come on top of those counted before. */
        ON_TOP,
        /** Right behind a number, with "than" behind it, it makes it the amount by which another is less. */
        LESS_BY,
        /** Opens what is said of the noun before it. */
        RELATIVE,
        /** Heads a column that describes studies instead of giving what they found. */
        DESCRIPTOR,
        /** Names what is missing. */
        DEFICIT,
        /** Right behind a year it makes it that of a source. */
        DATED_SOURCE,
        /** Says something: a time between it and what it says is that of the telling. */
        TOLD,
        /** May stand between a time and the source that spoke then. */
        BESIDE_TIME,
        /** Opens a time over which or up to which something is counted. */
        OPENS_SPAN,
        /** Opens an aside on where and when a source wrote. */
        WRITING,
        /** Behind "for" it opens how long at least a state lasts. */
        LASTING,
        /** Behind a number, in a sentence about it, it says that the number is wrong. */
        TOO_FAR,
        /** Before a number it says what did not come about. */
        SUPPOSED,
        /** Names those whom the act behind "of" befell. */
        VICTIMS,
        /** May stand before "500 fall", which counts the fall. */
        ARTICLE,
        /** Names a ratio without saying of what. */
        RATIO_NAMED,
        /** Beside a number it says that only those of a sample are counted. */
        SAMPLED,
        /** Those who ask a sample, or are asked. */
        ASKER,
        /** Names those whom something befell; a people named right before it is theirs. */
        SUFFERERS,
        /** Between such a word and a noun it says that only what was reported is counted. */
        REPORTED,
        /** Behind a count it says that others are counted beside. */
        MAKES_UP,
        /** Behind a number it opens what the number is said of. */
        TOPIC,
        /** In a sentence behind a count it says that others are told of next. */
        LEFT_OUT,
        /** What is counted of these are answers, not what they answer. */
        ANSWER_NOUN,
        /** With "than" behind it, it makes the number before it a difference. */
        COMPARATIVE,
        /** Behind a count it says that so many are counted in every such time. */
        PER_TIME,
        /** Behind a time it says that the time is one that has passed: "a year later". */
        NO_PER_TIME,
        /** Before a count it says the same. */
        EVERY_TIME,
        /** Beside a run of figures it says that they make up another. */
        SUM_ANNOUNCED,
        /** Between numbers and a share or a multiple it sets off what they give. */
        SET_OFF,
        /** Behind a share it says that the share is of what was told before. */
        OF_ALL_TOLD,
        /** Before a number it says that those told before are added up. */
        TOTALLING,
        /** Behind a verb that multiplies it says that nothing else is multiplied. */
        MULTIPLIED_ALONE;

        private String row() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Map<Cue, List<String>> phrases = new EnumMap<>(Cue.class);
    private final Map<Cue, Set<String>> words = new EnumMap<>(Cue.class);

    private Cues() {}

    static Cues load(DataFolder data) {
        Cues cues = new Cues();
        Table table = data.table("cues.tsv");
        for (Cue cue : Cue.values()) {
            List<String> found = new ArrayList<>();
            for (Table.Row row : table.rows()) {
                if (row.required("id").equals(cue.row())) {
                    found.addAll(row.alternatives("words"));
                }
            }
            cues.phrases.put(cue, List.copyOf(found));
            cues.words.put(cue, Set.copyOf(found));
        }
        return cues;
    }

    /** Returns the phrases that are cues of {@code cue}, in the order of the table. */
    public List<String> phrases(Cue cue) {
        return phrases.getOrDefault(cue, List.of());
    }

    /** Returns whether {@code word}, in lower case, is one. */
    boolean is(Cue cue, String word) {
        return words.getOrDefault(cue, Set.of()).contains(word);
    }

    /** Returns whether all of {@code tested}, in lower case, are. */
    boolean areAll(Cue cue, List<String> tested) {
        return tested.stream().allMatch(word -> is(cue, word));
    }

    /** Returns whether one of {@code tested}, in lower case, is. */
    boolean isAny(Cue cue, List<String> tested) {
        return tested.stream().anyMatch(word -> is(cue, word));
    }
}
