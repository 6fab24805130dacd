package dev.reckon.report.chart;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What frames every chart: quiet axes and hairline grids that stay behind the figures. */
final class Frame {

    private Frame() {}

    /** Returns an empty plot without grids. */
    static XYPlot plot() {
        XYPlot plot = new XYPlot();
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Ink.GRID);
        plot.setDomainGridlineStroke(Ink.HAIR);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.HAIR);
        return plot;
    }

    /** Returns an empty plot with lines up from the ticks of the axis at the bottom. */
    static XYPlot plotWithUprights() {
        XYPlot plot = plot();
        plot.setDomainGridlinesVisible(true);
        return plot;
    }

    /** Returns {@code axis} in small letters and thin lines. */
    static <A extends ValueAxis> A quiet(A axis) {
        axis.setLabelFont(Ink.SMALL);
        axis.setLabelPaint(Ink.MUTED);
        axis.setTickLabelFont(Ink.SMALL);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setAxisLinePaint(Ink.FAINT);
        axis.setTickMarkPaint(Ink.FAINT);
        axis.setMinorTickMarksVisible(false);
        return axis;
    }
}
