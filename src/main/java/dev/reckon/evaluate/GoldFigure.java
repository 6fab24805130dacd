package dev.reckon.evaluate;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure as a person marked it.
 *
 * @param start first code point of its words in the text
 * @param end code point after its words
 * @param surface its words
 * @param low stated lower value
 * @param best stated single value
 * @param high stated upper value
 * @param hedge how the words bind the number, by its table name; empty when not marked
 * @param kind what sort of quantity it is, by its table name; empty when not marked
 * @param unit the unit, may be empty
 * @param words what it is about, as marked
 * @param optional whether a reader may mark it or not
 * @param valueCounts whether the value is beyond doubt
 */
public record GoldFigure(
        int start,
        int end,
        String surface,
        Optional<BigDecimal> low,
        Optional<BigDecimal> best,
        Optional<BigDecimal> high,
        String hedge,
        String kind,
        String unit,
        Words words,
        boolean optional,
        boolean valueCounts) {

    /**
     * What a figure is about.
     *
     * @param what what is counted
     * @param attribution who says so
     * @param period when
     * @param place where
     * @param population whom it counts
     */
    public record Words(
            Optional<String> what,
            Optional<String> attribution,
            Optional<String> period,
            Optional<String> place,
            Optional<String> population) {}
}
