package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HALF;
import static dev.reckon.mention.NumberLine.HUNDRED;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Cardinal.Form;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.token.Numeral;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers that start with digits, with their powers of ten and scale words. */
final class DigitNumbers {

    /** In tokens, before a number: "more than". */
    private static final int LONGEST_HEDGE = 4;

    private static final int MOST_MODIFIERS = 2;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String MONEY_SIGNS = "$£€¥₹₽₩₺₪₴₫฿₱₦₿";

    private final NumberLine numbers;
    private final Line line;
    private final SpelledNumbers spelled;
    private final Powers powers;

    DigitNumbers(NumberLine numbers, SpelledNumbers spelled) {
        this.numbers = numbers;
        this.line = numbers.line();
        this.spelled = spelled;
        this.powers = new Powers(line);
    }

    /** Returns the number that starts with the numeral at token {@code i}. */
    Cardinal at(int i) {
        Numeral numeral = line.numeral(i);
        BigDecimal value = numeral.value();
        BigDecimal grain = numeral.grain();
        int to = i + 1;
        if (numbers.is(to, NumberWords.Tag.POINT) && line.isKind(to + 1, Kind.NUMBER) && isDecimals(i, to + 1)) {
            value = value.add(line.numeral(to + 1)
                    .value()
                    .movePointLeft(line.token(to + 1).length()));
            grain = ONE.movePointLeft(line.token(to + 1).length());
            to += 2;
        }
        if (isMixedFraction(to)) {
            value = value.add(slashed(to));
            grain = new BigDecimal("0.1");
            to += 3;
        }
        Optional<Powers.Power> power = powers.behind(to, value);
        if (power.isPresent()) {
            BigDecimal times = power.get().value();
            boolean alone = power.get().alone();
            return numeral(
                    i, power.get().to(), alone ? times : value.multiply(times), ONE, grain.multiply(times), numeral);
        }
        if (line.isForm(to, "and") && numbers.isArticle(to + 1) && numbers.is(to + 2, NumberWords.Tag.HALF)) {
            value = value.add(HALF);
            grain = new BigDecimal("0.1");
            to += 3;
        }
        return withHalf(withSmaller(scaled(i, to, value, grain, numeral)));
    }

    /** "1 point 6": whole numbers on both sides of the word, short ones. */
    private boolean isDecimals(int whole, int decimals) {
        return Years.integer(line, whole) >= 0
                && Years.integer(line, decimals) >= 0
                && line.token(whole).length() <= 3
                && line.token(decimals).length() <= 3;
    }

    private static Cardinal numeral(
            int from, int to, BigDecimal value, BigDecimal scale, BigDecimal grain, Numeral numeral) {
        BigDecimal mantissa = scale.compareTo(ONE) == 0 ? value : value.divide(scale, java.math.MathContext.DECIMAL64);
        return new Cardinal(
                from, to, Form.PLAIN, value, value, mantissa, scale, grain, true, numeral.grouped(), numeral.digits());
    }

    private Cardinal scaled(int from, int to, BigDecimal value, BigDecimal grain, Numeral numeral) {
        BigDecimal scale = ONE;
        boolean odd = line.isDash(to) && line.isForm(to + 1, "odd") && numbers.isMultiplier(to + 2);
        int at = odd ? to + 2 : to;
        for (int next = numbers.hyphenated(at);
                isScale(next, at <= to + 2 && scale.compareTo(ONE) == 0);
                next = numbers.hyphenated(at)) {
            scale = scale.multiply(worth(next));
            at = next + 1;
        }
        return numeral(from, at, value.multiply(scale), scale, grain.multiply(scale), numeral);
    }

    private BigDecimal worth(int i) {
        return line.isForm(i, "dozens") ? BigDecimal.valueOf(12) : numbers.worth(i);
    }

    private boolean isScale(int i, boolean first) {
        Entry entry = numbers.entry(i);
        if (entry == null) {
            return false;
        }
        return switch (entry.tag()) {
            case SCALE, SUFFIX, HUNDRED, DOZEN -> numbers.isMultiplier(i) && !(first && isOfName(i));
            case PLURAL -> entry.low().compareTo(HUNDRED) > 0 && !line.isForm(i + 1, "of");
            case COLLECTIVE -> line.isForm(i, "dozens") && first;
            case LETTER -> first && isScaleLetter(i);
            default -> false;
        };
    }

