package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Cardinal.Form;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.mention.NumberWords.Tag;
import dev.reckon.token.Numeral;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Reads the number that starts at a token: digits with scale words, spelled-out cardinals by one fold over tagged words,
 * fractions, and vague sizes. Each call looks at most at the tokens the number is made of and two more.
 */
final class CardinalReader {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final NumberWords words;
    private final Line line;

    CardinalReader(NumberWords words, Line line) {
        this.words = words;
        this.line = line;
    }

    /** Returns the number that starts at token {@code i}, the longest reading there is. */
    Optional<Cardinal> at(int i) {
        Optional<Cardinal> vague = vagueAt(i);
        if (vague.isPresent()) {
            return vague;
        }
        Optional<Cardinal> fraction = fractionAt(i);
        if (fraction.isPresent()) {
            return fraction;
        }
        return plainAt(i);
    }

    private Optional<Entry> entry(int i) {
        return words.find(line.word(i));
    }

    private boolean is(int i, Tag tag) {
        return words.is(line.word(i), tag);
    }

    // ---- plain numbers

    private Optional<Cardinal> plainAt(int i) {
        if (line.isKind(i, Kind.NUMBER)) {
            return Optional.of(digitsAt(i));
        }
        if (line.isForm(i, "half")
                && isArticle(i + 1)
                && (is(i + 2, Tag.SCALE) || is(i + 2, Tag.DOZEN) || is(i + 2, Tag.HUNDRED))) {
            return Optional.of(scaled(i, i + 2, HALF, HALF, false));
        }
        if (isArticle(i)) {
            boolean half = is(i + 1, Tag.HALF) && is(hyphenated(i + 2), Tag.SCALE);
            if (half) {
                return Optional.of(scaled(i, hyphenated(i + 2), HALF, HALF, false));
            }
            boolean scale = is(i + 1, Tag.HUNDRED) || is(i + 1, Tag.SCALE) || is(i + 1, Tag.DOZEN);
            return scale ? Optional.of(scaled(i, i + 1, ONE, ONE, false)) : Optional.empty();
        }
        return wordsAt(i);
    }

    private boolean isArticle(int i) {
        return line.isForm(i, "a") || line.isForm(i, "an");
    }

    /** Skips a hyphen that joins two words of one number. */
    private int hyphenated(int i) {
        return line.isDash(i) && line.isGlued(i) && line.isGlued(i + 1) ? i + 1 : i;
    }

    private Cardinal digitsAt(int i) {
        Numeral numeral = Numeral.of(line.textOf(i));
        BigDecimal value = numeral.value();
        BigDecimal grain = numeral.grain();
        int to = i + 1;
        if (isMixedFraction(to)) {
            value = value.add(slashed(to));
            grain = new BigDecimal("0.1");
            to += 3;
        } else if (isPower(to)) {
            BigDecimal power = power(to);
            to = powerEnd(to);
            return new Cardinal(
                    i,
                    to,
                    Form.PLAIN,
                    value.multiply(power),
                    value.multiply(power),
                    value,
                    power,
                    grain.multiply(power),
                    true,
                    numeral.grouped(),
                    numeral.digits());
        } else if (value.compareTo(BigDecimal.TEN) == 0 && line.isKind(to, Kind.SUPERSCRIPT) && line.isGlued(to)) {
            BigDecimal power = tenTo(superscript(to));
            return new Cardinal(i, to + 1, Form.PLAIN, power, power, power, ONE, power, true, false, 0);
        } else if (line.isForm(to, "and") && line.isForm(to + 1, "a") && is(to + 2, Tag.HALF)) {
            value = value.add(HALF);
            grain = new BigDecimal("0.1");
            to += 3;
        }
        Cardinal first = withScales(i, to, value, grain, numeral);
        return withSmallerScales(first);
    }

