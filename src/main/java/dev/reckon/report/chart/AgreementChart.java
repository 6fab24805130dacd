package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Plain;
import dev.reckon.report.Wording;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** The agreement heat map: for every two figures of a question how far apart they are, ordered by school. */
final class AgreementChart implements AnswerChart {

    private static final int MOST = 40;

    /** A gap no factor measures, such as between numbers on both sides of zero. */
    private static final double NO_FACTOR = 1e6;

    private static final double NAME_WIDTH = 300;

    /** A step of the scale of distances. */
    private record Step(double upTo, Color color, String words) {}

    private static final List<Step> STEPS = List.of(
            new Step(1, new Color(236, 242, 246), "have a value in common"),
            new Step(1.1, new Color(198, 219, 233), "up to 1.1 times apart: near"),
            new Step(2, new Color(247, 205, 160), "up to 2 times: tension"),
            new Step(5, new Color(226, 133, 62), "up to 5 times: conflict"),
            new Step(Double.POSITIVE_INFINITY, new Color(140, 52, 4), "more: severe"));

    @Override
    public String id() {
        return "agreement";
    }

    @Override
    public String title() {
        return "How far apart every two figures are";
    }

    @Override
    public boolean suits(Answer answer) {
        int n = answer.question().figures().size() - answer.refuted().size();
        return n >= 3 && n <= MOST;
    }

    @Override
    public Chart draw(Answer answer) {
        List<RangeRow> rows = RangeRow.counted(answer);
        int n = rows.size();
        XYPlot plot = Frame.plot();
        plot.setDataset(dataset(rows));
        plot.setRenderer(renderer());
        plot.setRangeAxis(new RowLabels(names(rows), n));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDomainAxis(new ColumnNumbers(n));
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        annotate(plot, rows);
        int cell = n <= 8 ? 40 : n <= 20 ? 30 : 22;
        return Chart.of(
                plot,
                n * cell + 34,
                legend(),
                new Chart.Words(
                        answer.question().label(),
                        "How far apart every two figures are: the larger lower end over the smaller upper end.",
                        AnswerWords.caption(answer),
                        description(answer, rows)));
    }

    private static DefaultXYZDataset dataset(List<RangeRow> rows) {
        int n = rows.size();
        double[][] cells = new double[3][n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                int i = row * n + column;
                cells[0][i] = column + 0.5;
                cells[1][i] = row + 0.5;
                cells[2][i] = rows.get(column).reading().gap(rows.get(row).reading());
            }
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("gap", cells);
        return dataset;
    }

    private static XYBlockRenderer renderer() {
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new PaintScale() {
            @Override
            public double getLowerBound() {
                return 1;
            }

            @Override
            public double getUpperBound() {
                return Double.MAX_VALUE;
            }

            @Override
            public Color getPaint(double gap) {
                return step(gap).color();
            }
        });
        return renderer;
    }

    private static Step step(double gap) {
        return STEPS.stream().filter(s -> gap <= s.upTo()).findFirst().orElse(STEPS.get(STEPS.size() - 1));
    }

    private static void annotate(XYPlot plot, List<RangeRow> rows) {
        int n = rows.size();
        if (n > 16) {
            return;
        }
        Font font = n <= 8 ? Ink.LABEL : new Font(Font.SANS_SERIF, Font.PLAIN, 10);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double gap = rows.get(i).reading().gap(rows.get(j).reading());
                String words = i == j ? "–" : words(gap);
                XYTextAnnotation text = new XYTextAnnotation(words, i + 0.5, j + 0.5);
                text.setFont(font);
                text.setPaint(gap > 5 ? Ink.PAPER : Ink.TEXT);
                plot.addAnnotation(text, false);
            }
        }
    }

    private static String words(double gap) {
        if (gap == 1) {
            return "meet";
        }
        if (gap >= NO_FACTOR) {
            return "≫";
        }
        if (gap >= 1.1) {
            return "×" + Plain.rounded(gap, gap < 10 ? 2 : 3);
        }
        // Two digits of what is more than 1, so that a near miss does not read as none.
        BigDecimal more = new BigDecimal(gap - 1).round(new MathContext(2));
        return gap - 1 < 1e-6 ? "×1.00…" : "×" + Plain.grouped(BigDecimal.ONE.add(more));
    }

    private static List<RowLabels.Cell> names(List<RangeRow> rows) {
        List<RowLabels.Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RangeRow row = rows.get(i);
            String written = ": " + TextFit.line(Wording.surface(row.figure()), Ink.SMALL, NAME_WIDTH / 2);
            String source = (i + 1) + "  " + Wording.source(row.figure());
            String name = TextFit.line(source, Ink.SMALL, NAME_WIDTH - TextFit.width(written, Ink.SMALL)) + written;
            cells.add(new RowLabels.Cell(
                    i + 0.5,
                    0,
                    List.of(name),
                    Ink.SMALL,
                    Ink.school(row.school()).darker(),
                    false));
        }
        return cells;
    }

    private static LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        STEPS.forEach(s -> items.add(Legends.filled(s.words(), new Rectangle2D.Double(-8, -6, 16, 12), s.color())));
        return items;
    }

    private static String description(Answer answer, List<RangeRow> rows) {
        long apart = 0;
        long all = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                all++;
                apart += rows.get(i).reading().gap(rows.get(j).reading()) > 1 ? 1 : 0;
            }
        }
        return apart + " of " + all + " pairs of figures have no value in common. " + answer.why();
    }
}
