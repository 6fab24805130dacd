package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.Word;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;

/**
 * Where the noun phrases of one sentence begin and end, by word classes and capital letters alone. A simple phrase is a
 * determiner with the words up to its head; a full one runs on over prepositions: "a survey of ten towns by Dutch doctors".
 */
final class NounPhrases {

    private static final int LONGEST = 30;
    private static final int LONGEST_NUMBER = 6;
    private static final int YEAR_DIGITS = 4;

    private final Line line;

    NounPhrases(Line line) {
        this.line = line;
    }

    // ---- backwards

    /** Returns the first token of the full phrase that ends before token {@code end}; {@code end} when none does. */
    int startOfFull(int end) {
        int from = overSample(startOfSimple(end));
        while (from < end && end - from < LONGEST && isLink(from - 1)) {
            int before = startOfSimple(from - 1);
            if (before == from - 1) {
                // "..., with some historians arguing for 300": a clause of its own
                boolean absolute = line.isForm(from - 1, "with") && line.isMark(from - 2, ',');
                return isOpening(from - 1) && !absolute ? headBehindPreposition(from, end) : from;
            }
            from = overSample(before);
        }
        return from;
    }

    /** "a survey of more than 2,700 adults": steps back over the number of those asked, behind the preposition before it. */
    private int overSample(int from) {
        int i = from - 1;
        while (i > from - LONGEST_NUMBER && (line.isKind(i, Kind.NUMBER) || isNumberWord(i))) {
            i--;
        }
        boolean sample = i < from - 1 && (line.isForm(i, "of") || line.isForm(i, "among") || line.isForm(i, "with"));
        return sample && line.is(i - 1, WordClass.SOURCE_NOUN) ? i + 1 : from;
    }

    private boolean isNumberWord(int i) {
        return switch (line.word(i).form()) {
            case "more", "than", "about", "some", "nearly", "over", "almost", "around", "thousand", "million" -> true;
            default -> false;
        };
    }