    private Cardinal withScales(int from, int to, BigDecimal value, BigDecimal grain, Numeral numeral) {
        Cardinal scaled = scaled(from, to, value, grain, true);
        return new Cardinal(
                from,
                scaled.to(),
                Form.PLAIN,
                scaled.low(),
                scaled.high(),
                value,
                scaled.scale(),
                scaled.grain(),
                true,
                numeral.grouped(),
                numeral.digits());
    }

    /** "3 million 200 thousand": a smaller scaled number right behind is part of the number. */
    private Cardinal withSmallerScales(Cardinal first) {
        if (!first.isScaled() || !line.isKind(first.to(), Kind.NUMBER)) {
            return first;
        }
        Numeral next = Numeral.of(line.textOf(first.to()));
        Cardinal second = withScales(first.to(), first.to() + 1, next.value(), next.grain(), next);
        if (!second.isScaled() || second.low().compareTo(first.scale()) >= 0) {
            return first;
        }
        BigDecimal sum = first.low().add(second.low());
        return new Cardinal(first.from(), second.to(), Form.PLAIN, sum, sum, sum, ONE, second.grain(), true, false, 0);
    }

    /** Multiplies {@code value} by the scale words from token {@code to} on. */
    private Cardinal scaled(int from, int to, BigDecimal value, BigDecimal grain, boolean numeral) {
        BigDecimal scale = ONE;
        int at = to;
        while (true) {
            int next = at > from ? hyphenated(at) : at;
            Optional<Entry> entry = entry(next);
            boolean multiplies = entry.isPresent() && isScale(entry.get(), next, numeral && at == to);
            if (!multiplies) {
                break;
            }
            scale = scale.multiply(entry.orElseThrow().low());
            at = next + 1;
        }
        BigDecimal total = value.multiply(scale);
        return new Cardinal(from, at, Form.PLAIN, total, total, value, scale, grain.multiply(scale), numeral, false, 0);
    }

    private boolean isScale(Entry entry, int i, boolean afterDigits) {
        return switch (entry.tag()) {
            case SCALE, HUNDRED -> true;
            case DOZEN -> true;
            case PLURAL -> entry.low().compareTo(HUNDRED) > 0 && !line.isForm(i + 1, "of");
            case LETTER -> afterDigits && isScaleLetter(i);
            default -> false;
        };
    }

    /** "40k", "$5m" and "5m people" are scaled; "5m" alone is a length. */
    private boolean isScaleLetter(int i) {
        if (!line.isGlued(i)) {
            return false;
        }
        if (line.isForm(i, "k")) {
            return line.textOf(i).equals("k") || line.textOf(i).equals("K") && !line.isDash(i - 2);
        }
        return isMoneySign(i - 2)
                || line.is(i + 1, WordClass.PERSON_NOUN)
                || (line.isForm(i, "b") && !line.isDash(i + 1));
    }

    private boolean isMoneySign(int i) {
        return line.isKind(i, Kind.MARK)
                && "$£€¥₹₽₩₺₪₴₫฿₱₦₿".indexOf(line.textOf(i).charAt(0)) >= 0;
    }

    // ---- fractions and powers in digits

    /** "3 1/2": a slashed fraction right behind an integer. */
    private boolean isMixedFraction(int i) {
        return line.isKind(i, Kind.NUMBER)
                && line.isMark(i + 1, '/')
                && line.isKind(i + 2, Kind.NUMBER)
                && line.isGlued(i + 1)
                && line.isGlued(i + 2)
                && isProperFraction(i);
    }

    private boolean isProperFraction(int i) {
        Numeral over = Numeral.of(line.textOf(i));
        Numeral under = Numeral.of(line.textOf(i + 2));
        return over.value().compareTo(under.value()) < 0
                && under.digits() <= 3
                && over.grain().compareTo(ONE) == 0
                && under.grain().compareTo(ONE) == 0
                && !line.isMark(i + 3, '/')
                && under.value().signum() > 0;
    }

