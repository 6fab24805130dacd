package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The forest or range dumbbell: every figure of a question as a range on one scale, who says so on the left, the number as
 * written on the right, grouped by school.
 */
final class RangeChart implements AnswerChart {

    private static final double MOST_NAME_WIDTH = 250;
    private static final double WHEN_WIDTH = 110;
    private static final double WRITTEN_WIDTH = 190;
    private static final double LINE = 15;
    private static final double ROOM = 11;
    private static final double HEADING = 26;
    private static final int AXIS = 52;

    @Override
    public String id() {
        return "range";
    }

    @Override
    public String title() {
        return "All figures on one scale";
    }

    @Override
    public boolean suits(Answer answer) {
        return answer.question().figures().size() >= 2;
    }

    @Override
    public Chart draw(Answer answer) {
        Rows rows = new Rows(answer);
        ValueScale scale = ValueScale.around(DoubleStream.concat(RangeRow.ends(rows.all), pooledEnds(answer)));
        XYPlot plot = Frame.plotWithUprights();
        plot.setDataset(0, new RangeDataset(rows.items, scale, false));
        plot.setRenderer(0, new RangeRenderer());
        plot.setDomainAxis(scale.axis(AnswerWords.unit(answer)));
        plot.setRangeAxis(0, new RowLabels(rows.left, rows.height));
        plot.setRangeAxis(1, new RowLabels(rows.right, rows.height));
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        answer.consensus().ifPresent(c -> consensus(plot, c, answer, scale));
        if (rows.pooledAt > 0) {
            answer.pooled().ifPresent(p -> pooled(plot, p, rows.pooledAt));
        }
        return Chart.of(
                plot,
                (int) Math.ceil(rows.height) + AXIS,
                Legends.range(answer, rows.all, scale),
                new Chart.Words(
                        answer.question().label(),
                        answer.why(),
                        AnswerWords.caption(answer),
                        AnswerWords.description(answer)));
    }

    private static DoubleStream pooledEnds(Answer answer) {
        return answer.pooled().stream().flatMapToDouble(p -> DoubleStream.of(p.low(), p.estimate(), p.high()));
    }

