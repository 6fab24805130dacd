package dev.reckon.report.folder;

import dev.reckon.reconcile.Answer;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Verdict;
import dev.reckon.report.chart.Charts;
import dev.reckon.report.chart.Sheet;
import dev.reckon.report.html.Drawing;
import dev.reckon.report.html.ReportPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Draws the charts of a report into its {@code charts} folder, and hands each to the page. */
final class ChartFiles {

    /** Questions beyond this many in one report get the main chart alone, so that a large corpus stays readable. */
    private static final int QUESTIONS_WITH_MORE = 20;

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

    /**
     * A chart to draw.
     *
     * @param sheet draws it
     * @param file what its files are called, without an ending
     * @param onPage whether it goes into the page itself
     * @param png whether it gets a picture beside the drawing
     */
    private record Plan(Supplier<Sheet> sheet, String file, boolean onPage, boolean png) {}

    /**
     * Draws the charts of {@code answers} and {@code checks} on all cores. What is drawn depends on the order of the answers alone,
     * not on which is drawn first.
     */
    ReportPage.Drawings draw(List<Answer> answers, List<Check> checks) throws IOException {
        Map<String, List<Plan>> plans = plans(answers);
        checks.stream()
                .filter(Charts::suits)
                .limit(MOST_ON_PAGE)
                .forEach(c -> plans.put(c.id(), List.of(plan(() -> Charts.draw(c), "parts-" + tail(c.id())))));
        List<Plan> all = plans.values().stream().flatMap(List::stream).toList();
        try {
            IdentityHashMap<Plan, Drawing> drawn = new IdentityHashMap<>();
            List<Drawing> drawings = all.parallelStream().map(this::draw).toList();
            for (int i = 0; i < all.size(); i++) {
                drawn.put(all.get(i), drawings.get(i));
            }
            Map<String, List<Drawing>> byId = new HashMap<>();
            plans.forEach(
                    (id, list) -> byId.put(id, list.stream().map(drawn::get).toList()));
            return new ReportPage.Drawings(byId);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns what to draw for each question that has several sources, the main chart first. */
    private static Map<String, List<Plan>> plans(List<Answer> answers) {
        Map<String, List<Plan>> plans = new LinkedHashMap<>();
        int withMore = 0;
        for (Answer answer : answers) {
            List<String> kinds = answer.verdict() == Verdict.SINGLE ? List.of() : Charts.kindsFor(answer);
            if (kinds.isEmpty()) {
                continue;
            }
            boolean more = kinds.size() > 1 && withMore < QUESTIONS_WITH_MORE;
            withMore += more ? 1 : 0;
            plans.put(answer.question().id(), plans(answer, more ? kinds : kinds.subList(0, 1), plans.size()));
        }
        return plans;
    }

    private static List<Plan> plans(Answer answer, List<String> kinds, int place) {
        String name =
                slug(answer.question().label()) + "-" + tail(answer.question().id());
        List<Plan> plans = new ArrayList<>();
        for (String kind : kinds) {
            boolean main = plans.isEmpty();
            plans.add(new Plan(
                    () -> Charts.draw(answer, kind),
                    main ? name : name + "-" + kind,
                    place < MOST_ON_PAGE,
                    main && place < MOST_PNG));
        }
        return plans;
    }

    private static Plan plan(Supplier<Sheet> sheet, String file) {
        return new Plan(sheet, file, true, false);
    }

    private Drawing draw(Plan plan) {
        Sheet sheet = plan.sheet().get();
        List<String> files = new ArrayList<>();
        try {
            files.add(write(sheet, plan.file(), Charts.Format.SVG));
            if (plan.png()) {
                files.add(write(sheet, plan.file(), Charts.Format.PNG));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawing(sheet.title(), plan.onPage() ? sheet.element(plan.file() + "-") : "", files);
    }

    private String write(Sheet sheet, String name, Charts.Format format) throws IOException {
        String file = name + "." + format.extension();
        Files.write(folder.resolve(file), sheet.file(format));
        return "charts/" + file;
    }

    private static String tail(String id) {
        String letters = id.replaceAll("[^A-Za-z0-9]", "");
        return letters.substring(Math.max(0, letters.length() - SHORT_ID));
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
