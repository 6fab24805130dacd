package dev.reckon.reconcile.check;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Member;
import dev.reckon.reconcile.Check.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts too small to be read as estimates: "3,218, of them 2,131 men, 1,084 women and 3 children" adds up, though 3 is no estimate. */
final class SmallParts {

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private SmallParts() {}

    /** Returns whether {@code check} is a sum that fails by just such a number, which stands in the sentence of one of its members. */
    static boolean explain(Check check) {
        if (!check.rule().equals(ListSumCheck.RULE) || check.result() != Result.FAILS) {
            return false;
        }
        Optional<BigDecimal> gap = gap(check.members());
        return gap.filter(missing -> missing.signum() > 0 && missing.compareTo(BigDecimal.valueOf(WORDS.size())) <= 0)
                .filter(missing -> missing.stripTrailingZeros().scale() <= 0)
                .filter(missing -> check.members().stream()
                        .map(Member::figure)
                        .map(Figure::sentenceText)
                        .anyMatch(text -> holds(text, missing.intValueExact())))
                .isPresent();
    }

    /** What the parts lack of the whole, if all state single values. */
    private static Optional<BigDecimal> gap(List<Member> members) {
        BigDecimal gap = BigDecimal.ZERO;
        for (Member member : members) {
            Optional<BigDecimal> best = member.figure().value().best();
            if (best.isEmpty()) {
                return Optional.empty();
            }
            gap = member.role().equals("whole") ? gap.add(best.get()) : gap.subtract(best.get());
        }
        return Optional.of(gap);
    }

    /** Whether the number stands in {@code text} as one more of a list, behind "and" or a comma: "six fewer" is no part. */
    private static boolean holds(String text, int number) {
        String digits = String.valueOf(number);
        String word = WORDS.get(number - 1);
        String before = "";
        boolean comma = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (!inside && i > from) {
                String piece = text.substring(from, i).toLowerCase(Locale.ROOT);
                boolean joined = before.equals("and") || before.equals("plus") || comma && !isDifference(text, i);
                if (joined && (piece.equals(digits) || piece.equals(word))) {
                    return true;
                }
                before = piece;
                comma = false;
            }
            if (!inside && i < text.length()) {
                comma |= text.charAt(i) == ',' || text.charAt(i) == ';';
                from = i + 1;
            }
        }
        return false;
    }

    private static boolean isDifference(String text, int from) {
        String behind = text.substring(from).strip();
        return Stream.of("fewer", "more", "less", "short", "too").anyMatch(behind::startsWith);
    }
}
