package dev.reckon.report.html;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Summary;
import dev.reckon.reconcile.Trial;
import dev.reckon.report.Plain;
import dev.reckon.report.Wording;
import dev.reckon.stats.Pool;
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
        Summary summary = answer.evidence().summary();
        html.open("details", "class", "statistics").element("summary", "For the statistician");
        html.open("dl", "class", "facts");
        row(html, "Verdict under other settings", trials(answer));
        row(html, "Outliers", outliers(answer, summary));
        summary.scatter().ifPresent(scatter -> row(html, "Spread between sources", words(scatter)));
        if (!summary.middles().isEmpty()) {
            row(html, "Middle of each school, robust to one odd figure", middles(summary));
        }
        summary.groups()
                .filter(groups -> groups.gapFactor() > 1)
                .ifPresent(groups -> row(html, "Groups by nearness alone", words(answer, groups)));
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

    private static String outliers(Answer answer, Summary summary) {
        int most = (int) answer.evidence().coverage().maximum();
        return "No value satisfies more than " + most + " of " + answer.sources() + " sources: outlier share "
                + shown(summary.outlierShare()) + "."
                + (summary.leftOut().isEmpty()
                        ? ""
                        : " Without two positive ends, so not in what follows: "
                                + Parts.count(summary.leftOut().size(), "figure") + ".");
    }

    private static String words(Summary.Scatter scatter) {
        Pool equal = scatter.equal();
        return "Median source ratio " + shown(scatter.random().medianRatio())
                + ": beyond their own widths two sources typically differ by this factor. Q = " + shown(equal.q())
                + " on " + (scatter.authorities() - 1) + " df, I² = " + shown(equal.i2()) + "%, H² = "
                + shown(equal.h2()) + ", Birge ratio " + shown(scatter.birgeRatio()) + " ("
                + scatter.authorities() + " sources). " + Parts.capital(Summary.DESCRIPTIVE) + ".";
    }

    private static String middles(Summary summary) {
        return summary.middles().stream()
                .map(m -> (summary.middles().size() > 1 ? "School " + m.school() + ": " : "") + "weighted log-median "
                        + shown(m.logMedian()) + "; 5%, 50%, 95% of averaged quantiles " + points(m.averaged())
                        + "; of the linear pool " + points(m.mixed()) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String points(Summary.Quantiles q) {
        return shown(q.p05()) + ", " + shown(q.median()) + ", " + shown(q.p95());
    }

    private static String words(Answer answer, Summary.Groups groups) {
        return "Schools hold " + sizes(answer.schools()) + " figures; k-means into as many groups "
                + sizes(groups.leastSquares()) + "; figures within a factor of 1.25 of a neighbour "
                + sizes(groups.density()) + "; the sides of the largest gap, a factor of "
                + shown(groups.gapFactor()) + ", " + sizes(groups.largestGap()) + ".";
    }

    private static String sizes(List<List<Figure>> groups) {
        return groups.stream().map(g -> String.valueOf(g.size())).collect(Collectors.joining(" + "));
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
