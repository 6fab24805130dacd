package dev.reckon.report.html;

import dev.reckon.reconcile.Check;
import dev.reckon.report.Wording;
import java.util.List;

/** The arithmetic checks, failures first. */
final class CheckSection {

    private CheckSection() {}

    static void write(Html html, List<Check> checks, ReportPage.Drawings drawings) {
        html.open("section", "id", "checks", "aria-labelledby", "checks-h");
        html.element("h2", "Arithmetic", "id", "checks-h");
        if (checks.isEmpty()) {
            html.element(
                    "p",
                    "No figures add up to, are part of or are a share of others, so there was nothing to check.",
                    "class",
                    "none");
        }
        for (Check.Result result : List.of(Check.Result.FAILS, Check.Result.CANNOT_TELL, Check.Result.HOLDS)) {
            List<Check> found =
                    checks.stream().filter(c -> c.result() == result).toList();
            if (!found.isEmpty()) {
                group(html, result, found, drawings);
            }
        }
        html.close("section").line();
    }

    private static void group(Html html, Check.Result result, List<Check> checks, ReportPage.Drawings drawings) {
        boolean fails = result == Check.Result.FAILS;
        html.open("details", "class", "checks", fails ? "open" : "", "");
        html.open("summary").text(words(result) + " ").element("span", String.valueOf(checks.size()), "class", "tally");
        html.close("summary").open("ul");
        for (Check check : checks) {
            html.open("li", "class", "check " + result.label());
            html.element("span", check.rule().replace('_', ' '), "class", "rule")
                    .text(" " + check.explanation());
            sides(html, check);
            members(html, check);
            chart(html, drawings.of(check));
            html.close("li").line();
        }
        html.close("ul").close("details").line();
    }

    private static void chart(Html html, List<Drawing> drawings) {
        if (!drawings.isEmpty()) {
            html.open("details", "class", "more")
                    .element("summary", drawings.get(0).name());
            drawings.forEach(drawing -> drawing.write(html));
            html.close("details");
        }
    }

    private static void sides(Html html, Check check) {
        if (!check.expected().isEmpty() && !check.stated().isEmpty()) {
            html.empty("br")
                    .element(
                            "span",
                            "The arithmetic gives " + check.expected() + "; the text says " + check.stated() + ".",
                            "class",
                            "minor");
        }
    }

    private static void members(Html html, Check check) {
        html.open("span", "class", "members");
        for (Check.Member member : check.members()) {
            html.open("a", "href", "#" + Places.figure(member.figure()));
            html.text(member.role().replace('_', ' ') + ": ").element("b", Wording.surface(member.figure()));
            html.close("a").text(" ");
        }
        html.close("span");
    }

    private static String words(Check.Result result) {
        return switch (result) {
            case FAILS -> "Does not work out";
            case CANNOT_TELL -> "Cannot be told";
            case HOLDS -> "Works out";
        };
    }
}
