package dev.reckon.report.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart drawn once, to be written in any format as often as wanted. The same chart always gives the same bytes. */
public final class Sheet {

    private final String kind;
    private final String title;
    private final Picture picture;

    Sheet(String kind, String title, Picture picture) {
        this.kind = kind;
        this.title = title;
        this.picture = picture;
    }

    /** Returns the name of its kind in file names and options: {@code range}. */
    public String kind() {
        return kind;
    }

    /** Returns what its kind is called, for people. */
    public String title() {
        return title;
    }

    /** Returns the chart as a file of {@code format}. */
    public byte[] file(Charts.Format format) throws IOException {
        return switch (format) {
            case SVG ->
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgText.whole(picture, "c-") + "\n")
                        .getBytes(StandardCharsets.UTF_8);
            case PNG -> ChartImage.png(picture);
            case PDF -> ChartImage.pdf(picture);
        };
    }

    /**
     * Writes the chart to {@code file}, in the format its name asks for.
     *
     * @throws IllegalArgumentException if it asks for no known format
     */
    public void write(Path file) throws IOException {
        Charts.Format format = Charts.Format.of(file);
        Files.write(file, file(format));
    }

    /**
     * Returns an SVG element for a page: no XML head, no heading (it is the element's title for those who do not see it), all ids
     * starting with {@code idPrefix}.
     */
    public String element(String idPrefix) {
        return SvgText.body(picture, idPrefix);
    }
}
