package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.SkipWords.Cue;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Decides whether a bare number is no estimate where it stands, and says why. The line is one sentence. */
final class Skips {

    private static final int LONGEST_YEAR = 4;
    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(13);
    private static final BigDecimal MINUTES = new BigDecimal("0.6");

    private final Line line;
    private final SkipWords words;
    private final Labels labels;
    private final Ages ages;
    private final Units units;

    Skips(Line line, SkipWords words, Units units) {
        this.line = line;
        this.words = words;
        this.labels = new Labels(line, words, units);
        this.ages = new Ages(line, words);
        this.units = units;
    }

    /** Returns why {@code number} is no estimate, empty when it may be one. */
    Optional<Passed> reasonFor(Cardinal number) {
        if (number.form() == Cardinal.Form.VAGUE) {
            return isScaleNote(number)
                    ? passed(number, 0, "skip.scale", "what the numbers of a table are multiplied by", false)
                    : Optional.empty();
        }
        if (isCouple(number)) {
            return passed(number, 0, "skip.couple", "a couple or a pair, seldom meant as a count", true);
        }
        if (isOrdinal(number)) {
            return passed(number, 1, "skip.ordinal", "an ordinal: it says which one, not how many", true);
        }
        if (ages.isAge(number)) {
            return passed(number, 0, "skip.age", "an age", true);
        }
        if (isClockTime(number)) {
            return passed(number, 0, "skip.time", "a time of day", false);
        }
        if (labels.isLabel(number)) {
            return passed(
                    number, 0, "skip.label", "a label (an article, page, order or model number), not an amount", false);
        }
        if (labels.isCitation(number)) {
            return passed(number, 0, "skip.citation", "one of several marks of notes", true);
        }
        if (isOfJournal(number)) {
            return passed(number, 0, "skip.page", "the volume, issue or page of a journal", false);
        }
        if (labels.isPage(number)) {
            return passed(number, 0, "skip.page", "the page of a work", false);
        }
        if (number.numeral() && labels.isChain(number)) {
            return passed(number, 0, "skip.chain", "part of a telephone or serial number", false);
        }
        if (labels.isListNumber(number)) {
            return passed(number, 0, "skip.list", "the number of a list item or section", false);
        }
        if (labels.isFormula(number)) {
            return passed(number, 0, "skip.formula", "part of a formula or of mark-up", false);
        }
        if (labels.isName(number)) {
            return passed(number, 0, "skip.name", "part of a name", false);
        }
        if (line.isForm(number.from() - 1, "per") && number.numeral()) {
            return passed(number, 0, "skip.denominator", "what a rate is per", false);
        }
        if (isCalendarStyle(number) || isShortYear(number)) {
            return passed(number, 0, "skip.date", "a date, year or period", false);
        }
        if (isEra(number)) {
            return passed(number, 0, "skip.era", "a year of an era", false);
        }
        return pronoun(number);
    }

    private Optional<Passed> passed(Cardinal number, int more, String rule, String reason, boolean counts) {
        int to = Math.min(line.size(), number.to() + more);
        return Optional.of(new Passed(line.spanOf(number.from(), to), rule, reason, counts));
    }

    /** "466(7303):213": volume, issue and page. */
    private boolean isOfJournal(Cardinal number) {
        int from = number.from();
        int to = number.to();
        boolean volume = isIssue(to);
        boolean issue = line.isMark(from - 1, '(') && isIssue(from - 1) && line.isKind(from - 2, Kind.NUMBER);
        boolean page = line.isMark(from - 1, ':') && isIssue(from - 4) && line.isKind(from - 5, Kind.NUMBER);
        return number.numeral() && (volume || issue || page);
    }

    /** "(7303):" with a page behind. */
    private boolean isIssue(int open) {
        return line.isMark(open, '(')
                && line.isGlued(open)
                && line.isKind(open + 1, Kind.NUMBER)
                && line.isMark(open + 2, ')')
                && line.isMark(open + 3, ':')
                && line.isKind(open + 4, Kind.NUMBER);
    }

    /** "in '98": an apostrophe stands for the century. */
    private boolean isShortYear(Cardinal number) {
        int mark = number.from() - 1;
        boolean apostrophe = line.isMark(mark, '\'') || line.isMark(mark, '’') || line.isMark(mark, '‘');
        return apostrophe
                && line.isGlued(number.from())
                && number.numeral()
                && number.digits() == 2
                && number.isInteger()
                && (line.isForm(mark - 1, "in") || line.isForm(mark - 1, "of") || line.isForm(mark - 1, "since"));
    }

