package dev.reckon.report.html;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.NumberText;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.Plain;
import dev.reckon.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions: those with several sources one by one, those with one source in a table. */
final class QuestionSection {

    private final ReportPage.Drawings drawings;

    QuestionSection(ReportPage.Drawings drawings) {
        this.drawings = drawings;
    }

    void write(Html html, List<Answer> answers) {
        List<Answer> several =
                answers.stream().filter(a -> a.verdict() != Verdict.SINGLE).toList();
        List<Answer> single =
                answers.stream().filter(a -> a.verdict() == Verdict.SINGLE).toList();
        html.open("section", "id", "questions", "aria-labelledby", "questions-h")
                .line();
        html.element("h2", "Questions", "id", "questions-h").line();
        filter(html);
        if (several.isEmpty()) {
            html.element("p", "No question is answered by more than one source.", "class", "none");
        }
        several.forEach(a -> question(html, a));
        singles(html, single);
        html.element("p", "No question matches the filter.", "id", "nothing", "class", "none", "hidden", "");
        html.close("section").line();
    }

    private static void filter(Html html) {
        html.open("form", "class", "filter needs-js", "role", "search", "aria-label", "Filter the questions");
        html.element("label", "Find", "for", "find");
        html.empty(
                "input",
                "id",
                "find",
                "type",
                "search",
                "placeholder",
                "words, source, place …",
                "autocomplete",
                "off");
        html.open("span", "class", "choices", "role", "group", "aria-label", "Verdicts");
        for (Verdict verdict : List.of(Verdict.CONFLICT, Verdict.PARTLY, Verdict.AGREE, Verdict.SINGLE)) {
            html.element(
                    "button",
                    Parts.verdict(verdict),
                    "type",
                    "button",
                    "class",
                    "badge " + verdict.label(),
                    "data-verdict",
                    verdict.label(),
                    "aria-pressed",
                    "true");
        }
        html.close("span")
                .element("output", "", "id", "found", "for", "find")
                .close("form")
                .line();
    }

    private void question(Html html, Answer answer) {
        String id = Places.question(answer);
        html.open(
                "article",
                "class",
                "question " + answer.verdict().label(),
                "id",
                id,
                "data-verdict",
                answer.verdict().label(),
                "aria-labelledby",
                id + "-h");
        html.open("header").element("h3", Parts.capital(answer.question().label()), "id", id + "-h");
        html.element(
                "span",
                Parts.verdict(answer.verdict()),
                "class",
                "badge " + answer.verdict().label());
        html.close("header").line();
        html.element("p", answer.why(), "class", "why").line();
        List<Drawing> all = drawings.of(answer);
        all.stream().limit(1).forEach(d -> d.write(html));
        facts(html, answer);
        FigureTable.write(html, answer, deciding(answer));
        StatisticsPart.write(html, answer);
        if (all.size() > 1) {
            html.open("details", "class", "more").element("summary", "More charts of this question");
            all.stream().skip(1).forEach(d -> d.write(html));
            html.close("details");
        }
        html.close("article").line();
    }

    private static Set<String> deciding(Answer answer) {
        return answer.deciding().stream().map(Figure::id).collect(Collectors.toSet());
    }

    private static void facts(Html html, Answer answer) {
        html.open("dl", "class", "facts");
        fact(html, "Sources", sources(answer));
        fact(html, "Schools", schools(answer));
        fact(html, "Distance", distance(answer));
        fact(html, "Consensus", consensus(answer));
        fact(
                html,
                answer.pooled().filter(Answer.Pooled::isShared).isPresent() ? "Shared by all" : "Pooled",
                pooled(answer));
        fact(html, "Robust?", Parts.capital(StatisticsPart.robustness(answer)));
        html.close("dl").line();
        List<String> notes = answer.refusals().stream()
                .filter(refusal -> !refusal.startsWith("Not pooled"))
                .toList();
        if (!notes.isEmpty()) {
            html.open("ul", "class", "notice minor");
            notes.forEach(note -> html.element("li", note));
            html.close("ul").line();
        }
    }

    private static void fact(Html html, String name, String words) {
        html.open("div").element("dt", name).element("dd", words).close("div");
    }

    private static String sources(Answer answer) {
        int figures = answer.question().figures().size();
        String rejected = answer.refuted().isEmpty()
                ? ""
                : "; " + answer.refuted().size() + " rejected by the text that gives "
                        + (answer.refuted().size() == 1 ? "it" : "them");
        return Parts.count(answer.sources(), "independent source") + ", " + Parts.count(figures, "figure") + rejected
                + ".";
    }

    private static String schools(Answer answer) {
        int n = answer.schools().size();
        return n <= 1
                ? "One: a single value could make every source right."
                : n + ": it takes at least " + n + " different values to make every source right.";
    }

    private static String distance(Answer answer) {
        double gap = answer.gap();
        if (!Double.isFinite(gap)) {
            return "Some figures have no value in common, and no ratio measures how far apart they are.";
        }
        if (gap <= 1) {
            return "Every pair of figures has a value in common.";
        }
        return gap < 1.1
                ? "The two farthest figures miss each other by " + Plain.rounded((gap - 1) * 100, 2) + "%."
                : "The two farthest figures are a factor of " + NumberText.factor(gap) + " apart.";
    }

    private static String consensus(Answer answer) {
        return answer.consensus()
                .map(c -> answer.consensusSources() + " of " + answer.sources() + " sources allow " + Wording.of(c)
                        + (answer.question().unit().isEmpty()
                                ? ""
                                : " (" + answer.question().unit() + ")") + ".")
                .orElse("None: no single stretch of values is allowed by most sources.");
    }

    private static String pooled(Answer answer) {
        List<String> sentences = new ArrayList<>();
        answer.pooled().ifPresent(p -> sentences.add(Wording.of(p) + (p.isShared() ? "" : ", by " + p.method()) + "."));
        return sentences.isEmpty()
                ? answer.refusals().stream()
                        .filter(refusal -> refusal.startsWith("Not pooled"))
                        .findFirst()
                        .orElse("Not pooled: there is nothing to gain from it here.")
                : String.join(" ", sentences);
    }

    private static void singles(Html html, List<Answer> single) {
        if (single.isEmpty()) {
            return;
        }
        html.open("section", "class", "singles", "id", "singles", "aria-labelledby", "singles-h");
        html.open("details").open("summary").open("h3", "id", "singles-h").text("Answered by one source ");
        html.element("span", String.valueOf(single.size()), "class", "tally")
                .close("h3")
                .close("summary");
        html.element("p", "Nothing to compare these with: one source each.", "class", "minor");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "singles-h");
        html.open("table", "class", "figures stack");
        FigureTable.head(html, List.of("Question", "In its words", "Value", "Who says so"));
        html.open("tbody");
        for (Answer answer : single) {
            boolean first = true;
            for (Figure figure : answer.question().figures()) {
                html.open("tr", first ? "id" : "", Places.question(answer), "data-verdict", "single");
                FigureTable.cell(
                        html,
                        "Question",
                        () -> html.text(Parts.capital(answer.question().label())));
                FigureTable.cell(html, "In its words", () -> Parts.quote(html, figure));
                FigureTable.cell(html, "Value", () -> Parts.value(html, figure));
                FigureTable.cell(html, "Who says so", () -> Parts.source(html, figure));
                html.close("tr").line();
                first = false;
            }
        }
        html.close("tbody")
                .close("table")
                .close("div")
                .close("details")
                .close("section")
                .line();
    }
}
