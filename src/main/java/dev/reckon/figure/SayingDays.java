package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token;

/** Tells the days on which somebody spoke from those on which things happened: "she said in a broadcast on Friday". */
final class SayingDays {

    /** In tokens: "the government of the province", "in an interview with reporters". */
    private static final int LONGEST_PHRASE = 8;

    private SayingDays() {}

    /** Returns whether {@code time} is a day on which somebody said what {@code passage} tells. */
    static boolean isOfSaying(Passage passage, TimePhrase time) {
        Line line = passage.line();
        boolean weekday = line.is(time.from(), WordClass.WEEKDAY);
        return isBetween(passage, time)
                || isBeforeThat(line, time)
                || weekday && (opens(line, time) || isBehind(passage, time));
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
}
