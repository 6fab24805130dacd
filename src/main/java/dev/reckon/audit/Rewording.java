package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.NumberText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Puts the right number into the words of a figure: "650 feet" with 449.475 becomes "449 feet". */
final class Rewording {

    private static final int FEWEST_DIGITS = 2;

    private Rewording() {}

    /**
     * Returns the words of {@code figure} with the number that {@code expected} begins with, as finely as the figure shows its own;
     * empty when {@code expected} is no single number or the figure no plain one.
     */
    static Optional<String> with(Figure figure, String expected) {
        Optional<BigDecimal> number = leading(expected);
        boolean plain = figure.value().hedge() == Hedge.EXACT || figure.value().hedge() == Hedge.APPROX;
        if (number.isEmpty() || expected.contains(" to ") || !plain) {
            return Optional.empty();
        }
        String words = Words.oneLine(figure.surface());
        int start = firstDigit(words);
        if (start < 0) {
            return Optional.of(NumberText.of(number.get()) + (expected.contains(" times") ? " times" : ""));
        }
        int end = pastNumber(words, start);
        Optional<BigDecimal> scale = scale(figure, words.substring(start, end));
        return scale.map(by -> words.substring(0, start)
                + NumberText.of(rounded(number.get(), figure.value().grain()).divide(by, MathContext.DECIMAL64))
                + words.substring(end));
    }

    /** Returns what one of the number as written stands for: a million in "3 million". */
    private static Optional<BigDecimal> scale(Figure figure, String written) {
        Optional<BigDecimal> own = leading(written);
        return own.filter(n -> n.signum() != 0)
                .flatMap(n -> figure.value().best().map(best -> best.divide(n, MathContext.DECIMAL64)));
    }

    private static BigDecimal rounded(BigDecimal number, BigDecimal grain) {
        BigDecimal coarse = number.divide(grain, 0, RoundingMode.HALF_EVEN).multiply(grain);
        boolean same =
                number.subtract(coarse).abs().multiply(BigDecimal.valueOf(50)).compareTo(number.abs()) <= 0;
        return same ? coarse : number.round(new MathContext(FEWEST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> leading(String text) {
        if (text.isEmpty() || !isAsciiDigit(text.charAt(0))) {
            return Optional.empty();
        }
        String digits = text.substring(0, pastNumber(text, 0)).replace(",", "");
        return Optional.of(new BigDecimal(digits));
    }

    private static int firstDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (isAsciiDigit(words.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int pastNumber(String words, int start) {
        int i = start;
        while (i < words.length()
                && (isAsciiDigit(words.charAt(i))
                        || (",.".indexOf(words.charAt(i)) >= 0
                                && i + 1 < words.length()
                                && isAsciiDigit(words.charAt(i + 1))))) {
            i++;
        }
        return i;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
