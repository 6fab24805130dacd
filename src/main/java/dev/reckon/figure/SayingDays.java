package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;
import java.util.stream.IntStream;

/** Tells the times at which somebody spoke from those on which things happened: "she said in a broadcast on Friday". */
final class SayingDays {

    /** In tokens: "the government of the province", "in an interview with reporters". */
    private static final int LONGEST_PHRASE = 8;

    /** In tokens: "raised its official Hurricane Maria death toll". */
    private static final int REACH_OF_NOUN = 9;

    private SayingDays() {}

    /** Returns whether {@code time} is when somebody said what {@code passage} tells. */
    static boolean isOfSaying(Passage passage, TimePhrase time) {
        Line line = passage.line();
        boolean weekday = line.is(time.from(), WordClass.WEEKDAY);
        return isOfReport(passage, time)
                || isOfRevision(passage, time)
                || isBeside(passage, time)
                || isBetween(passage, time)
                || isBeforeThat(line, time)
                || weekday && (opens(line, time) || isBehind(passage, time));
    }

    /** "officials said on Friday", "figures released today", "Friday's report said": the day somebody spoke. */
    private static boolean isBeside(Passage passage, TimePhrase time) {
        Line line = passage.line();
        if (time.sort() == TimePhrase.Sort.SPOKEN && time.from() <= 1 && isSaidThat(line, time.to())) {
            return true;
        }
        boolean spoke = line.isForm(time.from() - 1, "in")
                && time.to() == time.from() + 1
                && line.is(time.to(), WordClass.SPEECH_VERB)
                && line.isCapitalised(time.from() - 2);
        if (spoke) {
            // "Brandt in 1978 estimated 310 deaths"
            return true;
        }
        boolean day = time.sort() == TimePhrase.Sort.SPOKEN && time.isOfDays() && !line.isForm(time.from(), "now");
        if (!line.is(time.from(), WordClass.WEEKDAY) && !day) {
            return false;
        }
        int before = line.isForm(time.from() - 1, "on") ? time.from() - 2 : time.from() - 1;
        return line.is(before, WordClass.REPORTING_VERB)
                || line.is(before, WordClass.MADE_VERB)
                || line.is(time.to(), WordClass.REPORTING_VERB)
                || line.is(time.to(), WordClass.MADE_VERB)
                || line.is(time.to() + 1, WordClass.SOURCE_NOUN) && passage.mentionAt(time.to()) < 0;
    }

    /** "Earlier this month | the Board estimated that ...". */
    private static boolean isSaidThat(Line line, int from) {
        int verb = line.isMark(from, ',') ? from + 1 : from;
        while (verb < from + LONGEST_PHRASE && (line.is(verb, WordClass.ARTICLE) || line.isCapitalised(verb))) {
            verb++;
        }
        return verb > from && line.is(verb, WordClass.REPORTING_VERB) && line.isForm(verb + 1, "that");
    }

    /** "On Thursday, the board | said", "On Thursday night the board | estimated that". */
    private static boolean opens(Line line, TimePhrase time) {
        if (time.from() > 1 || time.from() == 1 && !line.isForm(0, "on")) {
            return false;
        }
        int verb = line.isMark(time.to(), ',') ? time.to() + 1 : time.to();
        int end = verb + LONGEST_PHRASE;
        while (verb < end && !line.is(verb, WordClass.SPEECH_VERB) && isNamePart(line, verb)) {
            verb++;
        }
        return says(line, verb);
    }

    private static boolean isNamePart(Line line, int i) {
        return line.is(i, WordClass.ARTICLE) || line.isForm(i, "of") || Nouns.mayModify(line, i);
    }

    private static boolean says(Line line, int verb) {
        boolean speaks = line.isForm(verb, "said") || line.isForm(verb, "says") || line.isForm(verb, "told");
        return speaks || line.is(verb, WordClass.SPEECH_VERB) && line.isForm(verb + 1, "that");
    }

