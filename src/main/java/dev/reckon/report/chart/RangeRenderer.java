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
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/**
 * Draws a {@link RangeDataset}: a light bar for the soft reading, a solid line for the hard one with end caps, an arrow where it
 * is open, two slashes where it runs off the scale, and a marker for the value.
 */
@SuppressWarnings("serial")
final class RangeRenderer extends AbstractXYItemRenderer {

    private static final AffineTransform SWAP = new AffineTransform(0, 1, 1, 0, 0, 0);
    private static final double CAP = 5;
    private static final double SOFT = 9;
    private static final double MARKER_AREA = 72;
    private static final double LEAST_WEIGHT = 0.45;

    /**
     * One figure's place on the paper. Marks are drawn along the values first and across them second; {@code turn} makes that x and y.
     */
    private record Place(Graphics2D g2, RangeRow row, Color color, OnAxis axis, double across, boolean upright) {

        /** Which way values grow along the axis, in pixels. */
        int growth() {
            return upright ? -1 : 1;
        }

        Shape turned(Shape shape) {
            return upright ? SWAP.createTransformedShape(shape) : shape;
        }

        void line(double from, double fromAcross, double to, double toAcross) {
            g2.draw(turned(new Line2D.Double(from, fromAcross, to, toAcross)));
        }
    }

    /** Where a value stands on the paper, moved to the edge when it is off the scale. */
    private interface OnAxis {
        double at(double value);
    }

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
        ValueScale scale = ranges.scale();
        RangeRow row = ranges.row(series, item);
        boolean upright = ranges.upright();
        ValueAxis values = upright ? rangeAxis : domainAxis;
        ValueAxis places = upright ? domainAxis : rangeAxis;
        RectangleEdge valueEdge = upright ? plot.getRangeAxisEdge() : plot.getDomainAxisEdge();
        RectangleEdge placeEdge = upright ? plot.getDomainAxisEdge() : plot.getRangeAxisEdge();
        Place place = new Place(
                g2,
                row,
                row.refuted() ? Ink.FAINT : Ink.school(row.school()),
                value -> values.valueToJava2D(scale.within(value), area, valueEdge),
                places.valueToJava2D(ranges.place(series, item), area, placeEdge),
                upright);
        soft(place);
        hard(place, scale);
        marker(place, ranges.value(series, item));
    }

    private static void soft(Place place) {
        double low = place.axis().at(place.row().soft().lowAsDouble());
        double high = place.axis().at(place.row().soft().highAsDouble());
        place.g2().setPaint(Ink.tint(place.color(), 0.66));
        place.g2()
                .fill(place.turned(new Rectangle2D.Double(
                        Math.min(low, high), place.across() - SOFT / 2, Math.abs(high - low), SOFT)));
    }

    private static void hard(Place place, ValueScale scale) {
        Interval hard = place.row().hard();
        double low = place.axis().at(hard.lowAsDouble());
        double high = place.axis().at(hard.highAsDouble());
        place.g2().setPaint(place.color());
        place.g2().setStroke(Ink.HARD);
        place.line(low, place.across(), high, place.across());
        end(place, low, -place.growth(), hard.low().isEmpty(), hard.lowAsDouble() < scale.low());
        end(place, high, place.growth(), hard.high().isEmpty(), hard.highAsDouble() > scale.high());
    }

    private static void end(Place place, double at, int direction, boolean open, boolean cut) {
        if (open) {
            arrow(place, at, direction);
        } else if (cut) {
            slash(place, at - direction * 4);
            slash(place, at - direction * 9);
        } else {
            place.line(at, place.across() - CAP, at, place.across() + CAP);
        }
    }

    private static void arrow(Place place, double at, int direction) {
        Path2D head = new Path2D.Double();
        head.moveTo(at, place.across());
        head.lineTo(at - direction * 10, place.across() - 5);
        head.lineTo(at - direction * 10, place.across() + 5);
        head.closePath();
        place.g2().fill(place.turned(head));
    }

    private static void slash(Place place, double at) {
        place.line(at - 2, place.across() + CAP, at + 2, place.across() - CAP);
    }

    private static void marker(Place place, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        double area = MARKER_AREA * Math.max(LEAST_WEIGHT, place.row().weight());
        double at = place.axis().at(value);
        double x = place.upright() ? place.across() : at;
        double y = place.upright() ? at : place.across();
        Shape shape = AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(Ink.marker(Math.max(0, place.row().school()), area));
        Graphics2D g2 = place.g2();
        g2.setPaint(place.row().stated().isPresent() ? place.color() : Ink.PAPER);
        g2.fill(shape);
        g2.setPaint(place.color());
        g2.setStroke(Ink.HARD);
        g2.draw(shape);
        if (place.row().refuted()) {
            g2.draw(new Line2D.Double(x - 8, y + 8, x + 8, y - 8));
        }
    }
}
