package dev.reckon.report.chart;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every kind of chart, and the way to have one as a file or as a piece of a page. */
public final class Charts {

    private static final AnswerChart RANGE = new RangeChart();

    /** In order of use. A new chart is a class and a line here. */
    private static final List<AnswerChart> KINDS = List.of(
            RANGE,
            new AgreementChart(),
            new OverlapChart(),
            new YearChart(),
            new IdeogramChart(),
            new LeaveOneOutChart(),
            new CitationChart());

    private Charts() {}

    /** The format of a chart file. */
    public enum Format {
        SVG,
        PNG,
        PDF;

        /** Returns the end of file names: {@code svg}. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Returns the format that the end of {@code file}'s name asks for.
         *
         * @throws IllegalArgumentException if it asks for none
         */
        public static Format of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.extension())) {
                    return format;
                }
            }
            throw new IllegalArgumentException("no chart format for " + file + ": end the name in .svg, .png or .pdf");
        }
    }

    /** Returns the names of the kinds of charts, in order of use; the first suits every answer of two figures. */
    public static List<String> kinds() {
        return KINDS.stream().map(AnswerChart::id).toList();
    }

    /** Returns the names of the kinds of charts that {@code answer} has enough for, in order of use. */
    public static List<String> kindsFor(Answer answer) {
        return KINDS.stream().filter(k -> k.suits(answer)).map(AnswerChart::id).toList();
    }

    /**
     * Writes the range chart of {@code answer}, in the format the name of {@code out} asks for.
     *
     * @throws IllegalArgumentException if the name asks for no known format
     */
    public static void write(Answer answer, Path out) throws IOException {
        write(answer, RANGE.id(), out);
    }

    /**
     * Writes the chart of {@code kind} of {@code answer}, in the format the name of {@code out} asks for.
     *
     * @throws IllegalArgumentException if there is no such kind or format
     */
    public static void write(Answer answer, String kind, Path out) throws IOException {
        Format format = Format.of(out);
        Files.write(out, bytes(kind(kind).draw(answer), format));
    }

    /** Returns whether the parts and the whole of {@code check} can be drawn against each other. */
    public static boolean suits(Check check) {
        return PartsChart.suits(check);
    }

    /**
     * Writes the parts of {@code check} against the whole, in the format the name of {@code out} asks for.
     *
     * @throws IllegalArgumentException if the name asks for no known format, or the check has no parts and whole to draw
     */
    public static void write(Check check, Path out) throws IOException {
        if (!suits(check)) {
            throw new IllegalArgumentException(
                    "check " + check.id() + " of rule " + check.rule() + " has no parts and whole with both ends");
        }
        Format format = Format.of(out);
        Files.write(out, bytes(PartsChart.draw(check), format));
    }

    /** Returns the bytes of the chart of {@code kind} of {@code answer} as a file of {@code format}. */
    public static byte[] file(Answer answer, String kind, Format format) throws IOException {
        return bytes(kind(kind).draw(answer), format);
    }

    /**
     * Returns an SVG element for a page: no XML head, no heading (it is the element's title for those who do not see it), all ids
     * starting with {@code idPrefix}.
     */
    public static String element(Answer answer, String kind, String idPrefix) {
        return ChartImage.svg(kind(kind).draw(answer).bare(), idPrefix);
    }

    /** Returns what the chart of {@code kind} is called, for people. */
    public static String title(String kind) {
        return kind(kind).title();
    }

    /** Returns why no chart can be drawn here and how to mend it; empty when charts can be drawn. */
    public static Optional<String> obstacle() {
        try {
            TextFit.width("0", Ink.LABEL);
            return Optional.empty();
        } catch (LinkageError | RuntimeException | InternalError e) {
            return Optional.of("Charts are missing: this Java finds no fonts (" + e
                    + "). Install fontconfig and any font, for example DejaVu, and run again.");
        }
    }

    private static AnswerChart kind(String id) {
        return KINDS.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no kind of chart is called " + id + "; there are " + kinds()));
    }

    private static byte[] bytes(Chart chart, Format format) throws IOException {
        return switch (format) {
            case SVG ->
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + ChartImage.svg(chart, "c-") + "\n")
                        .getBytes(StandardCharsets.UTF_8);
            case PNG -> ChartImage.png(chart);
            case PDF -> ChartImage.pdf(chart);
        };
    }
}
