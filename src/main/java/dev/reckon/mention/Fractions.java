package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HALF;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Denominators.Denominator;
import dev.reckon.mention.NumberWords.Tag;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Reads parts of one ("two thirds", "a third", "3/4", "half of") and numbers with such a part behind them ("five and a quarter"). */
final class Fractions {

    private static final int BETWEEN_REACH = 3;

    /** In tokens. */
    private static final int REACH_OF_SHARES = 30;

    /** In tokens: "to as much as a half". */
    private static final int REACH_OF_HIGH_END = 5;

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private final NumberLine numbers;
    private final Line line;
    private final CardinalReader cardinals;
    private final Denominators denominators;
    private final Units units;

    Fractions(NumberLine numbers, CardinalReader cardinals, Units units) {
        this.numbers = numbers;
        this.line = numbers.line();
        this.denominators = new Denominators(numbers);
        this.units = units;
        this.cardinals = cardinals;
    }

    /** Returns the fraction that starts at token {@code i}. */
    Optional<Cardinal> at(int i) {
        return part(i).map(this::ofScale);
    }

    private Optional<Cardinal> part(int i) {
        if (line.isKind(i, Kind.NUMBER)) {
            return isSlashed(i) ? Optional.of(slashed(i)) : words(i);
        }
        if (isPartOfUnit(i)) {
            BigDecimal part = numbers.is(i, Tag.HALF) ? HALF : QUARTER;
            return Optional.of(Cardinal.fraction(i, i + 1, part));
        }
        if (numbers.is(i, Tag.HALF)) {
            return isHalfOf(i) ? Optional.of(Cardinal.fraction(i, i + 1, HALF)) : Optional.empty();
        }
        if (numbers.isArticle(i) && numbers.is(i + 1, Tag.HALF)) {
            boolean alone = numbers.isClosed(i + 2) && !numbers.isArticle(i + 2);
            return alone ? Optional.of(Cardinal.fraction(i, i + 2, HALF)) : Optional.empty();
        }
        return words(i);
    }

    /** "half a litre" is read elsewhere; "half litre", "quarter-mile", "a half-inch" here. */
    private boolean isPartOfUnit(int i) {
        boolean part = numbers.is(i, Tag.HALF) || line.isForm(i, "quarter");
        int unit = numbers.hyphenated(i + 1);
        return part
                && !isOrdinalBefore(i)
                && line.token(Math.min(unit, line.size() - 1)).length() > 2
                && units.isSized(line, unit);
    }

    private boolean isOrdinalBefore(int i) {
        return numbers.is(i - 1, Tag.ORDINAL)
                || numbers.is(i - 1, Tag.PART)
                || numbers.is(i - 1, Tag.UNIT)
                || line.isForm(i - 1, "latter")
                || line.isForm(i - 1, "time");
    }

    private Optional<Cardinal> words(int i) {
        if (numbers.isArticle(i) && isPartOfUnit(i + 1)) {
            return part(i + 1).map(number -> number.startingAt(i));
        }
        if (numbers.isArticle(i) && !numbers.isMultiplier(i + 1)) {
            int part = line.isForm(i + 1, "mere") ? i + 2 : i + 1;
            boolean share = part > i + 1 || isSharePhrase(i, denominatorEnd(part) - 1);
            return share ? denominators.at(part).map(d -> fraction(i, ONE, d)) : Optional.empty();
        }
        if (!mayBeNumerator(i)) {
            return Optional.empty();
        }
        return cardinals
                .plainAt(i)
                .filter(over -> over.isInteger() && over.digits() <= 3)
                .filter(over -> !over.isScaled() || !over.numeral() && endsNear(over.to()))
                .flatMap(over -> partOf(i, over));
    }

    private boolean mayBeNumerator(int i) {
        return line.isKind(i, Kind.NUMBER)
                ? numbers.entry(numbers.hyphenated(i + 1)) != null
                : numbers.isSmall(i) || numbers.isArticle(i);
    }

    /** "two thirds", "one-tenth", "one three-hundredth", "five - eighths", "one hundred thirty fifths". */
    private Optional<Cardinal> partOf(int from, Cardinal over) {
        boolean spacedDash = line.isDash(over.to()) && numbers.is(over.to() + 1, Tag.PART);
        int at = spacedDash ? over.to() + 1 : numbers.hyphenated(over.to());
        Optional<Cardinal> split = over.numeral() || spacedDash || !endsNear(at) ? Optional.empty() : splitOf(over);
        return split.or(() -> denominators.at(at).flatMap(under -> partOf(from, over, under)));
    }

