package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.pipeline.Engine;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the figures of any text, however odd. */
class FigureInvariantsTest {

    private static final int SOUPS = 2_000;
    private static final double MOST_GROWTH = 8;

    /** Below this the clock says more about the machine than about the code. */
    private static final double LEAST_MILLIS = 40;

    private static final List<String> PARTS = List.of(
            "12,000",
            "340",
            "5",
            "3.9 million",
            "1932",
            "1931–33",
            "12 %",
            "$4.5 million",
            "240 km/h",
            "between",
            "and",
            "or",
            "from",
            "to",
            "about",
            "nearly",
            "at least",
            "up to",
            "dozens",
            "hundreds of thousands",
            "of",
            "these",
            "them",
            "people",
            "workers",
            "executions",
            "died",
            "killed",
            "were",
            "shot",
            "in",
            "Ukraine",
            "Kenya",
            "Holodomor",
            "Winter War",
            "Brandt",
            "Clara Voss",
            "said",
            "estimates",
            "estimated",
            "that",
            "according",
            "citing",
            "by",
            "the",
            "The",
            "census",
            "report",
            "official",
            "others",
            "he",
            "She",
            "it",
            "his",
            "view",
            "not",
            "denied",
            "while",
            "but",
            "who",
            "which",
            "toll",
            "number",
            "Total",
            ":",
            ";",
            ",",
            ".",
            "!",
            "?",
            "(",
            ")",
            "[3]",
            "“",
            "”",
            "\"",
            "'s",
            "-",
            "–",
            "—",
            "/",
            "|",
            "&",
            "±",
            "%",
            "€",
            "…",
            "\n",
            "\n\n",
            "\n- ",
            "\n# ",
            "\n| a | 40 |\n",
            "𝟛",
            "é",
            "e\u0301");

    private static final String TEXT = """
            # The fever of 1847

            Clara Voss estimates that between 21,000 and 24,000 people died in Ireland. Of these, 2,500 were children.
            In 1848 the toll fell to 9,000, according to the relief committee; others say 14,000.

            - 310 barges sank
            - about 12 % of the crop was lost

            | Source | Deaths |
            |---|---|
            | Lucia Brandt | 7,300 |
            """;

    static Stream<String> texts() {
        return Stream.concat(Stream.of(TEXT), IntStream.range(0, 200).mapToObj(FigureInvariantsTest::soup));
    }

