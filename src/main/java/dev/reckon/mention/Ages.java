package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.SkipWords.Cue;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;

/** Tells ages from amounts: "aged 34", "between the ages of 16 and 24", "a five-year-old", "people of sixty-five and over". */
final class Ages {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(110);

    private static final int SUBJECT_WORDS = 14;

    private final Line line;
    private final SkipWords words;

    Ages(Line line, SkipWords words) {
        this.line = line;
        this.words = words;
    }

    /** Returns whether {@code number} is an age where it stands. */
    boolean isAge(Cardinal number) {
        return isAged(number)
                || isTurned(number)
                || isLimit(number)
                || isBetween(number)
                || isComparedAge(number)
                || isBesideName(number)
                || isSaidOfMany(number)
                || isAgeGroup(number)
                || isYearsOld(number);
    }

    private boolean isAged(Cardinal number) {
        int before = number.from() - 1;
        if (line.isForm(before, "of")) {
            return words.is(line, before - 1, Cue.AGE) || isAgeOfDeed(number);
        }
        if (line.isForm(before, "from") && words.is(line, before - 1, Cue.AGE)) {
            return true;
        }
        boolean second = line.isForm(before, "to") || line.isForm(before, "and") || line.isDash(before);
        return words.is(line, before, Cue.AGE)
                || second
                        && (words.is(line, before - 2, Cue.AGE)
                                || line.isForm(before - 2, "of") && words.is(line, before - 3, Cue.AGE)
                                || (line.isForm(before - 2, "between") || line.isForm(before - 2, "from"))
                                        && words.is(line, before - 3, Cue.AGE));
    }

    /** "a mean age at death of 34": what was done at that age stands between. */
    private boolean isAgeOfDeed(Cardinal number) {
        int deed = number.from() - 2;
        boolean linked = line.isForm(deed - 1, "at") || line.isForm(deed - 1, "of");
        return linked && words.is(line, deed - 2, Cue.AGE) && isLifetime(number);
    }

    /** "61 had not turned 18". */
    private boolean isTurned(Cardinal number) {
        int before = number.from() - 1;
        return (line.isForm(before, "turned") || line.isForm(before, "turn")) && isFree(number) && isLifetime(number);
    }

    /** "people under 50", "those over 65": no plural or unit behind says what else it could be. */
    private boolean isLimit(Cardinal number) {
        int before = number.from() - 1;
        boolean limit = line.isForm(before, "under")
                || line.isForm(before, "over")
                || line.isForm(before, "above")
                || line.isForm(before, "below")
                || line.isForm(before, "past");
        boolean person = line.is(before - 1, WordClass.PERSON_NOUN)
                || words.is(line, before - 1, Cue.AGE)
                || line.isForm(before - 1, "those")
                || line.isForm(before - 1, "anyone")
                || line.isForm(before - 1, "everyone");
        return limit && person && isFree(number) && isLifetime(number);
    }

    /** "men between 15 and 49", "women between 15–49": two lifetimes behind persons, and nothing else that they could count. */
    private boolean isBetween(Cardinal number) {
        if (!isLifetime(number)) {
            return false;
        }
        int before = number.from() - 1;
        int behind = number.to();
        boolean first = line.isForm(before, "between")
                && isOfPersons(before - 1)
                && (line.isForm(behind, "and") || line.isDash(behind))
                && line.isKind(behind + 1, Kind.NUMBER)
                && isClosed(behind + 2);
        boolean second = (line.isForm(before, "and") || line.isDash(before))
                && line.isKind(before - 1, Kind.NUMBER)
                && line.isForm(before - 2, "between")
                && isOfPersons(before - 3)
                && isClosed(behind);
        return first || second;
    }

    private boolean isOfPersons(int i) {
        return line.is(i, WordClass.PERSON_NOUN);
    }

    private boolean isClosed(int i) {
        return i >= line.size()
                || line.isKind(i, Kind.MARK) && !line.isMark(i, '%')
                || Nouns.isFunctionWord(line.word(i));
    }

    /** "younger than 45", "older than 65": nothing but years is old. */
    private boolean isComparedAge(Cardinal number) {
        int than = number.from() - 1;
        boolean compared =
                line.isForm(than, "than") && (line.isForm(than - 1, "younger") || line.isForm(than - 1, "older"));
        return compared && isFree(number) && isLifetime(number);
    }

    /** "the teacher Ada Brandt, 35.": two digits between commas behind a name of two words, which no preposition opens. */
    private boolean isBesideName(Cardinal number) {
        int comma = number.from() - 1;
        int from = comma - 1;
        while (line.isCapitalised(from) && line.isKind(from, Kind.WORD)) {
            from--;
        }
        boolean name = line.isMark(comma, ',') && comma - from > 2 && !line.is(from, WordClass.PREPOSITION);
        boolean ends = number.to() >= line.size() || line.isMark(number.to(), '.') || line.isMark(number.to(), ',');
        return name && ends && number.numeral() && number.digits() == 2 && number.isInteger() && from >= 0;
    }

