package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HALF;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.NumberWords.Tag;
import dev.reckon.token.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Reads parts of one ("two thirds", "a third", "3/4", "half of") and numbers with such a part behind them ("five and a quarter"). */
final class Fractions {

    private static final int BETWEEN_REACH = 3;

    private final NumberLine numbers;
    private final Line line;
    private final CardinalReader cardinals;

    Fractions(NumberLine numbers, CardinalReader cardinals) {
        this.numbers = numbers;
        this.line = numbers.line();
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
        if (numbers.is(i, Tag.HALF)) {
            return isHalfOf(i) ? Optional.of(Cardinal.fraction(i, i + 1, HALF)) : Optional.empty();
        }
        if (numbers.isArticle(i) && numbers.is(i + 1, Tag.HALF)) {
            boolean alone = numbers.isClosed(i + 2) && !numbers.isArticle(i + 2);
            return alone ? Optional.of(Cardinal.fraction(i, i + 2, HALF)) : Optional.empty();
        }
        return words(i);
    }

    private Optional<Cardinal> words(int i) {
        if (numbers.isArticle(i)) {
            int part = line.isForm(i + 1, "mere") ? i + 2 : i + 1;
            boolean share = part > i + 1 || isSharePhrase(i, denominatorEnd(part) - 1);
            return share ? denominator(part).map(d -> fraction(i, ONE, d)) : Optional.empty();
        }
        if (!mayBeNumerator(i)) {
            return Optional.empty();
        }
        return cardinals
                .plainAt(i)
                .filter(over -> !over.isScaled() && over.isInteger() && over.digits() <= 3)
                .flatMap(over -> partOf(i, over));
    }

    private boolean mayBeNumerator(int i) {
        return line.isKind(i, Kind.NUMBER) ? numbers.entry(numbers.hyphenated(i + 1)) != null : numbers.isSmall(i);
    }

    /** "two thirds", "one-tenth", "one three-hundredth", "five - eighths". */
    private Optional<Cardinal> partOf(int from, Cardinal over) {
        boolean spacedDash = line.isDash(over.to()) && numbers.is(over.to() + 1, Tag.PART);
        int at = spacedDash ? over.to() + 1 : numbers.hyphenated(over.to());
        Optional<Denominator> under = denominator(at);
        if (under.isEmpty()) {
            return Optional.empty();
        }
        boolean one = over.low().compareTo(ONE) == 0;
        boolean ordinal = one
                && !line.isDash(over.to())
                && !isSharePhrase(from, under.get().to() - 1);
        boolean plural = line.word(under.get().to() - 1).form().endsWith("s");
        boolean halves = line.isForm(at, "halves");
        if (ordinal || !one && !plural || over.low().compareTo(under.get().parts()) > 0 && !halves) {
            return Optional.empty();
        }
        return Optional.of(fraction(from, over.low(), under.get()));
    }

    /**
     * What a fraction divides by.
     *
     * @param to token behind it
     * @param parts the number of parts
     */
    private record Denominator(int to, BigDecimal parts) {}

    /** "thirds", "three-hundredth", "hundred thousandths". */
    private Optional<Denominator> denominator(int at) {
        if (numbers.is(at, Tag.PART)) {
            return Optional.of(new Denominator(at + 1, numbers.worth(at)));
        }
        if (numbers.is(at, Tag.HALF) && line.isDash(at - 1)) {
            return Optional.of(new Denominator(at + 1, BigDecimal.valueOf(2)));
        }
        int next = numbers.hyphenated(at + 1);
        boolean multiple =
                numbers.is(at, Tag.UNIT) && next > at + 1 || numbers.is(at, Tag.TEN) || numbers.is(at, Tag.HUNDRED);
        if (!multiple || !numbers.is(next, Tag.PART)) {
            return Optional.empty();
        }
        BigDecimal last = numbers.worth(next);
        boolean sum = numbers.is(at, Tag.TEN) && last.compareTo(BigDecimal.TEN) < 0;
        BigDecimal first = numbers.worth(at);
        return Optional.of(new Denominator(next + 1, sum ? first.add(last) : first.multiply(last)));
    }

    private int denominatorEnd(int at) {
        return denominator(at).map(Denominator::to).orElse(at + 1);
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
        return Cardinal.fraction(i, i + 3, line.numeral(i).value().divide(under, MathContext.DECIMAL64));
    }

    // ---- where a fraction word is a share

    private boolean isHalfOf(int i) {
        boolean joined = line.isDash(i + 1) && line.isGlued(i + 1);
        boolean ordinalBefore = numbers.is(i - 1, Tag.ORDINAL)
                || numbers.is(i - 1, Tag.PART)
                || line.isForm(i - 1, "latter")
                || line.isForm(i - 1, "time");
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
        boolean word =
                switch (line.word(behind).form()) {
                    case "of", "the", "as", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "bigger" ->
                        true;
                    default -> line.is(behind, WordClass.AUXILIARY);
                };
        return word || numbers.isHedgeEnd(from - 1);
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

    /** Returns {@code whole} with the fraction behind it: "five and a quarter", "one hundred and three and two thirds". */
    Cardinal mixed(Cardinal whole) {
        int and = whole.to();
        if (!line.isForm(and, "and") || !whole.isPlain() || !whole.isInteger() || isBetween(whole.from())) {
            return whole;
        }
        int i = and + 1;
        if (!numbers.isArticle(i) && !numbers.is(i, Tag.UNIT) || numbers.is(i + 1, Tag.HALF)) {
            return whole;
        }
        Optional<Cardinal> part = denominatorBehind(i);
        boolean own = part.isEmpty()
                || line.isForm(part.get().to(), "of")
                || numbers.isMultiplier(part.get().to());
        if (own) {
            return whole;
        }
        BigDecimal more = part.get().low().multiply(whole.scale());
        return whole.extended(part.get().to(), whole.low().add(more), part.get().grain());
    }

    private Optional<Cardinal> denominatorBehind(int i) {
        BigDecimal over = numbers.isArticle(i) ? ONE : numbers.worth(i);
        return denominator(numbers.hyphenated(i + 1))
                .filter(under -> over.compareTo(under.parts()) < 0)
                .map(under -> fraction(i, over, under));
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
