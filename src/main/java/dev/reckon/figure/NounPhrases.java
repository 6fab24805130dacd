package dev.reckon.figure;

import dev.reckon.lang.Line;
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
    private final PhraseWords words;
    private final NameLists lists;

    NounPhrases(Line line) {
        this.line = line;
        this.words = new PhraseWords(line);
        this.lists = new NameLists(line, words);
    }

    /** Returns what its words are. */
    PhraseWords words() {
        return words;
    }

    /** Returns whether token {@code i} is the stop of an initial: "R. Brandt". */
    boolean isInitial(int i) {
        return lists.isInitial(i);
    }

    // ---- backwards

    /** Returns the first token of the full phrase that ends before token {@code end}; {@code end} when none does. */
    int startOfFull(int end) {
        int from = overSample(startOfSimple(end));
        while (from < end && end - from < LONGEST && words.isLink(from - 1)) {
            int before = startOfSimple(from - 1);
            if (before == from - 1) {
                // "..., with some historians arguing for 300": a clause of its own
                boolean absolute = line.isForm(from - 1, "with") && (from == 1 || line.isMark(from - 2, ','));
                return isOpening(from - 1) && !absolute ? headBehindPreposition(from, end) : from;
            }
            if (line.is(from - 2, WordClass.WEEKDAY)) {
                // "the board said Friday in a report": the day opens no phrase
                return from;
            }
            from = overSample(before);
        }
        return from;
    }

    /** "a survey of more than 2,700 adults": steps back over the number of those asked, behind the preposition before it. */
    private int overSample(int from) {
        int i = from - 1;
        while (i > from - LONGEST_NUMBER && (line.isKind(i, Kind.NUMBER) || words.isNumberWord(i))) {
            i--;
        }
        boolean sample = i < from - 1 && (line.isForm(i, "of") || line.isForm(i, "among") || line.isForm(i, "with"));
        return sample && line.is(i - 1, WordClass.SOURCE_NOUN) ? i + 1 : from;
    }

    /** Returns the first token of the simple phrase that ends before token {@code end}; {@code end} when none does. */
    int startOfSimple(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST) {
            int i = from - 1;
            boolean begun = from < end && words.isDeterminer(from) && !line.isForm(i, "'s") && !lists.isCoordinated(i);
            boolean quantity = from == end && words.isQuantity(i);
            boolean determines =
                    from < end && words.isDeterminer(i) && !line.is(from, WordClass.ARTICLE) && !isAsAWhole(i);
            boolean taken = quantity || determines || !begun && mayStandBefore(i, from, end);
            if (!taken) {
                break;
            }
            from = i;
        }
        return from;
    }

    /** "In the north as a whole Brandt counted": an adverbial ends before the name. */
    private boolean isAsAWhole(int i) {
        return line.isForm(i - 2, "as") && line.isForm(i - 1, "a");
    }

    /** "In China researchers found": the subject starts behind the place that a preposition opens. */
    private int headBehindPreposition(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean common = words.isSayerWord(i) && !line.isCapitalised(i);
            boolean behindName = line.isCapitalised(i - 1) && !words.isSayerWord(i - 1);
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
            return from < end && (lists.isInitial(i) || lists.isAcronymMark(i))
                    || lists.isAndOthers(i)
                    || from < end && lists.isPluralPossessive(i)
                    || lists.isJoint(i)
                    || line.isMark(i, ',') && lists.isListed(i, end);
        }
        if (line.isForm(i, "and") || line.isForm(i, "or")) {
            return from < end && lists.isCoordinated(i);
        }
        if (from < end && lists.isInitial(i + 1)) {
            return true;
        }
        boolean past =
                !line.isCapitalised(i) && words.endsWith(i, "ed") && from < end && mayEndSubject(i - 1) && !isMade(i);
        boolean verb = line.is(i, WordClass.NOUN_TOO)
                && words.endsWith(i, "s")
                && line.is(from, WordClass.ROLE_NOUN)
                && line.isCapitalised(i - 1);
        boolean number =
                line.is(i, WordClass.FIGURE_NOUN) && !line.isCapitalised(i) && line.is(from, WordClass.ROLE_NOUN);
        if ((verb || number && words.endsWith(from, "s")) && from < end) {
            // "the Herald reports economists expect", "the rate economists expect"
            return false;
        }
        // "follow-up"
        boolean compound = line.isDash(i - 1) && line.isGlued(i - 1) && line.isGlued(i);
        boolean word = words.isWord(i) && !words.isBreak(i) && (compound || !line.is(i, WordClass.ADVERB)) && !past;
        return word && (from == end || !isSeam(i, from));
    }

    /** "a report released today by the board". */
    private boolean isMade(int i) {
        return line.is(i, WordClass.MADE_VERB) && words.isWhen(i + 1) && line.isForm(i + 2, "by");
    }

    /** "the bureau collected data": behind a noun a word in -ed is a verb, not what the next noun is. */
    private boolean mayEndSubject(int i) {
        boolean noun = line.isCapitalised(i) || words.isSayerWord(i);
        return line.isKind(i, Kind.WORD)
                && noun
                && i > 0
                && !line.is(i, WordClass.ADVERB)
                && !words.isBreak(i)
                && !words.isDeterminer(i);
    }

    /** "the 2009 report", but "In 2009 Brandt": a year belongs to the noun behind it only when something opens the phrase. */
    private boolean isYearBefore(int i, int from, int end) {
        boolean year = line.token(i).length() == YEAR_DIGITS;
        if (from == end) {
            boolean census = line.isForm(i - 1, "of") && line.is(i - 2, WordClass.SOURCE_NOUN);
            return year && (census || line.isForm(i - 1, "in") && line.is(i - 2, WordClass.MADE_VERB));
        }
        boolean opened = words.isDeterminer(i - 1) || line.isForm(i - 1, "'s");
        boolean inName = i > 1
                && line.isCapitalised(i - 1)
                && line.isCapitalised(from)
                && !words.isTime(i - 1)
                && !line.is(i - 1, WordClass.PREPOSITION);
        return opened || year && inName || year && !line.isCapitalised(from) && !line.is(i - 1, WordClass.PREPOSITION);
    }

    /** "In his book Conquest": a common noun ends before a name, unless it is what the named person is. */
    private boolean isSeam(int i, int from) {
        boolean name = line.isCapitalised(from) && !words.isSayerWord(from);
        boolean timed = line.is(i, WordClass.MONTH) && line.isCapitalised(i) || line.is(i, WordClass.WEEKDAY);
        return timed
                || name
                        && line.isKind(i, Kind.WORD)
                        && !line.isCapitalised(i)
                        && !(line.isDash(i - 1) && line.isGlued(i))
                        && !words.isNobiliary(i)
                        && !line.is(i, WordClass.GENERIC_CUE)
                        && !words.endsWith(i, "est")
                        && !words.isTitle(i);
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
        int by = behindYears(to);
        if (by > to && line.is(to - 1, WordClass.SOURCE_NOUN)) {
            int maker = endOfSimple(by + 1);
            return maker > by + 1 ? maker : to;
        }
        boolean and = (line.isForm(to, "and") || line.isMark(to, '&')) && lists.isCoordinated(to);
        boolean list = line.isMark(to, ',') && lists.isListAhead(to);
        if (and || list || isLinkAhead(to)) {
            int behind = endOfSimple(isHeadcount(to) ? to + 2 : to + 1);
            return behind > to + 1 ? behind : to;
        }
        return to;
    }

    /** "a study | in the late 1980s by Ada Brandt": returns the token of "by", {@code to} where no year stands between. */
    private int behindYears(int to) {
        int at = line.isForm(to, "in") ? to + 1 : to;
        boolean year = false;
        while (at > to && at < to + LONGEST_NUMBER) {
            boolean part = line.is(at, WordClass.ARTICLE)
                    || line.isForm(at, "late")
                    || line.isForm(at, "early")
                    || line.isForm(at, "mid")
                    || line.isDash(at);
            boolean digits = Character.isDigit(line.charAt(at));
            if (!part && !digits && !line.isForm(at, "s")) {
                break;
            }
            year |= digits;
            at++;
        }
        return year && line.isForm(at, "by") ? at : to;
    }

    /** "a group of 96 scientists": those who say things, told by how many they are. */
    private boolean isHeadcount(int of) {
        boolean group = line.is(of - 1, WordClass.ORGANISATION_NOUN) || line.is(of - 1, WordClass.ROLE_NOUN);
        return group && line.isForm(of, "of") && line.isKind(of + 1, Kind.NUMBER) && words.isSayerWord(of + 2);
    }

    /** "of" links any nouns; "in", "at", "from" and their like what says things to its place or its maker. */
    private boolean isLinkAhead(int to) {
        if (line.isForm(to, "of")) {
            return true;
        }
        if (line.isForm(to, "by")) {
            return line.is(to - 1, WordClass.SOURCE_NOUN)
                    || words.isParticiple(to - 1)
                    || words.isWhen(to - 1) && words.isParticiple(to - 2);
        }
        boolean place = line.isForm(to, "in")
                || line.isForm(to, "at")
                || line.isForm(to, "from")
                || line.isForm(to, "for")
                || line.isForm(to, "with")
                || line.isForm(to, "on")
                || line.isForm(to, "behind");
        boolean sayer = words.isSayerWord(to - 1) || PhraseWords.hasTradeEnding(line, to - 1);
        return place && sayer && !line.isKind(to + 1, Kind.NUMBER) && !words.isTime(to + 1);
    }

    private int acronymEnd(int to) {
        boolean acronym = line.isMark(to, '(') && line.isMark(to + 2, ')') && words.isAcronym(to + 1);
        return acronym ? to + 3 : to;
    }

    /** Returns the token behind the simple phrase that starts at token {@code from}. */
    int endOfSimple(int from) {
        int at = from;
        while (words.isDeterminer(at) && !isArticleBehind(from, at)
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
            // "the 2015 report", "the updated 2015 report"
            boolean opened = to == at ? at > from : at > from && to == at + 1 && words.endsWith(at, "ed");
            return opened && line.token(to).length() == YEAR_DIGITS && line.isKind(to + 1, Kind.WORD);
        }
        if (line.isKind(to, Kind.MARK)) {
            return to > at && (lists.isInitial(to) || lists.isJoint(to) || lists.isAndOthers(to));
        }
        if (to > at
                && (words.isParticiple(to) && !isDeed(to)
                        || words.isWhen(to) && words.isParticiple(to - 1) && line.isForm(to + 1, "by"))) {
            return true;
        }
        if (lists.isInitial(to + 1)) {
            return true;
        }
        if (!words.isWord(to) || words.isBreak(to) || words.isTime(to) || to > at && endsSubject(to)) {
            return false;
        }
        boolean common = !line.isCapitalised(to) && !words.isNobiliary(to);
        if (line.isForm(to, "'s") && to > at && words.isSayerWord(to + 1)) {
            // "Mayor Brandt's office"
            return true;
        }
        return to == at
                || !(common && line.isCapitalised(to - 1))
                || words.isSayerWord(to)
                || from == 0 && to == 1 && (line.is(to, WordClass.TOLL_NOUN) || line.is(to, WordClass.PERSON_NOUN))
                || line.isForm(to - 1, "'s");
    }

    /** "Brandt added up the tables": what a name did with something, and nothing done to it. */
    private boolean isDeed(int i) {
        boolean with = line.isForm(i + 1, "up") || line.isForm(i + 1, "over") || line.isForm(i + 1, "through");
        return with && line.isCapitalised(i - 1);
    }

    /** "the census shortly after", "a scientist added": behind those who say things an adverb or what they did ends the phrase. */
    private boolean endsSubject(int i) {
        boolean adverb = line.is(i, WordClass.ADVERB) || words.endsWith(i, "ly");
        boolean persons =
                line.is(i - 1, WordClass.ROLE_NOUN) || line.is(i - 1, WordClass.OFFICIAL) && words.endsWith(i - 1, "s");
        if (line.is(i - 1, WordClass.ROLE_NOUN)
                && words.endsWith(i - 1, "s")
                && !line.isCapitalised(i)
                && !words.isSayerWord(i)
                && !line.isForm(i, "'s")
                && !words.isParticiple(i)) {
            // "the researchers sent out teams"
            return true;
        }
        boolean acts = line.is(i, WordClass.REPORTING_VERB) || persons;
        boolean verb = acts && words.endsWith(i, "ed") && !words.isParticiple(i) || line.is(i, WordClass.FIGURE_VERB);
        return words.isSayerWord(i - 1) && !line.isCapitalised(i) && (adverb || verb);
    }
}