    /** "the 1995 Million Mug March": a year, and what opens a name. */
    private boolean isOfName(int scale) {
        int year = scale - 1;
        boolean name = line.isCapitalised(scale) && line.isCapitalised(scale + 1) && line.isForm(year - 1, "the");
        return name
                && line.isYearLong(year)
                && (line.textOf(year).startsWith("19") || line.textOf(year).startsWith("20"));
    }

    /** "40k", "$5m", "1.2M", "5m people" and "5m of them" are scaled; "5m" alone and "5m high waves" are lengths. */
    private boolean isScaleLetter(int i) {
        if (!line.isGlued(i)) {
            boolean closes = i == line.size() - 1;
            return closes
                    && (line.charAt(i) == 'k'
                            || line.charAt(i) == 'M' && line.numeral(i - 1).grouped());
        }
        if (line.isDash(i + 1)
                && line.isKind(i + 2, Kind.NUMBER)
                && line.isGlued(i + 3)
                && line.textOf(i + 3).equals("m")) {
            return isScaleLetter(i + 3);
        }
        char letter = line.charAt(i);
        if (letter == 'k' || letter == 'K') {
            return letter == 'k' || !isKelvin(i);
        }
        if (letter == 'G') {
            return isWholeLine(i);
        }
        boolean free = !line.isDash(i + 1) && !(line.isGlued(i + 1) && !line.isKind(i + 1, Kind.MARK));
        return isMoney(i - 2)
                || line.is(i + 1, WordClass.PERSON_NOUN)
                || letter == 'b' && free
                || letter == 'm' && (countsBehind(i + 1) || free && (isToll(i - 2) || isOfMillions(i)))
                || (letter == 'M' || letter == 'B') && free && !line.isCapitalised(i + 1);
    }

    /** "a death toll of over 30m": those who died are no metres. */
    private boolean isToll(int before) {
        int of = before;
        while (of > before - LONGEST_HEDGE && line.isKind(of, Kind.WORD) && !line.isForm(of, "of")) {
            of--;
        }
        return line.isForm(of, "of") && (line.is(of - 1, WordClass.TOLL_NOUN) || line.isForm(of - 1, "toll"));
    }

    /** "Unemployment rose to 1.3m": where people or money in "m" are spoken of, and no length, 1.3m is no length either. */
    private boolean isOfMillions(int letter) {
        boolean people = false;
        if (line.isForm(letter + 1, "were") || line.isForm(letter + 1, "are") || line.isForm(letter + 1, "have")) {
            return true;
        }
        for (int i = 0; i < line.size(); i++) {
            boolean length = line.is(i, WordClass.EXTENT)
                    || switch (line.word(i).form()) {
                        case "height",
                                "depth",
                                "length",
                                "distance",
                                "width",
                                "altitude",
                                "race",
                                "sprint",
                                "metres",
                                "meters",
                                "feet",
                                "km" -> true;
                        default -> false;
                    };
            if (length) {
                return false;
            }
            boolean money =
                    i != letter && line.isKind(i, Kind.WORD) && line.textOf(i).equals("m") && isMoney(i - 2);
            people |= money || line.is(i, WordClass.PERSON_NOUN) || line.is(i, WordClass.TOLL_NOUN) || isOfMany(i);
        }
        return people;
    }

    private boolean isOfMany(int i) {
        return switch (line.word(i).form()) {
            case "unemployment", "unemployed", "jobless", "joblessness", "population", "died", "killed", "homeless" ->
                true;
            default -> false;
        };
    }

