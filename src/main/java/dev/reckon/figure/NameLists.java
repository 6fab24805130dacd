package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;

/** Tells which marks and words of one sentence join names and their parts: "X, Y and Z", "R. J. Brandt et al.", "organisers' count". */
final class NameLists {

    private static final int LONGEST = 30;

    private final Line line;
    private final PhraseWords words;

    NameLists(Line line, PhraseWords words) {
        this.line = line;
        this.words = words;
    }

    /** The apostrophe of "organisers' estimate". */
    boolean isPluralPossessive(int i) {
        boolean apostrophe = line.isMark(i, '\'') || line.isMark(i, '’');
        return apostrophe && line.isGlued(i) && !line.isGlued(i + 1) && words.endsWith(i - 1, "s");
    }

    /** The stop of "Brandt et al." */
    boolean isAndOthers(int i) {
        return line.isMark(i, '.') && line.isForm(i - 1, "al") && line.isForm(i - 2, "et");
    }

    boolean isInitial(int i) {
        return line.isMark(i, '.')
                && line.isGlued(i)
                && line.isCapitalised(i - 1)
                && (line.token(i - 1).length() <= 2 || line.is(i - 1, WordClass.TITLE));
    }

    boolean isJoint(int i) {
        boolean glued = line.isGlued(i) && line.isGlued(i + 1);
        return line.isDash(i) && glued || line.isMark(i, '&') || (line.isMark(i, '\'') || line.isMark(i, '’')) && glued;
    }

    /** "émigré scholars". */
    private boolean isOfSayers(int adjective) {
        boolean plain = line.isKind(adjective, Kind.WORD)
                && !Nouns.isFunctionWord(line.word(adjective))
                && !line.is(adjective, WordClass.REPORTING_VERB);
        return plain && line.is(adjective + 1, WordClass.ROLE_NOUN);
    }

    /** Returns whether token {@code i} is a mark of the parenthesis that gives a name in short: "Harbour Board (HB)". */
    boolean isAcronymMark(int i) {
        int open = line.isMark(i, ')') ? i - 2 : i;
        return line.isMark(open, '(')
                && line.isMark(open + 2, ')')
                && words.isAcronym(open + 1)
                && line.isCapitalised(open - 1);
    }

    /** "X and Y": two names, or two nouns for those who say things. */
    boolean isCoordinated(int and) {
        if (!line.isForm(and, "and") && !line.isForm(and, "or") && !line.isMark(and, '&')) {
            return false;
        }
        int next = words.isDeterminer(and + 1) || line.is(and + 1, WordClass.GENERIC_CUE) ? and + 2 : and + 1;
        boolean names = line.isCapitalised(and - 1)
                || line.isMark(and - 1, '.') && line.isCapitalised(and - 2)
                || isAcronymMark(and - 1);
        boolean capitals = names && line.isCapitalised(next);
        boolean colleagues = names && words.isSayerWord(next);
        boolean sayers = words.isSayerWord(and - 1) && (words.isSayerWord(next) || isOfSayers(next));
        boolean adjectives = line.is(and - 1, WordClass.GENERIC_CUE) && line.is(next, WordClass.GENERIC_CUE);
        boolean word = words.isAcronym(next) || !Nouns.isFunctionWord(line.word(next));
        return (capitals || colleagues || sayers || adjectives) && word;
    }

    /** Going back from "Z" in "X, Y and Z": the comma stands between names, with "and" before {@code end}. */
    boolean isListed(int comma, int end) {
        boolean names = isBetweenNames(comma);
        for (int i = comma + 1; names && i < end; i++) {
            if (line.isForm(i, "and")) {
                return !line.is(comma - 1, WordClass.MONTH);
            }
        }
        return names && line.is(comma - 2, WordClass.ORGANISATION_NOUN);
    }

    /** "Brandt, Okoye", but not "In Fog, Brandt": the first comma behind a preposition that opens the sentence ends its phrase. */
    private boolean isBetweenNames(int comma) {
        boolean names = line.isCapitalised(comma - 1) && line.isCapitalised(comma + 1);
        return names && !(line.is(0, WordClass.PREPOSITION) && isFirstComma(comma));
    }

    private boolean isFirstComma(int comma) {
        int i = comma - 1;
        while (i > 0 && comma - i < LONGEST && !line.isMark(i, ',')) {
            i--;
        }
        return i == 0;
    }

    /** Going on from "X" in "X, Y and Z". */
    boolean isListAhead(int comma) {
        if (!isBetweenNames(comma)) {
            return false;
        }
        int i = comma + 1;
        while (i < comma + 8 && (line.isCapitalised(i) || line.isMark(i, ',') || isInitial(i))) {
            i++;
        }
        return line.isForm(i, "and") && line.isCapitalised(i + 1);
    }
}
