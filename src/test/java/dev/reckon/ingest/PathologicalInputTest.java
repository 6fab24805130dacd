package dev.reckon.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.reckon.doc.Document;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to cost the square of their size, at n and 4n: a reader that is not linear runs out of time. */
class PathologicalInputTest {

    private static final int N = 50_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<Arguments> inputs() {
        return Stream.of(
                repeated("unclosed fences", "```\n"),
                repeated("unclosed fences of tildes and ticks", "~~~ a\n``` b\n"),
                ofSize("fences that shrink", n -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < n; i++) {
                        text.append("`".repeat(3 + (n - i) % 40)).append(" x\n");
                    }
                    return text.toString();
                }),
                repeated("unclosed formulas", "\\begin{align}\n\\begin{gather}\n\\[\n$$ \n"),
                repeated("items in one paragraph", "1. x\n"),
                repeated("bullets", "- x\n"),
                ofSize("deeper and deeper items", n -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < n; i++) {
                        text.append(" ".repeat(i % 400)).append("- x\n");
                    }
                    return text.toString();
                }),
                repeated("quote marks", ">\n> x\n>>>>\n"),
                repeated("pipes on one line", "|"),
                repeated("rows of pipes", "a | b | c\n"),
                repeated("half tables", "a | b\n\n"),
                repeated("open wiki links with pipes", "[[|"),
                repeated("grid borders", "+---+\n"),
                repeated("tabs on one line", "\t"),
                repeated("rows of tabs", "a\tb\n"),
                repeated("headings without text", "Heading\n\n\n\n"),
                repeated("marks on one line", "#"),
                repeated("wiki marks", "="),
                repeated("underlines", "Text\n---\n"),
                repeated("line ends", "\n"),
                repeated("spaces", " "),
                repeated("lone returns", "\r"),
                repeated("columns", "a b\n-- --\n"),
                repeated("stars", "*"),
                repeated("bold lines", "**a**\n"),
                repeated("settings", "---\na: b\n"),
                ofSize("nested divs", n -> "<html>" + "<div>x".repeat(n)),
                ofSize("nested tables", n -> "<html>" + "<table><tr><td>x".repeat(n / 4)),
                ofSize("nested lists", n -> "<html>" + "<ul><li>x".repeat(n / 4)),
                ofSize("nested notes", n -> "<html><p>" + "<sup>".repeat(n) + "x"),
                ofSize("nested quotes", n -> "<html>" + "<blockquote>x".repeat(n)),
                ofSize("unclosed bold", n -> "<html>" + "<p><b>x".repeat(n / 4)),
                ofSize("unclosed tags", n -> "<html>" + "<a ".repeat(n)),
                ofSize("breaks", n -> "<html>" + "x<br>".repeat(n)),
                ofSize("spans of rows", n -> "<html><table>" + "<tr><td rowspan=9999 colspan=64>x</td>".repeat(n / 20)),
                ofSize("unclosed comments", n -> "<html>" + "<!-- ".repeat(n)),
                ofSize("nested arrays", n -> "{\"id\": 1, \"x\": " + "[".repeat(n)),
                ofSize("escapes", n -> "{\"id\": 1, \"text\": \"" + "\\ud83d".repeat(n) + "\"}"),
                ofSize("many lines of JSON", n -> {
                    StringBuilder lines = new StringBuilder();
                    for (int i = 0; i < n; i++) {
                        lines.append("{\"id\": ").append(i).append(", \"text\": \"x\"}\n");
                    }
                    return lines.toString();
                }));
    }

    private static Arguments repeated(String name, String part) {
        return ofSize(name, n -> part.repeat(n) + "\nend");
    }

    private static Arguments ofSize(String name, IntFunction<String> make) {
        return Arguments.of(name, make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void readsInLinearTime(String name, IntFunction<String> make) {
        for (int n : List.of(N, 4 * N)) {
            byte[] bytes = make.apply(n).getBytes(UTF_8);
            List<Ingested> read = new ArrayList<>();
            assertTimeoutPreemptively(
                    LIMIT,
                    () -> Readers.standard().read(List.of("-"), new ByteArrayInputStream(bytes), read::add),
                    () -> name + " at " + n);
            assertFalse(read.isEmpty(), name);
        }
    }

    @Test
    void readsAVeryLongLine() {
        String line = "word 300, ".repeat(1_600_000);
        Ingestion read = assertTimeoutPreemptively(
                LIMIT, () -> Readers.standard().read(List.of("-"), new ByteArrayInputStream(line.getBytes(UTF_8))));
        Document document = read.documents().get(0);
        assertEquals(1, document.blocks().size());
        assertEquals(line.length(), document.text().length());
    }

    @Test
    void deepNestingOverflowsNoStack() {
        for (String tag : List.of("div", "b", "ul", "sup", "blockquote", "q")) {
            String page = "<html>" + ("<" + tag + ">").repeat(100_000) + "5 sheds";
            Ingestion read = Readers.standard().read(List.of("-"), new ByteArrayInputStream(page.getBytes(UTF_8)));
            assertEquals(1, read.documents().size() + read.rejected().size(), tag);
        }
    }
}
