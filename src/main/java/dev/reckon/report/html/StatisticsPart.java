package dev.reckon.report.html;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Spread;
import dev.reckon.reconcile.Trial;
import dev.reckon.report.Plain;
import dev.reckon.report.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What a statistician asks of one question, folded away from everybody else. */
final class StatisticsPart {

    private static final int DIGITS = 3;

    private StatisticsPart() {}

    /** Adds the part; nothing for a question of one source. */
    static void write(Html html, Answer answer) {
        if (answer.sources() < 2) {
            return;
        }
        Spread spread = Spread.of(answer);
        html.open("details", "class", "statistics").element("summary", "For the statistician");
        html.open("dl", "class", "facts");
        row(html, "Verdict under other settings", trials(answer));
        row(html, "Outliers", outliers(answer, spread));
        spread.ratios().ifPresent(r -> {
            row(html, "Spread between sources", ratios(r));
            if (answer.schools().size() == 1) {
                row(html, "Robust summaries", robust(r));
            }
        });
        spread.camps().ifPresent(c -> row(html, "Groups by distance alone", camps(answer, c)));
        html.close("dl").close("details").line();
    }

    private static void row(Html html, String name, String words) {
        html.open("div").element("dt", name).element("dd", words).close("div");
    }

    private static String trials(Answer answer) {
        return answer.evidence().trials().stream()
                        .map(t -> t.words() + ": " + t.verdict().label())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String outliers(Answer answer, Spread spread) {
        return "No value satisfies more than " + spread.most() + " of " + answer.sources() + " sources: outlier share "
                + shown(spread.outlierShare()) + ".";
    }

    private static String ratios(Spread.Ratios r) {
        return "Median source ratio " + shown(r.medianRatio())
                + ": beyond their own widths two sources typically differ by this factor. Q = " + shown(r.q()) + " on "
                + (r.sources() - 1) + " df, I² = " + shown(r.i2()) + "%, H² = " + shown(r.h2()) + ", Birge ratio "
                + shown(r.birge()) + " (" + r.sources()
                + " sources with two ends). Descriptive: these figures carry no sampling variance.";
    }

    private static String robust(Spread.Ratios r) {
        return "Weighted median on the logarithmic scale " + shown(r.logMedian()) + ". Averaged quantiles, 5%, 50%, 95%: "
                + points(r.averaged()) + ". Linear pool: " + points(r.linear()) + ".";
    }

    private static String points(Spread.Points p) {
        return shown(p.low()) + ", " + shown(p.middle()) + ", " + shown(p.high());
    }

    private static String camps(Answer answer, Spread.Camps camps) {
        String schools = sizes(answer.schools().stream().map(List::size).toList());
        String density = camps.density().isEmpty() ? "none" : sizes(camps.density());
        return "Schools hold " + schools + " figures. k-means with as many groups: " + sizes(camps.partition())
                + ". Figures within a ratio of 1.25 of a neighbour: " + density
                + (camps.alone() > 0 ? ", and " + camps.alone() + " alone" : "") + ". Widest gap: "
                + shown(camps.below()) + " to " + shown(camps.above()) + ".";
    }

    private static String sizes(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(" + "));
    }

    private static String shown(double value) {
        return Plain.rounded(value, DIGITS);
    }

    /** Returns whether and under what the verdict of {@code answer} changes. */
    static String robustness(Answer answer) {
        List<Trial> trials = answer.evidence().trials();
        return trials.isEmpty() ? "Not tried." : Wording.holds(answer) + ".";
    }
}
