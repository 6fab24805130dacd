package dev.reckon.report.html;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.report.Wording;
import java.util.List;
import java.util.Set;

/** The table of all figures of one question, school by school. */
final class FigureTable {

    private static final List<String> COLUMNS =
            List.of("In its words", "Value", "Who says so", "When, where", "Stance");

    private FigureTable() {}

    /** Adds the table; the figures whose ids are {@code deciding} are flagged. */
    static void write(Html html, Answer answer, Set<String> deciding) {
        String label = "Figures: " + answer.question().label();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table", "class", "figures stack");
        html.element("caption", label, "class", "off");
        head(html, COLUMNS);
        for (int i = 0; i < answer.schools().size(); i++) {
            String heading = answer.schools().size() > 1
                    ? "School " + (i + 1) + " of " + answer.schools().size()
                    : "";
            group(html, heading, answer.schools().get(i), deciding);
        }
        if (!answer.refuted().isEmpty()) {
            group(html, "Rejected by the text that gives it", answer.refuted(), deciding);
        }
        html.close("table").close("div").line();
    }

    private static void group(Html html, String heading, List<Figure> figures, Set<String> deciding) {
        html.open("tbody");
        if (!heading.isEmpty()) {
            html.open("tr", "class", "school");
            html.element("th", heading, "colspan", String.valueOf(COLUMNS.size()), "scope", "rowgroup");
            html.close("tr");
        }
        for (Figure figure : figures) {
            html.open("tr", figure.stance().rejects() ? "class" : "", "refuted");
            cell(html, "In its words", () -> Parts.quote(html, figure));
            cell(html, "Value", () -> {
                Parts.value(html, figure);
                if (deciding.contains(figure.id())) {
                    html.text(" ")
                            .element(
                                    "span",
                                    "decides",
                                    "class",
                                    "flag",
                                    "title",
                                    "one of the figures that cannot all be true");
                }
            });
            cell(html, "Who says so", () -> Parts.source(html, figure));
            cell(html, "When, where", () -> html.text(Wording.periodAndPlace(figure)));
            cell(html, "Stance", () -> html.text(figure.stance().label()));
            html.close("tr").line();
        }
        html.close("tbody");
    }

    /** Adds the row of column headings. */
    static void head(Html html, List<String> names) {
        html.open("thead").open("tr");
        names.forEach(n -> html.element("th", n, "scope", "col"));
        html.close("tr").close("thead").line();
    }

    /** Adds a cell that tells its column's name where columns are stacked. */
    static void cell(Html html, String column, Runnable content) {
        html.open("td", "data-label", column);
        content.run();
        html.close("td");
    }
}