    /** "at the start of a quarter": three months. */
    private boolean isTime(int from, int last) {
        boolean part = line.isForm(from - 1, "of") && line.is(from - 2, WordClass.YEAR_CUE);
        return part && line.is(last, WordClass.TIME_UNIT) && !line.isForm(last + 1, "of");
    }

    private Optional<Cardinal> partOf(int from, Cardinal over, Denominator under) {
        int last = under.to() - 1;
        boolean one = over.low().compareTo(ONE) == 0;
        boolean ordinal = one && !line.isDash(over.to()) && !isSharePhrase(from, last);
        boolean plural = line.word(last).form().endsWith("s");
        boolean quarters = line.isForm(last, "quarters");
        int above = over.low().compareTo(under.parts());
        boolean improper =
                (above > 0 || above == 0 && quarters) && (over.numeral() || quarters) && !line.isForm(last, "halves")
                        || quarters && isCountedOff(from - 1);
        return ordinal || !one && !plural || improper || isTime(from, last)
                ? Optional.empty()
                : Optional.of(fraction(from, over.low(), under));
    }

    /** "the past three quarters", "the first two quarters": stretches of time. */
    private boolean isCountedOff(int before) {
        return switch (line.word(before).form()) {
            case "past", "last", "next", "previous", "preceding", "first", "final", "following", "prior", "coming" ->
                true;
            default -> false;
        };
    }

    /** An ordinal that may close a denominator stands at {@code at}. */
    private boolean endsNear(int at) {
        return numbers.is(at, Tag.PART) || numbers.is(at, Tag.ORDINAL);
    }

