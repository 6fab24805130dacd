package dev.reckon.audit;

import dev.reckon.align.Dimensions;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.figure.Widths;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.figure.Widths.Stated;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.stats.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The numbers of one figure in the base unit of its dimension, ready to be compared.
 *
 * @param head the number the words turn on: the stated value, or the bound of "up to 5"; empty for ranges and sizes without number
 * @param low stated lower end, if any
 * @param high stated upper end, if any
 * @param hard the interval outside which the words are false
 * @param soft the pragmatic reading
 * @param grain the place of the last digit shown
 * @param digits how many significant digits the head shows; 0 without a head
 * @param hedge how the words bind the numbers
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
record Numbers(
        OptionalDouble head,
        OptionalDouble low,
        OptionalDouble high,
        Range hard,
        Range soft,
        double grain,
        int digits,
        Hedge hedge) {

    private static final double ALMOST_NOTHING = 1e-9;
    /** A number of one digit is not the same as all that would round to it. */
    private static final double WIDEST_ROUNDING = 0.055;

    private static final double RARE = 1_000;

    private static final int TELLING_DIGITS = 3;

    static final List<String> SCALE_WORDS = List.of("thousand", "million", "billion", "trillion", "hundred");
    private static final double[] SCALES = {10, 100, 1_000, 1_000_000, 1_000_000_000};

    /** Returns the numbers of {@code figure}, one of its units being {@code factor} base units, its hedge read by {@code preset}. */
    static Numbers of(Figure figure, BigDecimal factor, Widths widths, Preset preset) {
        Value value = unsigned(figure);
        Optional<BigDecimal> head =
                switch (value.hedge()) {
                    case EXACT, APPROX, NEARLY -> value.best();
                    case AT_LEAST, MORE_THAN -> value.low();
                    case AT_MOST, LESS_THAN, UP_TO -> value.high();
                    case RANGE -> value.best();
                    case ORDER_OF_MAGNITUDE -> Optional.empty();
                };
        boolean percent = figure.kind() == Kind.PERCENTAGE;
        // "10%" is written to the whole percent, not to the ten
        BigDecimal grain = percent ? value.grain().min(BigDecimal.ONE) : value.grain();
        BigDecimal half = half(figure, head, grain);
        boolean narrow = value.hedge() == Hedge.EXACT && head.isPresent();
        Range hard = narrow
                ? Range.closed(
                        scaled(head.get().subtract(half), factor),
                        scaled(head.get().add(half), factor))
                : Range.of(Dimensions.scaled(widths.hard(Stated.of(value), preset), factor));
        // a range written the wrong way round is told by its own rule, and compared as it was meant
        boolean reversed = value.low().isPresent()
                && value.high().isPresent()
                && value.low().get().compareTo(value.high().get()) > 0;
        return new Numbers(
                scaled(head, factor),
                scaled(reversed ? value.high() : value.low(), factor),
                scaled(reversed ? value.low() : value.high(), factor),
                hard,
                Range.of(Dimensions.scaled(widths.soft(Stated.of(value), preset), factor)),
                scaled(grain, factor),
                head.map(n -> digits(figure, n, grain)).orElseGet(() -> digitsOfEnds(figure, grain)),
                value.hedge());
    }

    /** "Output: -47 percent" is what another text tells as a fall by 47 percent. */
    private static Value unsigned(Figure figure) {
        Value value = figure.value();
        boolean bound = value.hedge().isBound() || value.hedge() == Hedge.ORDER_OF_MAGNITUDE;
        boolean told = figure.kind() == Kind.PERCENTAGE
                && !bound
                && Stream.of(value.low(), value.best(), value.high())
                        .flatMap(Optional::stream)
                        .allMatch(n -> n.signum() < 0);
        return told
                ? new Value(
                        value.high().map(BigDecimal::negate),
                        value.best().map(BigDecimal::negate),
                        value.low().map(BigDecimal::negate),
                        value.hedge(),
                        value.grain(),
                        value.hard(),
                        value.soft())
                : value;
    }

    /** Returns half the last place shown; "450,000" in digits is not rounded as far as "half a million" in words. */
    private static BigDecimal half(Figure figure, Optional<BigDecimal> head, BigDecimal grain) {
        BigDecimal half = grain.divide(BigDecimal.valueOf(2));
        String words = figure.surface().toLowerCase(Locale.ROOT);
        boolean digits = head.isPresent() && SCALE_WORDS.stream().noneMatch(words::contains);
        BigDecimal unit = grain.min(BigDecimal.ONE).divide(BigDecimal.valueOf(2));
        return digits
                ? half.min(head.get()
                        .abs()
                        .multiply(BigDecimal.valueOf(WIDEST_ROUNDING))
                        .max(unit))
                : half;
    }

    private static OptionalDouble scaled(Optional<BigDecimal> n, BigDecimal factor) {
        return n.isPresent() ? OptionalDouble.of(scaled(n.get(), factor)) : OptionalDouble.empty();
    }

    private static double scaled(BigDecimal n, BigDecimal factor) {
        return n.multiply(factor).doubleValue();
    }

    /** Returns how many digits are shown; "half" and "two hundred" in words show no zero that could be misplaced. */
    private static int digits(Figure figure, BigDecimal n, BigDecimal grain) {
        int shown = digits(n, grain);
        boolean written = figure.isInDigits();
        return written
                ? shown
                : Math.min(shown, Math.max(1, n.stripTrailingZeros().precision()));
    }

    /** Both ends of a range are digits that another text hardly has by chance. */
    private static int digitsOfEnds(Figure figure, BigDecimal grain) {
        Value value = figure.value();
        boolean ends = value.low().isPresent() && value.high().isPresent();
        return ends
                ? digits(figure, value.low().get(), grain)
                        + digits(figure, value.high().get(), grain)
                : 0;
    }

    private static int digits(BigDecimal n, BigDecimal grain) {
        double shown = Math.abs(n.doubleValue()) / grain.doubleValue();
        return shown < 1 ? 1 : (int) Math.floor(Math.log10(shown) + ALMOST_NOTHING) + 1;
    }

    /** Returns whether the words are a stretch with two stated ends. */
    boolean isRange() {
        return hedge == Hedge.RANGE && low.isPresent() && high.isPresent();
    }

    /** Returns whether the number is stated without any hedge. */
    boolean isBare() {
        return hedge == Hedge.EXACT;
    }

    /** Returns whether both turn on the same number, as far as the rounder of the two shows it; two ranges on the same ends. */
    boolean sameNumber(Numbers other) {
        if (isRange() && other.isRange()) {
            return rounds(low.getAsDouble(), other.low.getAsDouble(), other)
                    && rounds(high.getAsDouble(), other.high.getAsDouble(), other);
        }
        return head.isPresent()
                && other.head.isPresent()
                && rounds(head.getAsDouble(), other.head.getAsDouble(), other);
    }

    /** Returns whether another text hardly has the number by chance: two digits or more, or as large as few numbers are. */
    boolean isTelling() {
        return digits > 1 || (head.isPresent() && head.getAsDouble() >= RARE);
    }

    /** Returns whether {@code other} tells this very number: to the last digit, ranges as far as the rounder of the two shows them. */
    boolean isToldBy(Numbers other) {
        return sameDigits(other) || isRange() && sameNumber(other);
    }

    /** Returns whether both turn on the same number to the last digit. */
    boolean sameDigits(Numbers other) {
        if (isRange() && other.isRange()) {
            return isSame(low, other.low) && isSame(high, other.high);
        }
        return isSame(head, other.head);
    }

    private static boolean isSame(OptionalDouble a, OptionalDouble b) {
        return a.isPresent()
                && b.isPresent()
                && Math.abs(a.getAsDouble() - b.getAsDouble()) <= ALMOST_NOTHING * Math.abs(a.getAsDouble());
    }

    private boolean rounds(double mine, double others, Numbers other) {
        double half = Math.min(
                Math.max(grain, other.grain) / 2, WIDEST_ROUNDING * Math.max(Math.abs(mine), Math.abs(others)));
        return Math.abs(mine - others) <= half * (1 + 1e-6) + ALMOST_NOTHING;
    }

    /** Returns whether the other number is an end of this range to the last digit. */
    boolean endsAt(Numbers other) {
        return isRange()
                && other.head.isPresent()
                && (low.getAsDouble() == other.head.getAsDouble() || high.getAsDouble() == other.head.getAsDouble());
    }

    /** Returns whether both are ranges with one end in common, to the last digit. */
    boolean sharesEnd(Numbers other) {
        return isRange()
                && other.isRange()
                && (low.getAsDouble() == other.low.getAsDouble()) != (high.getAsDouble() == other.high.getAsDouble());
    }

    /** Returns whether this is bound as the other is, and turns on another number: as a copy with a slip in it does, and no rounding. */
    boolean isMisquoteOf(Numbers other) {
        if (isRange() || other.isRange()) {
            return isRange() && other.isRange() && isRangeMisquoteOf(other);
        }
        return head.isPresent()
                && other.head.isPresent()
                && hedge.isFloor() == other.hedge.isFloor()
                && hedge.isCeiling() == other.hedge.isCeiling()
                && (hedge.isBound() || digits > 1 && !isFinerThan(other))
                && !sameNumber(other);
    }

    /** "51.3" may be true beside "about 50", and says more than it. */
    private boolean isFinerThan(Numbers other) {
        return digits > other.digits && agrees(other);
    }

    private boolean isRangeMisquoteOf(Numbers other) {
        boolean centred = head.isPresent() && other.head.isPresent();
        if (centred) {
            return !rounds(head.getAsDouble(), other.head.getAsDouble(), other);
        }
        boolean within = low.getAsDouble() >= other.low.getAsDouble() && high.getAsDouble() <= other.high.getAsDouble();
        return sharesEnd(other) && !sameNumber(other) && !within;
    }

    /** Returns whether both can be true of one value, a last digit cut off instead of rounded forgiven. */
    boolean agrees(Numbers other) {
        if (hard.meets(other.hard)) {
            return true;
        }
        double gap = hard.liesBelow(other.hard) ? other.hard.low() - hard.high() : hard.low() - other.hard.high();
        Numbers rounder = grain >= other.grain ? this : other;
        Numbers finer = rounder == this ? other : this;
        boolean cut = rounder.grain >= 10 * finer.grain * (1 - 1e-9) && gap <= rounder.grain / 2;
        return cut && rounder.isBare() && rounder.digits > 1;
    }

    /** Returns the power of ten, at least 1, that turns the other number into this one; empty when none does. */
    OptionalDouble slipOfScale(Numbers other) {
        if (head.isEmpty() || other.head.isEmpty() || head.getAsDouble() <= 0 || other.head.getAsDouble() <= 0) {
            return OptionalDouble.empty();
        }
        for (double scale : SCALES) {
            boolean up = rounds(head.getAsDouble() / scale, other.head.getAsDouble(), grain / scale, other);
            boolean down = rounds(head.getAsDouble() * scale, other.head.getAsDouble(), grain * scale, other);
            if (up || down) {
                return OptionalDouble.of(scale);
            }
        }
        return OptionalDouble.empty();
    }

    private boolean rounds(double scaled, double others, double scaledGrain, Numbers other) {
        // a number of one digit matches a tenth of all numbers: the finer of the two decides, unless both show more
        boolean telling = Math.min(digits, other.digits) >= TELLING_DIGITS;
        double slack = telling ? Math.max(scaledGrain, other.grain) : Math.min(scaledGrain, other.grain);
        return Math.abs(scaled - others) <= slack / 2 * (1 + 1e-6);
    }

    /** Returns the number the words turn on, the middle of a range, for showing and for distances; empty when there is none. */
    OptionalDouble middle() {
        if (head.isPresent()) {
            return head;
        }
        return isRange() ? OptionalDouble.of((low.getAsDouble() + high.getAsDouble()) / 2) : OptionalDouble.empty();
    }

    /** Returns whether this number lies above the other. */
    boolean isMoreThan(Numbers other) {
        return other.hard.liesBelow(hard);
    }

    /** Returns whether the other number lies within the stated ends of this range. */
    private boolean spans(Numbers other) {
        return isRange()
                && other.head.isPresent()
                && low.getAsDouble() <= other.head.getAsDouble()
                && other.head.getAsDouble() <= high.getAsDouble();
    }

    /** Returns whether the larger of two numbers is more than {@code times} the smaller. */
    boolean isTimesApart(Numbers other, double times) {
        OptionalDouble first = middle();
        OptionalDouble second = other.middle();
        if (spans(other) || other.spans(this)) {
            return false; // "30" is not far from "30 to 870"
        }
        return first.isPresent()
                && second.isPresent()
                && Math.max(first.getAsDouble(), second.getAsDouble())
                        > times * Math.min(first.getAsDouble(), second.getAsDouble());
    }
}
