package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The times of a sentence that may say when its figures hold: not those of publications, of the day somebody spoke, of records and of
 * what a figure is compared with.
 */
final class StatedTimes {

    private static final int REACH_OF_RECORD = 6;
    private static final int REACH_OF_START = 8;

    /** "the most that the town has seen in two days | since the count began in 1878". */
    private static final int REACH_OF_SINCE = 16;

    /** How far behind a time its sentence may come to "and concludes that". */
    private static final int REACH_OF_GROUNDWORK = 40;

    private static final int REACH_OF_NAMES = 14;
    private static final int REACH_OF_WORK = 6;
    private static final int REACH_OF_LEVEL = 4;

    /** In tokens: "In the war of 1951, ...". */
    private static final int OPENING = 2;

    private StatedTimes() {}

    /** Years that only date a publication are no period: "the 2005 report", "Smith (2006)". */
    static List<TimePhrase> in(Passage passage) {
        // most sentences name no time, and several ask
        if (passage.times().isEmpty()) {
            return List.of();
        }
        Line line = passage.line();
        List<TimePhrase> out = new ArrayList<>();
        int dateLine = DateLine.end(line);
        for (TimePhrase time : passage.times()) {
            boolean dated = time.to() <= dateLine;
            boolean glued = line.isDash(time.to()) && line.isGlued(time.to()) && line.isForm(time.from(), "currently");
            if (time.sort() != TimePhrase.Sort.IDLE
                    && !glued
                    && !isCitation(passage, time)
                    && !isOfWork(line, time)
                    && !isOfFounding(line, time)
                    && !dated
                    && !isCompared(passage, time)
                    && !isOfBelief(line, time)
                    && !SayingDays.isOfSaying(passage, time)
                    && !isOfTelling(line, time)
                    && !isOfGroundwork(passage, time)
                    && !isOfProposal(line, time)
                    && !isOfEnd(line, time)) {
                out.add(time);
            }
        }
        return out;
    }

    /** "Hurricane Ada (1957)", "the Arden flood (1951–52)": the time alone in the parenthesis behind the name of an event. */
    static boolean datesEvent(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int open = time.from() - 1;
        boolean alone = line.isMark(open, '(') && line.isMark(time.to(), ')');
        boolean named = passage.events().stream().anyMatch(hit -> hit.to() == open)
                || passage.is(open - 1, WordClass.EVENT_NOUN)
                || line.isCapitalised(open - 1)
                        && line.isCapitalised(open - 2)
                        && passage.is(open - 2, WordClass.EVENT_NOUN);
        return alone && named;
    }

    /** "the storm Ada in 1951, which killed 310": when another event was, told in passing, and behind no figure. */
    static boolean isOfEvent(Passage passage, TimePhrase time) {
        int before = passage.is(time.from() - 1, WordClass.PREPOSITION) ? time.from() - 1 : time.from();
        return time.from() > OPENING
                && passage.events().stream().anyMatch(hit -> hit.to() == before)
                && passage.mentionAt(before - 1) < 0;
    }

