package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one figure measures and its numbers in whatever unit of that: asked for every pair of figures, and so found out once. Safe for
 * threads; same figure, same answers.
 */
final class Gauge {

    private final Figure figure;
    private final Aspect aspect;
    private final Numbers numbers;
    private final Draft.Kit kit;
    private final String measure;
    private final BigDecimal factor;
    private final Map<BigDecimal, Numbers> inOtherUnits = new ConcurrentHashMap<>();

    /** Takes the measure of {@code figure}, of which {@code aspect} and, in its own unit, {@code numbers} are known. */
    Gauge(Figure figure, Aspect aspect, Numbers numbers, Draft.Kit kit) {
        this.figure = figure;
        this.aspect = aspect;
        this.numbers = numbers;
        this.kit = kit;
        this.measure = measure(figure, aspect.scale().dimension());
        this.factor = aspect.scale().factor();
    }

    private static String measure(Figure figure, String dimension) {
        if (figure.kind() == Kind.COUNT) {
            return "count";
        }
        int per = dimension.lastIndexOf('/');
        if (per > 0 && figure.kind() == Kind.MONEY) {
            return dimension.substring(0, per);
        }
        return per > 0 && dimension.startsWith("rate:of:") ? "rate:of:" + dimension.substring(per) : dimension;
    }

    Aspect aspect() {
        return aspect;
    }

    /**
     * Returns what the figure measures, coarser than its unit: "16,000 dollars a stay" is money like the 16,000 dollars a stay costs, and
     * whether "9,500 a year" counts deaths or Americans, and 8,600 counts whales or humpbacks, is for the words to tell.
     */
    String measure() {
        return measure;
    }

    /** Returns whether one is a count and the other so many a year: "91,000 deaths a year", "every year 91,000 die". */
    boolean isYearlyLike(Gauge other) {
        return (isCount() && other.isYearly()) || (isYearly() && other.isCount());
    }

    private boolean isCount() {
        return figure.kind() == Kind.COUNT;
    }

    /** Returns whether it is so many a year. */
    boolean isYearly() {
        return figure.kind() == Kind.RATE && figure.unit().endsWith("/year");
    }

    /** Returns its numbers in base units. */
    Numbers numbers() {
        return numbers;
    }

    /** Returns its numbers were it told in the unit of {@code other}. */
    Numbers numbersLike(Gauge other) {
        return factor.compareTo(other.factor) == 0
                ? numbers
                : inOtherUnits.computeIfAbsent(other.factor, unit -> kit.numbers(figure, unit));
    }

    /** Returns whether two figures are told in one unit. */
    boolean isOfUnitOf(Gauge other) {
        return measures(other) && factor.compareTo(other.factor) == 0;
    }

    /** Returns whether two figures measure the same. */
    boolean measures(Gauge other) {
        return measure.equals(other.measure);
    }
}
