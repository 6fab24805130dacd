package dev.reckon.report.html;

import dev.reckon.report.RunRecord;
import java.util.List;

/** How to read the page: what its words mean. */
final class MethodSection {

    private record Note(String term, String meaning) {}

    private static final List<Note> NOTES = List.of(
            new Note(
                    "Hard and soft range",
                    "The hard range of a figure is what makes its sentence true: “at least 3,000” is true of 3,000 and of"
                            + " everything above. The soft range is what a reader usually takes it to mean: “about 3,000” means"
                            + " something near 3,000. Contradictions are decided on hard ranges alone; soft ranges are for"
                            + " drawing and pooling. Neither is a confidence interval."),
            new Note(
                    "Verdict",
                    "Agree: one value could make every source right. Partly: some pairs can both be true, or scope, date or"
                            + " definition explains the difference. Conflict: the sources cannot all be right. One source: nothing"
                            + " to compare."),
            new Note(
                    "Schools",
                    "The fewest different values that would make every source right, each source going with one of them. Two"
                            + " schools mean the sources fall into two camps."),
            new Note(
                    "Independent sources",
                    "Sources that repeat one authority have one vote together. Repeating a figure any number of times changes no"
                            + " verdict."),
            new Note(
                    "Distance",
                    "The larger of two lower ends divided by the smaller of two upper ends: 1 when the ranges meet, 2 when one"
                            + " starts at twice where the other ends."),
            new Note(
                    "Consensus",
                    "The values that more than half of the sources allow. Where no such stretch exists, or only pieces of one, none"
                            + " is given."),
            new Note(
                    "Pooled",
                    "One value for all sources, only where there is one school. Figures that a text rejects, that count something"
                            + " else, or that belong to another time or place are never pooled, and a value between two schools is"
                            + " never invented."),
            new Note(
                    "Robust",
                    "Every verdict is worked out again under narrow, usual and wide readings of words like “about”, and again"
                            + " with each source left out in turn."));

    private MethodSection() {}

    static void write(Html html, RunRecord run) {
        html.open("section", "id", "method", "aria-labelledby", "method-h");
        html.element("h2", "How to read this", "id", "method-h").open("dl", "class", "notes");
        NOTES.forEach(n -> html.open("div")
                .element("dt", n.term())
                .element("dd", n.meaning())
                .close("div")
                .line());
        html.close("dl").element("h3", "This run");
        RunSection.made(html, run);
        html.element(
                "p",
                "The same results as tables: figures, questions, relations and checks, as CSV and JSON lines, with a description of every column.",
                "class",
                "minor");
        html.open("p", "class", "files");
        for (String table : List.of("figures", "questions", "relations", "checks")) {
            html.element("a", table + ".csv", "href", table + ".csv").text(" ");
            html.element("a", table + ".jsonl", "href", table + ".jsonl").text(" ");
        }
        html.element("a", "datapackage.json", "href", "datapackage.json").text(" ");
        html.element("a", "run.json", "href", "run.json").close("p");
        html.close("section").line();
    }
}