    /** "since the start of the slump in 2007": the day from which something is counted, and not when the text goes on. */
    static boolean isStart(Line line, TimePhrase time) {
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - REACH_OF_START); i--) {
            if (line.isForm(i, "since")) {
                return true;
            }
            if (line.isKind(i, Token.Kind.MARK)) {
                return false;
            }
        }
        return false;
    }

    /** "Arden (2003)", "Arden et al. (2003)", "(Arden and Vale, 2003; ...", "(2003: 67)", "the Arden Times (4/5/03) reported": the year or day of what is cited. */
    private static boolean isCitation(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int open = passage.parenthesisAt(time.from());
        boolean paged = line.isMark(time.to(), ':') && line.isKind(time.to() + 1, Kind.NUMBER);
        boolean ends = line.isMark(time.to(), ')') || line.isMark(time.to(), ';') || line.isMark(time.to(), ',');
        if (open < 0 || !ends && !paged || datesEvent(passage, time)) {
            return false;
        }
        if (open == time.from() - 1) {
            boolean year = time.to() == open + 2;
            boolean issue = line.isMark(time.to(), ')')
                    && line.is(time.to() + 1, WordClass.REPORTING_VERB)
                    && line.isCapitalised(open - 1);
            if (year && paged || issue) {
                return true;
            }
            boolean place = passage.places().stream().anyMatch(hit -> hit.to() == open);
            return year
                    && !place
                    && (line.isMark(time.to(), ')') || isPage(line, time.to() + 1))
                    && isAuthor(line, open - 1);
        }
        for (int i = time.from() - 1; i > open && !line.isMark(i, ';'); i--) {
            boolean joint = line.isMark(i, ',')
                    || line.isMark(i, '.')
                    || line.isMark(i, '&')
                    || line.isForm(i, "and")
                    || line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1);
            if (!joint && !line.isForm(i, "et") && !isAuthor(line, i)) {
                return false;
            }
        }
        return isAuthor(line, line.isMark(time.from() - 1, ',') ? time.from() - 2 : time.from() - 1);
    }

    /** "(2000, p. 6)", "(2000, pp. 6-9)": the page of a work. */
    private static boolean isPage(Line line, int i) {
        boolean page = line.isKind(i, Kind.WORD) && line.token(i).length() <= 2 && line.endsWith(i, "p");
        return page && (line.isMark(i + 1, '.') || line.isKind(i + 1, Kind.NUMBER));
    }

    /** "his groundbreaking 1968 account", "the 1985 \"revisionist\" history": the year of a work; that of a census is when it counted. */
    private static boolean isOfWork(Line line, TimePhrase time) {
        boolean year = time.to() - time.from() == 1 && !line.is(time.from() - 1, WordClass.PREPOSITION);
        for (int i = time.to(); year && i < time.to() + REACH_OF_WORK; i++) {
            if (line.isForm(i, "encyclopedia")
                    || line.isForm(i, "encyclopaedia")
                    || line.isForm(i, "encyclopædia")
                    || line.isForm(i, "britannica")
                    || line.isForm(i, "account")
                    || line.isForm(i, "book")
                    || line.isForm(i, "history")
                    || line.isForm(i, "novel")) {
                return true;
            }
            if (!Nouns.mayModify(line, i)) {
                return false;
            }
        }
        return false;
    }

    /** "The board, set up in 1943, counted 800 graves": the year somebody was born or something began, told in passing. */
    private static boolean isOfFounding(Line line, TimePhrase time) {
        int cue = time.from() - 1;
        int up = line.isForm(cue - 1, "up") ? cue - 2 : cue - 1;
        boolean founded =
                switch (line.word(up).form()) {
                    case "founded",
                            "established",
                            "formed",
                            "created",
                            "set",
                            "born",
                            "launched",
                            "elected",
                            "appointed" -> true;
                    default -> false;
                };
        return founded
                && line.is(cue, WordClass.PREPOSITION)
                && line.isMark(up - 1, ',')
                && line.isMark(time.to(), ',');
    }

    private static boolean isAuthor(Line line, int i) {
        int name = line.isMark(i, '.') ? i - 1 : i;
        return line.isForm(name, "al") || line.isCapitalised(i) && !line.is(i, WordClass.MONTH);
    }

    /** "it is now generally believed that", "what is now known as": since when something is said, and not when it was. */
    private static boolean isOfBelief(Line line, TimePhrase time) {
        int verb = time.to();
        while (verb < time.to() + 2 && line.is(verb, WordClass.ADVERB)
                || line.isKind(verb, Token.Kind.WORD) && line.textOf(verb).endsWith("ly")) {
            verb++;
        }
        return line.isForm(time.from(), "now")
                && switch (line.word(verb).form()) {
                    case "believed",
                            "known",
                            "thought",
                            "called",
                            "considered",
                            "accepted",
                            "agreed",
                            "recognised",
                            "recognized",
                            "regarded",
                            "estimated",
                            "said" -> true;
                    default -> false;
                };
    }

    /** "Vale went through the files opened in 1953, and concludes that 310 drowned": what is said today was done before. */
    private static boolean isOfGroundwork(Passage passage, TimePhrase time) {
        boolean opens = time.from() <= 1;
        if (opens || passage.mentions().mentions().stream().anyMatch(mention -> mention.from() < time.from())) {
            return false;
        }
        Line line = passage.line();
        int and = time.to();
        int end = Math.min(line.size(), time.to() + REACH_OF_GROUNDWORK);
        while (and < end && !line.isForm(and, "and") && passage.mentionAt(and) < 0) {
            and++;
        }
        return line.isForm(and, "and")
                && line.is(and + 1, WordClass.REPORTING_VERB)
                && line.word(and + 1).form().endsWith("s")
                && line.isForm(and + 2, "that");
    }

    /** "In 1953 the board found that 310 people had drowned": what had happened by then is of an earlier time. */
    private static boolean isOfTelling(Line line, TimePhrase time) {
        if (isBetweenVerbAndThat(line, time)) {
            return true;
        }
        boolean opens = time.from() == 1 && (line.isForm(0, "in") || line.isForm(0, "on"));
        if (opens && time.sort() == TimePhrase.Sort.YEARLESS && estimates(line, time.to())) {
            return true;
        }
        int that = time.to();
        while (opens && that < line.size() && !line.isForm(that, "that")) {
            that++;
        }
        if (!opens || that >= line.size() || !line.is(that - 1, WordClass.REPORTING_VERB)) {
            return false;
        }
        for (int i = that + 1; i < line.size() && !line.isMark(i, ';') && !line.isForm(i, "that"); i++) {
            if (line.isForm(i, "had")) {
                return isParticiple(line, i + 1) || isParticiple(line, i + 2);
            }
        }
        return false;
    }

    /** "concluded in 1953 that 310 had drowned": when they did. */
    private static boolean isBetweenVerbAndThat(Line line, TimePhrase time) {
        int in = time.from() - 1;
        if (!line.isForm(in, "in") && !line.isForm(in, "on") || !line.isForm(time.to(), "that")) {
            return false;
        }
        int verb = in - 1;
        // "told the council of Arden | in 1953 that"
        while (verb > in - REACH_OF_START
                && !line.is(verb, WordClass.REPORTING_VERB)
                && line.isKind(verb, Kind.WORD)
                && !line.is(verb, WordClass.AUXILIARY)) {
            verb--;
        }
        return line.is(verb, WordClass.REPORTING_VERB);
    }

    /** "In December, | the Arden Times estimated 310 deaths": when they did. */
    private static boolean estimates(Line line, int from) {
        int verb = line.isMark(from, ',') ? from + 1 : from;
        int end = verb + REACH_OF_START;
        while (verb < end && (line.is(verb, WordClass.ARTICLE) || line.isCapitalised(verb))) {
            verb++;
        }
        return verb > from + 1 && (line.isForm(verb, "estimated") || line.isForm(verb, "calculated"));
    }

    /** "the war, which ended 10 years ago": when something was over is not when what it cost was counted. */
    private static boolean isOfEnd(Line line, TimePhrase time) {
        int verb = line.is(time.from() - 1, WordClass.PREPOSITION) ? time.from() - 2 : time.from() - 1;
        boolean relative = line.isForm(verb - 1, "which") || line.isForm(verb - 1, "that");
        return relative && line.isForm(verb, "ended");
    }

    /** "a number first proposed by Arden and Vale in 1888": when somebody gave it. */
    private static boolean isOfProposal(Line line, TimePhrase time) {
        int in = time.from() - 1;
        int by = in - 1;
        while (by > in - REACH_OF_NAMES
                && (line.isCapitalised(by)
                        || line.isForm(by, "and")
                        || line.isMark(by, '.')
                        || line.is(by, WordClass.ARTICLE)
                        || line.is(by, WordClass.ROLE_NOUN))) {
            by--;
        }
        boolean named = (line.isForm(in, "in") || line.isForm(in, "on")) && by < in - 1 && line.isForm(by, "by");
        return named && line.is(by - 1, WordClass.REPORTING_VERB) && line.endsWith(by - 1, "ed");
    }

    private static boolean isParticiple(Line line, int i) {
        return line.isKind(i, Token.Kind.WORD)
                && (line.endsWith(i, "ed")
                        || line.endsWith(i, "en")
                        || line.isForm(i, "been")
                        || line.is(i, WordClass.MADE_VERB));
    }

    /** "the lowest since 1969", "— the biggest gain of 2011": how far back something is without its like. */
    private static boolean isRecord(Passage passage, TimePhrase time) {
        Line line = passage.line();
        boolean since = line.isForm(time.from(), "since");
        int reach = since ? REACH_OF_SINCE : REACH_OF_RECORD;
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - reach); i--) {
            // "most of the 310 killed since 1951", "at least 310" are no records
            boolean like = isSuperlative(line, i) && !line.isForm(i + 1, "of") && !line.isForm(i - 1, "at");
            if (like && (since || opensAside(line, i))) {
                return true;
            }
            if (line.isMark(i, ',') || line.isMark(i, ';') || isCount(passage, i)) {
                reach = Math.min(reach, REACH_OF_RECORD);
            }
        }
        return false;
    }

    private static boolean isCount(Passage passage, int i) {
        int mention = passage.mentionAt(i);
        return mention >= 0 && passage.mentions().mentions().get(mention).kind() != dev.reckon.mention.Kind.DURATION;
    }

    private static boolean opensAside(Line line, int i) {
        // ", shows the biggest contributors in 2011" is the main clause
        for (int k = i - 1;
                k >= i - 3 && !line.is(k, WordClass.REPORTING_VERB) && !line.is(k, WordClass.AUXILIARY);
                k--) {
            if (line.isMark(k, ',') || line.isDash(k) || line.isMark(k, '(')) {
                return true;
            }
        }
        return false;
    }

    /** "the same as in March", "up from 135,000 in March": the time of what the sentence compares with. */
    static boolean isAside(Passage passage, TimePhrase time) {
        Line line = passage.line();
        return passage.comparisonAt(time.from()) >= 0
                || line.isForm(time.from() - 1, "as")
                || line.isForm(time.from() - 2, "as");
    }

    /** Returns whether token {@code i} says that something has no like: "highest", "most". */
    static boolean isSuperlative(Line line, int i) {
        if (!line.isKind(i, Token.Kind.WORD) || line.isCapitalised(i)) {
            return false;
        }
        String word = line.textOf(i);
        return word.endsWith("est") && word.length() > 4 || line.is(i, WordClass.SUPERLATIVE);
    }

    /** "4 % below its peak in 1951", "twice the level seen in 1951", "below the 1951 to 1980 average": of what something is compared with. */
    private static boolean isOfLevel(Line line, TimePhrase time) {
        boolean high = (line.isForm(time.to() + 1, "high") || line.isForm(time.to() + 1, "low"))
                && Nouns.mayModify(line, time.to() + 2);
        if (line.isForm(time.to(), "'s")
                && !high
                && (isLevel(line, time.to() + 1) || line.isForm(time.to() + 1, "accepted"))) {
            // "4 % off today's accepted value"
            return true;
        }
        if (isLevel(line, time.to()) && line.is(time.from() - 1, WordClass.ARTICLE)) {
            return isMeasuredBy(line, time.from() - 1);
        }
        int cue = line.is(time.from() - 1, WordClass.ARTICLE) ? time.from() - 2 : time.from() - 1;
        boolean seen = cue > 0 && (line.endsWith(cue - 1, "ed") || line.isForm(cue - 1, "seen"));
        int level = seen ? cue - 2 : cue - 1;
        boolean in = line.isForm(cue, "in") || line.isForm(cue, "of");
        return in && isLevel(line, level) && isMeasuredBy(line, level);
    }

    private static boolean isLevel(Line line, int i) {
        return switch (line.word(i).form()) {
            case "peak", "level", "levels", "high", "low", "average", "mean", "trough", "record" -> true;
            default -> false;
        };
    }

    /** "below", "than" or their like stand before the level at token {@code level}. */
    private static boolean isMeasuredBy(Line line, int level) {
        return IntStream.range(Math.max(0, level - REACH_OF_LEVEL), level)
                .anyMatch(i -> line.isForm(i, "below")
                        || line.isForm(i, "above")
                        || line.isForm(i, "than")
                        || line.isForm(i, "twice"));
    }

    /** "13 % of that in 1914", "a tenth of the 1926 level", "more than in 1937": the time of what it is compared with. */
    private static boolean isCompared(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int before = line.is(time.from() - 1, WordClass.ARTICLE) ? time.from() - 2 : time.from() - 1;
        boolean in = line.isForm(before, "in") || line.isForm(before, "of") || line.isForm(before, "for");
        boolean relative = line.isForm(before, "to")
                && (line.isForm(before - 1, "relative") || line.isForm(before - 1, "compared"));
        boolean pronoun = in
                && ((line.isForm(before - 1, "that") || line.isForm(before - 1, "those"))
                                && (line.is(before - 2, WordClass.PREPOSITION) || isMultiple(line, before - 2))
                        || line.isForm(before - 1, "as")
                        || line.isForm(before - 1, "than")
                        || line.isForm(before - 1, "period") && line.isForm(before - 2, "same"));
        int since = line.isForm(time.from(), "from") ? before : line.isForm(before, "from") ? before - 1 : -1;
        boolean unchanged = line.isForm(since, "unchanged") || line.isForm(since, "different");
        return pronoun
                || unchanged
                || relative
                || isJoinedToCompared(line, time)
                || isOfLevel(line, time)
                || isRecord(passage, time)
                || line.isForm(before, "than")
                || isAsMuchAs(line, before);
    }

    /** "twice as high as | last year", but not "as late as | 1951". */
    private static boolean isAsMuchAs(Line line, int as) {
        if (!line.isForm(as, "as") || !line.isForm(as - 2, "as")) {
            return false;
        }
        return switch (line.word(as - 1).form()) {
            case "early", "late", "recently", "far", "long", "soon", "of" -> false;
            default -> true;
        };
    }

    /** "higher than in the 1970s | and 1980s": two of one kind are both what it is compared with. */
    private static boolean isJoinedToCompared(Line line, TimePhrase time) {
        int first = time.from() - 2;
        boolean joined = line.isForm(time.from() - 1, "and") || line.isForm(time.from() - 1, "or");
        int than = line.is(first - 1, WordClass.PREPOSITION) && !line.isForm(first - 1, "than") ? first - 2 : first - 1;
        while (joined
                && than > first - REACH_OF_LEVEL
                && (line.is(than, WordClass.ARTICLE) || line.isForm(than, "late") || line.isForm(than, "early"))) {
            than--;
        }
        return joined && line.isKind(first, Kind.NUMBER) && line.isForm(than, "than");
    }

    /** "double that of 1951". */
    private static boolean isMultiple(Line line, int i) {
        return switch (line.word(i).form()) {
            case "double", "twice", "triple", "half", "times" -> true;
            default -> false;
        };
    }
}