    /** "three twenty-firsts": the last words of the number belong to what it is divided by, as many as may. */
    private Optional<Cardinal> splitOf(Cardinal whole) {
        for (int at = whole.from() + 1; at < whole.to(); at++) {
            boolean apart = !line.isDash(at) && !line.isDash(at - 1);
            Optional<Denominator> under = apart ? denominators.at(at) : Optional.empty();
            int end = at;
            Optional<Cardinal> over = under.isPresent() ? cardinals.wordsOf(whole.from(), end) : Optional.empty();
            Optional<Cardinal> part = over.flatMap(o -> partOf(whole.from(), o, under.orElseThrow()));
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private int denominatorEnd(int at) {
        return denominators.at(at).map(Denominator::to).orElse(at + 1);
    }

    private static Cardinal fraction(int from, BigDecimal over, Denominator under) {
        return Cardinal.fraction(from, under.to(), over.divide(under.parts(), MathContext.DECIMAL64));
    }

    private boolean isSlashed(int i) {
        return line.isMark(i + 1, '/')
                && line.isKind(i + 2, Kind.NUMBER)
                && line.isGlued(i + 1)
                && line.isGlued(i + 2)
                && !line.isMark(i - 1, '/')
                && DigitNumbers.isProperFraction(line, i);
    }

    private Cardinal slashed(int i) {
        BigDecimal under = line.numeral(i + 2).value();
        boolean ordinal = line.isGlued(i + 3) && (line.isForm(i + 3, "th") || line.isForm(i + 3, "rd"));
        return Cardinal.fraction(
                i, ordinal ? i + 4 : i + 3, line.numeral(i).value().divide(under, MathContext.DECIMAL64));
    }

    // ---- where a fraction word is a share

    private boolean isHalfOf(int i) {
        boolean joined = line.isDash(i + 1) && line.isGlued(i + 1);
        boolean ordinalBefore = isOrdinalBefore(i);
        boolean numberAfter = numbers.isArticle(i + 1) && numbers.isMultiplier(i + 2);
        return !joined
                && !ordinalBefore
                && !numberAfter
                && (line.isForm(i + 1, "of")
                        || line.is(i + 1, WordClass.ARTICLE)
                        || line.is(i + 1, WordClass.DETERMINER)
                        || numbers.isHedgeEnd(i - 1)
                        || line.isForm(i + 1, "its")
                        || line.isForm(i + 1, "their"));
    }

    /** A third "of" something, "about a third", "a fifth more", but not a third party. */
    private boolean isSharePhrase(int from, int part) {
        int behind = part + 1;
        if (behind >= line.size() || line.isKind(behind, Kind.MARK) && !line.isDash(behind)) {
            return true;
        }
        if (line.isForm(behind, "and") && isBetween(from) || goesOn(from, behind) || isLowEnd(behind)) {
            return true;
        }
        boolean word =
                switch (line.word(behind).form()) {
                    case "of", "the", "as", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "bigger" ->
                        true;
                    case "point" -> line.isForm(part, "quarter");
                    default -> line.is(behind, WordClass.AUXILIARY);
                };
        // "according to a third estimate"
        boolean ranked = line.is(behind, WordClass.FIGURE_NOUN) || line.is(behind, WordClass.SOURCE_NOUN);
        return word || numbers.isHedgeEnd(from - 1) && !ranked;
    }

    /** "from a quarter to a half", "from one third to as much as two thirds". */
    private boolean isLowEnd(int to) {
        for (int i = to + 1; line.isForm(to, "to") && i <= to + REACH_OF_HIGH_END; i++) {
            if (numbers.is(i, Tag.PART) || numbers.is(i, Tag.HALF)) {
                return true;
            }
        }
        return false;
    }

    /** "half went to the army, and a third to the navy": one more share of what an earlier one was of, and no third of a row. */
    private boolean goesOn(int from, int behind) {
        boolean joined = line.isForm(from - 1, "and") || line.isMark(from - 1, ',');
        if (!joined || !line.is(behind, WordClass.PREPOSITION)) {
            return false;
        }
        boolean shared = false;
        for (int i = Math.max(0, from - REACH_OF_SHARES); i < from; i++) {
            if (line.isForm(i, "second") || line.isForm(i, "first") || line.isForm(i, "another")) {
                return false;
            }
            boolean part = numbers.is(i, Tag.HALF) || numbers.is(i, Tag.PART);
            shared |= part && (line.isForm(i + 1, "of") || numbers.isHedgeEnd(i - 1)) || line.isMark(i, '%');
        }
        return shared;
    }

    // ---- fractions of and beside whole numbers

    /** "a quarter of a million", "three quarters of a billion", "three quarters billion". */
    private Cardinal ofScale(Cardinal fraction) {
        int at = fraction.to();
        if (line.isForm(at, "of") && numbers.isArticle(at + 1)) {
            at += 2;
        } else if (!numbers.is(at, Tag.SCALE)) {
            return fraction;
        }
        if (!numbers.isMultiplier(at)) {
            return fraction;
        }
        BigDecimal scale = numbers.worth(at);
        BigDecimal value = fraction.low().multiply(scale);
        return Cardinal.spelled(fraction.from(), at + 1, value, ONE, scale.movePointLeft(2));
    }

    /**
     * Returns {@code whole} with the fraction behind it: "five and a quarter", "one hundred and three and two thirds", "one billion and
     * a half million".
     */
    Cardinal mixed(Cardinal whole) {
        int and = whole.to();
        if (!line.isForm(and, "and") || !whole.isPlain() || !whole.isInteger() || isBetween(whole.from())) {
            return whole;
        }
        Optional<Cardinal> part = partBehind(and + 1);
        if (part.isEmpty() || line.isForm(part.get().to(), "of")) {
            return whole;
        }
        int to = part.get().to();
        if (numbers.isMultiplier(to)) {
            BigDecimal smaller = numbers.worth(to);
            BigDecimal more = part.get().low().multiply(smaller);
            return smaller.compareTo(whole.scale()) < 0
                    ? whole.extended(to + 1, whole.low().add(more), smaller)
                    : whole;
        }
        BigDecimal more = part.get().low().multiply(whole.scale());
        return isHalf(part.get())
                ? whole
                : whole.extended(to, whole.low().add(more), part.get().grain());
    }

    private boolean isHalf(Cardinal part) {
        return numbers.is(part.to() - 1, Tag.HALF);
    }

    private Optional<Cardinal> partBehind(int i) {
        if (numbers.isArticle(i) && numbers.is(i + 1, Tag.HALF)) {
            return Optional.of(Cardinal.fraction(i, i + 2, HALF));
        }
        if (numbers.isArticle(i)) {
            return denominators.at(numbers.hyphenated(i + 1)).map(under -> fraction(i, ONE, under));
        }
        return !numbers.isSmall(i)
                ? Optional.empty()
                : cardinals.plainAt(i).filter(over -> !over.isScaled()).flatMap(over -> denominators
                        .at(numbers.hyphenated(over.to()))
                        .filter(under -> over.low().compareTo(under.parts()) < 0)
                        .map(under -> fraction(i, over.low(), under)));
    }

    private boolean isBetween(int from) {
        for (int i = from - 1; i >= 0 && i >= from - BETWEEN_REACH; i--) {
            if (line.isForm(i, "between")) {
                return true;
            }
        }
        return false;
    }
}
