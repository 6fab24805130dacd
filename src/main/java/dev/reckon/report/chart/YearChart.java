package dev.reckon.report.chart;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The estimates by the year they were published, where the source's name or the title of its text says the year. */
final class YearChart implements AnswerChart {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])");
    private static final int HEIGHT = 360;

    @Override
    public String id() {
        return "years";
    }

    @Override
    public String title() {
        return "Estimates by year of publication";
    }

    @Override
    public boolean suits(Answer answer) {
        int[] years = dated(answer).stream()
                .mapToInt(r -> published(r.figure()).orElse(0))
                .toArray();
        return years.length >= 3 && IntStream.of(years).distinct().count() >= 2;
    }

    /** Returns the year {@code figure} was published, if the naming words or the title of its text hold one. */
    static OptionalInt published(Figure figure) {
        return Stream.of(figure.attribution().text(), figure.document().title())
                .flatMap(java.util.Optional::stream)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .mapToInt(m -> Integer.parseInt(m.group()))
                .findFirst();
    }

    private static List<RangeRow> dated(Answer answer) {
        return RangeRow.of(answer).stream()
                .filter(r -> !r.refuted() && published(r.figure()).isPresent())
                .toList();
    }

    @Override
    public Chart draw(Answer answer) {
        List<RangeRow> rows = dated(answer);
        ValueScale scale = ValueScale.around(RangeRow.ends(rows));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        LegendItemCollection legend = new LegendItemCollection();
        for (int school = 0; school < answer.schools().size(); school++) {
            series(rows, school, scale, data, renderer, legend);
        }
        renderer.setDrawXError(false);
        renderer.setErrorStroke(Ink.HARD);
        renderer.setCapLength(8);
        XYPlot plot = new XYPlot(data, years(rows), scale.axis(AnswerWords.unit(answer)), renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        int left = answer.question().figures().size() - rows.size();
        return Chart.of(
                plot,
                HEIGHT,
                legend,
                new Chart.Words(
                        answer.question().label(),
                        "Estimates by the year they were published."
                                + (left > 0 ? " Left out: " + left + " rejected or without a year." : ""),
                        AnswerWords.caption(answer),
                        rows.size() + " estimates by year of publication. " + answer.why()));
    }

    private static void series(
            List<RangeRow> rows,
            int school,
            ValueScale scale,
            YIntervalSeriesCollection data,
            XYErrorRenderer renderer,
            LegendItemCollection legend) {
        YIntervalSeries series = new YIntervalSeries("school " + (school + 1), false, true);
        for (RangeRow row : rows) {
            double low = Math.max(scale.low(), row.hard().lowAsDouble());
            double high = Math.min(scale.high(), row.hard().highAsDouble());
            if (row.school() == school) {
                double value = row.stated().orElseGet(() -> row.middle(scale).orElse(scale.middle(low, high)));
                series.add(published(row.figure()).orElse(0), value, low, high);
            }
        }
        int index = data.getSeriesCount();
        data.addSeries(series);
        renderer.setSeriesPaint(index, Ink.school(school));
        renderer.setSeriesShape(index, Ink.marker(school, 64));
        renderer.setSeriesShapesFilled(index, true);
        if (series.getItemCount() > 0) {
            legend.add(Legends.filled("school " + (school + 1), Ink.marker(school, 64), Ink.school(school)));
        }
    }

    private static NumberAxis years(List<RangeRow> rows) {
        int[] years =
                rows.stream().mapToInt(r -> published(r.figure()).orElse(0)).toArray();
        int first = IntStream.of(years).min().orElse(0);
        int last = IntStream.of(years).max().orElse(1);
        double room = Math.max(1, (last - first) * 0.08);
        NumberAxis axis = new NumberAxis("year of publication");
        axis.setRange(first - room, last + room);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(
                new java.text.DecimalFormat("0", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT)));
        axis.setLabelFont(Ink.SMALL);
        axis.setLabelPaint(Ink.MUTED);
        axis.setTickLabelFont(Ink.SMALL);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setAxisLinePaint(Ink.FAINT);
        axis.setTickMarkPaint(Ink.FAINT);
        return axis;
    }
}
