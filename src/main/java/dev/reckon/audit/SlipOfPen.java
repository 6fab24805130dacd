package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.check.Slips;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Numbers that differ as a typing hand makes them differ. */
final class SlipOfPen {

    /** The same so many digits in another order do not meet by chance. */
    private static final int TELLING_DIGITS = 3;

    /** Shorter numbers are a longer one without a digit by chance. */
    private static final int FEWEST_OF_LOST = 4;

    private SlipOfPen() {}

    /** Returns whether one number could be the other with digits shuffled, dropped or mistyped. */
    static boolean is(Figure a, Figure b) {
        return isShuffled(a, b) || isLikely(a, b);
    }

    /** Returns whether the numbers are of one size and differ in their digits alone, as a typing hand makes them differ. */
    static boolean isOfDigits(Figure a, Figure b) {
        return size(a) == size(b) && isTelling(a) && is(a, b);
    }

    /** Returns whether the number shows digits enough for a slip to be no chance. */
    static boolean isTelling(Figure figure) {
        return digits(figure).length() >= TELLING_DIGITS;
    }

    /** "145,000" and "451,000" have the same digits in another order. */
    private static boolean isShuffled(Figure a, Figure b) {
        if (size(a) != size(b)) {
            return false; // most pairs
        }
        String first = digits(a);
        String second = digits(b);
        return first.length() >= TELLING_DIGITS
                && first.length() == second.length()
                && !first.equals(second)
                && Arrays.equals(
                        first.chars().sorted().toArray(),
                        second.chars().sorted().toArray());
    }

    /** Returns whether one number is the other with its only two digits swapped, "47" for "74", whatever their signs. */
    static boolean areSwapped(Figure a, Figure b) {
        if (size(a) != size(b) || !a.isInDigits() || !b.isInDigits()) {
            return false;
        }
        String first = digits(a).replace("-", "");
        return first.length() == 2
                && first.charAt(0) != first.charAt(1)
                && digits(b).replace("-", "").contentEquals(new StringBuilder(first).reverse());
    }

    /** Returns whether one whole number is the other with two digits side by side swapped, zeros at its end or not: "207,000" for "270,000". */
    static boolean areNeighboursSwapped(Figure a, Figure b) {
        if (size(a) != size(b)) {
            return false; // most pairs
        }
        String first = whole(a);
        String second = whole(b);
        if (first.length() != second.length()
                || first.length() < TELLING_DIGITS
                || !a.isInDigits()
                || !b.isInDigits()) {
            return false;
        }
        int at = 0;
        while (at < first.length() && first.charAt(at) == second.charAt(at)) {
            at++;
        }
        return at + 1 < first.length()
                && first.charAt(at) == second.charAt(at + 1)
                && first.charAt(at + 1) == second.charAt(at)
                && first.substring(at + 2).equals(second.substring(at + 2));
    }

    /** Returns whether one whole number is the other without one of its digits, "4,187" for "41,875": a digit was lost or typed twice. */
    static boolean isDigitLost(Figure a, Figure b) {
        if (Math.abs(size(a) - size(b)) > 1) {
            return false; // most pairs
        }
        String first = whole(a);
        String second = whole(b);
        return first.length() < second.length() ? isWithoutOne(first, second) : isWithoutOne(second, first);
    }

    /** Returns whether both write the same digits, and another word behind them: "3 million", "3 billion". */
    static boolean isOfScaleWord(Figure a, Figure b) {
        String first = scaleWord(a);
        String second = scaleWord(b);
        return !first.isEmpty()
                && !second.isEmpty()
                && !first.equals(second)
                && Evidence.digitsOf(a.surface()).equals(Evidence.digitsOf(b.surface()));
    }

    /** Returns the word that says how large a number in digits is, "million"; none where there is none. */
    private static String scaleWord(Figure figure) {
        return Evidence.digitsOf(figure.surface()).isEmpty()
                ? ""
                : Stems.words(figure.surface().toLowerCase(Locale.ROOT)).stream()
                        .filter(Numbers.SCALE_WORDS::contains)
                        .findFirst()
                        .orElse("");
    }

    private static boolean isWithoutOne(String shorter, String longer) {
        if (longer.length() != shorter.length() + 1 || shorter.length() < FEWEST_OF_LOST) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return longer.startsWith(shorter.substring(at), at + 1);
    }

    /** Returns all digits of a whole number; none of another. */
    private static String whole(Figure figure) {
        Optional<BigDecimal> best = figure.value().best();
        return best.isPresent() && best.get().stripTrailingZeros().scale() <= 0
                ? best.get().toBigInteger().toString()
                : "";
    }

    private static int size(Figure figure) {
        Optional<BigDecimal> best = figure.value().best();
        return best.isPresent() ? best.get().precision() - best.get().scale() : 0;
    }

    /** Returns the significant digits of the number, without the zeros at its end. */
    private static String digits(Figure figure) {
        Optional<BigDecimal> best = figure.value().best();
        return best.isPresent()
                ? best.get().stripTrailingZeros().unscaledValue().toString()
                : "";
    }

    private static boolean isLikely(Figure a, Figure b) {
        Optional<BigDecimal> first = a.value().best();
        Optional<BigDecimal> second = b.value().best();
        return first.isPresent()
                && second.isPresent()
                && Slips.likely(first.get(), second.get()).isPresent();
    }
}
