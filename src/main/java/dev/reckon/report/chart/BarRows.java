package dev.reckon.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;

/** Named bars on one scale, one a row, each with a range around its end: what several charts share. */
final class BarRows {

    private static final double ROW = 30;
    private static final double NAME_WIDTH = 280;
    private static final double WRITTEN_WIDTH = 230;
    private static final int AXIS = 52;

    private final List<Bar> bars;

    /**
     * One row.
     *
     * @param name what it is, on the left
     * @param from where the bar starts
     * @param to where the bar ends
     * @param low lower end of the range
     * @param high upper end of the range
     * @param written the number in words, on the right
     * @param color its colour
     */
    record Bar(String name, double from, double to, double low, double high, String written, Color color) {

        private boolean drawn() {
            return !Double.isNaN(from);
        }

        /** Returns a row that has words only. */
        static Bar wordsOnly(String name, String written) {
            return new Bar(name, Double.NaN, Double.NaN, Double.NaN, Double.NaN, written, Ink.MUTED);
        }
    }

    BarRows(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    /** Returns every end, for choosing a scale. */
    DoubleStream ends() {
        return bars.stream().filter(Bar::drawn).flatMapToDouble(b -> DoubleStream.of(b.from, b.to, b.low, b.high));
    }

    /** Returns the height of the plot with its axis, in pixels. */
    int height() {
        return (int) (bars.size() * ROW) + AXIS;
    }

    /** Returns the plot on {@code scale}, its axis named {@code unit}. */
    XYPlot plot(ValueScale scale, String unit) {
        XYPlot plot = new XYPlot();
        plot.setDataset(dataset(scale));
        plot.setRenderer(renderer());
        plot.setDomainAxis(scale.axis(unit));
        plot.setRangeAxis(0, labels(NAME_WIDTH, true));
        plot.setRangeAxis(1, labels(WRITTEN_WIDTH, false));
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Ink.GRID);
        plot.setDomainGridlineStroke(Ink.HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (bar.drawn()) {
                double y = (i + 0.5) * ROW;
                plot.getRenderer()
                        .addAnnotation(
                                new XYBoxAnnotation(
                                        Math.max(scale.low(), bar.from),
                                        // The rows run downwards, and a box needs its lower edge on paper first.
                                        y + 6,
                                        Math.min(scale.high(), bar.to),
                                        y - 6,
                                        null,
                                        null,
                                        Ink.tint(bar.color, 0.55)),
                                org.jfree.chart.ui.Layer.BACKGROUND);
            }
        }
        return plot;
    }

    private XIntervalSeriesCollection dataset(ValueScale scale) {
        XIntervalSeries series = new XIntervalSeries("ranges", false, true);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (bar.drawn()) {
                double low = Math.max(scale.low(), bar.low);
                double high = Math.min(scale.high(), bar.high);
                series.add(scale.middle(low, high), low, high, (i + 0.5) * ROW);
            }
        }
        XIntervalSeriesCollection collection = new XIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setSeriesShapesVisible(0, false);
        renderer.setErrorPaint(Ink.TEXT);
        renderer.setErrorStroke(Ink.HARD);
        renderer.setCapLength(9);
        return renderer;
    }

    private RowLabels labels(double width, boolean names) {
        List<RowLabels.Cell> cells = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            java.awt.Font font = names ? Ink.SMALL : Ink.STRONG;
            List<String> words = TextFit.lines(names ? bars.get(i).name : bars.get(i).written, font, width, 2);
            cells.add(new RowLabels.Cell((i + 0.5) * ROW, 0, words, font, Ink.TEXT, false));
        }
        return new RowLabels(cells, bars.size() * ROW);
    }
}
