package dev.reckon.report.chart;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What charts say in words about an answer. */
final class AnswerWords {

    private static final int NAMED_EXCLUSIONS = 3;

    private AnswerWords() {}

    /** Returns the name of the value axis. */
    static String unit(Answer answer) {
        return answer.question().unit().equals("%")
                ? "per cent"
                : Wording.oneLine(answer.question().unit());
    }

    /** Returns the heading of school {@code index}, or of the refuted figures. */
    static String school(Answer answer, int index) {
        return index == RangeRow.REFUTED
                ? "Rejected by the text that gives it"
                : "School " + (index + 1) + " of " + answer.schools().size();
    }

    /** Returns the words on the consensus band. */
    static String consensus(Answer answer) {
        return answer.consensusSources() + " of " + answer.sources() + " sources allow these values";
    }

    /** Returns the pooled value with its ends. */
    static String pooled(Answer.Pooled pooled) {
        return Wording.of(pooled);
    }

    /** Returns how to read a chart of {@code answer} and what is left out of it. */
    static String caption(Answer answer) {
        int n = answer.question().figures().size() - answer.refuted().size();
        StringBuilder out = new StringBuilder();
        out.append("n = ").append(n).append(n == 1 ? " figure" : " figures");
        out.append(", n_eff = ").append(answer.sources());
        out.append(answer.sources() == 1 ? " independent source. " : " independent sources. ");
        out.append(
                "Method: truth conditions compared; schools are the fewest values that would make every source right");
        answer.pooled().ifPresent(p -> out.append("; pooled by ").append(p.method()));
        out.append(". Hedge preset: default. ");
        out.append(exclusions(answer.refuted()));
        return out.append("Ranges are not confidence intervals.").toString();
    }

    private static String exclusions(List<Figure> refuted) {
        if (refuted.isEmpty()) {
            return "Excluded: none. ";
        }
        String named = refuted.stream()
                .limit(NAMED_EXCLUSIONS)
                .map(f -> "“" + Wording.surface(f) + "”")
                .collect(Collectors.joining(", "));
        String more = refuted.size() > NAMED_EXCLUSIONS ? " and " + (refuted.size() - NAMED_EXCLUSIONS) + " more" : "";
        return "Excluded: " + named + more + " (rejected by the text). ";
    }

    /** Returns the alternative text of the chart of all figures of {@code answer}. */
    static String description(Answer answer) {
        String figures = RangeRow.of(answer).stream()
                .map(r -> Wording.source(r.figure()) + ": " + Wording.surface(r.figure())
                        + (r.refuted() ? " (rejected by the text)" : ""))
                .collect(Collectors.joining("; "));
        return answer.why() + " Figures: " + figures + ".";
    }
}