    private BigDecimal slashed(int i) {
        return Numeral.of(line.textOf(i))
                .value()
                .divide(Numeral.of(line.textOf(i + 2)).value(), PRECISION);
    }

    /** "× 10^6", "x 10⁶", "e6" behind the mantissa. */
    private boolean isPower(int i) {
        return powerEnd(i) > i;
    }

    private int powerEnd(int i) {
        if (line.isKind(i, Kind.OPAQUE) && line.isGlued(i) && line.textOf(i).matches("[eE]\\d{1,3}")) {
            return i + 1;
        }
        boolean times = line.isMark(i, '×') || line.isMark(i, '·') || line.isForm(i, "x") || line.isMark(i, '∙');
        if (!times || !line.isKind(i + 1, Kind.NUMBER) || !line.textOf(i + 1).equals("10")) {
            return i;
        }
        if (line.isKind(i + 2, Kind.SUPERSCRIPT)) {
            return i + 3;
        }
        if (line.isMark(i + 2, '^')) {
            int number = line.isDash(i + 3) ? i + 4 : i + 3;
            return line.isKind(number, Kind.NUMBER) ? number + 1 : i;
        }
        return line.isDash(i + 2) && line.isGlued(i + 2) && line.isGlued(i + 3) && line.isKind(i + 3, Kind.NUMBER)
                ? i + 4
                : i;
    }

    private BigDecimal power(int i) {
        int end = powerEnd(i);
        String last = line.textOf(end - 1);
        if (line.isKind(end - 1, Kind.OPAQUE)) {
            return tenTo(Integer.parseInt(last.substring(1)));
        }
        if (line.isKind(end - 1, Kind.SUPERSCRIPT)) {
            return tenTo(superscript(end - 1));
        }
        int exponent = last.length() > 3 ? 0 : Numeral.of(last).value().intValue();
        return tenTo(line.isDash(end - 2) ? -exponent : exponent);
    }

    private int superscript(int i) {
        int value = 0;
        boolean negative = false;
        for (char c : line.textOf(i).toCharArray()) {
            negative |= c == '⁻';
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            value = digit < 0 || value > 99 ? value : value * 10 + digit;
        }
        return negative ? -value : value;
    }

    private static BigDecimal tenTo(int exponent) {
        return ONE.scaleByPowerOfTen(exponent);
    }

    // ---- spelled-out numbers

    /** The fold: units and tens add, hundred multiplies what is open, a scale closes what is open. */
    private Optional<Cardinal> wordsAt(int from) {
        Optional<Entry> start = entry(from);
        if (start.isEmpty() || !opensCardinal(start.get().tag())) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        BigDecimal lastScale = null;
        Tag before = null;
        int at = from;
        int to = from;
        while (true) {
            Optional<Entry> entry = entry(at);
            if (entry.isEmpty() || !mayFollow(before, entry.get(), open, lastScale)) {
                break;
            }
            Tag tag = entry.get().tag();
            if (tag == Tag.SCALE || tag == Tag.DOZEN) {
                BigDecimal closed =
                        (open.signum() == 0 ? ONE : open).multiply(entry.get().low());
                total = lastScale != null && before == Tag.SCALE
                        ? total.multiply(entry.get().low())
                        : total.add(closed);
                lastScale = entry.get().low();
                open = BigDecimal.ZERO;
            } else if (tag == Tag.HUNDRED) {
                open = (open.signum() == 0 ? ONE : open).multiply(HUNDRED);
            } else {
                open = open.add(entry.get().low());
            }
            before = tag;
            to = at + 1;
            at = continuation(to, tag);
        }
        if (to == from) {
            return Optional.empty();
        }
        Cardinal half = withHalf(from, to, total, open, lastScale);
        return Optional.of(half);
    }

