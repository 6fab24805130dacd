package dev.reckon.report.folder;

import dev.reckon.base.Fence;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Draws the charts of a report into its {@code charts} folder, and hands each to the page. */
final class ChartFiles {

    /** Questions beyond this many in one report get the main chart alone, so that a large corpus stays readable. */
    private static final int QUESTIONS_WITH_MORE = 10;

    /** Pictures beyond this many would take more time than all the rest. */
    private static final int MOST_PNG = 20;

    /** Charts beyond this many are not in the page itself, which would grow too heavy to open: it shows their files. */
    private static final int MOST_ON_PAGE = 50;

    private static final int SLUG = 60;
    private static final int SHORT_ID = 8;

    private final Path folder;
    private final Fence fence;

    /**
     * Prepares to draw into a report.
     *
     * @param report its folder
     * @param fence around each chart
     */
    ChartFiles(Path report, Fence fence) throws IOException {
        this.folder = Files.createDirectory(report.resolve("charts"));
        this.fence = fence;
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
            IdentityHashMap<Plan, Optional<Drawing>> drawn = new IdentityHashMap<>();
            List<Optional<Drawing>> drawings =
                    all.parallelStream().map(this::draw).toList();
            for (int i = 0; i < all.size(); i++) {
                drawn.put(all.get(i), drawings.get(i));
            }
            Map<String, List<Drawing>> byId = new HashMap<>();
            plans.forEach((id, list) -> byId.put(
                    id,
                    list.stream()
                            .flatMap(plan -> drawn.getOrDefault(plan, Optional.empty()).stream())
                            .toList()));
            byId.values().removeIf(List::isEmpty);
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

    /**
     * A chart as drawn.
     *
     * @param drawing what the page shows of it
     * @param contents the bytes of each of its files
     */
    private record Drawn(Drawing drawing, List<byte[]> contents) {}

    /** Returns the chart with its files written; empty when the program fails on it. */
    private Optional<Drawing> draw(Plan plan) {
        Optional<Drawn> drawn = fence.around(
                "charts/" + plan.file(), "draw this chart", () -> Optional.of(drawn(plan)), Optional.empty());
        drawn.ifPresent(this::write);
        return drawn.map(Drawn::drawing);
    }

    private static Drawn drawn(Plan plan) {
        Sheet sheet = plan.sheet().get();
        List<String> files = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (Charts.Format format :
                plan.png() ? List.of(Charts.Format.SVG, Charts.Format.PNG) : List.of(Charts.Format.SVG)) {
            files.add("charts/" + plan.file() + "." + format.extension());
            contents.add(contentOf(sheet, format));
        }
        String element = plan.onPage() ? sheet.element(plan.file() + "-") : "";
        return new Drawn(new Drawing(sheet.title(), element, files), contents);
    }

    private static byte[] contentOf(Sheet sheet, Charts.Format format) {
        try {
            return sheet.file(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Drawn drawn) {
        try {
            for (int i = 0; i < drawn.contents().size(); i++) {
                Files.write(
                        folder.resolveSibling(drawn.drawing().files().get(i)),
                        drawn.contents().get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