    /** "Brandt, on Sunday night, | said", "The Arden Post on 4 May | reported:". */
    private static boolean isBetween(Passage passage, TimePhrase time) {
        Line line = passage.line();
        // "on Sunday | 4 May | reported"
        int to = passage.times().stream()
                .filter(next -> next.from() == time.to())
                .map(TimePhrase::to)
                .findFirst()
                .orElse(time.to());
        int before = line.isForm(time.from() - 1, "on") ? time.from() - 2 : time.from() - 1;
        boolean commas = line.isMark(before, ',') && line.isMark(to, ',') && says(line, to + 1);
        boolean named = line.isCapitalised(before)
                && line.is(to, WordClass.SPEECH_VERB)
                && (line.isMark(to + 1, ':') || line.isForm(to + 1, "that"));
        return before > 0 && (commas || named);
    }

    /** "said three months ago | that". */
    private static boolean isBeforeThat(Line line, TimePhrase time) {
        return line.isForm(time.to(), "that")
                && line.is(time.from() - 1, WordClass.SPEECH_VERB)
                && time.sort() == TimePhrase.Sort.SPOKEN;
    }

    /** "said in an interview on | Wednesday", "told reporters | Friday". */
    private static boolean isBehind(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int verb = time.from() - 1;
        int first = Math.max(0, time.from() - LONGEST_PHRASE);
        while (verb >= first
                && line.isKind(verb, Token.Kind.WORD)
                && passage.mentionAt(verb) < 0
                && !isVerbOfSaying(line, verb)) {
            verb--;
        }
        boolean joins = line.isForm(verb, "told")
                || line.isForm(verb + 1, "in")
                || line.isForm(verb + 1, "during")
                || line.isForm(verb + 1, "at");
        return verb >= first && isVerbOfSaying(line, verb) && joins;
    }

    private static boolean isVerbOfSaying(Line line, int i) {
        return line.isForm(i, "said") || line.isForm(i, "told");
    }

    /** "authorities raised the toll to 310 on Tuesday": the day a count was made known. */
    private static boolean isOfRevision(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int on = line.isForm(time.from() - 1, "on") ? time.from() - 1 : time.from();
        if (!line.is(time.from(), WordClass.WEEKDAY) || passage.mentionAt(on - 1) < 0) {
            return false;
        }
        int start = passage.clauseStart(time.from());
        for (int i = start; i < on; i++) {
            boolean told =
                    switch (line.word(i).form()) {
                        case "raised", "revised", "updated", "put", "lowered" -> true;
                        default -> false;
                    };
            if (told
                    && IntStream.range(i, Math.min(on, i + REACH_OF_NOUN))
                            .anyMatch(k -> line.is(k, WordClass.FIGURE_NOUN) || line.isForm(k, "toll"))) {
                return true;
            }
        }
        return false;
    }

    /** "the 2.0 % rate reported last month", "the 310 florins announced on 4 May": a number itself, or the noun for it, was given then. */
    private static boolean isOfReport(Passage passage, TimePhrase time) {
        Line line = passage.line();
        int verb = line.is(time.from() - 1, WordClass.PREPOSITION) ? time.from() - 2 : time.from() - 1;
        boolean issued = line.is(verb, WordClass.SOURCE_NOUN)
                && (line.is(verb - 1, WordClass.MADE_VERB) || line.is(verb - 2, WordClass.MADE_VERB))
                && line.isForm(time.to(), "that");
        if (issued) {
            // "released figures on 4 May that 310 had died"
            return true;
        }
        boolean given =
                switch (line.word(verb).form()) {
                    case "reported",
                            "announced",
                            "released",
                            "published",
                            "issued",
                            "given",
                            "estimated",
                            "forecast",
                            "projected",
                            "predicted",
                            "claimed",
                            "quoted",
                            "cited" -> true;
                    default -> false;
                };
        return given
                && time.dates()
                && (passage.mentionAt(verb - 1) >= 0
                        || line.is(verb - 1, WordClass.FIGURE_NOUN)
                        || line.isForm(verb - 1, "pace"));
    }
}
