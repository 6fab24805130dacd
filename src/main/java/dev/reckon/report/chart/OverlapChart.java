package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.stats.Coverage;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The overlap curve: how many sources allow each value. */
final class OverlapChart implements AnswerChart {

    private static final int HEIGHT = 300;

    @Override
    public String id() {
        return "overlap";
    }

    @Override
    public String title() {
        return "How many sources allow each value";
    }

    @Override
    public boolean suits(Answer answer) {
        return answer.sources() >= 3;
    }

    @Override
    public Chart draw(Answer answer) {
        ValueScale scale = ValueScale.around(RangeRow.ends(RangeRow.counted(answer)));
        Coverage coverage = answer.evidence().coverage();
        XYPlot plot = Frame.plotWithUprights();
        plot.setDataset(new XYSeriesCollection(curve(coverage.steps(), scale)));
        plot.setRenderer(renderer());
        plot.setDomainAxis(scale.axis(AnswerWords.unit(answer)));
        plot.setRangeAxis(counts(answer.sources()));
        plot.setRangeGridlinesVisible(true);
        majority(plot, coverage.majority(), answer.sources());
        answer.consensus()
                .ifPresent(c -> plot.addDomainMarker(
                        new IntervalMarker(
                                scale.within(c.lowAsDouble()),
                                scale.within(c.highAsDouble()),
                                Ink.BAND,
                                Ink.HAIR,
                                Ink.BAND_EDGE,
                                Ink.HAIR,
                                1f),
                        Layer.BACKGROUND));
        int most = (int) coverage.maximum();
        return Chart.of(
                plot,
                HEIGHT,
                legend(answer),
                new Chart.Words(
                        answer.question().label(),
                        "How many of the " + answer.sources() + " sources allow each value: " + most + " at most.",
                        AnswerWords.caption(answer),
                        "At most " + most + " of " + answer.sources() + " sources allow one value. " + answer.why()));
    }

    private static XYSeries curve(List<Coverage.Step> steps, ValueScale scale) {
        XYSeries series = new XYSeries("sources", false, true);
        double reached = scale.low();
        for (Coverage.Step step : steps) {
            double from = Math.max(scale.low(), step.range().low());
            double to = Math.min(scale.high(), step.range().high());
            if (from > to) {
                continue;
            }
            if (from > reached) {
                level(series, reached, from, 0);
            }
            level(series, from, to, step.weight());
            reached = to;
        }
        level(series, reached, scale.high(), 0);
        return series;
    }

    private static void level(XYSeries series, double from, double to, double count) {
        if (to > from || count > 0) {
            series.add(from, count);
            series.add(to, count);
        }
    }

    private static XYAreaRenderer renderer() {
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setSeriesPaint(0, Ink.tint(Ink.school(0), 0.55));
        renderer.setOutline(true);
        renderer.setSeriesOutlinePaint(0, Ink.school(0));
        renderer.setSeriesOutlineStroke(0, Ink.HARD);
        return renderer;
    }

    private static NumberAxis counts(int n) {
        NumberAxis axis = new NumberAxis("sources that allow the value");
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setRange(0, n + 0.3);
        return Frame.quiet(axis);
    }

    private static void majority(XYPlot plot, int k, int n) {
        ValueMarker marker = new ValueMarker(k, Ink.MUTED, Ink.DASHED);
        marker.setLabel("more than half: " + k + " of " + n);
        marker.setLabelFont(Ink.SMALL);
        marker.setLabelPaint(Ink.MUTED);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        marker.setLabelOffset(new RectangleInsets(3, 6, 3, 6));
        marker.setLabelBackgroundColor(new java.awt.Color(255, 255, 255, 200));
        plot.addRangeMarker(marker, Layer.FOREGROUND);
    }

    private static LegendItemCollection legend(Answer answer) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(Legends.filled(
                "sources that allow the value", new Rectangle2D.Double(-9, -6, 18, 12), Ink.tint(Ink.school(0), 0.55)));
        if (answer.consensus().isPresent()) {
            items.add(Legends.filled("consensus", new Rectangle2D.Double(-9, -6, 18, 12), Ink.BAND));
        }
        return items;
    }
}
