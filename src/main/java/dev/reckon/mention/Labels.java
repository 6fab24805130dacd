package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.SkipWords.Cue;
import dev.reckon.token.Token.Kind;

/**
 * Tells numbers that name something from amounts: labels ("Article 58", "Figs. 3 and 4"), the index of a symbol ("P 1"), names ("MiG-29",
 * "Seven Sisters"), list numbers, serial numbers, pieces of formulas.
 */
final class Labels {

    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_INDEX = 2;
    private static final int LONGEST_LIST = 12;
    private static final int LARGEST_LIST_NUMBER = 40;

    /** In digits: a report may number its paragraphs to the end. */
    private static final int LONGEST_PARAGRAPH_NUMBER = 3;

    private final Line line;
    private final SkipWords words;
    private final Units units;

    Labels(Line line, SkipWords words, Units units) {
        this.line = line;
        this.words = words;
        this.units = units;
    }

    /** "Article 58", "no. 7", "Equation (12)", "runs 12 to 31", "Sections 2, 3 and 5". */
    boolean isLabel(Cardinal number) {
        if (number.isScaled() || number.grouped() || number.digits() > LONGEST_LABEL || !number.isPlain()) {
            return false;
        }
        int before = number.from() - 1;
        if (line.isMark(before, '#') || line.isMark(before, '§') || isOfSymbol(number) || isOfModel(before)) {
            return true;
        }
        return (isLabelWord(labelBefore(number.from())) || isSymbol(number))
                && !countsSomething(number)
                && !isGapped(number);
    }

