package dev.reckon.report.chart;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The estimates by the year they were published, where the source's name or the title of its text says the year. */
final class YearChart implements AnswerChart {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])");
    private static final int HEIGHT = 380;

    /** Pixels between figures of one year. */
    private static final int BESIDE = 14;

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
        Span span = Span.of(rows);
        RangeDataset data = new RangeDataset(places(rows, span), scale, true);
        XYPlot plot = Frame.plot();
        plot.setDataset(data);
        plot.setRenderer(new RangeRenderer());
        plot.setDomainAxis(years(span));
        plot.setRangeAxis(scale.uprightAxis(AnswerWords.unit(answer)));
        plot.setRangeGridlinesVisible(true);
        int left = answer.question().figures().size() - rows.size();
        return Chart.of(
                plot,
                HEIGHT,
                legend(answer, rows, scale),
                new Chart.Words(
                        answer.question().label(),
                        "Estimates by the year they were published."
                                + (left > 0 ? " Left out: " + left + " rejected or without a year." : ""),
                        AnswerWords.caption(answer),
                        rows.size() + " estimates by year of publication. " + answer.why()));
    }

    /** The years the chart shows. */
    private record Span(double from, double to) {

        static Span of(List<RangeRow> rows) {
            int first = years(rows).min().orElse(0);
            int last = years(rows).max().orElse(1);
            double room = Math.max(1, (last - first) * 0.06);
            return new Span(first - room, last + room);
        }

        private static IntStream years(List<RangeRow> rows) {
            return rows.stream().mapToInt(r -> published(r.figure()).orElse(0));
        }

        /** Returns so many pixels in years, more or less. */
        double pixels(int n) {
            return (to - from) * n / (Chart.WIDTH * 0.9);
        }
    }

    /** Figures of one year stand side by side around it. */
    private static List<RangeDataset.Item> places(List<RangeRow> rows, Span span) {
        Map<Integer, Integer> count = new HashMap<>();
        rows.forEach(r -> count.merge(published(r.figure()).orElse(0), 1, Integer::sum));
        Map<Integer, Integer> seen = new HashMap<>();
        return rows.stream()
                .map(r -> {
                    int year = published(r.figure()).orElse(0);
                    double aside = seen.merge(year, 1, Integer::sum) - (count.getOrDefault(year, 1) + 1) / 2.0;
                    return new RangeDataset.Item(r, year + aside * span.pixels(BESIDE));
                })
                .toList();
    }

    private static LegendItemCollection legend(Answer answer, List<RangeRow> rows, ValueScale scale) {
        LegendItemCollection items = new LegendItemCollection();
        if (answer.schools().size() > 1) {
            rows.stream()
                    .mapToInt(RangeRow::school)
                    .distinct()
                    .forEach(school -> items.add(
                            Legends.filled("school " + (school + 1), Ink.marker(school, 64), Ink.school(school))));
        }
        items.addAll(Legends.marks(rows, scale));
        return items;
    }

    private static NumberAxis years(Span span) {
        NumberAxis axis = new NumberAxis("year of publication");
        axis.setRange(span.from, span.to);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return Frame.quiet(axis);
    }
}
