package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Evidence;
import dev.reckon.reconcile.Reading;
import dev.reckon.stats.Coverage;
import dev.reckon.stats.Range;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;

/** What most sources allow when each authority is left out in turn: whether one of them carries the consensus. */
final class LeaveOneOutChart implements AnswerChart {

    private static final int MOST = 40;

    @Override
    public String id() {
        return "leave-one-out";
    }

    @Override
    public String title() {
        return "What most sources allow when one is left out";
    }

    @Override
    public boolean suits(Answer answer) {
        return answer.sources() >= 3 && answer.sources() <= MOST && saysSomething(answer.evidence());
    }

    @Override
    public Chart draw(Answer answer) {
        Evidence evidence = answer.evidence();
        ValueScale scale = ValueScale.around(RangeRow.ends(RangeRow.counted(answer)));
        List<BarRows.Bar> bars = new ArrayList<>();
        bars.add(bar("All sources", evidence.coverage(), scale, Ink.school(1)));
        upstreams(evidence)
                .forEach(u -> bars.add(bar(
                        "without " + evidence.upstreams().get(u).name(),
                        evidence.coverageWithout(u),
                        scale,
                        Ink.school(0))));
        BarRows rows = new BarRows(bars);
        return Chart.of(
                rows.plot(scale, AnswerWords.unit(answer)),
                rows.height(),
                new LegendItemCollection(),
                new Chart.Words(
                        answer.question().label(),
                        "The values more than half of the sources allow, with all sources and with each left out in turn.",
                        AnswerWords.caption(answer),
                        bars.stream()
                                .map(b -> b.name() + ": " + b.written())
                                .reduce((a, b) -> a + "; " + b)
                                .orElse("")));
    }

    private static IntStream upstreams(Evidence evidence) {
        return evidence.standing().stream().mapToInt(Reading::upstream).distinct();
    }

    /** Whether most sources allow anything, be it after one is left out. */
    private static boolean saysSomething(Evidence evidence) {
        return Stream.concat(Stream.of(evidence.coverage()), upstreams(evidence).mapToObj(evidence::coverageWithout))
                .anyMatch(coverage -> !coverage.regions(coverage.majority()).isEmpty());
    }

    private static BarRows.Bar bar(String name, Coverage coverage, ValueScale scale, Color color) {
        int k = coverage.majority();
        List<Range> allowed = coverage.regions(k);
        String words = allowed.isEmpty()
                ? "none that " + k + " of " + (int) coverage.total() + " allow"
                : allowed.stream().map(scale::words).collect(Collectors.joining("; "));
        List<BarRows.Segment> segments = allowed.stream()
                .map(range -> BarRows.Segment.of(range.low(), range.high()))
                .toList();
        return new BarRows.Bar(name, segments, words, color);
    }
}