    /** "Half of the dead were over 60", "300 of them were at least 75": who was counted before is not counted again. */
    private boolean isSaidOfMany(Cardinal number) {
        int before = number.from() - 1;
        int limit = line.isForm(before, "least") || line.isForm(before, "most") ? before - 1 : before;
        boolean bound =
                limit < before ? line.isForm(limit, "at") : line.isForm(limit, "over") || line.isForm(limit, "under");
        boolean said = line.isForm(limit - 1, "were") || line.isForm(limit - 1, "are");
        boolean ends = line.isMark(number.to(), '.') || line.isMark(number.to(), ',') || line.isMark(number.to(), ';');
        return bound && said && ends && isLifetime(number) && isPersonCounted(limit - 2);
    }

    /** Returns whether the words up to {@code end} are people, and so many of them: "half of the dead", "of the 900 victims 300". */
    private boolean isPersonCounted(int end) {
        boolean person = false;
        boolean counted = false;
        for (int at = end; at >= 0 && at > end - SUBJECT_WORDS && !line.isMark(at, '.'); at--) {
            person |= line.is(at, WordClass.PERSON_NOUN);
            counted |= line.isKind(at, Kind.NUMBER) || line.isForm(at, "half") || line.isForm(at, "most");
        }
        return person && counted;
    }

    /** Returns whether no noun or unit behind the number says what else it could be. */
    private boolean isFree(Cardinal number) {
        boolean free = !line.isKind(number.to(), Kind.WORD)
                || Nouns.isFunctionWord(line.word(number.to()))
                || line.is(number.to(), WordClass.CHANGE_VERB)
                || line.endsWith(number.to(), "ed");
        return free && !line.isMark(number.to(), '%');
    }

    private static boolean isLifetime(Cardinal number) {
        return number.isInteger() && number.low().compareTo(OLDEST) <= 0;
    }

    /** "people of sixty-five and over", "those 65 and over", "75 and older", "the over-64s". */
    private boolean isAgeGroup(Cardinal number) {
        int behind = number.to();
        boolean joined = line.isForm(behind, "and") || line.isForm(behind, "or");
        boolean older = joined && (line.isForm(behind + 1, "older") || line.isForm(behind + 1, "younger"));
        boolean over = joined && (line.isForm(behind + 1, "over") || line.isForm(behind + 1, "under"));
        int of = number.from() - 1;
        boolean group = line.isForm(of, "of") && line.is(of - 1, WordClass.PERSON_NOUN)
                || line.is(of, WordClass.PERSON_NOUN) && isLifetime(number)
                || line.isForm(of, "those") && isLifetime(number);
        boolean plural = line.isForm(behind, "s")
                && line.isGlued(behind)
                && line.isDash(of)
                && (line.isForm(of - 1, "over") || line.isForm(of - 1, "under"));
        return older || over && group || plural || isNamedGroup(number);
    }

    /** "15-74 age group", "the 25 to 34 age group": the first number stands behind the second's joint. */
    private boolean isNamedGroup(Cardinal number) {
        int joint = number.to();
        boolean first = (line.isDash(joint) || line.isForm(joint, "to")) && line.isKind(joint + 1, Kind.NUMBER);
        int noun = first ? joint + 2 : joint;
        return words.is(line, noun, Cue.AGE) && line.is(noun + 1, WordClass.ROW_LABEL);
    }

    private boolean isYearsOld(Cardinal number) {
        // rocks and stars are older than anybody, and how old is what is measured
        return isYearsOld(number.to()) && isLifetime(number) || opensYearsOld(number.to());
    }

    /** "16 to 24-year-olds", "16- to 24-year-olds", "18-34 year olds". */
    private boolean opensYearsOld(int behind) {
        int joint = line.isDash(behind) && !line.isKind(behind + 1, Kind.NUMBER) ? behind + 1 : behind;
        boolean joined = line.isForm(joint, "to") || line.isForm(joint, "and") || line.isDash(joint);
        return joined && line.isKind(joint + 1, Kind.NUMBER) && isYearsOld(joint + 2);
    }

    private boolean isYearsOld(int behind) {
        int unit = line.isDash(behind) ? behind + 1 : behind;
        int old = line.isDash(unit + 1) ? unit + 2 : unit + 1;
        String form = line.word(unit).form();
        boolean time = form.startsWith("year") || form.startsWith("month");
        return time
                && (line.isForm(old, "old")
                        || line.isForm(old, "olds")
                        || line.isForm(old, "of") && words.is(line, old + 1, Cue.AGE));
    }
}
