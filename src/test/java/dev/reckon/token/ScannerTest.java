package dev.reckon.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

    private static final String[] PIECES = {
        "3,000",
        "5–7",
        "$5",
        "about",
        "U.S.",
        "don’t",
        "[12]",
        "(",
        ")",
        ".",
        ",",
        "½",
        "10³",
        "€",
        "1.2.3",
        "x_1",
        "\\frac{1}{2}",
        "$x^2$",
        "\u00a0",
        " ",
        "\n",
        "\t",
        "’s",
        "“",
        "”",
        "…",
        "12:30",
        "🙂",
        "\ud83d",
        "日本",
        "-",
        "—",
        "%",
        "*",
        "_",
        "co-op",
        "A",
        "é",
        "\u200b",
        "\ufeff",
        "1'000",
        "0.5",
        ".5",
        "5.",
        "@",
        "#",
        "http://a.b/c?d=1",
        "10.1016/S01(21)02",
        "didn't",
        "{",
        "}",
        "\\",
        "'",
        "\"",
        "¹²",
        "[",
        "]",
        "[a"
    };

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyVisibleCharacterIsInExactlyOneToken(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        assertCovers(text.toString(), new Span(0, text.length()));
    }

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 200).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They missed the goal.12 Because it rained | 12
            It fell by 2010.2 The town grew           | 2
            The load was 2010.2 Gt                    |
            It cost 2010.5 florins                    |
            They missed no.12 Because it rained       |
            They missed the goal.120 Because          | 120
            They missed the goal.1200 Because         |
            """)
    void tellsNumbersOfNotesBehindAStop(String text, String note) {
        List<String> notes = Scanner.tokensIn(text, new Span(0, text.length())).stream()
                .filter(token -> token.kind() == Token.Kind.FOOTNOTE)
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
        assertEquals(note == null ? List.of() : List.of(note), notes);
    }

    @Test
    void staysInsideItsSpan() {
        String text = "12 of 34,567 people; 8,900 more";
        assertCovers(text, new Span(3, 9));
        assertCovers(text, new Span(7, 10));
    }

    private static void assertCovers(String text, Span span) {
        List<Token> tokens = Scanner.tokensIn(text, span);
        int at = span.start();
        for (Token token : tokens) {
            assertTrue(
                    token.start() >= at && token.end() > token.start() && token.end() <= span.end(),
                    () -> text + token);
            for (int i = at; i < token.start(); i++) {
                int here = i;
                assertTrue(Chars.isSpace(text.charAt(i)), () -> "left out at " + here + " of " + text);
            }
            assertFalse(Chars.isSpace(text.charAt(token.start())), () -> text + token);
            at = token.end();
        }
        for (int i = at; i < span.end(); i++) {
            assertTrue(Chars.isSpace(text.charAt(i)), text);
        }
    }

    @Test
    void paddingOnlyShiftsTokens() {
        String text = "Between 5 and 7 million people (about 12 %) died in 1937.";
        List<Token> plain = Scanner.tokensIn(text, new Span(0, text.length()));
        String padded = "    \n" + text;
        List<Token> shifted = Scanner.tokensIn(padded, new Span(0, padded.length()));
        assertEquals(plain.size(), shifted.size());
        for (int i = 0; i < plain.size(); i++) {
            assertEquals(plain.get(i).start() + 5, shifted.get(i).start());
            assertEquals(plain.get(i).kind(), shifted.get(i).kind());
        }
    }

    @ParameterizedTest(name = "{0} -> {1}, grouped {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # numeral   | value   | grouped
                    3,000       | 3000    | true
                    12,34,567   | 1234567 | true
                    1'000'000   | 1000000 | true
                    1.000.000   | 1000000 | true
                    2.50        | 2.50    | false
                    3½          | 3.5     | false
                    1937        | 1937    | false
                    """)
    void readsNumerals(String text, String value, boolean grouped) {
        Numeral numeral = Numeral.of(text);
        assertEquals(0, new java.math.BigDecimal(value).compareTo(numeral.value()));
        assertEquals(grouped, numeral.grouped());
        assertEquals(text.length(), Numeral.end(text, 0, text.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "$", "\\", "'", "1,", "1.", "a.", "(", "[1", "\ud83d", "1_", "½", "-", "http://"})
    void costsLinearTime(String piece) {
        // the shortest of several runs: a busy machine only ever adds time
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int run = 0; run < 10; run++) {
            small = Math.min(small, nanos(piece.repeat(5_000)));
            large = Math.min(large, nanos(piece.repeat(80_000)));
        }
        // linear is 16 times, quadratic 256 times
        long bound = 80 * Math.max(small, 200_000);
        assertTrue(large < bound, "16 times the text took " + large + " ns against " + small + " ns");
    }

    private static long nanos(String text) {
        long start = System.nanoTime();
        Scanner.tokensIn(text, new Span(0, text.length()));
        return System.nanoTime() - start;
    }
}
