package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Three numbers of many digits that stand near each other and of which the last is the sum of the others, or their difference, but for one
 * slip of the pen: "48,124 were counted then and 36,385 now. The town is short of 12,739". No word need say that they belong together:
 * that one number comes within a single digit of another is expected by chance less than once in a hundred texts.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class SlippedSumCheck implements ArithmeticCheck {

    /** How many sentences with figures the numbers may stand in. */
    private static final int SENTENCES = 3;

    private static final int MOST_NUMBERS = 8;
    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 5;

    /** How often a number one slip away may be expected by chance. */
    private static final double BY_CHANCE = 0.01;

    /** So many numbers are one slip away from one of so many digits, for each digit. */
    private static final double SLIPS_OF_DIGIT = 10;

    private static final String DIFFERENCE = "difference";

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> numbers = passage.recent(
                    sentence,
                    SENTENCES - 1,
                    figure -> isNumber(figure) && !passage.sentence(figure).isRow());
            if (numbers.size() <= LONGEST && !sentence.isRow()) {
                sentence.figures().stream()
                        .filter(SlippedSumCheck::isNumber)
                        .forEach(told -> slipped(passage, numbers, told).ifPresent(checks::add));
            }
        }
        return checks;
    }

    private static boolean isNumber(Figure figure) {
        return Passage.isAmount(figure)
                && Passage.isExact(figure)
                && !figure.stance().rejects()
                && Written.exactly(figure).signum() > 0;
    }

    private static Optional<Check> slipped(Passage passage, List<Figure> numbers, Figure told) {
        List<Figure> before = numbers.stream()
                .filter(term -> term.span().compareTo(told.span()) < 0
                        && passage.alike(term, told)
                        && term.unit().equals(told.unit())
                        && Written.exactly(term).compareTo(Written.exactly(told)) != 0)
                .toList();
        if (before.size() < 2 || before.size() > MOST_NUMBERS || isWorkedOut(numbers, told)) {
            return Optional.empty();
        }
        double pairs = before.size() * (before.size() - 1);
        for (int i = before.size() - 1; i > 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                Figure larger = Written.exactly(before.get(i)).compareTo(Written.exactly(before.get(j))) > 0
                        ? before.get(i)
                        : before.get(j);
                Figure smaller = larger == before.get(i) ? before.get(j) : before.get(i);
                BigDecimal sum = Written.exactly(larger).add(Written.exactly(smaller));
                BigDecimal difference = Written.exactly(larger).subtract(Written.exactly(smaller));
                if (isSlip(told, sum, larger, smaller, pairs)) {
                    return Optional.of(check(larger, smaller, told, sum, false));
                }
                if (isSlip(told, difference, larger, smaller, pairs)) {
                    return Optional.of(check(larger, smaller, told, difference, true));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether two numbers near by give {@code told} to its last digit, as sum or difference. */
    private static boolean isWorkedOut(List<Figure> numbers, Figure told) {
        for (Figure a : numbers) {
            for (Figure b : numbers) {
                boolean sum = Written.exactly(a).add(Written.exactly(b)).compareTo(Written.exactly(told)) == 0;
                boolean difference = a != told
                        && b != told
                        && Written.exactly(a).subtract(Written.exactly(b)).compareTo(Written.exactly(told)) == 0;
                if (a != b && (sum || difference)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSlip(Figure told, BigDecimal result, Figure a, Figure b, double pairs) {
        if (result.signum() <= 0) {
            return false;
        }
        int finest = Math.max(
                Written.exactly(told).scale(),
                Math.max(Written.exactly(a).scale(), Written.exactly(b).scale()));
        boolean fine = Written.exactly(told).scale() == finest
                && (Written.exactly(a).scale() == finest || Written.exactly(b).scale() == finest);
        int digits = Written.exactly(told)
                .movePointRight(finest)
                .toBigInteger()
                .toString()
                .length();
        boolean telling = digits >= FEWEST_DIGITS && pairs * digits * SLIPS_OF_DIGIT / Math.pow(10, digits) < BY_CHANCE;
        return fine
                && telling
                && Slip.between(Written.exactly(told), result)
                        .filter(slip -> slip == Slip.WRONG_DIGIT || slip == Slip.TRANSPOSED_DIGITS)
                        .isPresent();
    }

    private static Check check(Figure larger, Figure smaller, Figure told, BigDecimal result, boolean difference) {
        String expected = NumberText.of(result.doubleValue());
        List<Figure> terms = Stream.of(larger, smaller)
                .sorted(Comparator.comparing(Figure::span))
                .toList();
        // "the 476 are 323 men and 153 women": the last of two parts whose whole stands before both does not make it up
        boolean part = difference && isListed(smaller, told) && larger.span().compareTo(smaller.span()) < 0;
        return Finding.of(
                difference && !part ? DIFFERENCE : ListSumCheck.RULE,
                Result.FAILS,
                difference ? Finding.difference(larger, smaller, told) : Finding.whole(terms, told),
                expected,
                told.surface(),
                (difference
                                ? Finding.quote(larger) + " − " + Finding.quote(smaller)
                                : Finding.quote(terms.get(0)) + " + " + Finding.quote(terms.get(1)))
                        + " = " + expected + ", not " + Finding.quote(told)
                        + Slips.likely(Written.exactly(told), result)
                                .map(slip -> ", which looks like " + slip)
                                .orElse("")
                        + ".");
    }

    private static boolean isListed(Figure first, Figure second) {
        int from = first.span().end();
        int to = second.span().start();
        String between = from < to ? first.document().text().substring(from, to) : "";
        return first.sentence().equals(second.sentence()) && (between.endsWith(" and ") || between.endsWith(", "));
    }
}
