package dev.reckon.report.html;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Reconciliation;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.RunRecord;
import dev.reckon.report.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page of a report: one self-contained HTML file. */
public final class ReportPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: file: 'self'";

    private ReportPage() {}

    /**
     * The charts of a page.
     *
     * @param byId the charts of a question or a check by its id, the main one first
     */
    public record Drawings(Map<String, List<Drawing>> byId) {

        /** Copies the map. */
        public Drawings {
            byId = Map.copyOf(byId);
        }

        /** Returns no charts at all. */
        public static Drawings none() {
            return new Drawings(Map.of());
        }

        List<Drawing> of(Answer answer) {
            return byId.getOrDefault(answer.question().id(), List.of());
        }

        List<Drawing> of(Check check) {
            return byId.getOrDefault(check.id(), List.of());
        }
    }

    /**
     * Returns the page.
     *
     * @param reconciliation what it is about
     * @param run what the run was made of
     * @param summary the numbers at its head
     * @param drawings its charts
     */
    public static String of(Reconciliation reconciliation, RunRecord run, Summary summary, Drawings drawings) {
        Html html = new Html();
        Places places = new Places(reconciliation);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(html, run);
        html.open("body").line();
        html.element("a", "Skip to the questions", "class", "skip", "href", "#questions")
                .line();
        banner(html, run, summary, reconciliation);
        html.open("main").line();
        new QuestionSection(drawings).write(html, reconciliation.answers());
        new AgreementSection(reconciliation.relations()).write(html);
        CheckSection.write(html, reconciliation.checks(), drawings);
        RunSection.skipped(html, reconciliation.skipped());
        RunSection.troubles(html, run);
        MethodSection.write(html, run);
        new TextSection(places, reconciliation.documents()).write(html, reconciliation.documents());
        html.close("main").line();
        html.element("footer", "Made by Reckon. Works offline; nothing on this page is loaded from elsewhere.")
                .line();
        html.open("script").raw(resource("page.js")).close("script").line();
        return html.close("body").close("html").line().done();
    }

    private static void head(Html html, RunRecord run) {
        html.open("head").line().empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", run.title() + " – Reckon report").line();
        html.open("style").raw(resource("page.css")).close("style").line();
        html.close("head").line();
    }

    private static void banner(Html html, RunRecord run, Summary summary, Reconciliation reconciliation) {
        html.open("header", "class", "banner")
                .element("p", "Reckon report", "class", "over")
                .element("h1", run.title());
        html.element(
                "p",
                Parts.count(summary.documents(), "text") + ", " + Parts.count(summary.figures(), "figure") + ", "
                        + Parts.count(summary.questions(), "question") + ".",
                "class",
                "lead");
        html.open("ul", "class", "verdicts", "aria-label", "Verdicts");
        for (Verdict verdict : List.of(Verdict.CONFLICT, Verdict.PARTLY, Verdict.AGREE, Verdict.SINGLE)) {
            html.open("li", "class", verdict.label())
                    .element("b", String.valueOf(summary.verdict(verdict.label())))
                    .text(" ")
                    .element("span", Parts.verdict(verdict))
                    .close("li");
        }
        html.close("ul").line();
        html.element("p", told(summary), "class", "minor");
        contents(html, run, reconciliation);
        html.close("header").line();
    }

    private static String told(Summary summary) {
        return "What is counted: " + tallies(summary.kinds()) + ". Who says so: "
                + tallies(summary.attributions()).replace("none", "the text itself") + ".";
    }

    private static String tallies(List<Summary.Tally> tallies) {
        return tallies.stream()
                .map(t -> t.name().replace('_', ' ') + " " + t.count())
                .collect(Collectors.joining(", "));
    }

    private static void contents(Html html, RunRecord run, Reconciliation reconciliation) {
        html.open("nav", "aria-label", "Contents").open("ul");
        link(html, "questions", "Questions");
        if (!reconciliation.relations().isEmpty()) {
            link(html, "agreement", "Who agrees");
        }
        link(html, "checks", "Arithmetic");
        link(html, "skipped", "Set aside");
        if (!run.rejected().isEmpty()
                || !run.warnings().isEmpty()
                || !run.notices().isEmpty()) {
            link(html, "inputs", "Not read");
        }
        link(html, "method", "How to read this");
        link(html, "texts", "The texts");
        html.close("ul").close("nav");
    }

    private static void link(Html html, String id, String words) {
        html.open("li").element("a", words, "href", "#" + id).close("li");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the program itself", e);
        }
    }
}
