package dev.reckon.stats;

import dev.reckon.base.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A non-empty range of real numbers; an infinite end means unbounded.
 *
 * @param low lower end, negative infinity when unbounded
 * @param lowOpen whether the lower end itself is excluded; false when unbounded
 * @param high upper end, positive infinity when unbounded
 * @param highOpen whether the upper end itself is excluded; false when unbounded
 */
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {

    /** Checks that the range holds at least one number and settles the flags of unbounded ends and the sign of zero. */
    public Range {
        // adding zero turns -0.0 into 0.0, which sorting and equality would otherwise keep apart
        low = low + 0.0;
        high = high + 0.0;
        lowOpen = lowOpen && low != Double.NEGATIVE_INFINITY;
        highOpen = highOpen && high != Double.POSITIVE_INFINITY;
        boolean ordered = low < high || (low == high && !lowOpen && !highOpen && Double.isFinite(low));
        if (!ordered) {
            throw new IllegalArgumentException(
                    "need a range that holds a number, got " + show(low, lowOpen, high, highOpen));
        }
    }

    /** Returns {@code [low, high]}; an infinite end is unbounded. */
    public static Range closed(double low, double high) {
        return new Range(low, false, high, false);
    }

    /**
     * Returns the range of {@code interval} in floating point: ends too large for it stand at its largest number, and ends
     * it cannot tell apart are closed, so that no range is lost.
     */
    public static Range of(Interval interval) {
        double low = interval.low().isPresent() ? bounded(interval.lowAsDouble()) : Double.NEGATIVE_INFINITY;
        double high = interval.high().isPresent() ? bounded(interval.highAsDouble()) : Double.POSITIVE_INFINITY;
        return low == high ? closed(low, high) : new Range(low, interval.lowOpen(), high, interval.highOpen());
    }

    private static double bounded(double end) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, end));
    }

    /** Returns whether both ends are finite. */
    public boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Returns whether {@code value} lies inside. */
    public boolean contains(double value) {
        return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
    }

    /** Returns whether some number lies in both. */
    public boolean meets(Range other) {
        return !liesBelow(other) && !other.liesBelow(this);
    }

    /** Returns whether every number inside is smaller than every number inside {@code other}. */
    public boolean liesBelow(Range other) {
        return high < other.low || (high == other.low && (highOpen || other.lowOpen));
    }

    /** Returns whether every number of {@code other} lies in this range; true of equal ranges. */
    public boolean covers(Range other) {
        return compareLow(this, other) <= 0 && compareHigh(this, other) >= 0;
    }

    /** Returns the numbers in both, empty when there are none. */
    public Optional<Range> intersect(Range other) {
        if (!meets(other)) {
            return Optional.empty();
        }
        Range forLow = compareLow(this, other) >= 0 ? this : other;
        Range forHigh = compareHigh(this, other) <= 0 ? this : other;
        return Optional.of(new Range(forLow.low, forLow.lowOpen, forHigh.high, forHigh.highOpen));
    }

    /** Returns how this range lies to {@code other}. */
    public RangeRelation relationTo(Range other) {
        if (liesBelow(other)) {
            return RangeRelation.BELOW;
        }
        if (other.liesBelow(this)) {
            return RangeRelation.ABOVE;
        }
        if (equals(other)) {
            return RangeRelation.EQUAL;
        }
        if (covers(other)) {
            return RangeRelation.CONTAINS;
        }
        if (other.covers(this)) {
            return RangeRelation.INSIDE;
        }
        return high == other.low || other.high == low ? RangeRelation.TOUCH : RangeRelation.OVERLAP;
    }

    /**
     * Returns by what factor the two miss each other: the larger of the lower ends over the smaller of the upper ends,
     * at least 1, and 1 when they meet. Two ranges of negative numbers are compared by size. Empty when zero or a
     * change of sign lies between them, where no factor is defined.
     */
    public OptionalDouble gapRatio(Range other) {
        if (meets(other)) {
            return OptionalDouble.of(1);
        }
        double upper = Math.min(high, other.high);
        double lower = Math.max(low, other.low);
        if (upper > 0) {
            return OptionalDouble.of(lower / upper);
        }
        return lower < 0 ? OptionalDouble.of(upper / lower) : OptionalDouble.empty();
    }

    /**
     * Returns the shared share of the two on the logarithmic scale, 0 to 1: the length of the common part of ln x over
     * the length of both together. Two equal points give 1. Empty unless all four ends are positive and finite.
     */
    public OptionalDouble logJaccard(Range other) {
        if (!(low > 0 && other.low > 0 && isBounded() && other.isBounded())) {
            return OptionalDouble.empty();
        }
        if (low == other.low && high == other.high) {
            return OptionalDouble.of(1);
        }
        double lower = Math.max(low, other.low);
        double upper = Math.min(high, other.high);
        if (lower >= upper) {
            return OptionalDouble.of(0);
        }
        double hull = Math.log(Math.max(high, other.high) / Math.min(low, other.low));
        return OptionalDouble.of(Math.log(upper / lower) / hull);
    }

    /** Returns the range as mathematics writes it, such as {@code (3.0, 5.0]}. */
    @Override
    public String toString() {
        return show(low, lowOpen, high, highOpen);
    }

    private static int compareLow(Range a, Range b) {
        return a.low == b.low ? Boolean.compare(a.lowOpen, b.lowOpen) : Double.compare(a.low, b.low);
    }

    private static int compareHigh(Range a, Range b) {
        return a.high == b.high ? Boolean.compare(b.highOpen, a.highOpen) : Double.compare(a.high, b.high);
    }

    private static String show(double low, boolean lowOpen, double high, boolean highOpen) {
        return (lowOpen ? "(" : "[") + low + ", " + high + (highOpen ? ")" : "]");
    }
}
