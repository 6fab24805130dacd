package dev.reckon.figure;

import dev.reckon.figure.Source.Reach;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Nouns;
import dev.reckon.token.Token.Kind;

/** Tells which figures of one sentence the subject of a verb of saying speaks for: those behind the verb, or those before it too. */
final class Reaches {

    private final Passage passage;
    private final Line line;
    private final ReportingVerbs verbs;

    Reaches(Passage passage, ReportingVerbs verbs) {
        this.passage = passage;
        this.line = passage.line();
        this.verbs = verbs;
    }

    /** Returns what {@code sayer}, the subject of {@code verb}, speaks for. */
    Reach of(Sayer sayer, int verb) {
        int start = line.is(sayer.from() - 1, WordClass.ARTICLE) ? sayer.from() - 1 : sayer.from();
        boolean apart = start > 0 && (isClosing(line, start - 1) || line.isForm(start - 1, "as") && start > 1);
        boolean figureBefore = passage.mentions().mentions().stream().anyMatch(m -> m.to() <= sayer.from());
        boolean contentBehind = line.isForm(verb + 1, "that")
                || passage.mentions().mentions().stream()
                        .filter(m -> m.kind() != dev.reckon.mention.Kind.DURATION)
                        .anyMatch(m -> m.from() > verb
                                && m.from() <= Math.min(verb + ReportingVerbs.LONGEST_LEAD, nextComma(verb)));
        boolean object = line.isForm(start - 1, "which") && line.isMark(start - 2, ',') && !contentBehind;
        if (line.isForm(start - 1, "what") && !contentBehind
                || object && figureBefore
                || figureBefore && isObjectBefore(start, verb)) {
            return Reach.BACK;
        }
        if (apart && verbs.isEndOfClause(verb + 1)) {
            return Reach.AROUND;
        }
        if (isContact(start, verb)) {
            return Reach.BACK;
        }
        if (!apart && figureBefore && isUnstopped(start, verb)) {
            return Reach.AROUND;
        }
        return apart && figureBefore && !contentBehind ? Reach.AROUND : Reach.AHEAD;
    }

    /** "the 300 the board had admitted to.": right behind the figure, and nothing behind the verb. */
    private boolean isContact(int start, int verb) {
        int end = line.isForm(verb + 1, "to") || line.isForm(verb + 1, "of") ? verb + 2 : verb + 1;
        return (line.is(start, WordClass.ARTICLE) || line.isCapitalised(start))
                && verbs.isEndOfClause(end)
                && passage.endsFigure(start);
    }

    /** "the 300 sailors that the survey found were ill": what is said stands before "that". */
    private boolean isObjectBefore(int start, int verb) {
        boolean noun = passage.endsFigure(start - 1)
                || line.isKind(start - 2, Kind.WORD)
                        && !line.is(start - 2, WordClass.REPORTING_VERB)
                        && !line.is(start - 2, WordClass.AUXILIARY)
                        && !line.is(start - 2, WordClass.SOURCE_NOUN);
        return (line.isForm(start - 1, "that") || line.isForm(start - 1, "who"))
                && noun
                && (line.is(verb + 1, WordClass.AUXILIARY) || verbs.isEndOfClause(verb + 1));
    }

    /** "Prices rose by 3 % the bureau announced on Friday": the comma before who speaks is left out. */
    private boolean isUnstopped(int start, int verb) {
        boolean named = line.is(start, WordClass.ARTICLE) || line.isCapitalised(start);
        boolean joined = !line.isKind(start - 1, Kind.WORD)
                || Nouns.isFunctionWord(line.word(start - 1))
                || line.is(start - 1, WordClass.REPORTING_VERB)
                || line.is(passage.clauseStart(start), WordClass.CLAUSE_OPENER);
        boolean figure = passage.endsFigure(start) || passage.times().stream().anyMatch(time -> time.to() == start);
        return named
                && (!joined || figure)
                && verbs.isSpeech(verb)
                && passage.times().stream()
                        .anyMatch(time -> time.from() == verb + 1
                                || time.from() == verb + 2 && line.is(verb + 1, WordClass.PREPOSITION))
                && !line.is(0, WordClass.CLAUSE_OPENER);
    }

    private int nextComma(int from) {
        int i = from + 1;
        while (i < line.size() && i <= from + ReportingVerbs.LONGEST_LEAD && !line.isMark(i, ',')) {
            i++;
        }
        return i;
    }

    /** Returns whether token {@code i} closes what is said before its speaker is named. */
    static boolean isClosing(Line line, int i) {
        return line.isMark(i, ',') || QuoteMarks.closes(line, i) || line.isDash(i);
    }
}