    private boolean countsBehind(int from) {
        if (line.isForm(from, "of")) {
            return line.is(from + 1, WordClass.PRONOUN) || line.is(from + 1, WordClass.DETERMINER);
        }
        for (int i = from; i <= from + MOST_MODIFIERS && isPlainWord(i); i++) {
            if (Nouns.isPluralNoun(line, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlainWord(int i) {
        return line.isKind(i, Kind.WORD)
                && !line.isGlued(i)
                && !line.is(i, WordClass.EXTENT)
                && !Nouns.isFunctionWord(line.word(i));
    }

    /** "573.15K", "4-300K", and any K where temperatures are spoken of. */
    private boolean isKelvin(int i) {
        boolean exact = line.numeral(i - 1).grain().compareTo(HUNDREDTH) <= 0;
        boolean range = line.isDash(i - 2) && line.isKind(i - 3, Kind.NUMBER);
        return exact || range || !isMoney(i - 2) && Heat.isSpokenOf(line);
    }

    private boolean isWholeLine(int last) {
        return last == line.size() - 1 && (last == 1 || last == 2 && line.isDash(0));
    }

    /** A money sign right before the number, or before the lower end of the range it closes: "€1.5–2m". */
    private boolean isMoney(int i) {
        boolean range = line.isDash(i) && line.isKind(i - 1, Kind.NUMBER);
        int sign = range ? i - 2 : i;
        return line.isKind(sign, Kind.MARK) && MONEY_SIGNS.indexOf(line.charAt(sign)) >= 0;
    }

    /** "3 million 200 thousand", "4 thousand 3 hundred and 21": a smaller number right behind is part of the number. */
    private Cardinal withSmaller(Cardinal first) {
        if (!first.isScaled()) {
            return first;
        }
        Cardinal sum = first;
        int at = first.to();
        if (line.isKind(at, Kind.NUMBER)) {
            Numeral next = line.numeral(at);
            Cardinal second = scaled(at, at + 1, next.value(), next.grain(), next);
            if (second.isScaled() && second.low().compareTo(first.scale()) < 0) {
                sum = joined(first, second);
            }
        }
        boolean hundreds = line.isForm(sum.to() - 1, "hundred");
        if (hundreds && line.isForm(sum.to(), "and")) {
            int tail = sum.to() + 1;
            Optional<Cardinal> small = line.isKind(tail, Kind.NUMBER)
                    ? Optional.of(line.numeral(tail)).map(n -> numeral(tail, tail + 1, n.value(), ONE, n.grain(), n))
                    : numbers.isSmall(tail) ? spelled.at(tail) : Optional.empty();
            Cardinal whole = sum;
            return small.filter(n -> n.low().compareTo(HUNDRED) < 0 && n.isInteger() && !numbers.isMultiplier(n.to()))
                    .map(n -> joined(whole, n))
                    .orElse(sum);
        }
        return sum;
    }

    private static Cardinal joined(Cardinal first, Cardinal second) {
        return first.extended(second.to(), first.low().add(second.low()), second.grain());
    }

    /** "3 million and a half". */
    private Cardinal withHalf(Cardinal number) {
        int and = number.to();
        boolean half = number.isScaled()
                && line.isForm(and, "and")
                && numbers.isArticle(and + 1)
                && numbers.is(and + 2, NumberWords.Tag.HALF)
                && !line.isForm(and + 3, "of")
                && !numbers.isMultiplier(and + 3);
        BigDecimal more = number.scale().multiply(HALF);
        return half ? number.extended(and + 3, number.low().add(more), more) : number;
    }

    /** "3 1/2": a slashed fraction right behind an integer. */
    boolean isMixedFraction(int i) {
        return line.isKind(i, Kind.NUMBER)
                && line.isMark(i + 1, '/')
                && line.isKind(i + 2, Kind.NUMBER)
                && line.isGlued(i + 1)
                && line.isGlued(i + 2)
                && isProperFraction(line, i);
    }

    static boolean isProperFraction(Line line, int i) {
        Numeral over = line.numeral(i);
        Numeral under = line.numeral(i + 2);
        return over.value().compareTo(under.value()) < 0
                && under.digits() <= 4
                && over.grain().compareTo(ONE) == 0
                && under.grain().compareTo(ONE) == 0
                && !line.isMark(i + 3, '/')
                && under.value().signum() > 0;
    }

    private BigDecimal slashed(int i) {
        return line.numeral(i).value().divide(line.numeral(i + 2).value(), java.math.MathContext.DECIMAL64);
    }
}
