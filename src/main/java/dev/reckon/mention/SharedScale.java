package dev.reckon.mention;

import dev.reckon.lang.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Carries the scale word that closes a list back over its members: "4.4, 10.9, 9.6 and 4.4 million". */
final class SharedScale {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);

    private SharedScale() {}

    /** Returns {@code amounts} of {@code line}, in order, each with the scale its list ends in. */
    static List<Amount> carried(Line line, List<Amount> amounts) {
        List<Amount> out = new ArrayList<>(amounts);
        for (int last = out.size() - 1; last > 0; last--) {
            Amount closing = out.get(last);
            if (closing.number().isScaled() && closing.number().numeral()) {
                int first = listStart(line, out, last);
                for (int k = first; k < last; k++) {
                    out.set(k, out.get(k).scaledBy(closing.number().scale()));
                }
                last = first;
            }
        }
        return out;
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
        Cardinal number = amount.number();
        boolean plain = number.isPlain()
                && number.numeral()
                && !number.isScaled()
                && !number.grouped()
                && number.low().compareTo(LARGEST) < 0;
        int at = amount.to();
        boolean and = line.isForm(at, "and") || line.isForm(at, "or");
        boolean joined = closes
                ? and && at + 1 == next.from()
                        || line.isMark(at, ',') && line.isForm(at + 1, "and") && at + 2 == next.from()
                : line.isMark(at, ',') && at + 1 == next.from();
        return plain && joined && (amount.unit().isEmpty() || amount.unit().equals(next.unit()));
    }

    private static boolean hasDecimals(Amount amount) {
        return amount.number().mantissa().stripTrailingZeros().scale() > 0;
    }
}
