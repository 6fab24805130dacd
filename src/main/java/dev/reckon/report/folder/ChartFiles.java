package dev.reckon.report.folder;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.chart.Charts;
import dev.reckon.report.html.Drawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the charts of a report into its {@code charts} folder, and hands each to the page. */
final class ChartFiles {

    /** Questions beyond this many in one report get the main chart alone, so that a large corpus stays readable. */
    private static final int QUESTIONS_WITH_MORE = 6;

    /** Pictures beyond this many would take more time than all the rest. */
    private static final int MOST_PNG = 20;

    /** Charts beyond this many are not in the page itself, which would grow too heavy to open: it shows their files. */
    private static final int MOST_ON_PAGE = 50;

    private static final int SLUG = 60;
    private static final int SHORT_ID = 8;

    private final Path folder;

    ChartFiles(Path report) throws IOException {
        this.folder = Files.createDirectory(report.resolve("charts"));
    }

    /** What is drawn for one answer: the kinds, the main one first, and whether it goes into the page and gets a picture. */
    private record Plan(Answer answer, List<String> kinds, boolean onPage, boolean png) {}

    /**
     * Draws the charts of {@code answers} on all cores and returns them by question id; an answer with too few figures has none.
     * What is drawn depends on the order of the answers alone, not on which is drawn first.
     */
    Map<String, List<Drawing>> draw(List<Answer> answers) throws IOException {
        List<Plan> plans = plans(answers);
        try {
            List<List<Drawing>> drawn = plans.parallelStream().map(this::draw).toList();
            Map<String, List<Drawing>> byQuestion = new HashMap<>();
            for (int i = 0; i < plans.size(); i++) {
                byQuestion.put(plans.get(i).answer().question().id(), drawn.get(i));
            }
            return byQuestion;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Plan> plans(List<Answer> answers) {
        List<Plan> plans = new ArrayList<>();
        int drawn = 0;
        int withMore = 0;
        for (Answer answer : answers) {
            List<String> kinds = Charts.kindsFor(answer);
            boolean disputed = answer.verdict() == Verdict.CONFLICT || answer.verdict() == Verdict.PARTLY;
            boolean more = kinds.size() > 1 && disputed && withMore < QUESTIONS_WITH_MORE;
            List<String> wanted = more || kinds.isEmpty() ? kinds : kinds.subList(0, 1);
            plans.add(new Plan(answer, wanted, drawn < MOST_ON_PAGE, drawn < MOST_PNG));
            drawn += kinds.isEmpty() ? 0 : 1;
            withMore += more ? 1 : 0;
        }
        return plans;
    }

    private List<Drawing> draw(Plan plan) {
        List<Drawing> drawings = new ArrayList<>();
        try {
            for (String kind : plan.kinds()) {
                boolean main = drawings.isEmpty();
                drawings.add(draw(plan.answer(), kind, !main || plan.onPage(), main && plan.png()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
