package dev.reckon.report.html;

import java.util.List;

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
}
