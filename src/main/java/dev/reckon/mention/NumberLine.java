package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.mention.NumberWords.Tag;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line with what each of its words does in numbers: what the readers of numbers look at. */
record NumberLine(Line line, NumberWords words) {

    static final BigDecimal ONE = BigDecimal.ONE;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final BigDecimal HALF = new BigDecimal("0.5");

    /** Returns what token {@code i} does in numbers, null when nothing. */
    @Nullable
    Entry entry(int i) {
        return words.find(line.word(i));
    }

    boolean is(int i, Tag tag) {
        return words.is(line.word(i), tag);
    }

    /** Returns the worth of token {@code i}, which must be a number word. */
    BigDecimal worth(int i) {
        Entry entry = entry(i);
        if (entry == null) {
            throw new IllegalArgumentException("token " + i + " is no number word");
        }
        return entry.low();
    }

    /** Returns whether token {@code i} multiplies what stands before it: hundred, thousand, dozen. */
    boolean isMultiplier(int i) {
        Entry entry = entry(i);
        if (entry == null) {
            return false;
        }
        return switch (entry.tag()) {
            case HUNDRED, SCALE, DOZEN -> true;
            case SUFFIX -> !opensNoun(i);
            default -> false;
        };
    }

    /** "a grand piano", "5 Grand Prix wins": an adjective, no thousand. */
    private boolean opensNoun(int i) {
        if (!line.isForm(i, "grand")) {
            return false;
        }
        boolean described = isArticle(i - 1) && line.isKind(i + 1, Kind.WORD) && Nouns.mayModify(line, i + 1);
        return described || Nouns.isPluralNoun(line, i + 1) || line.isCapitalised(i);
    }

    /** Returns whether token {@code i} is one to nine, ten to nineteen, or a multiple of ten below a hundred. */
    boolean isSmall(int i) {
        Entry entry = entry(i);
        return entry != null && (entry.tag() == Tag.UNIT || entry.tag() == Tag.TEEN || entry.tag() == Tag.TEN);
    }

    boolean isArticle(int i) {
        return line.isForm(i, "a") || line.isForm(i, "an");
    }

    /** Skips a hyphen that joins two words of one number. */
    int hyphenated(int i) {
        return line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1) ? i + 1 : i;
    }

    /** Returns whether nothing that a number could count stands at token {@code i}: a mark, the end, a word of grammar. */
    boolean isClosed(int i) {
        return i >= line.size() || line.isKind(i, Kind.MARK) && !line.isDash(i) || Nouns.isFunctionWord(line.word(i));
    }

    /** Returns whether token {@code i} is a word that a share or a multiple may stand behind: "about", "than", "by". */
    boolean isHedgeEnd(int i) {
        return switch (line.word(i).form()) {
            case "than",
                    "about",
                    "nearly",
                    "almost",
                    "over",
                    "under",
                    "roughly",
                    "around",
                    "approximately",
                    "by",
                    "least",
                    "most",
                    "to",
                    "some",
                    "exactly",
                    "one",
                    "only",
                    "just" -> true;
            default -> false;
        };
    }
}
