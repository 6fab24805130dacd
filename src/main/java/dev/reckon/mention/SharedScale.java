package dev.reckon.mention;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Carries a scale word over numbers that leave it out: the one that closes a list back over its members, "4.4, 10.9, 9.6 and 4.4
 * million", and that of an estimate on to its interval, "8.9 million (95 % CI 7.5 to 10.3)".
 */
final class SharedScale {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);

    /** In tokens, the noun counted and the bracket among them. */
    private static final int REACH_OF_BRACKET = 5;

    /** An estimate and the two ends of its interval. */
    private static final int INTERVAL = 3;

    private SharedScale() {}

    /** Returns {@code amounts} of {@code line}, in order, each with the scale its list ends in or its estimate has. */
    static List<Amount> carried(Line line, List<Amount> amounts) {
        List<Amount> out = new ArrayList<>(amounts);
        for (int last = out.size() - 1; last > 0; last--) {
            Amount closing = out.get(last);
            if (closing.number().isScaled() && closing.number().numeral()) {
                int first = isFallTo(line, out.get(last - 1), closing) ? last - 1 : listStart(line, out, last);
                for (int k = first; k < last; k++) {
                    out.set(k, out.get(k).scaledBy(closing.number().scale()));
                }
                last = first;
            }
        }
        carryIntoIntervals(line, out);
        carryOverIntervals(line, out);
        return out;
    }

    /** "The herd fell from 58 to 37 million": the higher end leaves out the scale of the lower, as in a range. */
    private static boolean isFallTo(Line line, Amount from, Amount to) {
        boolean joined = line.isForm(from.from() - 1, "from")
                && line.isForm(from.to(), "to")
                && to.from() == from.to() + 1
                && isBare(from);
        return joined && from.number().low().compareTo(to.number().mantissa()) > 0;
    }

    /** "8.9 (7.5–10.3) million": the scale of an estimate and of its interval stands behind both. */
    private static void carryOverIntervals(Line line, List<Amount> amounts) {
        for (int k = 0; k + INTERVAL < amounts.size(); k++) {
            Amount estimate = amounts.get(k);
            Amount closing = amounts.get(k + INTERVAL);
            int open = estimate.to();
            boolean bracket = (line.isMark(open, '(') || line.isMark(open, '['))
                    && isAll(line, open, amounts.get(k + 1), amounts.get(k + 2))
                    && closing.from() == amounts.get(k + 2).to() + 1;
            if (bracket
                    && isScaleAlone(closing)
                    && isBare(estimate)
                    && isIntervalOf(line, estimate, amounts.get(k + 1), amounts.get(k + 2))) {
                amounts.remove(k + INTERVAL);
                for (int part = k; part < k + INTERVAL; part++) {
                    amounts.set(
                            part, amounts.get(part).scaledBy(closing.number().scale()));
                }
            }
        }
    }

    private static boolean isScaleAlone(Amount amount) {
        return amount.number().isScaled()
                && !amount.number().numeral()
                && amount.number().mantissa().compareTo(BigDecimal.ONE) == 0;
    }

    private static void carryIntoIntervals(Line line, List<Amount> amounts) {
        for (int k = 0; k + 2 < amounts.size(); k++) {
            Amount estimate = amounts.get(k);
            int open = estimate.number().isScaled() ? bracketBehind(line, estimate.to()) : -1;
            int low = open < 0 ? -1 : firstEnd(line, amounts, k + 1, open);
            if (low > 0 && isIntervalOf(line, estimate, amounts.get(low), amounts.get(low + 1))) {
                BigDecimal scale = estimate.number().scale();
                amounts.set(low, amounts.get(low).scaledBy(scale));
                amounts.set(low + 1, amounts.get(low + 1).scaledBy(scale));
            }
        }
    }

    private static int bracketBehind(Line line, int from) {
        for (int i = from; i < from + REACH_OF_BRACKET && !line.isMark(i, '.') && !line.isMark(i, ';'); i++) {
            if (line.isMark(i, '(') || line.isMark(i, '[')) {
                return i;
            }
        }
        return -1;
    }

    /** Returns which of {@code amounts} is the first that gives no level, behind words that announce an interval; -1 for none. */
    private static int firstEnd(Line line, List<Amount> amounts, int from, int open) {
        for (int k = from; k + 1 < amounts.size(); k++) {
            boolean level = amounts.get(k).unit().filter(Unit.PERCENT::equals).isPresent();
            if (!level) {
                boolean inside = amounts.get(k).from() > open;
                boolean announced =
                        inside && announcesInterval(line, open, amounts.get(k).from());
                return announced || inside && isAll(line, open, amounts.get(k), amounts.get(k + 1)) ? k : -1;
            }
        }
        return -1;
    }

    /** "8.9 million [7.5–10.3]": two numbers are all that the bracket holds. */
    private static boolean isAll(Line line, int open, Amount low, Amount high) {
        return low.from() == open + 1 && (line.isMark(high.to(), ')') || line.isMark(high.to(), ']'));
    }

    private static boolean announcesInterval(Line line, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> line.is(i, WordClass.INTERVAL_NOUN));
    }

    private static boolean isIntervalOf(Line line, Amount estimate, Amount low, Amount high) {
        BigDecimal mantissa = estimate.number().mantissa();
        boolean around = low.number().low().compareTo(mantissa) <= 0
                && high.number().low().compareTo(mantissa) >= 0;
        return around && isBare(low) && isBare(high) && high.from() - low.to() <= 1 && !line.isForm(low.to(), "of");
    }

    private static boolean isBare(Amount amount) {
        return isSmall(amount) && amount.unit().isEmpty();
    }

    /** A number in digits that is small enough to want a scale word. */
    private static boolean isSmall(Amount amount) {
        Cardinal number = amount.number();
        return number.isPlain()
                && number.numeral()
                && !number.isScaled()
                && !number.grouped()
                && number.low().compareTo(LARGEST) < 0;
    }

    /** Returns the first member of the list that {@code last} closes, {@code last} when it closes none. */
    private static int listStart(Line line, List<Amount> amounts, int last) {
        int first = last;
        boolean decimals = hasDecimals(amounts.get(last));
        while (first > 0 && isMember(line, amounts.get(first - 1), amounts.get(first), first == last)) {
            first--;
            decimals &= hasDecimals(amounts.get(first));
        }
        return decimals || last - first > 1 ? first : last;
    }

    private static boolean isMember(Line line, Amount amount, Amount next, boolean closes) {
        int at = amount.to();
        boolean and = line.isForm(at, "and") || line.isForm(at, "or");
        boolean joined = closes
                ? and && at + 1 == next.from()
                        || line.isMark(at, ',') && line.isForm(at + 1, "and") && at + 2 == next.from()
                : line.isMark(at, ',') && at + 1 == next.from();
        return joined
                && isSmall(amount)
                && (amount.unit().isEmpty() || amount.unit().equals(next.unit()));
    }

    private static boolean hasDecimals(Amount amount) {
        return amount.number().mantissa().stripTrailingZeros().scale() > 0;
    }
}