    private static void consensus(XYPlot plot, Interval consensus, Answer answer, ValueScale scale) {
        double low = scale.within(consensus.lowAsDouble());
        double high = scale.within(consensus.highAsDouble());
        IntervalMarker band = new IntervalMarker(low, high, Ink.BAND, Ink.HAIR, Ink.BAND_EDGE, Ink.HAIR, 1f);
        band.setLabel(AnswerWords.consensus(answer));
        band.setLabelFont(Ink.SMALL);
        band.setLabelPaint(Ink.MUTED);
        band.setLabelBackgroundColor(new Color(255, 255, 255, 200));
        // Towards the emptier side, so that the words stay on the paper whatever the band's width.
        ValueAxis axis = plot.getDomainAxis();
        boolean leftHalf = axis.valueToJava2D(
                        scale.middle(low, high),
                        new java.awt.geom.Rectangle2D.Double(0, 0, 1, 1),
                        org.jfree.chart.ui.RectangleEdge.BOTTOM)
                < 0.5;
        band.setLabelAnchor(leftHalf ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        band.setLabelTextAnchor(leftHalf ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        band.setLabelOffset(new RectangleInsets(3, 4, 3, 4));
        plot.addDomainMarker(0, band, Layer.BACKGROUND);
    }

    private static void pooled(XYPlot plot, Answer.Pooled pooled, double y) {
        XYSeries series = new XYSeries("pooled", false);
        series.add(pooled.low(), y);
        series.add(pooled.estimate(), y);
        series.add(pooled.high(), y);
        plot.setDataset(1, new XYSeriesCollection(series));
        plot.setRenderer(1, new PooledRenderer(pooled.isShared()));
    }

    /** Where every row stands and the words beside it. */
    private static final class Rows {

        private final List<RangeRow> all;
        private final List<RangeDataset.Item> items = new ArrayList<>();
        private final List<RowLabels.Cell> left = new ArrayList<>();
        private final List<RowLabels.Cell> right = new ArrayList<>();
        private final Map<String, Integer> names = new HashMap<>();
        private final boolean sameTime;
        private final long documents;
        private final double nameWidth;
        private double height;
        private double pooledAt;

        Rows(Answer answer) {
            all = RangeRow.of(answer);
            // What every row would say is said once, in the heading.
            String label = Wording.oneLine(answer.question().label());
            sameTime = all.stream().map(Rows::when).distinct().count() == 1 && label.contains(when(all.get(0)));
            all.forEach(r -> names.merge(Wording.source(r.figure()), 1, Integer::sum));
            documents = all.stream()
                    .map(r -> Wording.document(r.figure()))
                    .distinct()
                    .count();
            nameWidth = Math.min(
                    MOST_NAME_WIDTH,
                    all.stream()
                            .mapToDouble(r -> Math.ceil(TextFit.width(name(r), Ink.LABEL)) + 1)
                            .max()
                            .orElse(0));
            // Room on top for the words of the consensus band.
            height = answer.consensus().isPresent() ? 22 : 6;
            int school = Integer.MIN_VALUE;
            for (RangeRow row : all) {
                if (row.school() != school) {
                    heading(answer, row.school());
                    school = row.school();
                }
                add(row);
            }
            if (answer.pooled().isPresent() && answer.schools().size() == 1) {
                pooledRow(answer.pooled().get());
            }
            height += 6;
        }

        private void heading(Answer answer, int school) {
            if (school == RangeRow.REFUTED || answer.schools().size() > 1) {
                double y = height + HEADING / 2 + 2;
                String words = AnswerWords.school(answer, school);
                Color color = school == RangeRow.REFUTED
                        ? Ink.MUTED
                        : Ink.school(school).darker();
                left.add(new RowLabels.Cell(y, 0, List.of(words), Ink.STRONG, color, false));
                height += HEADING;
            }
        }

        private void add(RangeRow row) {
            boolean refuted = row.refuted();
            Color color = refuted ? Ink.MUTED : Ink.TEXT;
            Font font = refuted ? Ink.LABEL : Ink.STRONG;
            List<String> name = TextFit.lines(name(row), Ink.LABEL, nameWidth, 3);
            List<String> written = TextFit.lines(Wording.surface(row.figure()), font, WRITTEN_WIDTH, 2);
            String when = when(row);
            List<String> fitted = TextFit.lines(sameTime ? "" : when, Ink.SMALL, WHEN_WIDTH, 2);
            double high = LINE * Math.max(Math.max(name.size(), fitted.size()), written.size()) + ROOM;
            double y = height + high / 2;
            left.add(new RowLabels.Cell(y, 0, name, Ink.LABEL, color, false));
            left.add(new RowLabels.Cell(y, nameWidth + 16, fitted, Ink.SMALL, Ink.MUTED, false));
            right.add(new RowLabels.Cell(y, 0, written, font, color, refuted));
            items.add(new RangeDataset.Item(row, y));
            height += high;
        }

        private static String when(RangeRow row) {
            return row.figure().period().map(p -> Wording.oneLine(p.spelled())).orElse("");
        }

        /** The source; where two rows would read the same, with the text it stands in. */
        private String name(RangeRow row) {
            String source = Wording.source(row.figure());
            String document = Wording.document(row.figure());
            boolean told = names.getOrDefault(source, 0) <= 1 || documents < 2 || source.equals(document);
            return told ? source : source + ", in " + document;
        }

        private void pooledRow(Answer.Pooled pooled) {
            height += 4;
            pooledAt = height + (LINE + ROOM) / 2;
            left.add(new RowLabels.Cell(
                    pooledAt, 0, List.of(AnswerWords.pooledName(pooled)), Ink.STRONG, Ink.TEXT, false));
            right.add(new RowLabels.Cell(
                    pooledAt,
                    0,
                    List.of(TextFit.line(AnswerWords.pooled(pooled), Ink.STRONG, WRITTEN_WIDTH)),
                    Ink.STRONG,
                    Ink.TEXT,
                    false));
            height += LINE + ROOM;
        }
    }
}
