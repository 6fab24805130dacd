package dev.reckon.mention;

import java.math.BigDecimal;

/**
 * A unit of measure, money, time or share.
 *
 * @param kind the kind of figure it makes
 * @param name what the unit column says: {@code km}, {@code USD}, {@code %}
 * @param dimension what it measures; units of one dimension convert
 * @param factor exact multiple of the dimension's base unit
 */
public record Unit(Kind kind, String name, String dimension, BigDecimal factor) {

    /** Per cent. */
    public static final Unit PERCENT = new Unit(Kind.PERCENTAGE, "%", "share", new BigDecimal("0.01"));

    /** Points of a percentage: what the rate rose by. */
    public static final Unit PERCENTAGE_POINT =
            new Unit(Kind.PERCENTAGE, "percentage point", "share points", new BigDecimal("0.01"));

    /** Multiples of something else: "five times". */
    public static final Unit TIMES = new Unit(Kind.RATIO, "times", "multiple", BigDecimal.ONE);

    /** Parts of one: "a third". */
    public static final Unit FRACTION = new Unit(Kind.RATIO, "fraction", "share", BigDecimal.ONE);
}
