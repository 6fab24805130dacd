package dev.reckon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.audit.Levels;
import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import dev.reckon.figure.FigureReader.Result;
import dev.reckon.figure.Skipped;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.lang.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would write, made from the project's own by a seeded generator: every stage gets through them. */
class MutatedTextsTest {

    private static final Engine ENGINE = Engine.load(DataFolder.packed());
    private static final int TEXTS = 12;
    private static final int LONGEST = 1_800;
    private static final int MOST_CHANGES = 50;

    private static final List<String> NUMBERS =
            Arrays.asList(("0 -5 1e400 1,2,3 ½ 99999999999999999999 2nd III 0.0000001 100% −4 1/0 10^400"
                            + " 12-12-2012 1914–13 ± $ €4.50 \"5 (3 1990s mid-1930s 1.5m twenty-five-thousand 2000BC 31st 0-0 ,5 5, .5 5.")
                    .split(" "));

    private static final List<String> JOINTS = List.of(
            "\"",
            "(",
            ")",
            "—",
            ":",
            ";",
            "\n\n",
            "# ",
            "|",
            "respectively",
            "of whom",
            "per",
            "and",
            "or",
            "to",
            "by",
            "citing",
            "not",
            "than",
            "'s",
            "\u00a0",
            "\ud835\udfd9",
            "e\u0301");

    private static final List<String> NAMES =
            List.of("delta floods", "war 1914", "2", "%", "", "1931–33 famine", "the-united-states", "Moss.v2");

    private static List<String> seeds() {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            return files.sorted()
                    .filter(file -> !file.toString().endsWith(".html"))
                    .map(MutatedTextsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A stretch of one text, or sentences of all, with words left out, put in and swapped for the worst there are. */
    private static String mutated(List<String> seeds, Random random) {
        String text = random.nextBoolean() ? one(seeds, random) : mixed(seeds, random);
        int start = random.nextInt(Math.max(1, text.length() / 2));
        String stretch = text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(LONGEST)));
        List<String> words = new ArrayList<>(Arrays.asList(stretch.split(" ", -1)));
        for (int i = random.nextInt(MOST_CHANGES); i > 0 && !words.isEmpty(); i--) {
            change(words, random.nextInt(words.size()), random);
        }
        return String.join(" ", words);
    }

    private static String mixed(List<String> seeds, Random random) {
        StringBuilder mixed = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            mixed.append(one(List.of(one(seeds, random).split("(?<=[.!?])\\s")), random))
                    .append(' ');
        }
        return mixed.toString();
    }

    private static void change(List<String> words, int at, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> words.set(at, one(NUMBERS, random));
            case 1 -> words.add(at, one(NUMBERS, random));
            case 2 -> words.remove(at);
            case 3 -> words.set(at, one(JOINTS, random));
            default -> words.set(at, one(words, random));
        }
    }

    private static Harvest harvest(List<Document> documents) {
        List<Figure> figures = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Document document : documents) {
            Result result = ENGINE.read(document);
            result.figures().forEach(figure -> checkPlaces(document, figure));
            figures.addAll(result.figures());
            skipped.addAll(result.skipped());
        }
        return new Harvest(documents, figures, skipped, List.of(), List.of());
    }

    private static void checkPlaces(Document document, Figure figure) {
        assertTrue(
                new Span(0, document.text().length()).covers(figure.sentence()), document.name() + " " + figure.id());
        assertTrue(figure.sentence().covers(figure.span()), document.name() + " " + figure.surface());
        assertEquals(figure.span().of(document.text()), figure.surface());
        assertFalse(figure.surface().isBlank(), document.name());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyStageGetsThrough(long seed) {
        Random random = new Random(seed);
        List<String> seeds = seeds();
        List<Document> documents = IntStream.range(0, TEXTS)
                .mapToObj(i -> Engine.document(one(NAMES, random) + " " + i, mutated(seeds, random)))
                .toList();
        Harvest all = harvest(documents);
        assertTrue(all.figures().size() > TEXTS, "the texts have hardly a figure");
        assertEquals(
                all.figures().size(),
                ENGINE.reconcile(all).answers().stream()
                        .mapToInt(answer -> answer.question().figures().size())
                        .sum(),
                "each figure answers one question");
        Harvest drafts = harvest(documents.subList(0, TEXTS / 2));
        Harvest sources = harvest(documents.subList(TEXTS / 3, TEXTS));
        ENGINE.audit(drafts, sources, Levels.usual(), Preset.DEFAULT)
                .findings()
                .forEach(finding -> assertTrue(
                        finding.document().text().length() >= finding.span().end(), finding.message()));
    }
}
