package dev.reckon.report.html;

import dev.reckon.base.Span;
import dev.reckon.figure.Skipped;
import dev.reckon.report.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was set aside, what could not be read, and what the run was made of. */
final class RunSection {

    private static final int EXAMPLES = 100;
    private static final int AROUND = 60;

    private RunSection() {}

    /** Adds the numbers that are no estimates, by reason. */
    static void skipped(Html html, List<Skipped> skipped) {
        html.open("section", "id", "skipped", "aria-labelledby", "skipped-h");
        html.element("h2", "Numbers set aside", "id", "skipped-h");
        if (skipped.isEmpty()) {
            html.element("p", "None: every number in the texts is read as a figure.", "class", "none");
        }
        Map<String, List<Skipped>> reasons = new TreeMap<>();
        skipped.forEach(
                s -> reasons.computeIfAbsent(s.reason(), r -> new ArrayList<>()).add(s));
        reasons.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(e -> reason(html, e.getKey(), e.getValue()));
        html.close("section").line();
    }

    private static void reason(Html html, String reason, List<Skipped> skipped) {
        html.open("details", "class", "reason").open("summary").text(Parts.capital(reason) + " ");
        html.element("span", String.valueOf(skipped.size()), "class", "tally")
                .close("summary")
                .open("ul");
        for (Skipped one : skipped.subList(0, Math.min(EXAMPLES, skipped.size()))) {
            String text = one.document().text();
            Span span = one.span();
            String before = text.substring(Parts.wordStart(text, span.start(), AROUND), span.start());
            String after = text.substring(span.end(), Parts.wordEnd(text, span.end(), AROUND));
            html.open("li").text("… " + before).element("b", span.of(text)).text(after + " … ");
            html.element("span", one.document().name(), "class", "minor")
                    .close("li")
                    .line();
        }
        if (skipped.size() > EXAMPLES) {
            String more = "and " + (skipped.size() - EXAMPLES) + " more for this reason";
            html.element("li", more, "class", "minor");
        }
        html.close("ul").close("details").line();
    }

    /** Adds the inputs that could not be read, and what else a reader should know; nothing when there is nothing. */
    static void troubles(Html html, RunRecord run) {
        if (run.rejected().isEmpty()
                && run.warnings().isEmpty()
                && run.notices().isEmpty()) {
            return;
        }
        html.open("section", "id", "inputs", "aria-labelledby", "inputs-h");
        html.element("h2", "Inputs not read, and warnings", "id", "inputs-h").open("ul", "class", "troubles");
        for (RunRecord.Rejected rejected : run.rejected()) {
            html.open("li", "class", "rejected")
                    .element("b", rejected.name())
                    .text(" could not be read: " + rejected.reason());
            html.text(" ").element("code", rejected.code()).close("li").line();
        }
        run.warnings().forEach(w -> html.element("li", w, "class", "warning").line());
        run.notices().forEach(n -> html.element("li", n, "class", "notice").line());
        html.close("ul").close("section").line();
    }

    /** Adds the versions and settings of the run. */
    static void made(Html html, RunRecord run) {
        html.open("dl", "class", "run");
        run.versions()
                .forEach((k, v) ->
                        html.open("div").element("dt", k).element("dd", v).close("div"));
        run.settings()
                .forEach((k, v) ->
                        html.open("div").element("dt", k).element("dd", v).close("div"));
        html.close("dl");
        html.open("details").open("summary").text(Parts.count(run.inputs().size(), "input") + " with SHA-256");
        html.close("summary").open("ul", "class", "hashes");
        run.inputs().forEach(i -> html.open("li")
                .text(i.name() + " ")
                .element("code", i.sha256())
                .close("li")
                .line());
        html.close("ul").close("details");
    }
}
