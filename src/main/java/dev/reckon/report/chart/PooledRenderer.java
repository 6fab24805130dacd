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

/** Draws a series of low, estimate and high as one diamond from low to high, widest at the estimate. */
@SuppressWarnings("serial")
final class PooledRenderer extends AbstractXYItemRenderer {

    private static final double HALF_HEIGHT = 8;
    private static final double LEAST_HALF_WIDTH = 5;

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
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(Math.min(low, middle - LEAST_HALF_WIDTH), y);
        diamond.lineTo(middle, y - HALF_HEIGHT);
        diamond.lineTo(Math.max(high, middle + LEAST_HALF_WIDTH), y);
        diamond.lineTo(middle, y + HALF_HEIGHT);
        diamond.closePath();
        g2.setPaint(Ink.TEXT);
        g2.fill(diamond);
    }
}
