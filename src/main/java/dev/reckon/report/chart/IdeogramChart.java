package dev.reckon.report.chart;

import dev.reckon.figure.Value;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Reading;
import dev.reckon.report.Wording;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The ideogram of measured values with errors: the sum of one bell curve for each, of area one over its error, so that precise
 * measurements stand out and a second peak shows discord (Particle Data Group, Review of Particle Physics, introduction).
 */
final class IdeogramChart implements AnswerChart {

    private static final int POINTS = 480;
    private static final double CURVE = 220;
    private static final double LANE = 18;
    private static final double ROOM = 10;
    private static final double NAME_WIDTH = 260;
    private static final int AXIS = 52;
    private static final Color AREA = Ink.tint(Ink.school(0), 0.55);

    /** Who measured what with which error. */
    private record Measured(String name, double value, double error) {

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
        double lanes = all.size() * LANE + ROOM;
        double height = lanes + CURVE;
        XYPlot plot = Frame.plotWithUprights();
        plot.setDataset(0, new XYSeriesCollection(curve(all, scale)));
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setSeriesPaint(0, AREA);
        plot.setRenderer(0, renderer);
        plot.setDataset(1, lanes(all, height));
        plot.setRenderer(1, errors());
        plot.setDomainAxis(scale.axis(AnswerWords.unit(answer)));
        plot.setRangeAxis(0, weight(height / CURVE));
        plot.setRangeAxis(1, names(all, height));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(Legends.filled("sum of the measurements", new Rectangle2D.Double(-9, -6, 18, 12), AREA));
        legend.add(Legends.line("measurement with its error", Ink.TEXT));
        return Chart.of(
                plot,
                (int) height + AXIS,
                legend,
                new Chart.Words(
                        answer.question().label(),
                        "A bell curve for each measurement that states an error, weighted by one over its error and added up.",
                        AnswerWords.caption(answer),
                        "Ideogram of " + all.size() + " measurements. " + answer.why()));
    }

    /** The measurements above the curve, one a lane. */
    private static XIntervalSeriesCollection lanes(List<Measured> all, double height) {
        XIntervalSeries series = new XIntervalSeries("measurements with errors", false, true);
        for (int i = 0; i < all.size(); i++) {
            Measured m = all.get(i);
            series.add(m.value, m.value - m.error, m.value + m.error, (height - (i + 0.5) * LANE) / CURVE);
        }
        XIntervalSeriesCollection collection = new XIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private static XYErrorRenderer errors() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setSeriesShape(0, Ink.marker(0, 30));
        renderer.setSeriesPaint(0, Ink.TEXT);
        renderer.setErrorPaint(Ink.TEXT);
        renderer.setErrorStroke(Ink.HAIR);
        renderer.setCapLength(6);
        return renderer;
    }

    private static NumberAxis weight(double top) {
        NumberAxis weight = Frame.quiet(new NumberAxis("relative weight"));
        weight.setRange(0, top);
        weight.setTickLabelsVisible(false);
        weight.setTickMarksVisible(false);
        return weight;
    }

    private static RowLabels names(List<Measured> all, double height) {
        List<RowLabels.Cell> cells = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<String> name = List.of(TextFit.line(all.get(i).name, Ink.SMALL, NAME_WIDTH));
            cells.add(new RowLabels.Cell((i + 0.5) * LANE, 0, name, Ink.SMALL, Ink.TEXT, false));
        }
        return new RowLabels(cells, height);
    }

    private static List<Measured> measured(Answer answer) {
        return RangeRow.counted(answer).stream()
                .map(RangeRow::reading)
                .filter(r -> r.value().low().isPresent()
                        && r.value().best().isPresent()
                        && r.value().high().isPresent())
                .map(IdeogramChart::measured)
                .filter(m -> m.error > 0)
                .toList();
    }

    private static Measured measured(Reading reading) {
        Value value = reading.value();
        double width =
                value.high().orElseThrow().subtract(value.low().orElseThrow()).doubleValue();
        String name = Wording.source(reading.figure()) + ": " + Wording.surface(reading.figure());
        return new Measured(name, value.best().orElseThrow().doubleValue(), width / 2);
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
