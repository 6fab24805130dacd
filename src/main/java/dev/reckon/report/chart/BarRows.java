package dev.reckon.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;

/** Named bars on one scale, one a row, each with a range around its end: what several charts share. */
final class BarRows {

    private static final double ROW = 30;
    private static final double HALF_BAR = 6;
    private static final double NAME_WIDTH = 280;
    private static final double WRITTEN_WIDTH = 230;
    private static final int AXIS = 52;

    private final List<Bar> bars;

    /**
     * One row.
     *
     * @param name what it is, on the left
     * @param segments its bars, none for a row of words only
     * @param written the number in words, on the right
     * @param color its colour
     */
    record Bar(String name, List<Segment> segments, String written, Color color) {

        /** Copies the bars. */
        Bar {
            segments = List.copyOf(segments);
        }
    }

    /**
     * A bar.
     *
     * @param from where it starts
     * @param to where it ends
     * @param low lower end of the range around its end
     * @param high upper end of that range
     */
    record Segment(double from, double to, double low, double high) {

        /** Returns a bar that is a range. */
        static Segment of(double low, double high) {
            return new Segment(low, high, low, high);
        }
    }

    BarRows(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    /** Returns every end, for choosing a scale. */
    DoubleStream ends() {
        return bars.stream()
                .flatMap(b -> b.segments.stream())
                .flatMapToDouble(s -> DoubleStream.of(s.from, s.to, s.low, s.high));
    }

    /** Returns the height of the plot with its axis, in pixels. */
    int height() {
        return (int) (bars.size() * ROW) + AXIS;
    }

    /** Returns the plot on {@code scale}, its axis named {@code unit}. */
    XYPlot plot(ValueScale scale, String unit) {
        XYPlot plot = Frame.plotWithUprights();
        plot.setDataset(dataset(scale));
        plot.setRenderer(renderer());
        plot.setDomainAxis(scale.axis(unit));
        plot.setRangeAxis(0, labels(NAME_WIDTH, true));
        plot.setRangeAxis(1, labels(WRITTEN_WIDTH, false));
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        for (int i = 0; i < bars.size(); i++) {
            for (Segment segment : bars.get(i).segments) {
                Color color = Ink.tint(bars.get(i).color, 0.55);
                plot.getRenderer().addAnnotation(box(segment, (i + 0.5) * ROW, scale, color), Layer.BACKGROUND);
            }
        }
        return plot;
    }

    private static XYBoxAnnotation box(Segment segment, double y, ValueScale scale, Color color) {
        double from = Math.max(scale.low(), segment.from);
        double to = Math.min(scale.high(), segment.to);
        // The rows run downwards, and a box needs its lower edge on paper first.
        return new XYBoxAnnotation(from, y + HALF_BAR, to, y - HALF_BAR, null, null, color);
    }

    private XIntervalSeriesCollection dataset(ValueScale scale) {
        XIntervalSeries series = new XIntervalSeries("ranges", false, true);
        for (int i = 0; i < bars.size(); i++) {
            for (Segment segment : bars.get(i).segments) {
                double low = Math.max(scale.low(), segment.low);
                double high = Math.min(scale.high(), segment.high);
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
