package dev.reckon.report.chart;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of chart, and the way to have one as a file or as a piece of a page. */
public final class Charts {

    /** In order of use. A new chart is a class and a line here. */
    static final List<AnswerChart> KINDS = List.of(
            new RangeChart(),
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
        return Stream.concat(KINDS.stream().map(AnswerChart::id), Stream.of(PartsChart.ID))
                .toList();
    }

    /** Returns the names of the kinds of charts that {@code answer} has enough for, in order of use. */
    public static List<String> kindsFor(Answer answer) {
        return KINDS.stream().filter(k -> k.suits(answer)).map(AnswerChart::id).toList();
    }

    /** Returns the first of {@code checks} on a figure of {@code answer} whose parts and whole can be drawn. */
    public static Optional<Check> partsOf(Answer answer, List<Check> checks) {
        Set<String> ids = answer.question().figures().stream().map(Figure::id).collect(Collectors.toSet());
        return checks.stream()
                .filter(check -> check.members().stream()
                        .anyMatch(member -> ids.contains(member.figure().id())))
                .filter(PartsChart::suits)
                .findFirst();
    }

    /** Returns whether the parts and the whole of {@code check} can be drawn against each other. */
    public static boolean suits(Check check) {
        return PartsChart.suits(check);
    }

    /**
     * Draws the chart of {@code kind} of {@code answer}.
     *
     * @throws IllegalArgumentException if no such kind is drawn of an answer
     */
    public static Sheet draw(Answer answer, String kind) {
        AnswerChart chart = KINDS.stream()
                .filter(k -> k.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of chart of an answer is called " + kind
                        + "; there are "
                        + KINDS.stream().map(AnswerChart::id).toList()));
        return new Sheet(kind, chart.title(), chart.draw(answer).picture());
    }

    /**
     * Draws the parts of {@code check} against the whole.
     *
     * @throws IllegalArgumentException if it has no parts and whole to draw
     */
    public static Sheet draw(Check check) {
        if (!suits(check)) {
            throw new IllegalArgumentException(
                    "check " + check.id() + " of rule " + check.rule() + " has no parts and whole with both ends");
        }
        return new Sheet(PartsChart.ID, PartsChart.TITLE, PartsChart.draw(check).picture());
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
}