    /** "two and a half million", "one and a half": half of what is counted, with the scale behind it. */
    private Cardinal withHalf(
            int from,
            int to,
            BigDecimal total,
            BigDecimal open,
            @org.jspecify.annotations.Nullable BigDecimal lastScale) {
        BigDecimal sum = total.add(open);
        if (line.isForm(to, "and") && isArticle(to + 1) && is(to + 2, Tag.HALF)) {
            if (lastScale == null) {
                return scaled(from, to + 3, sum.add(HALF), new BigDecimal("0.5"), false);
            }
            BigDecimal more = sum.add(lastScale.multiply(HALF));
            return word(from, to + 3, more, more, ONE, lastScale.multiply(HALF));
        }
        BigDecimal scale = lastScale != null && open.signum() == 0 ? lastScale : ONE;
        return word(from, to, sum, sum.divide(scale, PRECISION), scale, scale);
    }

    private static Cardinal word(
            int from, int to, BigDecimal value, BigDecimal mantissa, BigDecimal scale, BigDecimal grain) {
        return new Cardinal(from, to, Form.PLAIN, value, value, mantissa, scale, grain, false, false, 0);
    }

    private static boolean opensCardinal(Tag tag) {
        return switch (tag) {
            case UNIT, TEEN, TEN, HUNDRED, SCALE -> true;
            default -> false;
        };
    }

    private static boolean mayFollow(
            @org.jspecify.annotations.Nullable Tag before,
            Entry entry,
            BigDecimal open,
            @org.jspecify.annotations.Nullable BigDecimal lastScale) {
        return switch (entry.tag()) {
            case UNIT -> before == null || before == Tag.TEN || before == Tag.HUNDRED || before == Tag.SCALE;
            case TEEN, TEN -> before == null || before == Tag.HUNDRED || before == Tag.SCALE;
            case HUNDRED ->
                before == null || before == Tag.UNIT || before == Tag.TEEN || before == Tag.TEN || before == Tag.SCALE;
            case SCALE ->
                before != Tag.DOZEN
                        && (lastScale == null
                                || before == Tag.SCALE
                                || open.signum() > 0 && entry.low().compareTo(lastScale) < 0);
            case DOZEN -> before == Tag.UNIT || before == Tag.TEEN || before == Tag.TEN || before == Tag.HUNDRED;
            default -> false;
        };
    }

    /** Where the number may go on behind {@code at}: over a joining hyphen, "and" or a comma behind a scale. */
    private int continuation(int at, Tag before) {
        int joined = hyphenated(at);
        if (joined > at) {
            return entry(joined).isPresent() ? joined : at;
        }
        boolean large = before == Tag.HUNDRED || before == Tag.SCALE;
        if (large
                && line.isForm(at, "and")
                && entry(at + 1).filter(e -> isSmall(e.tag())).isPresent()) {
            return at + 1;
        }
        boolean comma = before == Tag.SCALE && line.isMark(at, ',');
        if (comma && entry(at + 1).filter(e -> isSmall(e.tag())).isPresent() && is(at + 2, Tag.HUNDRED)) {
            return at + 1;
        }
        return at;
    }

    private static boolean isSmall(Tag tag) {
        return tag == Tag.UNIT || tag == Tag.TEEN || tag == Tag.TEN;
    }

    // ---- fractions

    private Optional<Cardinal> fractionAt(int i) {
        if (line.isKind(i, Kind.NUMBER) && isMixedFraction(i) && !line.isMark(i - 1, '/')) {
            return Optional.of(fraction(i, i + 3, slashed(i)));
        }
        if (is(i, Tag.HALF)) {
            return isHalfOf(i) ? Optional.of(fraction(i, i + 1, HALF)) : Optional.empty();
        }
        Optional<Cardinal> over = isArticle(i) ? Optional.of(word(i, i + 1, ONE, ONE, ONE, ONE)) : plainAt(i);
        if (over.isEmpty() || over.get().isScaled() || !over.get().isInteger()) {
            return Optional.empty();
        }
        return partFraction(i, over.get()).or(() -> oneIn(i, over.get()));
    }

