package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.token.Token.Kind;

/** Tells a year from an amount of four digits by the words around it. */
final class Years {

    private static final int EARLIEST = 1000;
    private static final int LATEST = 2100;
    private static final int SURE_FROM = 1450;
    private static final int LATEST_SURE = 2035;
    private static final int FARTHEST = 2500;
    private static final int EARLIEST_ODD = 1800;
    private static final int ROUND = 50;
    /** The last year of a round number by now: "in 2000 to 4,500" dates. */
    private static final int LAST_ROUND = 2000;
    /** In letters: "ppmv". */
    private static final int LONGEST_SYMBOL = 4;
    /** In tokens: "a much smaller final sample". */
    private static final int LONGEST_GROUP = 5;
    /** In tokens: how far before a member of a list of months the month of the one before it stands. */
    private static final int REACH_OF_LIST = 16;

    private final Line line;

    Years(Line line) {
        this.line = line;
    }

    /** Returns whether the token is four plain digits in the range of years. */
    static boolean looksLikeYear(Line line, int i) {
        if (!line.isKind(i, Kind.NUMBER) || line.token(i).length() != 4) {
            return false;
        }
        int value = integer(line, i);
        return value >= EARLIEST && value <= LATEST;
    }

    /** Returns the integer of up to nine digits that token {@code i} is, -1 when it is none. */
    static int integer(Line line, int i) {
        if (!line.isKind(i, Kind.NUMBER) || line.token(i).length() > 9) {
            return -1;
        }
        int value = 0;
        for (int at = line.token(i).start(); at < line.token(i).end(); at++) {
            char c = line.text().charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** Returns the number an ordinal word of a century stands for, 0 for other words. */
    static int ordinal(String word) {
        return switch (word) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            case "fifth" -> 5;
            case "sixth" -> 6;
            case "seventh" -> 7;
            case "eighth" -> 8;
            case "ninth" -> 9;
            case "tenth" -> 10;
            case "eleventh" -> 11;
            case "twelfth" -> 12;
            case "thirteenth" -> 13;
            case "fourteenth" -> 14;
            case "fifteenth" -> 15;
            case "sixteenth" -> 16;
            case "seventeenth" -> 17;
            case "eighteenth" -> 18;
            case "nineteenth" -> 19;
            case "twentieth" -> 20;
            default -> 0;
        };
    }

    /** Returns whether the four digits at {@code i} are a year where they stand. */
    boolean isYear(int i) {
        if (isFarYear(i)) {
            return true;
        }
        if (!looksLikeYear(line, i) || isAmountByNeighbours(i) || isOfMonths(i)) {
            return false;
        }
        if (isOfLevels(i) || opensWith(i) || opensEntry(i) || labelsEntry(i) || closesName(i)) {
            return true;
        }
        if (opensSpan(i) || closesSpan(i) || isBeforeLevel(i)) {
            return true;
        }
        if (isOfTitle(i)) {
            return true;
        }
        boolean cue = hasCueBefore(i);
        if (countsNoun(i)) {
            // "(1700 deaths)": a bracket dates what stands alone in it, not what it counts
            boolean bracket = line.isMark(i - 1, '(') || line.isMark(i - 1, '[');
            return cue && !bracket && !isQuantified(i) && !isCountedOf(i);
        }
        int partner = i + 2;
        boolean and = line.isForm(i + 1, "and") || line.isForm(i + 1, "or");
        boolean pairs = line.isDash(i + 1) || line.isForm(i + 1, "to") || and && line.isForm(i - 1, "between");
        boolean joined = pairs && line.isKind(partner, Kind.NUMBER);
        boolean closesSpan = line.isDash(i - 1) && looksLikeYear(line, i - 2);
        if (joined
                && !closesSpan
                && !isGoal(i)
                && !looksLikeYear(line, partner)
                && line.token(partner).length() >= 3) {
            return false;
        }
        if (joined && looksLikeYear(line, partner) && countsNoun(partner) && !cue) {
            return false;
        }
        if (isQuantified(i)) {
            return false;
        }
        int value = integer(line, i);
        boolean closes = line.isForm(i - 1, "to") && line.isForm(i - 2, "up");
        return value >= SURE_FROM && value <= LATEST_SURE || cue || closes;
    }

    /** "They found 1595 in June, 1375 in May and 1554 in April": in a list by months each number is told of the month behind it. */
    boolean isOfMonths(int i) {
        boolean joined = line.isMark(i - 1, ',') || line.isForm(i - 1, "and") || line.isForm(i - 1, "or");
        if (!joined || !isInMonth(i + 1)) {
            return false;
        }
        for (int at = i - 2; at > 0 && at >= i - REACH_OF_LIST; at--) {
            if (isInMonth(at - 1)) {
                return line.isKind(at - 2, Kind.NUMBER) || Nouns.mayModify(line, at - 2);
            }
        }
        return false;
    }

    /** "in June". */
    private boolean isInMonth(int in) {
        return line.isForm(in, "in") && line.is(in + 1, WordClass.MONTH) && line.isCapitalised(in + 1);
    }

    /** "Data from 1849 homes were used": behind a word, and not at the head of a clause, "from" opens a span that goes on, or what is counted. */
    private boolean isCountedOf(int i) {
        return line.isForm(i - 1, "from") && line.isKind(i - 2, Kind.WORD) && !line.is(i - 2, WordClass.CHANGE_VERB);
    }

    /** "1729 James Bradley, aberration": an entry opens with its year, and a name of two words stands behind it. */
    private boolean opensEntry(int i) {
        int value = integer(line, i);
        return i == 0 && value >= SURE_FROM && value <= LATEST_SURE && isName(1) && isName(2);
    }

    /** "brought the total for 2013 to 10,200": no range opens with a number written so and dated so, and ends in one written otherwise. */
    private boolean isBeforeLevel(int i) {
        int value = integer(line, i);
        boolean dated = line.isForm(i - 1, "in") || line.isForm(i - 1, "for") || line.isForm(i - 1, "during");
        boolean year = value >= SURE_FROM && value <= LATEST_SURE && (value % ROUND != 0 || value >= LAST_ROUND);
        return dated && year && line.isForm(i + 1, "to") && isWrittenOtherwise(i + 2);
    }

    /** "10,200", "4.5", "3 million": more than the digits of a year. */
    private boolean isWrittenOtherwise(int i) {
        if (!line.isKind(i, Kind.NUMBER)) {
            return false;
        }
        return line.numeral(i).grouped()
                || integer(line, i) < 0 && line.token(i).length() > 1
                || isScale(i + 1);
    }

    private boolean isScale(int i) {
        return switch (line.word(i).form()) {
            case "thousand", "million", "billion", "trillion" -> true;
            default -> false;
        };
    }

    /**
     * "1315: the great famine", "1315–1317: the great famine", "1315 - 4,500 dead": what a colon, or a dash with space around it, parts
     * from an entry that it opens dates it.
     */
    private boolean labelsEntry(int i) {
        int first = line.isKind(0, Kind.MARK) ? 1 : 0;
        if (i == first && isApartFromNumber(i)) {
            return true;
        }
        int last = first + 2;
        boolean pair =
                line.isDash(first + 1) && looksLikeYear(line, last) && integer(line, last) >= integer(line, first);
        boolean alone = i == first && line.isMark(first + 1, ':');
        return looksLikeYear(line, first) && (alone || pair && line.isMark(last + 1, ':') && (i == first || i == last));
    }

    /** "the harbour fire, 2010 – 100,000 dead": a comma parts it from what it dates, and a dash with space around it from the number. */
    private boolean closesName(int i) {
        return line.isMark(i - 1, ',') && line.isKind(i - 2, Kind.WORD) && isApartFromNumber(i);
    }

    private boolean isApartFromNumber(int i) {
        int value = integer(line, i);
        return line.isDash(i + 1)
                && !line.isGlued(i + 1)
                && !line.isGlued(i + 2)
                && line.isKind(i + 2, Kind.NUMBER)
                && !looksLikeYear(line, i + 2)
                && value >= SURE_FROM
                && value <= LATEST_SURE;
    }

    private boolean isName(int i) {
        return line.isKind(i, Kind.WORD)
                && line.isCapitalised(i)
                && line.word(i).classes() == 0;
    }

    /** "will rise by 2 m in 2300": forecasts reach a century or more ahead, to round years. */
    private boolean isFarYear(int i) {
        int value = line.isYearLong(i) ? integer(line, i) : 0;
        boolean far = value > LATEST && value <= FARTHEST && value % ROUND == 0;
        if (!far || Nouns.mayModify(line, i + 1) && !line.isDash(i + 1) || isAmountByNeighbours(i)) {
            return false;
        }
        boolean until = line.isForm(i - 1, "by") || line.isForm(i - 1, "until") || line.isForm(i - 1, "till");
        return line.isForm(i - 1, "in")
                || line.isForm(i - 1, "for")
                || line.isForm(i - 1, "year")
                || until && !line.is(i - 2, WordClass.CHANGE_VERB);
    }

    /** "above 1990 levels", "the 2005 level": what there was in a year is what others are measured by. */
    private boolean isOfLevels(int i) {
        boolean levels = line.isForm(i + 1, "levels") || line.isForm(i + 1, "level");
        return levels && integer(line, i) >= EARLIEST_ODD && integer(line, i) <= LATEST_SURE;
    }

    /** "2025 starts with a storm": it opens the sentence, and what follows is its verb. */
    private boolean opensWith(int i) {
        int verb = i + 1;
        boolean ends = line.isKind(verb, Kind.WORD) && line.endsWith(verb, "s") && !line.isCapitalised(verb);
        return i == 0 && ends && line.isForm(verb + 1, "with") && integer(line, i) >= EARLIEST_ODD;
    }

    /** "the bureau's 2010 Centers of Trade": a year in a title behind who made it. */
    private boolean isOfTitle(int i) {
        return line.isForm(i - 1, "'s")
                && line.isCapitalised(i + 1)
                && !line.is(i + 1, WordClass.PERSON_NOUN)
                && integer(line, i) >= SURE_FROM;
    }

    /** "from 8.2 million in 1841 to 6.6 million in 1851": "in" dates what was, and what it fell to is no later year. */
    private boolean isGoal(int i) {
        return line.isForm(i + 1, "to")
                && line.isForm(i - 1, "in")
                && integer(line, i) >= SURE_FROM
                && integer(line, i + 2) < integer(line, i);
    }

    /** "over 1993–98", "1901-2010 - 1.7 mm": a later year is glued to it, and no noun behind counts. */
    private boolean opensSpan(int i) {
        boolean glued = line.isDash(i + 1) && line.isGlued(i + 1) && line.isGlued(i + 2);
        return glued
                && integer(line, i) >= SURE_FROM
                && isLaterYear(i, i + 2)
                && !countsNoun(i + 2)
                && !isAmountByNeighbours(i + 2);
    }

    private boolean closesSpan(int i) {
        return line.isDash(i - 1) && line.isGlued(i) && looksLikeYear(line, i - 2) && opensSpan(i - 2);
    }

    private boolean isLaterYear(int first, int i) {
        boolean whole = looksLikeYear(line, i) && integer(line, i) > integer(line, first);
        boolean cut = line.isKind(i, Kind.NUMBER)
                && line.token(i).length() == 2
                && integer(line, i) > integer(line, first) % 100;
        return whole || cut;
    }

    private boolean isAmountByNeighbours(int i) {
        boolean money = line.isKind(i - 1, Kind.MARK)
                && "$£€¥₹+±=<>≤≥~".indexOf(line.textOf(i - 1).charAt(0)) >= 0;
        boolean sign = line.isKind(i + 1, Kind.MARK)
                && "%°$€£".indexOf(line.textOf(i + 1).charAt(0)) >= 0;
        boolean named = line.isCapitalised(i + 1) && line.isCapitalised(i + 2) && line.isForm(i - 1, "the");
        boolean unit = !named
                && switch (line.word(i + 1).form()) {
                    case "percent",
                            "per",
                            "million",
                            "billion",
                            "thousand",
                            "times",
                            "km",
                            "kg",
                            "m",
                            "miles",
                            "tonnes",
                            "tons",
                            "metres",
                            "meters",
                            "feet",
                            "years",
                            "days",
                            "hours",
                            "dollars",
                            "pounds",
                            "euros",
                            "rubles",
                            "mm",
                            "cm",
                            "ha",
                            "hectares",
                            "acres",
                            "mw",
                            "calories",
                            "kilometers",
                            "kilometres" -> true;
                    default -> false;
                };
        return money || sign || isSymbol(i + 1) || unit && !isOfPrices(i);
    }

    /** "1782 ppb", "1990 MeV", "1013 hPa": no word is written so. */
    private boolean isSymbol(int i) {
        if (!line.isKind(i, Kind.WORD) || line.token(i).length() > LONGEST_SYMBOL) {
            return false;
        }
        String text = line.textOf(i);
        boolean prefixed = "kMGTPmnhd".indexOf(text.charAt(0)) >= 0
                && switch (text.substring(1)) {
                    case "Hz", "eV", "Pa", "W", "Wh", "J", "K", "N", "V", "Sv", "Bq", "Gy", "pc" -> true;
                    default -> false;
                };
        return prefixed
                || switch (text) {
                    case "ppm", "ppb", "ppt", "ppmv", "ppbv", "mph", "kph" -> true;
                    default -> false;
                };
    }

    /** "in 2018 dollars": the year whose prices are meant. */
    private boolean isOfPrices(int i) {
        boolean currency =
                switch (line.word(i + 1).form()) {
                    case "dollars", "pounds", "euros", "rubles" -> true;
                    default -> false;
                };
        return currency && line.isForm(i - 1, "in") && integer(line, i) >= SURE_FROM;
    }

    /** "in 1937", "since 1941", "(1937", "May 1937", "the 1926 level". */
    private boolean hasCueBefore(int i) {
        int before = i - 1;
        if (line.isMark(before, '(') || line.isMark(before, '[') || line.is(before, WordClass.MONTH)) {
            return true;
        }
        boolean paired = before > 0
                && (line.isDash(before)
                        || line.isForm(before, "and")
                        || line.isForm(before, "or")
                        || line.isMark(before, ',')
                        || line.isMark(before, '/'));
        if (paired && looksLikeYear(line, before - 1)) {
            return isYearWithoutPartner(before - 1);
        }
        if (line.isForm(before, "to") && looksLikeYear(line, before - 1)) {
            return isYearWithoutPartner(before - 1);
        }
        return line.is(before, WordClass.YEAR_CUE)
                && !line.isForm(before, "and")
                && !line.isForm(before, "to")
                && !line.isForm(before, "about")
                && !line.isForm(before, "around");
    }

    private boolean isYearWithoutPartner(int i) {
        return !isQuantified(i)
                && integer(line, i) >= EARLIEST
                && (hasCueBefore(i) || integer(line, i) >= SURE_FROM && !line.isForm(i - 1, "between"));
    }

    /** A hedge that no year bears stands before: "over 1500", "at least 1800". */
    private boolean isQuantified(int i) {
        return switch (line.word(i - 1).form()) {
            case "over",
                    "above",
                    "below",
                    "than",
                    "least",
                    "most",
                    "some",
                    "nearly",
                    "almost",
                    "roughly",
                    "approximately",
                    "only",
                    "exactly",
                    "exceeded",
                    "totalling",
                    "totaling" -> true;
            case "to" -> line.isForm(i - 2, "up") && !isOddYear(i);
            case "of" ->
                line.isForm(i - 2, "upwards")
                        || line.isForm(i - 2, "upward")
                        || line.isForm(i - 2, "excess")
                        || isOfSome(i - 1) && Nouns.isPluralNoun(line, i + 1);
            case "another", "further" -> true;
            default -> false;
        };
    }

    /** "a final sample of", "an army of", but not "the winter of": what is one of many is dated by no year. */
    private boolean isOfSome(int of) {
        for (int i = of - 1; i >= of - LONGEST_GROUP && line.isKind(i, Kind.WORD); i--) {
            if (line.isForm(i, "a") || line.isForm(i, "an")) {
                return true;
            }
        }
        return false;
    }

    /** "deaths up to 2065": a bound is a round number, and most years are none. */
    private boolean isOddYear(int i) {
        int value = integer(line, i);
        return value >= EARLIEST_ODD && value % ROUND != 0;
    }

    /** "Arden 1998 gets its data": behind a verb, and seldom behind a noun, stands an article or a possessive. */
    private boolean takesObject(int i) {
        int object = i + 1;
        return line.is(object, WordClass.ARTICLE) || line.isForm(object, "its") || line.isForm(object, "their");
    }

    /** "1996 levels", "1848 yields", "two 2014 reports": sizes and papers are dated, seldom counted. */
    private boolean isDated(int i) {
        return switch (line.word(i).form()) {
            case "data",
                    "figures",
                    "reports",
                    "results",
                    "statistics",
                    "studies",
                    "surveys",
                    "levels",
                    "populations",
                    "prices",
                    "rates",
                    "standards",
                    "borders",
                    "elections",
                    "yields",
                    "harvests",
                    "revenues",
                    "profits",
                    "earnings",
                    "wages",
                    "temperatures",
                    "emissions",
                    "exports",
                    "imports",
                    "budgets",
                    "accounts",
                    "forecasts",
                    "projections",
                    "averages",
                    "values",
                    "numbers",
                    "totals",
                    "estimates" -> true;
            default -> false;
        };
    }

    /** A plural noun follows, or an adjective and one: "1500 people", "1800 new cases". */
    private boolean countsNoun(int i) {
        return Nouns.isPluralNoun(line, i + 1) && !isDated(i + 1) && !takesObject(i + 1)
                || (line.isKind(i + 1, Kind.WORD)
                        && !line.isCapitalised(i + 1)
                        && Nouns.mayModify(line, i + 1)
                        && Nouns.isPluralNoun(line, i + 2)
                        && line.is(i + 2, WordClass.PERSON_NOUN));
    }
}
