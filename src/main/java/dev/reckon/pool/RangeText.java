package dev.reckon.pool;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Period;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Summary;
import dev.reckon.reconcile.Summary.Groups;
import dev.reckon.reconcile.Summary.Middle;
import dev.reckon.reconcile.Summary.Quantiles;
import dev.reckon.reconcile.Summary.Scatter;
import dev.reckon.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes compared ranges for people: the verdict, the schools, what they allow together, and what was refused with the reason. */
public final class RangeText {

    /** Members of a group that are named; of more, so many are named and the rest counted. */
    private static final int MOST_NAMED = 30;

    private final Answer answer;
    private final Summary summary;
    private final Writer out;

    private RangeText(RangePool pool, Writer out) {
        this.answer = pool.answer();
        this.summary = pool.summary();
        this.out = out;
    }

    /** Writes {@code pool}; {@code out} stays open. */
    public static void write(RangePool pool, Writer out) throws IOException {
        new RangeText(pool, out).write();
    }

    private void write() throws IOException {
        line(counted(answer.question().figures().size(), "estimate") + ", "
                + counted(answer.sources(), "independent source") + ": "
                + answer.verdict().label());
        line(answer.why());
        line("");
        schools();
        line("");
        line(consensus());
        if (answer.pooled().isPresent()) {
            Answer.Pooled pooled = answer.pooled().get();
            line("Pooled: " + Wording.of(pooled) + ", " + pooled.method());
        }
        for (String refusal : answer.refusals()) {
            line(refusal);
        }
        robustness();
        summaries();
        line("Ranges are not confidence intervals.");
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    private static String counted(int n, String noun) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? noun : noun + "s");
    }

    private void schools() throws IOException {
        int number = 0;
        for (List<Figure> school : answer.schools()) {
            line("school " + ++number + " of " + answer.schools().size());
            for (Figure figure : school.subList(0, Math.min(MOST_NAMED, school.size()))) {
                String year = figure.period().map(Period::text).orElse("");
                line("  %-28s %-6s %s"
                        .formatted(Wording.source(figure), year, Wording.of(figure.value()))
                        .stripTrailing());
            }
            if (school.size() > MOST_NAMED) {
                line("  and " + counted(school.size() - MOST_NAMED, "more estimate"));
            }
        }
    }

    private String consensus() {
        String who = "%d of %d sources".formatted(answer.consensusSources(), answer.sources());
        return answer.consensus()
                .map(range -> "Allowed by at least " + who + ": " + Wording.of(range))
                .orElse("No one stretch of values is allowed by at least " + who + ".");
    }

    private void robustness() throws IOException {
        Answer.Robustness robust = answer.robustness();
        line("The verdict holds under %d of %d readings of the words%s."
                .formatted(
                        robust.presetsHeld(),
                        robust.presets(),
                        robust.leaveOneOut() == 0
                                ? ""
                                : " and in %d of %d cases with one source left out"
                                        .formatted(robust.leaveOneOutHeld(), robust.leaveOneOut())));
    }

    private void summaries() throws IOException {
        for (Middle middle : summary.middles()) {
            line((answer.schools().size() > 1 ? "School " + middle.school() + ": log" : "Log") + "-median "
                    + Numbers.shown(middle.logMedian()) + "; quantiles averaged " + of(middle.averaged())
                    + "; linear pool " + of(middle.mixed()) + " (5th to 95th percentile)");
        }
        if (summary.scatter().isPresent()) {
            scatter(summary.scatter().get());
        }
        if (summary.groups().isPresent()) {
            crossCheck(summary.groups().get());
        }
        if (!summary.leftOut().isEmpty()) {
            line("Left out of the summaries, for want of two positive ends: " + names(summary.leftOut()));
        }
    }

    private static String of(Quantiles quantiles) {
        return Numbers.shown(quantiles.median()) + " (" + Numbers.shown(quantiles.p05()) + " to "
                + Numbers.shown(quantiles.p95()) + ")";
    }

    private void scatter(Scatter scatter) throws IOException {
        line("Q %s on %d degrees of freedom, I2 %.1f%%, H2 %s, Birge ratio %s, median source ratio %s (%s)"
                .formatted(
                        Numbers.shown(scatter.equal().q()),
                        scatter.authorities() - 1,
                        scatter.equal().i2(),
                        Numbers.shown(scatter.equal().h2()),
                        Numbers.shown(scatter.birgeRatio()),
                        Numbers.shown(scatter.random().medianRatio()),
                        Summary.DESCRIPTIVE));
        line("Share of sources outside what most of them allow: %.0f%%".formatted(100 * summary.outlierShare()));
    }

    private void crossCheck(Groups groups) throws IOException {
        line("Schools by other means (a cross-check, no verdict):");
        line("  least squares, " + counted(groups.leastSquares().size(), "group") + ": "
                + grouped(groups.leastSquares()));
        line("  neighbours within a factor of 1.25, " + counted(groups.density().size(), "group") + ": "
                + grouped(groups.density()));
        line("  largest gap, a factor of " + Numbers.shown(groups.gapFactor()) + ": " + grouped(groups.largestGap()));
    }

    private static String grouped(List<List<Figure>> groups) {
        return groups.stream().map(RangeText::names).collect(Collectors.joining(" | "));
    }

    private static String names(List<Figure> figures) {
        String named = figures.stream().limit(MOST_NAMED).map(Wording::source).collect(Collectors.joining(", "));
        return figures.size() > MOST_NAMED ? named + " and " + (figures.size() - MOST_NAMED) + " more" : named;
    }
}
