package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Who cites whom: each figure joined to the authority whose word it is, so that shared sources show as one knot. */
final class CitationChart implements AnswerChart {

    private static final double ROW = 32;
    private static final double NAME_WIDTH = 260;
    private static final int MOST = 60;

    @Override
    public String id() {
        return "citations";
    }

    @Override
    public String title() {
        return "Who cites whom";
    }

    @Override
    public boolean suits(Answer answer) {
        return answer.question().figures().size() <= MOST
                && answer.evidence().upstreams().size()
                        < answer.question().figures().size()
                && answer.question().figures().stream()
                        .anyMatch(f -> f.attribution().upstream().isPresent());
    }

    @Override
    public Chart draw(Answer answer) {
        Map<String, List<RangeRow>> groups = new LinkedHashMap<>();
        RangeRow.of(answer)
                .forEach(r -> groups.computeIfAbsent(answer.evidence().authority(r.reading()), a -> new ArrayList<>())
                        .add(r));
        List<RowLabels.Cell> authorities = new ArrayList<>();
        List<RowLabels.Cell> figures = new ArrayList<>();
        XYSeriesCollection edges = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        double y = ROW / 2;
        for (Map.Entry<String, List<RangeRow>> group : groups.entrySet()) {
            double middle = y + (group.getValue().size() - 1) * ROW / 2;
            authorities.add(cell(middle, group.getKey(), group.getValue().size() > 1));
            for (RangeRow row : group.getValue()) {
                figures.add(cell(y, written(row), false));
                edge(edges, renderer, row, middle, y);
                y += ROW;
            }
        }
        double height = y - ROW / 2;
        int shared = (int) groups.values().stream().filter(g -> g.size() > 1).count();
        return Chart.of(
                plot(edges, renderer, new RowLabels(authorities, height), new RowLabels(figures, height)),
                (int) height + 16,
                new LegendItemCollection(),
                new Chart.Words(
                        answer.question().label(),
                        "Authorities on the left, the figures that rest on them on the right. Several figures of one"
                                + " authority have one vote together.",
                        AnswerWords.caption(answer),
                        groups.size() + " authorities stand behind "
                                + answer.question().figures().size() + " figures; " + shared
                                + " of them behind more than one."));
    }

    /** The source and its number, on two lines at most: the number is never the part that is cut. */
    private static String written(RangeRow row) {
        String number = ": " + Wording.surface(row.figure());
        double room = 1.8 * NAME_WIDTH - TextFit.width(number, Ink.SMALL);
        return TextFit.line(Wording.source(row.figure()), Ink.SMALL, room) + number;
    }

    private static RowLabels.Cell cell(double y, String words, boolean strong) {
        java.awt.Font font = strong ? Ink.STRONG.deriveFont(11f) : Ink.SMALL;
        return new RowLabels.Cell(y, 0, TextFit.lines(words, font, NAME_WIDTH, 2), font, Ink.TEXT, false);
    }

    private static void edge(
            XYSeriesCollection edges, XYLineAndShapeRenderer renderer, RangeRow row, double from, double to) {
        int index = edges.getSeriesCount();
        XYSeries series = new XYSeries(index, false);
        series.add(0.02, from);
        series.add(0.98, to);
        edges.addSeries(series);
        java.awt.Color color = row.refuted() ? Ink.FAINT : Ink.school(row.school());
        renderer.setSeriesPaint(index, color);
        renderer.setSeriesStroke(index, row.refuted() ? Ink.DASHED : Ink.HARD);
        renderer.setSeriesShape(index, Ink.marker(Math.max(0, row.school()), 50));
    }

    private static XYPlot plot(
            XYSeriesCollection edges, XYLineAndShapeRenderer renderer, RowLabels left, RowLabels right) {
        NumberAxis across = new NumberAxis();
        across.setRange(0, 1);
        across.setVisible(false);
        XYPlot plot = Frame.plot();
        plot.setDataset(edges);
        plot.setRenderer(renderer);
        plot.setDomainAxis(across);
        plot.setRangeAxis(0, left);
        plot.setRangeAxis(1, right);
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        return plot;
    }
}
