package dev.reckon.base;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A range of values whose ends may be open (the end itself excluded) or unbounded (no end at all).
 *
 * @param low lower end, empty when unbounded below
 * @param lowOpen whether the lower end itself is excluded; false when unbounded
 * @param high upper end, empty when unbounded above
 * @param highOpen whether the upper end itself is excluded; false when unbounded
 */
public record Interval(Optional<BigDecimal> low, boolean lowOpen, Optional<BigDecimal> high, boolean highOpen) {

    private static final Interval EVERYTHING = new Interval(Optional.empty(), false, Optional.empty(), false);

    /** Checks that the ends are in order. */
    public Interval {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException("need low <= high, got low=" + low.get() + ", high=" + high.get());
        }
    }

    /** Returns the interval that excludes nothing. */
    public static Interval everything() {
        return EVERYTHING;
    }

    /** Returns {@code [low, high]}. */
    public static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), false, Optional.of(high), false);
    }

    /** Returns {@code [low, high)}. */
    public static Interval closedOpen(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), false, Optional.of(high), true);
    }

    /** Returns {@code [low, ∞)}, or {@code (low, ∞)} when {@code open}. */
    public static Interval from(BigDecimal low, boolean open) {
        return new Interval(Optional.of(low), open, Optional.empty(), false);
    }

    /** Returns {@code (−∞, high]}, or {@code (−∞, high)} when {@code open}. */
    public static Interval upTo(BigDecimal high, boolean open) {
        return new Interval(Optional.empty(), false, Optional.of(high), open);
    }

    /** Returns the lower end as a double, negative infinity when unbounded: for {@code stats} only. */
    public double lowAsDouble() {
        return low.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
    }

    /** Returns the upper end as a double, positive infinity when unbounded: for {@code stats} only. */
    public double highAsDouble() {
        return high.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns whether some value lies in both; open ends that merely touch share none. */
    public boolean meets(Interval other) {
        return !liesBelow(other) && !other.liesBelow(this);
    }

    /** Returns whether every value inside lies below every value of {@code other}. */
    public boolean liesBelow(Interval other) {
        if (high.isEmpty() || other.low.isEmpty()) {
            return false;
        }
        int order = high.get().compareTo(other.low.get());
        return order < 0 || (order == 0 && (highOpen || other.lowOpen));
    }

    /** Returns whether {@code value} lies inside. */
    public boolean contains(BigDecimal value) {
        return meets(closed(value, value));
    }

    /** Returns the values in both, empty when there are none. */
    public Optional<Interval> intersect(Interval other) {
        if (!meets(other)) {
            return Optional.empty();
        }
        boolean mineIsHigherLow = other.low.isEmpty()
                || (low.isPresent() && tighter(low.get().compareTo(other.low.get()), lowOpen, other.lowOpen));
        boolean mineIsLowerHigh = other.high.isEmpty()
                || (high.isPresent() && tighter(other.high.get().compareTo(high.get()), highOpen, other.highOpen));
        Interval forLow = mineIsHigherLow ? this : other;
        Interval forHigh = mineIsLowerHigh ? this : other;
        return Optional.of(new Interval(forLow.low, forLow.lowOpen, forHigh.high, forHigh.highOpen));
    }

    private static boolean tighter(int order, boolean open, boolean otherOpen) {
        return order > 0 || (order == 0 && (open || !otherOpen));
    }
}