    private boolean isHalfOf(int i) {
        boolean joined = line.isDash(i + 1) && line.isGlued(i + 1);
        boolean ordinalBefore = is(i - 1, Tag.ORDINAL)
                || is(i - 1, Tag.PART)
                || line.isForm(i - 1, "latter")
                || line.isForm(i - 1, "time");
        boolean numberAfter = isArticle(i + 1) && (is(i + 2, Tag.SCALE) || is(i + 2, Tag.DOZEN));
        return !joined
                && !ordinalBefore
                && !numberAfter
                && (line.isForm(i + 1, "of")
                        || line.is(i + 1, WordClass.ARTICLE)
                        || line.is(i + 1, WordClass.DETERMINER)
                        || isHedgeEnd(i - 1)
                        || line.isForm(i + 1, "its")
                        || line.isForm(i + 1, "their"));
    }

    private boolean isHedgeEnd(int i) {
        return switch (line.word(i).form()) {
            case "than",
                    "about",
                    "nearly",
                    "almost",
                    "over",
                    "under",
                    "roughly",
                    "around",
                    "approximately",
                    "by",
                    "least",
                    "most",
                    "to",
                    "some",
                    "exactly",
                    "one",
                    "only",
                    "just" -> true;
            default -> false;
        };
    }

    /** "two thirds", "one-tenth", "a mere tenth", "one three-hundredth". */
    private Optional<Cardinal> partFraction(int from, Cardinal over) {
        int at = hyphenated(over.to());
        boolean article = isArticle(from);
        if (article && line.isForm(at, "mere")) {
            at++;
        }
        if (article && at == from + 1 && !isSharePhrase(from, at)) {
            return Optional.empty();
        }
        BigDecimal times = ONE;
        if (is(at, Tag.UNIT) && line.isDash(at + 1) && is(at + 2, Tag.PART)) {
            times = entry(at).orElseThrow().low();
            at += 2;
        }
        if (!is(at, Tag.PART) || line.isKind(from, Kind.NUMBER) && over.digits() > 3) {
            return Optional.empty();
        }
        BigDecimal parts = entry(at).orElseThrow().low().multiply(times);
        boolean ordinal =
                over.low().compareTo(ONE) == 0 && !article && !line.isDash(over.to()) && !isSharePhrase(from, at);
        if (ordinal || over.low().compareTo(parts) > 0) {
            return Optional.empty();
        }
        return Optional.of(fraction(from, at + 1, over.low().divide(parts, PRECISION)));
    }

    /** A third "of" something, or "about a third", but not a third party. */
    private boolean isSharePhrase(int from, int part) {
        return line.isForm(part + 1, "of")
                || isHedgeEnd(from - 1)
                || line.isForm(part + 1, "the")
                || line.isKind(part + 1, Kind.MARK)
                || line.is(part + 1, WordClass.AUXILIARY)
                || line.isForm(part + 1, "as");
    }

    /** "one in five", "nine out of ten", "1 in every 100,000". */
    private Optional<Cardinal> oneIn(int from, Cardinal over) {
        boolean out = line.isForm(over.to(), "out") && line.isForm(over.to() + 1, "of");
        if (!out && !line.isForm(over.to(), "in") || over.low().compareTo(BigDecimal.TEN) >= 0) {
            return Optional.empty();
        }
        int at = over.to() + (out ? 2 : 1);
        boolean every = line.isForm(at, "every");
        Optional<Cardinal> under = plainAt(every ? at + 1 : at);
        if (under.isEmpty() || !under.get().isInteger() || under.get().low().compareTo(over.low()) <= 0) {
            return Optional.empty();
        }
        boolean power = under.get().low().stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
        boolean year = under.get().digits() == 4 && !under.get().grouped();
        boolean share = every
                || power
                || (!out
                        && under.get().low().compareTo(HUNDRED) < 0
                        && over.low().compareTo(ONE) == 0);
        if (year || !share) {
            return Optional.empty();
        }
        return Optional.of(
                fraction(from, under.get().to(), over.low().divide(under.get().low(), PRECISION)));
    }

