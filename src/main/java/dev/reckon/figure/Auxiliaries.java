package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;

/** Finds where the verbs of one sentence begin: the auxiliaries, adverbs and words of time between a verb and its subject. */
final class Auxiliaries {

    private final Passage passage;
    private final Line line;

    Auxiliaries(Passage passage) {
        this.passage = passage;
        this.line = passage.line();
    }

    boolean isPassive(int verb) {
        boolean hears = line.isForm(verb, "told");
        return beforeAuxiliaries(verb) < verb && isBe(verb - 1) && !isProgressive(verb) && !hears;
    }

    boolean isProgressive(int verb) {
        return line.endsWith(verb, "ing");
    }

    boolean isBe(int i) {
        return switch (line.word(i).form()) {
            case "is", "was", "are", "were", "been", "be", "being" -> true;
            default -> (isAdverb(i) || line.is(i, WordClass.NEGATION)) && isBe(i - 1);
        };
    }

    boolean isAdverb(int i) {
        boolean ly = line.isKind(i, Kind.WORD) && !line.isCapitalised(i) && line.endsWith(i, "ly");
        return line.is(i, WordClass.ADVERB) || line.is(i, WordClass.SUBJECT_TAIL) || ly;
    }

    /** Returns the token behind the subject: back over auxiliaries, adverbs and "not". */
    int beforeAuxiliaries(int verb) {
        int end = beforeSoFar(behindMark(verb));
        while (end > 0
                && (line.is(end - 1, WordClass.AUXILIARY)
                        || isAdverb(end - 1)
                        || line.isForm(end - 1, "earlier") && line.is(end - 2, WordClass.AUXILIARY)
                        || line.is(end - 1, WordClass.NEGATION)
                        || line.endsWith(end - 1, "n't")
                        || line.isForm(end - 1, "to")
                                && (line.is(end - 2, WordClass.AUXILIARY) || isHearsay(end - 2) || isAble(end - 2)))) {
            end -= line.isForm(end - 1, "to") && (isHearsay(end - 2) || isAble(end - 2)) ? 2 : 1;
        }
        if (line.isForm(end, "first") && line.isForm(end - 1, "at")) {
            end--;
        }
        return beforeTime(end);
    }

    /** "has so far counted", "has thus far counted". */
    private int beforeSoFar(int end) {
        boolean so = line.isForm(end - 2, "so") || line.isForm(end - 2, "thus");
        return so && line.isForm(end - 1, "far") ? end - 2 : end;
    }

    /** "police 'counted' 300": a mark that opens a quotation at the verb itself is passed over. */
    private int behindMark(int verb) {
        int mark = verb - 1;
        boolean quote =
                line.isMark(mark, '\'') || line.isMark(mark, '‘') || line.isMark(mark, '"') || line.isMark(mark, '“');
        return quote && line.isGlued(verb) && !line.isGlued(mark) && line.isKind(mark - 1, Kind.WORD) ? mark : verb;
    }

    /** "Khrushchev is said to have spoken": those who say so are nobody in particular. */
    private boolean isHearsay(int i) {
        return line.is(i, WordClass.REPORTING_VERB)
                && line.is(i - 1, WordClass.AUXILIARY)
                && !line.isForm(i - 1, "have");
    }

    /** "were able to count". */
    boolean isAble(int i) {
        return line.isKind(i, Kind.WORD)
                && line.textOf(i).equals("able")
                && (line.is(i - 1, WordClass.AUXILIARY) || line.is(i - 1, WordClass.ADVERB));
    }

    /** "Conquest in 1968 estimated", "the ministry on Monday said": the time between subject and verb is passed over. */
    private int beforeTime(int end) {
        if (line.isForm(end - 1, "today") || line.isForm(end - 1, "yesterday")) {
            return end - 1;
        }
        boolean lately = line.isForm(end - 2, "last") || line.isForm(end - 2, "this");
        if (lately && line.is(end - 1, WordClass.TIME_UNIT) && end > 2) {
            int start = line.isForm(end - 3, "earlier") || line.isForm(end - 3, "late") ? end - 3 : end - 2;
            return line.is(start - 1, WordClass.AUXILIARY) ? beforeAuxiliaries(start) : start;
        }
        boolean time = isYear(end - 1) || line.is(end - 1, WordClass.WEEKDAY);
        if (!time) {
            return beforeDate(end);
        }
        if (line.is(end - 1, WordClass.WEEKDAY) && end > 2 && !line.is(end - 2, WordClass.PREPOSITION)) {
            return end - 1;
        }
        boolean preposition = line.isForm(end - 2, "in") || line.isForm(end - 2, "on");
        boolean census = preposition && line.is(end - 3, WordClass.MADE_VERB);
        return preposition && !census && end > 2 ? end - 2 : end;
    }

    /** "The Herald on Sunday, October 25th reported", "the ministry on 3 May said". */
    private int beforeDate(int end) {
        if (passage.times().isEmpty()) {
            return end;
        }
        return passage.times().stream()
                .filter(date -> date.to() == end || date.to() == end - 1 && isOrdinal(date.to()))
                .filter(date -> date.from() > 1 && date.dates())
                .map(date -> line.isForm(date.from() - 1, "on") ? date.from() - 1 : date.from())
                .filter(start -> !line.is(start - 1, WordClass.PREPOSITION) && !line.is(start - 1, WordClass.MADE_VERB))
                .findFirst()
                .map(this::beforeTime)
                .orElse(end);
    }

    /** The "th" of "25th". */
    private boolean isOrdinal(int i) {
        return line.isGlued(i) && line.isKind(i, Kind.WORD) && line.isKind(i - 1, Kind.NUMBER);
    }

    boolean isYear(int i) {
        return line.isYearLong(i) && passage.mentionAt(i) < 0;
    }
}
