package dev.reckon.report.html;

import java.util.List;
import java.util.Locale;

/**
 * A finished chart for the page.
 *
 * @param name what kind of chart it is, for people
 * @param svg the SVG element, its ids unique on the page; empty to have the page show the first of the files
 * @param files paths, relative to the page, of the files that hold it
 */
public record Drawing(String name, String svg, List<String> files) {

    /** Copies the list. */
    public Drawing {
        files = List.copyOf(files);
    }

    /** Adds the chart with links to its files. */
    void write(Html html) {
        html.open("figure", "class", "chart");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
        if (svg.isEmpty()) {
            files.stream().limit(1).forEach(f -> html.empty("img", "src", f, "loading", "lazy", "alt", name));
        } else {
            html.raw(svg);
        }
        html.close("div");
        if (!files.isEmpty()) {
            html.open("figcaption").text(name + " as a file:");
            for (String file : files) {
                String end = file.substring(file.lastIndexOf('.') + 1);
                html.text(" ").element("a", end.toUpperCase(Locale.ROOT), "href", file);
            }
            html.close("figcaption");
        }
        html.close("figure").line();
    }
}
