package dev.reckon.report.chart;

import static java.util.stream.Collectors.toList;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Trial;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Returns what to call the pooled value: values all share are no estimate. */
    static String pooledName(Answer.Pooled pooled) {
        return pooled.isShared() ? "Shared by all" : "Pooled";
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
        answer.pooled().ifPresent(p -> out.append(p.isShared() ? "" : "; pooled by " + p.method()));
        out.append(". Hedge preset: ").append(preset(answer)).append(". ");
        out.append(exclusions(answer.refuted()));
        return out.append("Ranges are not confidence intervals.").toString();
    }

    /** The preset the figures are drawn under, and what becomes of the verdict under the others. */
    private static String preset(Answer answer) {
        String used = answer.evidence().preset();
        Map<Verdict, List<String>> others = answer.evidence().trials(Trial.Change.HEDGE_PRESET).stream()
                .filter(t -> !t.name().equals(used))
                .collect(
                        Collectors.groupingBy(Trial::verdict, TreeMap::new, Collectors.mapping(Trial::name, toList())));
        String verdicts = others.entrySet().stream()
                .map(e -> (e.getKey() == answer.verdict()
                                ? "same verdict"
                                : e.getKey().label()) + " under " + String.join(" and ", e.getValue()))
                .collect(Collectors.joining(", "));
        return verdicts.isEmpty() ? used : used + " (" + verdicts + ")";
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
