package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.lang.WordClasses;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;
import java.util.Set;

/** Tells what single words of one sentence do in its noun phrases: determine, link, name those who say things, or end a phrase. */
final class PhraseWords {

    /** Small words inside names: "von", "de la". */
    static final Set<String> PARTICLES =
            Set.of("de", "von", "van", "der", "den", "la", "le", "du", "di", "da", "del", "della", "ibn", "bin", "el");

    private static final WordClasses OF_SAYERS =
            WordClasses.of(WordClass.ROLE_NOUN, WordClass.SOURCE_NOUN, WordClass.OFFICIAL, WordClass.ORGANISATION_NOUN);

    private final Line line;

    PhraseWords(Line line) {
        this.line = line;
    }

    boolean isNumberWord(int i) {
        return switch (line.word(i).form()) {
            case "more", "than", "about", "some", "nearly", "over", "almost", "around", "thousand", "million" -> true;
            default -> false;
        };
    }

    boolean isNobiliary(int i) {
        return line.isForm(i, "'s") || PARTICLES.contains(line.word(i).form());
    }

    /** "the organisers' 300": the mark behind a name in -s. */
    boolean isPluralMark(int mark) {
        return (line.isMark(mark, '\'') || line.isMark(mark, '’'))
                && line.isGlued(mark)
                && line.endsWith(mark - 1, "s");
    }

    boolean isTitle(int i) {
        return isSayerWord(i) || line.is(i, WordClass.TITLE) || hasTradeEnding(line, i);
    }

    /** Nouns for persons by their trade: mathematician, anthropologist, cartographer. */
    static boolean hasTradeEnding(Line line, int i) {
        return line.endsWith(i, "ist")
                || line.endsWith(i, "ists")
                || line.endsWith(i, "cian")
                || line.endsWith(i, "cians")
                || line.endsWith(i, "arian")
                || line.endsWith(i, "grapher")
                || line.endsWith(i, "graphers");
    }

    boolean isTime(int i) {
        return line.is(i, WordClass.MONTH) && line.isCapitalised(i)
                || line.is(i, WordClass.WEEKDAY)
                || line.is(i, WordClass.SEASON);
    }

    /** "figures released by", "analysts polled by": the participle belongs to the noun before it. */
    boolean isParticiple(int i) {
        boolean goal = line.isForm(i + 1, "to");
        boolean made = line.is(i, WordClass.MADE_VERB) || !line.isCapitalised(i) && endsWith(i, "ed") && !goal;
        int next = isWhen(i + 1) ? i + 2 : i + 1;
        // "interviewers knocked at 300 doors" is what they did
        boolean deed = line.isKind(next + 1, Kind.NUMBER) && !line.isYearLong(next + 1) && !line.isForm(next, "in");
        return i > 0 && line.isKind(i, Kind.WORD) && made && line.is(next, WordClass.PREPOSITION) && !deed;
    }

    /** "released today by", "released Tuesday by". */
    boolean isWhen(int i) {
        return line.is(i, WordClass.WEEKDAY) || line.is(i, WordClass.ADVERB) || line.isForm(i, "today");
    }

    boolean endsWith(int i, String ending) {
        return line.isKind(i, Kind.WORD) && line.endsWith(i, ending);
    }

    /** A word, or a code in a name: the "AR5" of "IPCC AR5 report". */
    boolean isWord(int i) {
        return line.isKind(i, Kind.WORD) || line.isKind(i, Kind.OPAQUE) && Character.isUpperCase(line.charAt(i));
    }

    /** Returns whether the word at {@code i} can be no part of a noun phrase: of grammar only, or a verb and no noun. */
    boolean isBreak(int i) {
        Word word = line.word(i);
        if (line.isForm(i, "'s")) {
            return false;
        }
        if (line.isForm(i, "'t") || line.isForm(i + 1, "'t")) {
            return true;
        }
        boolean compound = line.isDash(i - 1) && line.isGlued(i - 1) && line.isGlued(i)
                || line.isDash(i + 1) && line.isGlued(i + 1) && line.isGlued(i + 2) && line.isKind(i + 2, Kind.WORD);
        if (isOutside(i)) {
            return false;
        }
        if (Nouns.isFunctionWord(word) && !isNameInDisguise(i) && !compound) {
            return true;
        }
        if (i > 0 && !line.isCapitalised(i) && !compound && isState(word)) {
            return true;
        }
        boolean noun = isSayerWord(i) || line.isCapitalised(i) && i > 0;
        boolean modifier = endsWith(i, "ed") && !line.is(i - 1, WordClass.ADVERB)
                || endsWith(i, "ing") && line.is(i + 1, WordClass.ROLE_NOUN);
        boolean change = word.is(WordClass.CHANGE_VERB) && !line.is(i + 1, WordClass.STATEMENT_NOUN);
        return !noun && !modifier && !compound && (word.is(WordClass.REPORTING_VERB) || change);
    }

    /** "outside observers": where they stand, before several of those who say things. */
    private boolean isOutside(int i) {
        return line.isForm(i, "outside") && line.is(i + 1, WordClass.ROLE_NOUN) && line.endsWith(i + 1, "s");
    }

    /** "the toll given by the board | remains at 300". */
    private static boolean isState(Word word) {
        return switch (word.form()) {
            case "remains", "remained", "stands", "stood", "seems", "seemed", "appears", "appeared", "became" -> true;
            default -> false;
        };
    }

    /** "May", "Will", "An" inside a name: capitalised away from the sentence's start, with a name before or behind. */
    private boolean isNameInDisguise(int i) {
        return isAcronym(i)
                || i > 0
                        && line.isCapitalised(i)
                        && !line.is(i, WordClass.ARTICLE)
                        && !line.is(i, WordClass.PREPOSITION)
                        && (line.isCapitalised(i - 1) || line.isCapitalised(i + 1));
    }

    boolean isDeterminer(int i) {
        Word word = line.word(i);
        boolean own = line.isForm(i, "'s");
        return !own
                && line.isKind(i, Kind.WORD)
                && (word.is(WordClass.ARTICLE) || word.is(WordClass.DETERMINER) || isPossessive(i));
    }

    /** Returns whether token {@code i} stands for persons nobody names: some, many, others. */
    boolean isQuantity(int i) {
        return switch (line.word(i).form()) {
            case "some", "many", "most", "several", "few", "others", "another" -> true;
            default -> false;
        };
    }

    /** Returns whether token {@code i} is his, her, its, their, our or my. */
    boolean isPossessive(int i) {
        return isPossessive(line.word(i));
    }

    static boolean isPossessive(Word word) {
        return switch (word.form()) {
            case "his", "her", "its", "their", "our", "my", "your" -> true;
            default -> false;
        };
    }

    boolean isSayerWord(int i) {
        Word word = line.word(i);
        return word.isAny(OF_SAYERS);
    }

    /** Returns whether token {@code i} is two capitals or more. */
    boolean isAcronym(int i) {
        if (!line.isCapitalised(i) || line.token(i).length() < 2) {
            return false;
        }
        for (int at = line.token(i).start(); at < line.token(i).end(); at++) {
            char c = line.text().charAt(at);
            if (!Character.isUpperCase(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    boolean isLink(int i) {
        return switch (line.word(i).form()) {
            case "of",
                    "for",
                    "at",
                    "in",
                    "from",
                    "by",
                    "on",
                    "with",
                    "to",
                    "under",
                    "against",
                    "among",
                    "within",
                    "about" -> true;
            default -> false;
        };
    }
}