    /** "The hall has 900 seats, the small stage 260.": the verb is left out the second time. */
    private boolean isGapped(Cardinal number) {
        int label = number.from() - 1;
        int article = label - 1;
        while (article > label - LONGEST_LIST
                && line.isKind(article, Kind.WORD)
                && !line.is(article, WordClass.ARTICLE)) {
            article--;
        }
        boolean told = line.is(article, WordClass.ARTICLE)
                && line.isMark(article - 1, ',')
                && !line.isCapitalised(label)
                && line.isMark(number.to(), '.')
                && number.digits() > 2;
        for (int i = 0; told && i < article; i++) {
            if (line.isKind(i, Kind.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /** "Junkers Ju 52", "the Fw 190": the letters of a maker before the number of a model. */
    private boolean isOfModel(int letters) {
        boolean two = line.isKind(letters, Kind.WORD)
                && line.token(letters).length() == 2
                && line.isCapitalised(letters)
                && Character.isLowerCase(line.textOf(letters).charAt(1));
        boolean maker = line.isCapitalised(letters - 1) && line.isKind(letters - 1, Kind.WORD);
        return two && maker;
    }

    /** Returns where the word stands that the list of numbers up to {@code from} would be labels of. */
    private int labelBefore(int from) {
        int at = from - 1;
        int limit = from - LONGEST_LIST;
        while (at > limit && isListed(at)) {
            at -= 2;
        }
        if (line.isMark(at, '(')) {
            at--;
        }
        return line.isMark(at, '.') ? at - 1 : at;
    }

    /** Something that joins two labels stands at {@code joiner}, and a number before it. */
    private boolean isListed(int joiner) {
        boolean joins = line.isForm(joiner, "and")
                || line.isForm(joiner, "or")
                || line.isForm(joiner, "to")
                || line.isDash(joiner)
                || line.isMark(joiner, ',')
                || line.isMark(joiner, '&');
        return joins && line.isKind(joiner - 1, Kind.NUMBER);
    }

    private boolean isLabelWord(int i) {
        boolean no = line.isForm(i, "no") && !line.isCapitalised(i) && !line.isMark(i + 1, '.');
        return words.is(line, i, Cue.LABEL) && !no;
    }

    /** "1,2,3", "3,14": short numbers with commas and no blanks between them, marks of notes or of places in a molecule. */
    boolean isCitation(Cardinal number) {
        return number.numeral()
                && number.isInteger()
                && (isTightComma(number.from() - 1, number.from() - 2) || isTightComma(number.to(), number.to() + 1));
    }

    /** "Lancet 2024; 403: 23–24", "J Hosp Med 2016; 12(3): 15": volume, number and pages behind the year of what is cited. */
    private boolean isVolume(Cardinal number) {
        int at = number.from() - 1;
        for (int parts = 0; parts < LONGEST_LIST && at > 0; parts++) {
            if (line.isMark(at, ';') && line.isKind(at - 1, Kind.NUMBER)) {
                return line.isYearLong(at - 1) && Years.looksLikeYear(line, at - 1) && hasPages(at);
            }
            boolean joint = line.isMark(at, ':') || line.isDash(at) || line.isMark(at, '(') || line.isMark(at, ')');
            if (!joint && !line.isKind(at, Kind.NUMBER)) {
                return false;
            }
            at--;
        }
        return false;
    }

    /** Behind the semicolon stand a volume, a colon and a page. */
    private boolean hasPages(int semicolon) {
        int colon = semicolon + 2;
        while (colon < semicolon + LONGEST_LIST && !line.isMark(colon, ':')) {
            colon++;
        }
        return line.isKind(semicolon + 1, Kind.NUMBER)
                && line.isMark(colon, ':')
                && line.isKind(colon + 1, Kind.NUMBER);
    }

    /** "(Arden 2003: 67)", "(2003: 67-70)": the page behind the year of what is cited. */
    boolean isPage(Cardinal number) {
        if (number.numeral() && number.isInteger() && isVolume(number)) {
            return true;
        }
        int colon = number.from() - 1;
        int first = line.isDash(colon) && line.isKind(colon - 1, Kind.NUMBER) ? colon - 2 : colon;
        boolean year = line.isMark(first, ':') && line.isYearLong(first - 1) && isInParentheses(first - 2);
        boolean ends = line.isMark(number.to(), ')')
                || line.isMark(number.to(), ';')
                || line.isDash(number.to()) && line.isKind(number.to() + 1, Kind.NUMBER);
        return number.numeral() && number.isInteger() && year && ends;
    }

    private boolean isInParentheses(int i) {
        int at = i;
        while (at > i - LONGEST_LIST && at >= 0 && !line.isMark(at, '(') && !line.isMark(at, ')')) {
            at--;
        }
        return line.isMark(at, '(');
    }

    private boolean isTightComma(int comma, int other) {
        return line.isMark(comma, ',')
                && line.isGlued(comma)
                && line.isGlued(comma + 1)
                && line.isKind(other, Kind.NUMBER)
                && line.token(other).length() <= 3;
    }

    /** "P 1", "ρ 0", "v 2": a letter with its index, as lost subscripts leave it. */
    private boolean isSymbol(Cardinal number) {
        int letter = number.from() - 1;
        boolean single = line.isKind(letter, Kind.WORD)
                && line.token(letter).length() == 1
                && !line.isGlued(letter)
                && !line.isGlued(number.from())
                && !line.isForm(letter, "a")
                && !line.isForm(letter, "x")
                && !line.isForm(letter, "c")
                && !line.isKind(letter - 1, Kind.NUMBER);
        return single && number.numeral() && number.isInteger() && number.digits() <= LONGEST_INDEX;
    }

    /** "PM 2.5", "CO 2": the number is part of a symbol that only capitals write. */
    private boolean isOfSymbol(Cardinal number) {
        int symbol = number.from() - 1;
        return number.numeral()
                && words.is(line, symbol, Cue.SYMBOL)
                && line.textOf(symbol).chars().allMatch(Character::isUpperCase);
    }

    private boolean countsSomething(Cardinal number) {
        int i = number.to();
        boolean unit = units.behind(line, i, number.numeral())
                .filter(found -> line.isGlued(i) || line.token(found.to() - 1).length() > 1 || !line.isCapitalised(i))
                .isPresent();
        return unit
                || Nouns.isPluralNoun(line, i)
                || Nouns.mayModify(line, i) && !line.isKind(i, Kind.MARK) && Nouns.isPluralNoun(line, i + 1);
    }

    /** "1. ", ">1. ", "(a) ... (3)", "; (4)", "2B: ". */
    boolean isListNumber(Cardinal number) {
        if (isLettered(number) || isParagraphNumber(number)) {
            return true;
        }
        if (!number.numeral() || !number.isInteger() || number.low().intValue() > LARGEST_LIST_NUMBER) {
            return false;
        }
        int i = number.to();
        boolean first = opensLine(number.from()) && (line.isMark(i, '.') || line.isMark(i, ')')) && line.isGlued(i);
        boolean bracketed = line.isMark(number.from() - 1, '(')
                && line.isMark(i, ')')
                && (number.from() == 1
                        || line.isMark(number.from() - 2, ';')
                        || line.isMark(number.from() - 2, ',')
                        || line.isForm(number.from() - 2, "and"));
        return first || bracketed;
    }

    /** "245." alone: what stands before the first sentence of a numbered paragraph. */
    private boolean isParagraphNumber(Cardinal number) {
        return number.numeral()
                && number.isInteger()
                && !number.grouped()
                && number.digits() <= LONGEST_PARAGRAPH_NUMBER
                && number.from() == 0
                && line.size() == 2
                && number.to() == 1
                && line.isMark(1, '.')
                && line.isGlued(1)
                && goesOnBehind(line.token(1).end());
    }

    /** Another sentence follows in the same line of the text. */
    private boolean goesOnBehind(int at) {
        CharSequence text = line.text();
        return at + 1 < text.length()
                && text.charAt(at) == ' '
                && (Character.isUpperCase(text.charAt(at + 1)) || "\"“‘'([".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** Nothing stands before it but the marks of a quotation: ">2. ". */
    private boolean opensLine(int i) {
        int at = i - 1;
        while (line.isMark(at, '>')) {
            at--;
        }
        return at < 0;
    }

    /** "1A: ", "2b) ": a short number and a letter that open a line and are set off from it, whatever unit the letter may be. */
    private boolean isLettered(Cardinal number) {
        int letter = number.from() + 1;
        int mark = letter + 1;
        boolean opens = number.from() == 0 || number.from() == 1 && line.isKind(0, Kind.MARK);
        return opens
                && line.isKind(number.from(), Kind.NUMBER)
                && line.token(number.from()).length() <= LONGEST_INDEX
                && line.isKind(letter, Kind.WORD)
                && line.token(letter).length() == 1
                && line.isGlued(letter)
                && line.isGlued(mark)
                && (line.isMark(mark, ':') || line.isMark(mark, '.') || line.isMark(mark, ')'));
    }

    /** "+1-222-2222-2222": three and more numbers joined by hyphens. */
    boolean isChain(Cardinal number) {
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

    /** Part of a formula or of mark-up: "{5}", "x^2", "4-(n-butyl)", "3D". */
    boolean isFormula(Cardinal number) {
        int before = number.from() - 1;
        int behind = number.to();
        boolean braced = line.isMark(before, '{') || line.isMark(behind, '}');
        boolean power = line.isMark(before, '^') || line.isMark(behind, '^');
        boolean code = line.isKind(behind, Kind.OPAQUE)
                        && line.isGlued(behind)
                        && line.word(behind).id() == 0
                || line.isKind(before, Kind.OPAQUE) && line.isGlued(number.from());
        boolean locant = line.isDash(behind) && line.isMark(behind + 1, '(') && line.isGlued(behind + 1);
        return braced || power || code || locant && line.isGlued(behind) || hasLetter(number);
    }

    /** "3D", "5G", "Boeing 777F". */
    private boolean hasLetter(Cardinal number) {
        int i = number.to();
        boolean capital = number.numeral()
                && line.isGlued(i)
                && line.isKind(i, Kind.WORD)
                && line.token(i).length() == 1
                && line.isCapitalised(i);
        boolean named = line.isCapitalised(number.from() - 1) && number.from() > 1 && !number.isScaled();
        return capital && !number.isScaled() && ("DGPI".indexOf(line.charAt(i)) >= 0 || named && line.charAt(i) != 'K');
    }

    /** "Five-Year Plan", "Seven Sisters", "the Conference of the Seven Thousand", "9/11", "MiG-29". */
    boolean isName(Cardinal number) {
        String text = line.textOf(number.from(), number.to());
        if (text.equals("9/11")
                || text.equals("24/7")
                || isPair(number, 24, 7)
                || isPair(number, 50, 50)
                || isEmergencyCall(number)
                || isBareScaleOfName(number)
                || isOfStreet(number)
                || isJoinedName(number)
                || isModels(number)) {
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

    /** "24/7", "a 50-50 chance": two numbers that say something together. */
    private boolean isPair(Cardinal number, int one, int other) {
        int first = isJoiner(number.from() - 1) ? number.from() - 2 : number.from();
        return isJoiner(first + 1)
                && line.isGlued(first + 1)
                && line.isGlued(first + 2)
                && Years.integer(line, first) == one
                && Years.integer(line, first + 2) == other;
    }

    private boolean isJoiner(int i) {
        return line.isMark(i, '/') || line.isDash(i);
    }

    /** "10 Downing Street": the number of a house. */
    private boolean isOfStreet(Cardinal number) {
        int at = number.to();
        boolean plain = number.numeral() && number.isInteger() && !number.grouped() && !number.isScaled();
        while (plain && at < number.to() + 3 && line.isCapitalised(at) && !isStreet(at)) {
            at++;
        }
        return plain && at > number.to() && line.isCapitalised(at) && isStreet(at);
    }

    private boolean isStreet(int i) {
        return switch (line.word(i).form()) {
            case "street", "avenue", "road", "lane", "boulevard" -> true;
            default -> false;
        };
    }

    /** "911 calls", "the 999 operator": the number that is dialled for help. */
    private boolean isEmergencyCall(Cardinal number) {
        boolean dialled =
                switch (line.textOf(number.from(), number.to())) {
                    case "911", "999", "112", "000" -> true;
                    default -> false;
                };
        int behind = number.to();
        return dialled
                && switch (line.word(behind).form()) {
                    case "call",
                            "calls",
                            "caller",
                            "callers",
                            "center",
                            "centre",
                            "centers",
                            "centres",
                            "dispatcher",
                            "dispatchers",
                            "operator",
                            "operators",
                            "emergency",
                            "service",
                            "services",
                            "line",
                            "lines" -> true;
                    default -> isDialling(number.from() - 1);
                };
    }

    private boolean isDialling(int i) {
        return switch (line.word(i).form()) {
            case "call", "called", "calling", "dial", "dialed", "dialled", "phone", "phoned", "ring", "rang" -> true;
            default -> false;
        };
    }

    /** "the Million Mask March": a scale word in capitals without a number, in front of one more word of the name. */
    private boolean isBareScaleOfName(Cardinal number) {
        int last = number.to() - 1;
        return !number.numeral()
                && number.isScaled()
                && number.to() - number.from() == 1
                && line.isCapitalised(last)
                && line.isCapitalised(number.to())
                && line.isKind(number.to(), Kind.WORD)
                && !Nouns.isPluralNoun(line, number.to());
    }

    /** "a fleet of 737s": many of what the number names. */
    private boolean isModels(Cardinal number) {
        return number.numeral()
                && number.isInteger()
                && number.digits() >= 3
                && line.isForm(number.to(), "s")
                && line.isGlued(number.to());
    }

    /** "MiG-29", "COVID-19", "uranium-235", but not "top-10", "mid-70s", "twenty-5". */
    private boolean isJoinedName(Cardinal number) {
        int hyphen = number.from() - 1;
        boolean joined = number.numeral()
                && !number.grouped()
                && line.isMark(hyphen, '-')
                && line.isGlued(hyphen)
                && line.isGlued(number.from())
                && line.isKind(hyphen - 1, Kind.WORD);
        boolean counted = line.isKind(hyphen - 2, Kind.NUMBER) && !isLetter(hyphen - 1);
        return joined && !words.is(line, hyphen - 1, Cue.JOINED) && !counted;
    }

    /** "6,000 S-21 files": a capital letter that stands apart from the number before it opens a name. */
    private boolean isLetter(int i) {
        return line.token(i).length() == 1 && line.isCapitalised(i) && !line.isGlued(i);
    }
}