    /** "Deaths (thousands)", "(in millions)". */
    private boolean isScaleNote(Cardinal number) {
        int before = line.isForm(number.from() - 1, "in") ? number.from() - 2 : number.from() - 1;
        return (line.isMark(before, '(') || line.isMark(before, '[')) && line.isKind(number.to(), Kind.MARK);
    }

    private boolean isCouple(Cardinal number) {
        int noun = number.from() + 1;
        return !number.isScaled() && (line.isForm(noun, "couple") || line.isForm(noun, "pair"));
    }

    private boolean isOrdinal(Cardinal number) {
        return line.isGlued(number.to()) && words.is(line, number.to(), Cue.ORDINAL);
    }

    private boolean isClockTime(Cardinal number) {
        if (!number.numeral()) {
            return isOClock(number.to());
        }
        int i = number.to();
        boolean colon = isClockColon(i)
                && number.digits() <= 2
                && line.isKind(i + 1, Kind.NUMBER)
                && line.token(i + 1).length() == 2;
        boolean minutes =
                isClockColon(number.from() - 1) && line.isKind(number.from() - 2, Kind.NUMBER) && number.digits() == 2;
        boolean half = words.is(line, i, Cue.CLOCK) && mayBeClock(number);
        return colon || minutes || half || isOClock(i);
    }

    private boolean isOClock(int i) {
        return line.isForm(i, "o") && line.isKind(i + 1, Kind.MARK) && line.isForm(i + 2, "clock");
    }

    /** "7 pm", "7.30 pm", but not "2.1 pm", which is a length. */
    private static boolean mayBeClock(Cardinal number) {
        BigDecimal rest = number.low().remainder(BigDecimal.ONE);
        return number.low().compareTo(LAST_HOUR) < 0
                && (number.isInteger() || number.low().scale() == 2 && rest.compareTo(MINUTES) < 0);
    }

    private boolean isClockColon(int i) {
        return line.isMark(i, ':') && line.isGlued(i) && line.isGlued(i + 1);
    }

    /** "3 April (16 new style)". */
    private boolean isCalendarStyle(Cardinal number) {
        int i = number.to();
        boolean style = line.isForm(i, "new") || line.isForm(i, "old");
        return style && line.isForm(i + 1, "style");
    }

    private boolean isEra(Cardinal number) {
        int before = number.from() - 1;
        boolean behind = words.is(line, number.to(), Cue.ERA) && line.isCapitalised(number.to());
        boolean opened = line.isForm(before, "ad") && line.isCapitalised(before) && number.digits() <= LONGEST_YEAR;
        return behind || opened;
    }

    /** "one" counts only before a unit or a noun it plainly counts; else it is a pronoun or an article. */
    private Optional<Passed> pronoun(Cardinal number) {
        boolean one = number.to() == number.from() + 1 && line.isForm(number.from(), "one");
        if (!one) {
            return Optional.empty();
        }
        int before = number.from() - 1;
        boolean shown = line.isForm(before, "this") || line.isForm(before, "that");
        boolean pointed = shown && !line.is(number.to(), WordClass.PERSON_NOUN)
                || line.is(before, WordClass.DETERMINER) && !Nouns.mayModify(line, number.to());
        if (pointed) {
            return passed(number, 0, "skip.one", "\"one\" as a pronoun", false);
        }
        boolean unit = line.is(number.to(), WordClass.PERSON_NOUN)
                || line.isDash(number.to())
                || isTimeWord(number.to())
                || line.isForm(number.to(), "percent")
                || line.isForm(number.to(), "per") && line.isForm(number.to() + 1, "cent")
                || units.isSized(line, number.to());
        if (line.isForm(before, "between") && opensRange(number.to())) {
            return Optional.empty();
        }
        boolean bare = line.isForm(before, "no")
                || line.isForm(before, "the")
                || line.isForm(number.to(), "of")
                || line.isForm(number.to(), "another");
        return unit && !bare
                ? Optional.empty()
                : passed(number, 0, "skip.one", "\"one\" as a pronoun or article", true);
    }

    /** "between one | and five acres", but not "between one and the other". */
    private boolean opensRange(int and) {
        return line.isForm(and, "and") && !Nouns.isFunctionWord(line.word(and + 1)) && !line.isForm(and + 1, "another");
    }

    private boolean isTimeWord(int i) {
        return switch (line.word(i).form()) {
            case "year", "month", "week", "day", "hour", "minute", "second", "decade", "century" -> true;
            default -> false;
        };
    }
}
