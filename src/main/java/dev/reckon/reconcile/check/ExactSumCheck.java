package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of one unit that stand near each other and add up to the last digit, though no word says so: "4,300 had applied, 2,978 were
 * let in; 1,322 stayed outside". Only agreement is reported, and only where chance would hardly make the numbers fit: they must have so
 * many digits that among all sums of the numbers near by one such fit is expected less than once in fifty texts.
 */
final class ExactSumCheck implements ArithmeticCheck {

    /** How many sentences with figures the numbers may stand in. */
    private static final int SENTENCES = 3;

    /** Passages with more numbers of one unit are tables or lists, which have checks of their own. */
    private static final int MOST_NUMBERS = 12;

    /** Of so many numbers of all units the sentences are lists too, and comparing all would not be linear. */
    private static final int LONGEST = 40;

    /** How often a fit may be expected by chance. */
    private static final double BY_CHANCE = 0.002;

    private static final int FEWEST_DIGITS = 2;

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> numbers = passage.recent(sentence, SENTENCES - 1, ExactSumCheck::isNumber);
            if (numbers.size() <= LONGEST) {
                add(passage, sentence, numbers, checks);
            }
        }
        return checks;
    }

    private static boolean isNumber(Figure figure) {
        return Passage.isAmount(figure)
                && Passage.isExact(figure)
                && !figure.stance().rejects()
                && Written.exactly(figure).signum() > 0
                && Written.exactly(figure).precision() >= FEWEST_DIGITS;
    }

    /** Adds the sums that take in a number of the last sentence: those before were found with theirs. */
    private static void add(Passage passage, Sentence last, List<Figure> numbers, List<Check> checks) {
        for (Figure total : numbers) {
            List<Figure> parts = numbers.stream()
                    .filter(part -> passage.alike(part, total)
                            && part.unit().equals(total.unit())
                            && Written.exactly(part).compareTo(Written.exactly(total)) < 0)
                    .toList();
            if (parts.size() <= MOST_NUMBERS) {
                sum(last, parts, total).ifPresent(checks::add);
            }
        }
    }

    private static Optional<Check> sum(Sentence last, List<Figure> parts, Figure total) {
        double sums = parts.size() * (parts.size() - 1) / 2.0;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Figure a = parts.get(i);
                Figure b = parts.get(j);
                boolean fits = Written.exactly(a).add(Written.exactly(b)).compareTo(Written.exactly(total)) == 0;
                boolean here = List.of(a, b, total).stream()
                        .anyMatch(figure -> figure.sentence().equals(last.span()));
                if (fits
                        && here
                        && Written.exactly(a).compareTo(Written.exactly(b)) != 0
                        && isNoChance(sums, a, b, total)) {
                    return Optional.of(finding(a, b, total));
                }
            }
        }
        return Optional.empty();
    }

    /** A sum is that of two numbers to the place of the last digit shown by two of the three, the third being as fine at least. */
    private static boolean isNoChance(double sums, Figure a, Figure b, Figure total) {
        int finest = Math.max(
                Written.exactly(a).scale(),
                Math.max(Written.exactly(b).scale(), Written.exactly(total).scale()));
        double steps = Written.exactly(total).movePointRight(finest).doubleValue();
        return sums / steps < BY_CHANCE;
    }

    private static Check finding(Figure a, Figure b, Figure total) {
        List<Member> members =
                List.of(Finding.member(a, "addend"), Finding.member(b, "addend"), Finding.member(total, "total"));
        String sum = NumberText.of(Written.exactly(total).doubleValue());
        return Finding.of(
                ListSumCheck.RULE,
                Result.HOLDS,
                members,
                sum,
                total.surface(),
                Finding.quote(a) + " + " + Finding.quote(b) + " = " + sum + Finding.fit(true, total));
    }
}
