package dev.reckon.align;

import dev.reckon.base.Interval;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** How the sizes of two figures bear on whether they answer one question. */
final class Size {

    private static final double SAME_ODD_NUMBER = 2.5;
    private static final int ODD_DIGITS = 4;

    /** Two numbers of this many digits are never the same by chance. */
    private static final int UNMISTAKABLE_DIGITS = 5;

    /** A number this large with {@link #TELLING_DIGITS} digits is hardly the same by chance in one text. */
    private static final int LARGE = 10_000;

    private static final int TELLING_DIGITS = 3;

    private static final double ONE_MEASUREMENT = 1.05;

    /** No two sources differ by more than a thousand times over one number without a slip of scale. */
    private static final double WORLDS_APART = -8;

    private static final double SOME_TIMES = 5;

    private static final double VAGUE = -1.2;

    private Size() {}

    /** Answers to one question rarely lie orders of magnitude apart. */
    static double of(Aspect x, Aspect y) {
        double ratio = ratio(x, y);
        if (ratio == 0) {
            return 0;
        }
        if (isOdd(x) && isOdd(y) && ratio <= 1.02) {
            return ratio == 1 ? SAME_ODD_NUMBER : 1;
        }
        if (ratio == 1 && isTelling(x) && isTelling(y)) {
            return 1;
        }
        if (isMeasured(x) && isMeasured(y) && ratio <= 1.5) {
            return ratio <= 1.05 ? 3 : 1.5;
        }
        return ratio > 1_000 ? WORLDS_APART : ratio > 200 ? -4 : ratio > 20 ? -2 : far(x, y, ratio);
    }

    /** Where no two sources are named for them, numbers some times apart mostly count two things. */
    private static double far(Aspect x, Aspect y, double ratio) {
        return ratio <= SOME_TIMES || haveTwoSources(x, y) ? 0 : ratio > 2 * SOME_TIMES ? -1 : -0.5;
    }

    private static boolean haveTwoSources(Aspect x, Aspect y) {
        Optional<String> first = x.figure().attribution().text();
        Optional<String> second = y.figure().attribution().text();
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    /** "Millions" is said of anything: it takes more to make it the answer to one question. */
    static double vagueness(Aspect x, Aspect y) {
        boolean vague = x.figure().value().hedge() == Hedge.ORDER_OF_MAGNITUDE
                || y.figure().value().hedge() == Hedge.ORDER_OF_MAGNITUDE;
        return vague ? VAGUE : 0;
    }

    /** Returns how many times larger the larger is, 0 when one of the two is not positive. */
    static double ratio(Aspect x, Aspect y) {
        double first = size(x);
        double second = size(y);
        return first > 0 && second > 0 ? Math.max(first, second) / Math.min(first, second) : 0;
    }

    /** Returns whether both state one number of four digits or more. */
    static boolean isSameOddNumber(Aspect x, Aspect y) {
        return isOdd(x) && isOdd(y) && ratio(x, y) == 1;
    }

    /** Returns whether both state one number of so many digits that one must have it from the other, whatever the words around. */
    static boolean isUnmistakable(Aspect x, Aspect y) {
        return digits(x) >= UNMISTAKABLE_DIGITS && digits(y) >= UNMISTAKABLE_DIGITS && ratio(x, y) == 1;
    }

    /** Returns whether the two can be true of one value. */
    static boolean meet(Aspect x, Aspect y) {
        return hard(x).meets(hard(y));
    }

    private static Interval hard(Aspect aspect) {
        return Dimensions.scaled(aspect.figure().value().hard(), aspect.scale().factor());
    }

    /** Numbers of four digits or more do not come close to each other by chance. */
    static boolean isOdd(Aspect aspect) {
        return digits(aspect) >= ODD_DIGITS;
    }

    static boolean isTelling(Aspect aspect) {
        return digits(aspect) >= TELLING_DIGITS && size(aspect) >= LARGE;
    }

    /** A number in words, such as "a third", has none to tell it by. */
    static int digits(Aspect aspect) {
        return digits(aspect, aspect.figure().value().best());
    }

    private static int digits(Aspect aspect, Optional<BigDecimal> number) {
        return number.isPresent() && aspect.figure().isInDigits()
                ? number.get().stripTrailingZeros().precision()
                : 0;
    }

    /** Returns how many digits the number shows, be it a bound; 0 for a number in words. */
    static int digitsShown(Aspect aspect) {
        return digits(aspect, aspect.figure().value().shown());
    }

    /** What no act befell was measured: two results of one measurement lie close to each other. */
    private static boolean isMeasured(Aspect x) {
        Kind kind = x.figure().kind();
        return x.nature() != Aspect.Nature.LEVEL && (kind == Kind.MEASURE || kind == Kind.DURATION);
    }

    /** Returns whether both are measured to three digits or more and come out as close as two results for one thing do. */
    static boolean isOneMeasurement(Aspect x, Aspect y) {
        return isMeasured(x)
                && isMeasured(y)
                && digits(x) >= TELLING_DIGITS
                && digits(y) >= TELLING_DIGITS
                && ratio(x, y) <= ONE_MEASUREMENT;
    }

    private static double size(Aspect aspect) {
        Value value = aspect.figure().value();
        Optional<BigDecimal> end = value.high().isPresent() ? value.high() : value.low();
        Optional<BigDecimal> number = value.best().isPresent() ? value.best() : end;
        return number.isPresent()
                ? number.get().doubleValue() * aspect.scale().factor().doubleValue()
                : 0;
    }
}