    private static Cardinal fraction(int from, int to, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return new Cardinal(
                from,
                to,
                Form.FRACTION,
                plain,
                plain,
                plain,
                ONE,
                ONE.movePointLeft(Math.max(2, plain.precision() > 4 ? 2 : plain.scale())),
                false,
                false,
                0);
    }

    // ---- vague sizes

    private Optional<Cardinal> vagueAt(int i) {
        int at = i;
        if (line.isForm(at, "a") && (is(at + 1, Tag.FEW) || line.isForm(at + 1, "couple"))) {
            at++;
        }
        if (is(at, Tag.FEW)) {
            return fewAt(i, at);
        }
        if (line.isForm(at, "couple")) {
            int next = line.isForm(at + 1, "of") ? at + 2 : at + 1;
            boolean scale = is(next, Tag.HUNDRED) || is(next, Tag.SCALE) || is(next, Tag.DOZEN);
            return scale ? Optional.of(scaled(i, next, BigDecimal.valueOf(2), ONE, false)) : Optional.empty();
        }
        if (at != i) {
            return Optional.empty();
        }
        return collectiveAt(i);
    }

    /** "several thousand", "a few hundred thousand", "several dozen". */
    private Optional<Cardinal> fewAt(int from, int few) {
        int next = line.isForm(few + 1, "of") ? few + 2 : few + 1;
        if (!is(next, Tag.HUNDRED) && !is(next, Tag.SCALE) && !is(next, Tag.DOZEN) && !is(next, Tag.PLURAL)) {
            return Optional.empty();
        }
        if (next == few + 2) {
            return Optional.empty();
        }
        Cardinal unit = is(next, Tag.PLURAL)
                ? word(
                        from,
                        next + 1,
                        entry(next).orElseThrow().low(),
                        ONE,
                        entry(next).orElseThrow().low(),
                        ONE)
                : scaled(from, next, ONE, ONE, false);
        Entry entry = entry(few).orElseThrow();
        return Optional.of(vague(
                from, unit.to(), entry.low().multiply(unit.low()), entry.high().multiply(unit.low())));
    }

    /** "tens of thousands", "hundreds of millions", "millions", "dozens", "low hundreds". */
    private Optional<Cardinal> collectiveAt(int from) {
        boolean low = line.isForm(from, "low");
        boolean high = line.isForm(from, "high");
        boolean mid = line.isForm(from, "mid");
        int at = low || high || mid ? hyphenated(from + 1) : from;
        Optional<Entry> entry = entry(at);
        if (entry.isEmpty() || entry.get().tag() != Tag.PLURAL && entry.get().tag() != Tag.COLLECTIVE) {
            return Optional.empty();
        }
        boolean scaledByNext = line.isForm(at + 1, "of") && is(at + 2, Tag.PLURAL);
        boolean collective = entry.get().tag() == Tag.COLLECTIVE;
        if (collective && !line.isForm(at + 1, "of") && !line.isForm(at, "dozens")
                || line.isForm(at, "tens") && !scaledByNext) {
            return Optional.empty();
        }
        BigDecimal lowest = entry.get().low();
        BigDecimal highest = entry.get().high();
        int to = at + 1;
        if (scaledByNext) {
            BigDecimal scale = entry(at + 2).orElseThrow().low();
            lowest = lowest.multiply(scale);
            highest = highest.multiply(scale);
            to = at + 3;
        }
        BigDecimal middle = highest.multiply(HALF);
        if (low) {
            highest = middle;
        } else if (high) {
            lowest = middle;
        }
        return Optional.of(vague(from, to, lowest, highest));
    }

    private static Cardinal vague(int from, int to, BigDecimal low, BigDecimal high) {
        return new Cardinal(from, to, Form.VAGUE, low, high, low, ONE, low, false, false, 0);
    }
}