    /** Returns the first token of the simple phrase that ends before token {@code end}; {@code end} when none does. */
    int startOfSimple(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST) {
            int i = from - 1;
            boolean begun = from < end && isDeterminer(from) && !line.isForm(i, "'s") && !isCoordinated(i);
            boolean quantity = from == end && isQuantity(i);
            boolean determines = from < end && isDeterminer(i) && !line.is(from, WordClass.ARTICLE);
            boolean taken = quantity || determines || !begun && mayStandBefore(i, from, end);
            if (!taken) {
                break;
            }
            from = i;
        }
        return from;
    }

    /** "In China researchers found": the subject starts behind the place that a preposition opens. */
    private int headBehindPreposition(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean common = isSayerWord(i) && !line.isCapitalised(i);
            boolean behindName = line.isCapitalised(i - 1) && !isSayerWord(i - 1);
            if (common && behindName) {
                return i;
            }
        }
        return end;
    }

    private boolean isOpening(int preposition) {
        return preposition == 0
                || line.isKind(preposition - 1, Kind.MARK)
                || line.is(preposition - 1, WordClass.CONJUNCTION)
                || line.is(preposition - 1, WordClass.ADVERB);
    }

    private boolean mayStandBefore(int i, int from, int end) {
        if (line.isKind(i, Kind.NUMBER)) {
            return isYearBefore(i, from, end);
        }
        if (line.isKind(i, Kind.MARK)) {
            return from < end && isInitial(i)
                    || isAndOthers(i)
                    || from < end && isPluralPossessive(i)
                    || isJoint(i)
                    || line.isMark(i, ',') && isListed(i, end);
        }
        if (line.isForm(i, "and") || line.isForm(i, "or")) {
            return from < end && isCoordinated(i);
        }
        boolean past = !line.isCapitalised(i) && endsWith(i, "ed") && from < end && mayEndSubject(i - 1) && !isMade(i);
        boolean word = isWord(i) && !isBreak(i) && !line.is(i, WordClass.ADVERB) && !past;
        return word && (from == end || !isSeam(i, from));
    }

    /** "a report released today by the board". */
    private boolean isMade(int i) {
        return line.is(i, WordClass.MADE_VERB) && isWhen(i + 1) && line.isForm(i + 2, "by");
    }

    /** "the bureau collected data": behind a noun a word in -ed is a verb, not what the next noun is. */
    private boolean mayEndSubject(int i) {
        boolean noun = line.isCapitalised(i) || isSayerWord(i);
        return line.isKind(i, Kind.WORD)
                && noun
                && i > 0
                && !line.is(i, WordClass.ADVERB)
                && !isBreak(i)
                && !isDeterminer(i);
    }

    /** "the 2009 report", but "In 2009 Brandt": a year belongs to the noun behind it only when something opens the phrase. */
    private boolean isYearBefore(int i, int from, int end) {
        boolean year = line.token(i).length() == YEAR_DIGITS;
        if (from == end) {
            boolean census = line.isForm(i - 1, "of") && line.is(i - 2, WordClass.SOURCE_NOUN);
            return year && (census || line.isForm(i - 1, "in") && line.is(i - 2, WordClass.MADE_VERB));
        }
        boolean opened = isDeterminer(i - 1) || line.isForm(i - 1, "'s");
        return opened || year && !line.isCapitalised(from) && !line.is(i - 1, WordClass.PREPOSITION);
    }

    /** "In his book Conquest": a common noun ends before a name, unless it is what the named person is. */
    private boolean isSeam(int i, int from) {
        boolean name = line.isCapitalised(from) && !isSayerWord(from);
        boolean timed = line.is(i, WordClass.MONTH) && line.isCapitalised(i) || line.is(i, WordClass.WEEKDAY);
        return timed || name && line.isKind(i, Kind.WORD) && !line.isCapitalised(i) && !isNobiliary(i) && !isTitle(i);
    }

    private boolean isNobiliary(int i) {
        return line.isForm(i, "de") || line.isForm(i, "von") || line.isForm(i, "van") || line.isForm(i, "'s");
    }

    private boolean isTitle(int i) {
        return isSayerWord(i) || line.is(i, WordClass.TITLE) || hasTradeEnding(line.textOf(i));
    }

    /** Nouns for persons by their trade: mathematician, anthropologist, cartographer. */
    static boolean hasTradeEnding(String word) {
        return word.endsWith("ist")
                || word.endsWith("ists")
                || word.endsWith("cian")
                || word.endsWith("cians")
                || word.endsWith("arian")
                || word.endsWith("grapher")
                || word.endsWith("graphers");
    }

    // ---- forwards

    /** Returns the token behind the full phrase that starts at token {@code from}; {@code from} when none does. */
    int endOfFull(int from) {
        int to = endOfSimple(from);
        while (to > from && to - from < LONGEST) {
            int next = linked(to);
            if (next <= to) {
                return acronymEnd(to);
            }
            to = next;
        }
        return to;
    }

    private int linked(int to) {
        boolean and = (line.isForm(to, "and") || line.isMark(to, '&')) && isCoordinated(to);
        boolean list = line.isMark(to, ',') && isListAhead(to);
        if (and || list || isLinkAhead(to)) {
            int behind = endOfSimple(to + 1);
            return behind > to + 1 ? behind : to;
        }
        return to;
    }

    /** "of" links any nouns; "in", "at", "from" and their like what says things to its place or its maker. */
    private boolean isLinkAhead(int to) {
        if (line.isForm(to, "of")) {
            return true;
        }
        if (line.isForm(to, "by")) {
            return line.is(to - 1, WordClass.SOURCE_NOUN)
                    || isParticiple(to - 1)
                    || isWhen(to - 1) && isParticiple(to - 2);
        }
        boolean place = line.isForm(to, "in")
                || line.isForm(to, "at")
                || line.isForm(to, "from")
                || line.isForm(to, "for")
                || line.isForm(to, "with")
                || line.isForm(to, "on");
        boolean sayer = isSayerWord(to - 1) || hasTradeEnding(line.textOf(to - 1));
        return place && sayer && !line.isKind(to + 1, Kind.NUMBER) && !isTime(to + 1);
    }

    private boolean isTime(int i) {
        return line.is(i, WordClass.MONTH) || line.is(i, WordClass.WEEKDAY) || line.is(i, WordClass.SEASON);
    }

    private int acronymEnd(int to) {
        boolean acronym = line.isMark(to, '(') && line.isMark(to + 2, ')') && isAcronym(to + 1);
        return acronym ? to + 3 : to;
    }

    /** Returns the token behind the simple phrase that starts at token {@code from}. */
    int endOfSimple(int from) {
        int at = from;
        while (isDeterminer(at) && !isArticleBehind(from, at)
                || line.isForm(at, "one") && !Nouns.isFunctionWord(line.word(at + 1))) {
            at++;
        }
        int to = at;
        while (to < line.size() && to - at < LONGEST && mayFollow(from, at, to)) {
            to++;
        }
        while (to > at && line.isKind(to - 1, Kind.MARK) && !line.isMark(to - 1, '.')) {
            to--;
        }
        return to == at ? from : to;
    }

    /** "This a rate of 3%": an article behind "this" opens a phrase of its own; "all the", "both the" are one. */
    private boolean isArticleBehind(int from, int at) {
        return at > from && line.is(at, WordClass.ARTICLE) && (line.isForm(from, "this") || line.isForm(from, "that"));
    }

    private boolean mayFollow(int from, int at, int to) {
        if (line.isKind(to, Kind.NUMBER)) {
            return to == at && at > from && line.token(to).length() == YEAR_DIGITS && line.isKind(to + 1, Kind.WORD);
        }
        if (line.isKind(to, Kind.MARK)) {
            return to > at && (isInitial(to) || isJoint(to) || isAndOthers(to));
        }
        if (to > at && (isParticiple(to) || isWhen(to) && isParticiple(to - 1) && line.isForm(to + 1, "by"))) {
            return true;
        }
        if (!isWord(to) || isBreak(to) || isTime(to) || to > at && endsSubject(to)) {
            return false;
        }
        boolean common = !line.isCapitalised(to) && !isNobiliary(to);
        return to == at || !(common && line.isCapitalised(to - 1)) || isSayerWord(to) || line.isForm(to - 1, "'s");
    }

    /** "the census shortly after", "a scientist added": behind those who say things an adverb or what they did ends the phrase. */
    private boolean endsSubject(int i) {
        boolean adverb = line.is(i, WordClass.ADVERB) || endsWith(i, "ly");
        boolean persons =
                line.is(i - 1, WordClass.ROLE_NOUN) || line.is(i - 1, WordClass.OFFICIAL) && endsWith(i - 1, "s");
        boolean acts = line.is(i, WordClass.REPORTING_VERB) || persons;
        boolean verb = acts && endsWith(i, "ed") && !isParticiple(i) || line.is(i, WordClass.FIGURE_VERB);
        return isSayerWord(i - 1) && !line.isCapitalised(i) && (adverb || verb);
    }

    /** "figures released by", "analysts polled by": the participle belongs to the noun before it. */
    boolean isParticiple(int i) {
        boolean goal = line.isForm(i + 1, "to");
        boolean made = line.is(i, WordClass.MADE_VERB) || !line.isCapitalised(i) && endsWith(i, "ed") && !goal;
        int next = isWhen(i + 1) ? i + 2 : i + 1;
        return i > 0 && line.isKind(i, Kind.WORD) && made && line.is(next, WordClass.PREPOSITION);
    }

    /** "released today by", "released Tuesday by". */
    private boolean isWhen(int i) {
        return line.is(i, WordClass.WEEKDAY) || line.is(i, WordClass.ADVERB) || line.isForm(i, "today");
    }

    private boolean endsWith(int i, String ending) {
        return line.isKind(i, Kind.WORD) && line.endsWith(i, ending);
    }

    // ---- words

    /** A word, or a code in a name: the "AR5" of "IPCC AR5 report". */
    private boolean isWord(int i) {
        return line.isKind(i, Kind.WORD) || line.isKind(i, Kind.OPAQUE) && Character.isUpperCase(line.charAt(i));
    }

    /** Returns whether the word at {@code i} can be no part of a noun phrase: of grammar only, or a verb and no noun. */
    private boolean isBreak(int i) {
        Word word = line.word(i);
        if (line.isForm(i, "'s")) {
            return false;
        }
        if (endsWith(i, "n't") || endsWith(i, "n’t")) {
            return true;
        }
        boolean compound = line.isDash(i - 1) && line.isGlued(i - 1) && line.isGlued(i);
        if (Nouns.isFunctionWord(word) && !isNameInDisguise(i) && !compound) {
            return true;
        }
        boolean noun = isSayerWord(i) || line.isCapitalised(i) && i > 0;
        boolean modifier = endsWith(i, "ed") && !line.is(i - 1, WordClass.ADVERB)
                || endsWith(i, "ing") && line.is(i + 1, WordClass.ROLE_NOUN);
        boolean change = word.is(WordClass.CHANGE_VERB) && !line.is(i + 1, WordClass.STATEMENT_NOUN);
        return !noun && !modifier && (word.is(WordClass.REPORTING_VERB) || change);
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

    /** The apostrophe of "organisers' estimate". */
    private boolean isPluralPossessive(int i) {
        boolean apostrophe = line.isMark(i, '\'') || line.isMark(i, '’');
        return apostrophe && line.isGlued(i) && !line.isGlued(i + 1) && endsWith(i - 1, "s");
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
        return switch (line.word(i).form()) {
            case "his", "her", "its", "their", "our", "my", "your" -> true;
            default -> false;
        };
    }

    boolean isSayerWord(int i) {
        Word word = line.word(i);
        return word.is(WordClass.ROLE_NOUN)
                || word.is(WordClass.SOURCE_NOUN)
                || word.is(WordClass.OFFICIAL)
                || word.is(WordClass.ORGANISATION_NOUN);
    }

    /** Returns whether token {@code i} is two capitals or more. */
    boolean isAcronym(int i) {
        if (!line.isCapitalised(i) || line.token(i).length() < 2) {
            return false;
        }
        String word = line.textOf(i);
        return word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-');
    }

    /** The stop of "Brandt et al." */
    private boolean isAndOthers(int i) {
        return line.isMark(i, '.') && line.isForm(i - 1, "al") && line.isForm(i - 2, "et");
    }

    private boolean isInitial(int i) {
        return line.isMark(i, '.')
                && line.isGlued(i)
                && line.isCapitalised(i - 1)
                && (line.token(i - 1).length() <= 2 || line.is(i - 1, WordClass.TITLE));
    }

    private boolean isJoint(int i) {
        boolean glued = line.isGlued(i) && line.isGlued(i + 1);
        return line.isDash(i) && glued || line.isMark(i, '&') || (line.isMark(i, '\'') || line.isMark(i, '’')) && glued;
    }

    private boolean isLink(int i) {
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

    /** "X and Y": two names, or two nouns for those who say things. */
    private boolean isCoordinated(int and) {
        if (!line.isForm(and, "and") && !line.isForm(and, "or") && !line.isMark(and, '&')) {
            return false;
        }
        int next = isDeterminer(and + 1) || line.is(and + 1, WordClass.GENERIC_CUE) ? and + 2 : and + 1;
        boolean names = line.isCapitalised(and - 1) || line.isMark(and - 1, '.') && line.isCapitalised(and - 2);
        boolean capitals = names && line.isCapitalised(next);
        boolean colleagues = names && isSayerWord(next);
        boolean sayers = isSayerWord(and - 1) && isSayerWord(next);
        boolean adjectives = line.is(and - 1, WordClass.GENERIC_CUE) && line.is(next, WordClass.GENERIC_CUE);
        boolean word = isAcronym(next) || !Nouns.isFunctionWord(line.word(next));
        return (capitals || colleagues || sayers || adjectives) && word;
    }

    /** Going back from "Z" in "X, Y and Z": the comma stands between names, with "and" before {@code end}. */
    private boolean isListed(int comma, int end) {
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
    private boolean isListAhead(int comma) {
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
