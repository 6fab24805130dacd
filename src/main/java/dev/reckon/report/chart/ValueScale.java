package dev.reckon.report.chart;

import dev.reckon.report.Plain;
import dev.reckon.stats.Range;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The stretch of values a chart shows. It is logarithmic when the largest value is more than ten times the smallest, and it
 * starts near the smallest value, not at zero: the marks are places on a scale, not lengths from zero.
 *
 * @param low lowest value shown
 * @param high highest value shown, above {@code low}
 * @param logarithmic whether equal steps are equal ratios
 */
record ValueScale(double low, double high, boolean logarithmic) {

    private static final double MARGIN = 0.06;
    private static final double BETWEEN_LABELS = 14;

    /** Returns the scale that shows all of {@code values}; those not finite are left out. */
    static ValueScale around(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).toArray();
        double min = DoubleStream.of(finite).min().orElse(0);
        double max = DoubleStream.of(finite).max().orElse(1);
        // An open "up to" starts at zero, which no logarithmic axis has: it runs off the chart there.
        double leastPositive = DoubleStream.of(finite).filter(v -> v > 0).min().orElse(Double.POSITIVE_INFINITY);
        if (min >= 0 && leastPositive < Double.POSITIVE_INFINITY && max / leastPositive > 10) {
            double factor = Math.pow(max / leastPositive, MARGIN);
            return new ValueScale(leastPositive / factor, max * factor, true);
        }
        double room = max > min ? (max - min) * MARGIN : Math.max(Math.abs(max) * 0.1, 0.5);
        return new ValueScale(min - room, max + room, false);
    }

    /** Returns {@code value}, moved to the nearer end when it is off this scale. */
    double within(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /** Returns the middle of two values on this scale. */
    double middle(double a, double b) {
        return logarithmic && a > 0 && b > 0 ? Math.sqrt(a * b) : (a + b) / 2;
    }

    /** Returns {@code value}, rounded to what can be told apart on this scale. */
    String words(double value) {
        double told = logarithmic ? Math.abs(value) / 1000 : (high - low) / 2000;
        int place = (int) Math.floor(Math.log10(Math.max(told, Double.MIN_NORMAL)));
        return Plain.grouped(new BigDecimal(value).setScale(-place, RoundingMode.HALF_EVEN));
    }

    /** Returns {@code range} in words, ends off this scale left open. */
    String words(Range range) {
        boolean from = range.low() > low;
        boolean to = range.high() < high;
        if (from && to) {
            String first = words(range.low());
            String last = words(range.high());
            return first.equals(last) ? first : first + " to " + last;
        }
        return from ? words(range.low()) + " or more" : to ? "up to " + words(range.high()) : "any value";
    }

    /** Returns the axis of this scale for a value axis at the bottom, named after {@code unit}. */
    ValueAxis axis(String unit) {
        return axis(unit, " (logarithmic scale: equal steps are equal ratios)");
    }

    /** Returns the axis of this scale for a value axis at the side, where there is less room for words. */
    ValueAxis uprightAxis(String unit) {
        return axis(TextFit.line(unit, Ink.SMALL, 180), " (logarithmic)");
    }

    private ValueAxis axis(String unit, String remark) {
        ValueAxis axis = logarithmic ? new Logarithmic() : new Linear();
        axis.setRange(low, high);
        axis.setLabel(logarithmic ? unit + remark : unit);
        axis.setLabelInsets(new RectangleInsets(6, 0, 2, 0));
        return Frame.quiet(axis);
    }

    /** Returns the densest of {@code choices} whose labels do not touch. */
    private static List<NumberTick> fitting(
            ValueAxis axis, List<List<BigDecimal>> choices, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = List.of();
        for (List<BigDecimal> choice : choices) {
            if (ticks.isEmpty() || (!fits(axis, ticks, area, edge) && choice.size() > 1)) {
                ticks = choice.stream()
                        .map(v -> new NumberTick(v.doubleValue(), Ticks.label(v), anchor(edge), TextAnchor.CENTER, 0))
                        .toList();
            }
        }
        return ticks;
    }

    private static TextAnchor anchor(RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    }

    private static boolean fits(ValueAxis axis, List<NumberTick> ticks, Rectangle2D area, RectangleEdge edge) {
        boolean across = RectangleEdge.isTopOrBottom(edge);
        double end = Double.NEGATIVE_INFINITY;
        double height = axis.getTickLabelFont().getSize2D();
        for (NumberTick tick : ticks) {
            double at = axis.valueToJava2D(tick.getValue(), area, edge);
            double half = across ? TextFit.width(tick.getText(), axis.getTickLabelFont()) / 2 : height / 2;
            double start = (across ? at : -at) - half;
            if (start < end + (across ? BETWEEN_LABELS : height / 2)) {
                return false;
            }
            end = (across ? at : -at) + half;
        }
        return true;
    }

    @SuppressWarnings("serial")
    private static final class Logarithmic extends LogAxis {

        @Override
        public List<NumberTick> refreshTicks(
                Graphics2D g2, org.jfree.chart.axis.AxisState state, Rectangle2D area, RectangleEdge edge) {
            return new ArrayList<>(fitting(
                    this,
                    Ticks.logarithmic(getRange().getLowerBound(), getRange().getUpperBound()),
                    area,
                    edge));
        }
    }

    @SuppressWarnings("serial")
    private static final class Linear extends NumberAxis {

        @Override
        public List<NumberTick> refreshTicks(
                Graphics2D g2, org.jfree.chart.axis.AxisState state, Rectangle2D area, RectangleEdge edge) {
            return new ArrayList<>(fitting(
                    this, Ticks.linear(getRange().getLowerBound(), getRange().getUpperBound()), area, edge));
        }
    }
}
