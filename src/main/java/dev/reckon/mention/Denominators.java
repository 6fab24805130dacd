package dev.reckon.mention;

import static dev.reckon.mention.NumberLine.HUNDRED;
import static dev.reckon.mention.NumberLine.ONE;

import dev.reckon.lang.Line;
import dev.reckon.mention.NumberWords.Entry;
import dev.reckon.mention.NumberWords.Tag;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads what a fraction in words divides by: "thirds", "three-hundredth", "thirty-fifths", "one hundred fifth". */
final class Denominators {

    private static final int LONGEST = 8;

    private final NumberLine numbers;
    private final Line line;

    /**
     * What a fraction divides by.
     *
     * @param to token behind it
     * @param parts the number of parts, positive
     */
    record Denominator(int to, BigDecimal parts) {}

    Denominators(NumberLine numbers) {
        this.numbers = numbers;
        this.line = numbers.line();
    }

    /** Returns the denominator that starts at token {@code at}. */
    Optional<Denominator> at(int at) {
        if (numbers.is(at, Tag.PART)) {
            return Optional.of(new Denominator(at + 1, numbers.worth(at)));
        }
        if (numbers.is(at, Tag.HALF) && (line.isDash(at - 1) || line.isForm(at - 1, "one"))) {
            return Optional.of(new Denominator(at + 1, BigDecimal.valueOf(2)));
        }
        return mayOpen(at) ? folded(at) : Optional.empty();
    }

    /** A ten before a part, a unit that a hyphen or "hundred" joins to it; "hundred" alone only with a hyphen. */
    private boolean mayOpen(int at) {
        int next = numbers.hyphenated(at + 1);
        boolean joined = next > at + 1;
        return numbers.is(at, Tag.TEN)
                || numbers.is(at, Tag.UNIT) && (joined || numbers.isMultiplier(next))
                || numbers.is(at, Tag.HUNDRED) && joined;
    }

    private Optional<Denominator> folded(int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        int at = from;
        for (int words = 0; words < LONGEST; words++) {
            Entry entry = numbers.entry(at);
            if (entry == null) {
                return Optional.empty();
            }
            switch (entry.tag()) {
                case UNIT, TEEN, TEN -> open = open.add(entry.low());
                case HUNDRED -> open = open.max(ONE).multiply(HUNDRED);
                case SCALE -> {
                    total = total.add(open.max(ONE).multiply(entry.low()));
                    open = BigDecimal.ZERO;
                }
                case PART, ORDINAL -> {
                    return closed(at, entry.low(), total, open);
                }
                default -> {
                    return Optional.empty();
                }
            }
            at = numbers.hyphenated(at + 1);
        }
        return Optional.empty();
    }

    /** "two hundredths" multiplies, "thirty fifths" adds. */
    private static Optional<Denominator> closed(int at, BigDecimal last, BigDecimal total, BigDecimal open) {
        boolean fits = last.compareTo(BigDecimal.TEN) < 0
                ? open.remainder(BigDecimal.TEN).signum() == 0
                : open.remainder(HUNDRED).signum() == 0 || last.compareTo(HUNDRED) >= 0;
        BigDecimal rest = last.compareTo(HUNDRED) >= 0 ? open.max(ONE).multiply(last) : open.add(last);
        return fits && last.signum() > 0 ? Optional.of(new Denominator(at + 1, total.add(rest))) : Optional.empty();
    }
}
