package dev.reckon.report.folder;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.chart.Charts;
import dev.reckon.report.html.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the charts of a report into its {@code charts} folder, and hands each to the page. */
final class ChartFiles {

    /** Questions beyond this many in one report get the main chart alone, so that a large corpus stays readable. */
    private static final int QUESTIONS_WITH_MORE = 12;

    /** Pictures beyond this many would take more time than all the rest. */
    private static final int MOST_PNG = 24;

    /** Charts beyond this many are not in the page itself, which would grow too heavy to open: it shows their files. */
    private static final int MOST_ON_PAGE = 50;

    private static final int SLUG = 60;
    private static final int SHORT_ID = 8;

    private final Path folder;
    private int drawn;
    private int withMore;

    ChartFiles(Path report) throws IOException {
        this.folder = Files.createDirectory(report.resolve("charts"));
    }

    /** Draws the charts of {@code answer}, the main one first; none when it has too few figures. */
    List<Drawing> draw(Answer answer) throws IOException {
        List<String> kinds = Charts.kindsFor(answer);
        List<Drawing> drawings = new ArrayList<>();
        if (kinds.isEmpty()) {
            return drawings;
        }
        drawings.add(draw(answer, kinds.get(0), drawn < MOST_ON_PAGE, drawn < MOST_PNG));
        drawn++;
        boolean disputed = answer.verdict() == Verdict.CONFLICT || answer.verdict() == Verdict.PARTLY;
        if (kinds.size() > 1 && disputed && withMore < QUESTIONS_WITH_MORE) {
            withMore++;
            for (String kind : kinds.subList(1, kinds.size())) {
                drawings.add(draw(answer, kind, true, false));
            }
        }
        return drawings;
    }

    private Drawing draw(Answer answer, String kind, boolean onPage, boolean png) throws IOException {
        String name = slug(answer.question().label()) + "-" + shortId(answer)
                + (kind.equals(Charts.kinds().get(0)) ? "" : "-" + kind);
        List<String> files = new ArrayList<>();
        files.add(write(answer, kind, name, Charts.Format.SVG));
        if (png) {
            files.add(write(answer, kind, name, Charts.Format.PNG));
        }
        String prefix = "c-" + shortId(answer) + "-" + kind + "-";
        return new Drawing(Charts.title(kind), onPage ? Charts.element(answer, kind, prefix) : "", files);
    }

    private String write(Answer answer, String kind, String name, Charts.Format format) throws IOException {
        String file = name + "." + format.extension();
        Files.write(folder.resolve(file), Charts.file(answer, kind, format));
        return "charts/" + file;
    }

    private static String shortId(Answer answer) {
        String id = answer.question().id().replaceAll("[^A-Za-z0-9]", "");
        return id.substring(Math.max(0, id.length() - SHORT_ID));
    }

    /** Returns {@code label} in lower-case letters, digits and hyphens, safe as a file name anywhere. */
    static String slug(String label) {
        String letters = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.substring(0, Math.min(SLUG, letters.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "question" : cut;
    }
}