    private static String soup(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> PARTS.get(random.nextInt(PARTS.size())) + (random.nextInt(6) == 0 ? "" : " "))
                .collect(Collectors.joining());
    }

    private static List<Figure> figures(String text) {
        return Show.READER.read(Engine.document("text", text)).figures();
    }

    @Test
    void readsTheText() {
        assertEquals(7, figures(TEXT).size());
    }

    @Test
    void readsAnySoupOfTokens() {
        int found = 0;
        for (int seed = 0; seed < SOUPS; seed++) {
            String text = soup(seed);
            try {
                for (Figure figure : figures(text)) {
                    assertInside(text, figure);
                    found++;
                }
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
        assertTrue(found > SOUPS, "only " + found + " figures");
    }

    private static void assertInside(String text, Figure figure) {
        String where = figure + " of " + text;
        assertEquals(text.substring(figure.span().start(), figure.span().end()), figure.surface(), where);
        assertFalse(figure.surface().isBlank(), where);
        assertTrue(figure.sentence().start() <= figure.span().start(), where);
        assertTrue(figure.span().end() <= figure.sentence().end(), where);
        figure.attribution().span().ifPresent(span -> assertTrue(span.end() <= text.length(), where));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void figuresStandInOrderAndApart(String text) {
        int end = 0;
        for (Figure figure : figures(text)) {
            assertTrue(end <= figure.span().start(), () -> figure + " of " + text);
            end = figure.span().end();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void idsAreStableAndUnique(String text) {
        List<String> ids = figures(text).stream().map(Figure::id).toList();
        Set<String> unique = new HashSet<>(ids);
        assertEquals(ids.size(), unique.size(), text);
        assertEquals(ids, figures(text).stream().map(Figure::id).toList(), text);
    }

    @Test
    void anotherTextGivesOtherIds() {
        assertNotEquals(
                figures("Some 310 barges sank.").get(0).id(),
                figures("Some 310 barges sink.").get(0).id());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theSameTextGivesTheSameFigures(String text) {
        Document document = Engine.document("text", text);
        assertEquals(Show.READER.read(document), Show.READER.read(document));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void blankLinesAheadOnlyShiftSpans(int lines) {
        String padding = "\n".repeat(lines);
        List<Figure> plain = figures(TEXT);
        List<Figure> padded = figures(padding + TEXT + padding);
        assertEquals(shown(plain, lines), shown(padded, 0));
    }

    private static List<String> shown(List<Figure> figures, int shift) {
        return figures.stream()
                .map(f -> Stream.of(
                                f.span().start() + shift,
                                f.span().end() + shift,
                                f.sentence().start() + shift,
                                f.sentence().end() + shift,
                                f.kind(),
                                f.unit(),
                                f.value(),
                                f.what(),
                                f.act(),
                                f.place(),
                                f.period(),
                                f.attribution().text(),
                                f.attribution().span().map(span -> span.start() + shift),
                                f.stance(),
                                f.rule(),
                                f.carried())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    static Stream<Arguments> pathologies() {
        return Stream.of(
                pathology("opening parentheses", 10_000, n -> "(".repeat(n) + "300 people died"),
                pathology("figures that open parentheses", 1_500, n -> "5 (".repeat(n)),
                pathology("commas", 10_000, n -> "a, ".repeat(n) + "300 people died"),
                pathology("words without a stop", 50_000, n -> "harvest ".repeat(n) + "300 people died"),
                pathology("numbers in one sentence", 5_000, n -> "1,204 ".repeat(n)),
                pathology("numbers with nouns", 1_500, n -> "1,204 people, ".repeat(n)),
                pathology("figures joined by and", 2_500, n -> "310 and ".repeat(n)),
                pathology("quotation marks", 1_500, n -> "\" 300 people ".repeat(n)),
                pathology("verbs", 10_000, n -> "said ".repeat(n) + "300 people died"),
                pathology("names", 10_000, n -> "Clara Voss ".repeat(n) + "said 300 people died"),
                pathology("sources", 1_200, n -> "according to Voss 300, ".repeat(n)),
                pathology("years", 2_500, n -> "in 1932, 310 people, ".repeat(n)),
                pathology("places", 1_000, n -> "in Kenya 310 people, ".repeat(n)),
                pathology("events", 1_500, n -> "Holodomor 310 people, ".repeat(n)),
                pathology("clauses", 2_500, n -> "310 people; ".repeat(n)),
                pathology(
                        "columns",
                        500,
                        n -> "| a ".repeat(n) + "|\n" + "|---".repeat(n) + "|\n" + "| 310 ".repeat(n) + "|\n"));
    }

    private static Arguments pathology(String name, int n, IntFunction<String> make) {
        return Arguments.of(name, n, make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathologies")
    void takesTimeInProportionToTheText(String name, int n, IntFunction<String> make) {
        Document small = Engine.document("text", make.apply(n / 2));
        Document large = Engine.document("text", make.apply(2 * n));
        double ratio = Double.MAX_VALUE;
        // a busy machine may slow one run, not the best of several
        for (int attempt = 0; attempt < 3 && ratio > MOST_GROWTH; attempt++) {
            double least = Math.min(millis(small), millis(small));
            ratio = Math.min(ratio, millis(large) / Math.max(LEAST_MILLIS, least));
        }
        assertTrue(ratio <= MOST_GROWTH, name + ": four times the text takes " + ratio + " times as long");
    }

    private static double millis(Document document) {
        long start = System.nanoTime();
        Show.READER.read(document);
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void cutsWhatIsTooLongForASentenceWithoutLosingFigures() {
        List<Figure> figures = figures("1,204 people, ".repeat(1_000));
        assertEquals(1_000, figures.size());
        assertTrue(figures.stream().allMatch(figure -> figure.unit().equals("people")));
    }
}
