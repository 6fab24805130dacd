package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Plain;
import java.util.ArrayList;
import java.util.List;
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
        int n = Votes.of(answer).size();
        return n >= 3 && n <= MOST;
    }

    @Override
    public Chart draw(Answer answer) {
        Votes votes = Votes.of(answer);
        List<RangeRow> counted =
                RangeRow.of(answer).stream().filter(r -> !r.refuted()).toList();
        ValueScale scale = ValueScale.around(RangeRow.ends(counted));
        List<BarRows.Bar> bars = new ArrayList<>(rows("All sources", votes, scale, true));
        votes.byAuthority().keySet().forEach(a -> bars.addAll(rows("without " + a, votes.without(a), scale, false)));
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

    private static List<BarRows.Bar> rows(String name, Votes votes, ValueScale scale, boolean all) {
        int k = votes.size() / 2 + 1;
        List<Votes.Step> allowed = votes.allowedBy(k, scale.low(), scale.high());
        if (allowed.isEmpty()) {
            return List.of(BarRows.Bar.wordsOnly(name, "none that " + k + " of " + votes.size() + " allow"));
        }
        List<BarRows.Bar> bars = new ArrayList<>();
        for (Votes.Step step : allowed) {
            bars.add(new BarRows.Bar(
                    bars.isEmpty() ? name : "",
                    step.from(),
                    step.to(),
                    step.from(),
                    step.to(),
                    words(step, scale),
                    all ? Ink.school(1) : Ink.school(0)));
        }
        return bars;
    }

    private static String words(Votes.Step step, ValueScale scale) {
        String from = step.from() <= scale.low() ? "" : Plain.rounded(step.from(), 6);
        String to = step.to() >= scale.high() ? "" : Plain.rounded(step.to(), 6);
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() && to.isEmpty() ? "any value" : from.isEmpty() ? "up to " + to : from + " or more";
        }
        return from.equals(to) ? from : from + " to " + to;
    }
}
