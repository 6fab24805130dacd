package dev.reckon.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws a series of low, estimate and high: an estimate as a diamond, widest at the middle; values all share as a bar. */
@SuppressWarnings("serial")
final class PooledRenderer extends AbstractXYItemRenderer {

    private static final double HALF_HEIGHT = 8;
    private static final double LEAST_HALF_WIDTH = 5;
    private static final double BAR = 8;

    private final boolean shared;

    PooledRenderer(boolean shared) {
        this.shared = shared;
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
        if (item != 1) {
            return;
        }
        double y = rangeAxis.valueToJava2D(dataset.getYValue(series, 1), area, plot.getRangeAxisEdge());
        double middle = domainAxis.valueToJava2D(dataset.getXValue(series, 1), area, plot.getDomainAxisEdge());
        double low = domainAxis.valueToJava2D(dataset.getXValue(series, 0), area, plot.getDomainAxisEdge());
        double high = domainAxis.valueToJava2D(dataset.getXValue(series, 2), area, plot.getDomainAxisEdge());
        double left = Math.min(low, middle - LEAST_HALF_WIDTH);
        double right = Math.max(high, middle + LEAST_HALF_WIDTH);
        g2.setPaint(Ink.TEXT);
        g2.fill(
                shared
                        ? new Rectangle2D.Double(low, y - BAR / 2, Math.max(1, high - low), BAR)
                        : diamond(left, middle, right, y));
    }

    private static Path2D diamond(double left, double middle, double right, double y) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(left, y);
        diamond.lineTo(middle, y - HALF_HEIGHT);
        diamond.lineTo(right, y);
        diamond.lineTo(middle, y + HALF_HEIGHT);
        diamond.closePath();
        return diamond;
    }
}
