package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws a {@link RangeDataset}: a light bar for the soft reading, a solid line for the hard one with end caps, an arrow where it
 * is open, two slashes where it runs off the scale, and a marker for the value.
 */
@SuppressWarnings("serial")
final class RangeRenderer extends AbstractXYItemRenderer {

    private static final double CAP = 5;
    private static final double SOFT = 9;
    private static final double MARKER_AREA = 72;
    private static final double LEAST_WEIGHT = 0.45;

    /** One figure's place on the paper. */
    private record Place(Graphics2D g2, RangeRow row, Color color, Rectangle2D area, double y) {}

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        RangeDataset ranges = (RangeDataset) dataset;
        RangeRow row = ranges.row(series, item);
        double y = rangeAxis.valueToJava2D(ranges.getYValue(series, item), area, plot.getRangeAxisEdge());
        Color color = row.refuted() ? Ink.FAINT : Ink.school(row.school());
        Place place = new Place(g2, row, color, area, y);
        OnAxis axis = value -> {
            double within =
                    Math.max(ranges.scale().low(), Math.min(ranges.scale().high(), value));
            return domainAxis.valueToJava2D(within, area, plot.getDomainAxisEdge());
        };
        soft(place, axis);
        hard(place, axis, ranges.scale());
        marker(place, axis, ranges.getXValue(series, item));
    }

    /** Where a value stands on the paper, cut to the scale. */
    private interface OnAxis {
        double x(double value);
    }

    private static void soft(Place place, OnAxis axis) {
        Interval soft = place.row().soft();
        double left = axis.x(soft.lowAsDouble());
        double right = axis.x(soft.highAsDouble());
        place.g2().setPaint(Ink.tint(place.color(), 0.66));
        place.g2().fill(new Rectangle2D.Double(left, place.y() - SOFT / 2, right - left, SOFT));
    }

    private static void hard(Place place, OnAxis axis, ValueScale scale) {
        Interval hard = place.row().hard();
        double left = axis.x(hard.lowAsDouble());
        double right = axis.x(hard.highAsDouble());
        Graphics2D g2 = place.g2();
        g2.setPaint(place.color());
        g2.setStroke(Ink.HARD);
        g2.draw(new Line2D.Double(left, place.y(), right, place.y()));
        end(place, left, -1, hard.low().isEmpty(), hard.lowAsDouble() < scale.low());
        end(place, right, 1, hard.high().isEmpty(), hard.highAsDouble() > scale.high());
    }

    private static void end(Place place, double x, int direction, boolean open, boolean cut) {
        if (open) {
            arrow(place, x, direction);
        } else if (cut) {
            slash(place, x - direction * 4);
            slash(place, x - direction * 9);
        } else {
            place.g2().draw(new Line2D.Double(x, place.y() - CAP, x, place.y() + CAP));
        }
    }

    private static void arrow(Place place, double x, int direction) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, place.y());
        head.lineTo(x - direction * 10, place.y() - 5);
        head.lineTo(x - direction * 10, place.y() + 5);
        head.closePath();
        place.g2().fill(head);
    }

    private static void slash(Place place, double x) {
        place.g2().draw(new Line2D.Double(x - 2, place.y() + CAP, x + 2, place.y() - CAP));
    }

    private static void marker(Place place, OnAxis axis, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        double area = MARKER_AREA * Math.max(LEAST_WEIGHT, place.row().weight());
        Shape shape = AffineTransform.getTranslateInstance(axis.x(value), place.y())
                .createTransformedShape(Ink.marker(Math.max(0, place.row().school()), area));
        Graphics2D g2 = place.g2();
        g2.setPaint(place.row().stated().isPresent() ? place.color() : Ink.PAPER);
        g2.fill(shape);
        g2.setPaint(place.color());
        g2.setStroke(Ink.HARD);
        g2.draw(shape);
        if (place.row().refuted()) {
            g2.draw(new Line2D.Double(axis.x(value) - 8, place.y() + 8, axis.x(value) + 8, place.y() - 8));
        }
    }
}
