package dev.reckon.audit;

import java.util.List;
import java.util.stream.IntStream;

/** Tells whether a number can be worked out from a few others, so that nobody need have written it before. */
final class Workings {

    /** Of more numbers some sum gives nearly any. */
    private static final int MOST_NUMBERS = 12;

    private static final int MOST_TERMS = 4;

    private static final int FEW_NUMBERS = 6;
    private static final int SOME_NUMBERS = 8;

    private static final double EXACT = 1e-6;
    private static final double ROUNDED = 0.006;
    private static final double WIDEST = 0.03;
    private static final double HUNDRED = 100;

    private Workings() {}

    /** Returns whether {@code number} is a sum or a difference of a few of {@code others}, or what is missing to a hundred. O(others to the fourth, of which few are looked at). */
    static boolean give(double number, List<Double> others) {
        List<Double> few = others.stream().distinct().limit(MOST_NUMBERS).toList();
        int most = mostTerms(few);
        return few.stream().anyMatch(other -> isNear(HUNDRED - other, number, EXACT))
                || sums(number, few, 2, most)
                || few.stream().anyMatch(whole -> sums(whole - number, few, 1, most));
    }

    /** Returns whether {@code number} is a sum of a few of {@code others}. */
    static boolean giveSum(double number, List<Double> others) {
        return sums(number, others.stream().distinct().limit(MOST_NUMBERS).toList(), 2, MOST_TERMS);
    }

    /** Of many numbers any few give nearly every number of four digits as what is missing to another. */
    private static int mostTerms(List<Double> numbers) {
        return numbers.size() <= FEW_NUMBERS ? MOST_TERMS : numbers.size() <= SOME_NUMBERS ? MOST_TERMS - 1 : 2;
    }

    /** Returns whether {@code number} is a product or a quotient of two of {@code others}, a share of a hundred included, give or take {@code half} a last place. */
    static boolean giveRatio(double number, double half, List<Double> others) {
        List<Double> few = others.stream().distinct().limit(MOST_NUMBERS).toList();
        double slack = number == 0 ? ROUNDED : Math.min(WIDEST, Math.max(ROUNDED, half / number));
        return few.stream().anyMatch(a -> few.stream()
                .anyMatch(b -> !a.equals(b)
                        && (isNear(HUNDRED * a / b, number, slack)
                                || isNear(a / b, number, slack)
                                || isNear(a * b, number, slack))));
    }

    /** Returns whether {@code sum} is one of at least {@code fewest} and at most {@code most} of {@code terms}. */
    private static boolean sums(double sum, List<Double> terms, int fewest, int most) {
        return sum > 0 && IntStream.rangeClosed(fewest, most).anyMatch(n -> sumsOf(sum, terms, 0, n));
    }

    private static boolean sumsOf(double sum, List<Double> terms, int from, int n) {
        if (n == 0) {
            return Math.abs(sum) <= EXACT * terms.get(from - 1);
        }
        for (int i = from; i < terms.size(); i++) {
            if (terms.get(i) <= sum * (1 + EXACT) && sumsOf(sum - terms.get(i), terms, i + 1, n - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(double a, double b, double share) {
        return Math.abs(a - b) <= share * Math.abs(b);
    }
}
