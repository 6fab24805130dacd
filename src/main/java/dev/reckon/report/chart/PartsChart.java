package dev.reckon.report.chart;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;

/** The parts of a whole end to end, against the whole: where a sum does not work out, the eye sees by how much. */
final class PartsChart {

    /** Its name in file names and options. */
    static final String ID = "parts";

    /** What it is called, for people. */
    static final String TITLE = "The parts against the whole";

    private PartsChart() {}

    /** Returns whether {@code check} has parts and a whole, all of them with both ends. */
    static boolean suits(Check check) {
        return !role(check, "part").isEmpty()
                && role(check, "whole").size() == 1
                && check.members().stream()
                        .map(m -> m.figure().value().hard())
                        .allMatch(i -> i.low().isPresent() && i.high().isPresent());
    }

    /** Returns the chart of {@code check}, which {@linkplain #suits suits}. */
    static Chart draw(Check check) {
        List<BarRows.Bar> bars = new ArrayList<>();
        double at = 0;
        double low = 0;
        double high = 0;
        for (Figure part : role(check, "part")) {
            double size = middle(part);
            bars.add(bar(name(part), at, at + size, at + low(part), at + high(part), Wording.surface(part), 0));
            at += size;
            low += low(part);
            high += high(part);
        }
        if (bars.size() > 1) {
            bars.add(bar("Parts together", 0, at, low, high, check.expected(), 2));
        }
        Figure whole = role(check, "whole").get(0);
        bars.add(bar(name(whole), 0, middle(whole), low(whole), high(whole), Wording.surface(whole), 1));
        BarRows rows = new BarRows(bars);
        // Lengths are compared here, so the scale starts at zero.
        double most =
                DoubleStream.concat(rows.ends(), DoubleStream.of(1e-9)).max().orElse(1);
        return Chart.of(
                rows.plot(new ValueScale(0, most * 1.05, false), whole.unit()),
                rows.height(),
                new LegendItemCollection(),
                new Chart.Words(
                        "The parts and the whole",
                        check.explanation(),
                        "Bars: the values as stated, or the middle of a range. Lines: the range in which each number's sentence is"
                                + " true. Ranges are not confidence intervals.",
                        check.explanation()));
    }

    private static BarRows.Bar bar(
            String name, double from, double to, double low, double high, String written, int color) {
        return new BarRows.Bar(name, List.of(new BarRows.Segment(from, to, low, high)), written, Ink.school(color));
    }

    private static String name(Figure figure) {
        return figure.description().isEmpty() ? Wording.source(figure) : Wording.oneLine(figure.description());
    }

    private static List<Figure> role(Check check, String role) {
        return check.members().stream()
                .filter(m -> m.role().equals(role))
                .map(Check.Member::figure)
                .toList();
    }

    private static double middle(Figure figure) {
        return figure.value()
                .best()
                .map(java.math.BigDecimal::doubleValue)
                .orElseGet(() -> (low(figure) + high(figure)) / 2);
    }

    private static double low(Figure figure) {
        return figure.value().hard().lowAsDouble();
    }

    private static double high(Figure figure) {
        return figure.value().hard().highAsDouble();
    }
}
