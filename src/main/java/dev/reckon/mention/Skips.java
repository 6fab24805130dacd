package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;
import java.util.Optional;

/** Decides whether a bare number is no estimate where it stands, and says why. The line is one sentence. */
final class Skips {

    private static final int LONGEST_LABEL = 4;
    private static final int LARGEST_LIST_NUMBER = 40;

    private final Line line;

    Skips(Line line) {
        this.line = line;
    }

    /** Returns why {@code number} is no estimate, empty when it may be one. */
    Optional<Passed> reasonFor(Cardinal number) {
        if (number.form() == Cardinal.Form.VAGUE) {
            return Optional.empty();
        }
        if (isOrdinal(number)) {
            return passed(number, 1, "skip.ordinal", "an ordinal: it says which one, not how many", true);
        }
        if (isAge(number)) {
            return passed(number, 0, "skip.age", "an age", true);
        }
        if (isClockTime(number)) {
            return passed(number, 0, "skip.time", "a time of day", false);
        }
        if (isLabel(number)) {
            return passed(
                    number, 0, "skip.label", "a label (an article, page, order or model number), not an amount", false);
        }
        if (number.numeral() && isChain(number)) {
            return passed(number, 0, "skip.chain", "part of a telephone or serial number", false);
        }
        if (isListNumber(number)) {
            return passed(number, 0, "skip.list", "the number of a list item or section", false);
        }
        if (isFormula(number)) {
            return passed(number, 0, "skip.formula", "part of a formula or of mark-up", false);
        }
        if (isName(number)) {
            return passed(number, 0, "skip.name", "part of a name", false);
        }
        if (line.isForm(number.from() - 1, "per") && number.numeral()) {
            return passed(number, 0, "skip.denominator", "what a rate is per", false);
        }
        if (isCalendarStyle(number)) {
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

    private boolean isOrdinal(Cardinal number) {
        int i = number.to();
        return line.isGlued(i)
                && (line.isForm(i, "st") || line.isForm(i, "nd") || line.isForm(i, "rd") || line.isForm(i, "th"));
    }

    private boolean isAge(Cardinal number) {
        int before = number.from() - 1;
        boolean aged = line.isForm(before, "aged")
                || line.isForm(before, "age")
                || line.isForm(before, "ages")
                || line.isForm(before, "ageing");
        if (line.isForm(before, "of")) {
            aged = line.isForm(before - 1, "age") || line.isForm(before - 1, "ages");
        }
        if (line.isForm(before, "to") || line.isForm(before, "and") || line.isDash(before)) {
            aged |= line.isForm(before - 2, "aged")
                    || line.isForm(before - 2, "ages")
                    || line.isForm(before - 2, "between") && line.isForm(before - 3, "aged");
        }
        if (aged || isAgeGroup(number)) {
            return true;
        }
        int unit = line.isDash(number.to()) ? number.to() + 1 : number.to();
        int old = line.isDash(unit + 1) ? unit + 2 : unit + 1;
        boolean yearUnit = line.word(unit).form().startsWith("year")
                || line.word(unit).form().startsWith("month");
        return yearUnit
                && (line.isForm(old, "old")
                        || line.isForm(old, "olds")
                        || line.isForm(old, "of") && line.isForm(old + 1, "age"));
    }

    /** "people of sixty-five and over", "75 and older", "the over-64s". */
    private boolean isAgeGroup(Cardinal number) {
        int behind = number.to();
        boolean joined = line.isForm(behind, "and") || line.isForm(behind, "or");
        boolean older = joined && (line.isForm(behind + 1, "older") || line.isForm(behind + 1, "younger"));
        boolean over = joined && (line.isForm(behind + 1, "over") || line.isForm(behind + 1, "under"));
        int of = number.from() - 1;
        boolean group = line.isForm(of, "of") && line.is(of - 1, WordClass.PERSON_NOUN);
        boolean plural = line.isForm(behind, "s")
                && line.isGlued(behind)
                && line.isDash(of)
                && (line.isForm(of - 1, "over") || line.isForm(of - 1, "under"));
        return older || over && group || plural;
    }

    /** "+1-222-2222-2222": three and more numbers joined by hyphens. */
    private boolean isChain(Cardinal number) {
        int first = number.from();
        while (isLink(first - 1) && number.from() - first < 4) {
            first -= 2;
        }
        int last = number.from();
        while (isLink(last + 1) && last - first < 4) {
            last += 2;
        }
        return last - first >= 4;
    }

    private boolean isLink(int dash) {
        return line.isDash(dash)
                && line.isGlued(dash)
                && line.isGlued(dash + 1)
                && line.isKind(dash - 1, Kind.NUMBER)
                && line.isKind(dash + 1, Kind.NUMBER);
    }

    private boolean isClockTime(Cardinal number) {
        if (!number.numeral()) {
            return line.isForm(number.to(), "o")
                    && line.isKind(number.to() + 1, Kind.MARK)
                    && line.isForm(number.to() + 2, "clock");
        }
        int i = number.to();
        boolean colon = isClockColon(i)
                && number.digits() <= 2
                && line.isKind(i + 1, Kind.NUMBER)
                && line.token(i + 1).length() == 2;
        boolean minutes =
                isClockColon(number.from() - 1) && line.isKind(number.from() - 2, Kind.NUMBER) && number.digits() == 2;
        boolean half =
                switch (line.word(i).form()) {
                    case "am", "pm", "a.m.", "p.m.", "o" -> line.isForm(i, "o") ? line.isForm(i + 2, "clock") : true;
                    default -> false;
                };
        return colon || minutes || half;
    }

    private boolean isClockColon(int i) {
        return line.isMark(i, ':') && line.isGlued(i) && line.isGlued(i + 1);
    }

    private boolean isLabel(Cardinal number) {
        if (number.isScaled() || number.grouped() || number.digits() > LONGEST_LABEL + 1 || !number.isPlain()) {
            return false;
        }
        int before = number.from() - 1;
        if (line.isMark(before, '.')) {
            before--;
        }
        if (line.isMark(before, '#') || line.isMark(before, '§')) {
            return true;
        }
        if (line.isForm(before, "and") || line.isDash(before) || line.isMark(before, ',')) {
            boolean listed = line.isKind(before - 1, Kind.NUMBER) && line.is(before - 2, WordClass.LABEL_NOUN);
            return listed && !countsSomething(number);
        }
        return line.is(before, WordClass.LABEL_NOUN)
                && !countsSomething(number)
                && !(line.isForm(before, "no") && !line.isCapitalised(before));
    }

    private boolean countsSomething(Cardinal number) {
        int i = number.to();
        return Nouns.isPluralNoun(line, i)
                || line.isMark(i, '%')
                || line.isForm(i, "percent")
                || line.isForm(i, "per")
                || Nouns.mayModify(line, i) && !line.isKind(i, Kind.MARK) && Nouns.isPluralNoun(line, i + 1);
    }

    private boolean isListNumber(Cardinal number) {
        if (!number.numeral() || !number.isInteger() || number.low().intValue() > LARGEST_LIST_NUMBER) {
            return false;
        }
        int i = number.to();
        boolean first = number.from() == 0 && (line.isMark(i, '.') || line.isMark(i, ')')) && line.isGlued(i);
        boolean bracketed = line.isMark(number.from() - 1, '(')
                && line.isMark(i, ')')
                && (number.from() == 1
                        || line.isMark(number.from() - 2, ';')
                        || line.isMark(number.from() - 2, ',')
                        || line.isForm(number.from() - 2, "and"));
        return first && i + 1 <= line.size() || bracketed;
    }

    private boolean isFormula(Cardinal number) {
        boolean braced = line.isMark(number.from() - 1, '{') || line.isMark(number.to(), '}');
        boolean power = line.isMark(number.from() - 1, '^') || line.isMark(number.to(), '^');
        boolean code = line.isKind(number.to(), Kind.OPAQUE)
                        && line.isGlued(number.to())
                        && line.word(number.to()).id() == 0
                || line.isKind(number.from() - 1, Kind.OPAQUE) && line.isGlued(number.from());
        boolean letter = line.isGlued(number.to())
                && line.isKind(number.to(), Kind.WORD)
                && line.token(number.to()).length() == 1
                && line.isCapitalised(number.to())
                && "DGPI".indexOf(line.textOf(number.to()).charAt(0)) >= 0;
        return braced || power || code || letter;
    }

    /** "Five-Year Plan", "Seven Sisters", "the Conference of the Seven Thousand", "9/11". */
    private boolean isName(Cardinal number) {
        if (line.textOf(number.from(), number.to()).equals("9/11")) {
            return true;
        }
        int joined = line.isDash(number.to()) && line.isGlued(number.to()) && line.isGlued(number.to() + 1)
                ? number.to() + 1
                : -1;
        boolean unitName = joined > 0 && line.isCapitalised(joined) && !number.numeral();
        if (number.numeral() || number.isScaled() && !line.isCapitalised(number.to() - 1)) {
            return unitName;
        }
        boolean capital =
                number.from() > 0 && line.isCapitalised(number.from()) && !line.isKind(number.from() - 1, Kind.MARK);
        boolean nameAround = line.isCapitalised(number.to())
                || line.isCapitalised(number.to() - 1) && number.to() - number.from() > 1
                || line.is(number.from() - 1, WordClass.ARTICLE);
        return unitName || capital && nameAround;
    }

    /** "3 April (16 new style)". */
    private boolean isCalendarStyle(Cardinal number) {
        int i = number.to();
        boolean style = line.isForm(i, "new") || line.isForm(i, "old");
        return style && line.isForm(i + 1, "style");
    }

    private boolean isEra(Cardinal number) {
        String behind = line.word(number.to()).form();
        boolean era =
                switch (behind) {
                    case "bc", "bce", "ad", "ce", "b.c.", "a.d.", "b.c.e.", "c.e." -> line.isCapitalised(number.to());
                    default -> false;
                };
        return era
                || line.isForm(number.from() - 1, "ad")
                        && line.isCapitalised(number.from() - 1)
                        && number.digits() <= LONGEST_LABEL;
    }

    /** "one" counts only before a unit or a noun it plainly counts; else it is a pronoun or an article. */
    private Optional<Passed> pronoun(Cardinal number) {
        boolean one = number.to() == number.from() + 1 && line.isForm(number.from(), "one");
        if (!one) {
            return Optional.empty();
        }
        boolean unit =
                line.is(number.to(), WordClass.PERSON_NOUN) || line.isDash(number.to()) || isTimeWord(number.to());
        boolean bare = line.isForm(number.from() - 1, "no")
                || line.isForm(number.from() - 1, "the")
                || line.isForm(number.to(), "of")
                || line.isForm(number.to(), "another");
        return unit && !bare
                ? Optional.empty()
                : passed(number, 0, "skip.one", "\"one\" as a pronoun or article", true);
    }

    private boolean isTimeWord(int i) {
        return switch (line.word(i).form()) {
            case "year", "month", "week", "day", "hour", "minute", "second", "decade", "century" -> true;
            default -> false;
        };
    }
}
