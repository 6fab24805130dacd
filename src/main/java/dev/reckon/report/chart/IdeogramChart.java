package dev.reckon.report.chart;

import dev.reckon.figure.Value;
import dev.reckon.reconcile.Answer;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The ideogram of measured values with errors: the sum of one bell curve for each, of area one over its error, so that precise
 * measurements stand out and a second peak shows discord (Particle Data Group, Review of Particle Physics, introduction).
 */
final class IdeogramChart implements AnswerChart {

    private static final int POINTS = 480;
    private static final int HEIGHT = 300;

    /** A measured value and its error. */
    private record Measured(double value, double error) {

        double density(double x) {
            double z = (x - value) / error;
            return Math.exp(-z * z / 2) / (error * error);
        }
    }

    @Override
    public String id() {
        return "ideogram";
    }

    @Override
    public String title() {
        return "Measurements with their errors, added up";
    }

    @Override
    public boolean suits(Answer answer) {
        return measured(answer).size() >= 3;
    }

    @Override
    public Chart draw(Answer answer) {
        List<Measured> all = measured(answer);
        ValueScale scale = ValueScale.around(
                all.stream().flatMapToDouble(m -> DoubleStream.of(m.value - 3 * m.error, m.value + 3 * m.error)));
        XYPlot plot = new XYPlot();
        plot.setDataset(new XYSeriesCollection(curve(all, scale)));
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setSeriesPaint(0, Ink.tint(Ink.school(0), 0.55));
        plot.setRenderer(renderer);
        plot.setDomainAxis(scale.axis(AnswerWords.unit(answer)));
        NumberAxis weight = new NumberAxis("relative weight");
        weight.setRange(0, 1.08);
        weight.setTickLabelsVisible(false);
        weight.setTickMarksVisible(false);
        weight.setLabelFont(Ink.SMALL);
        weight.setLabelPaint(Ink.MUTED);
        weight.setAxisLinePaint(Ink.FAINT);
        plot.setRangeAxis(weight);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Ink.GRID);
        plot.setDomainGridlineStroke(Ink.HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        all.forEach(m -> plot.addDomainMarker(new ValueMarker(m.value, Ink.MUTED, Ink.DASHED), Layer.FOREGROUND));
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(Legends.filled(
                "sum of the measurements", new Rectangle2D.Double(-9, -6, 18, 12), Ink.tint(Ink.school(0), 0.55)));
        legend.add(Legends.line("value of one measurement", Ink.MUTED));
        return Chart.of(
                plot,
                HEIGHT,
                legend,
                new Chart.Words(
                        answer.question().label(),
                        "A bell curve for each measurement that states an error, weighted by one over its error and added up.",
                        AnswerWords.caption(answer),
                        "Ideogram of " + all.size() + " measurements. " + answer.why()));
    }

    private static List<Measured> measured(Answer answer) {
        return answer.schools().stream()
                .flatMap(List::stream)
                .map(f -> f.value())
                .filter(v ->
                        v.low().isPresent() && v.best().isPresent() && v.high().isPresent())
                .map(IdeogramChart::measured)
                .filter(m -> m.error > 0)
                .toList();
    }

    private static Measured measured(Value value) {
        double width =
                value.high().orElseThrow().subtract(value.low().orElseThrow()).doubleValue();
        return new Measured(value.best().orElseThrow().doubleValue(), width / 2);
    }

    private static XYSeries curve(List<Measured> all, ValueScale scale) {
        double[] heights = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            double x = x(scale, i);
            heights[i] = all.stream().mapToDouble(m -> m.density(x)).sum();
        }
        double most = DoubleStream.of(heights).max().orElse(1);
        XYSeries series = new XYSeries("measurements", false);
        for (int i = 0; i <= POINTS; i++) {
            series.add(x(scale, i), heights[i] / most);
        }
        return series;
    }

    private static double x(ValueScale scale, int i) {
        return scale.low() + (scale.high() - scale.low()) * i / POINTS;
    }
}
