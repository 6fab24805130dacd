package dev.reckon.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.ingest.TextDecoder.Decoded;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String WORDS = "Über 5–7 Scheunen, \uD83D\uDE00 и сараи\r\nline two\n";

    @ParameterizedTest(name = "{0}, mark {1}")
    @CsvSource({
        "UTF-8,true",
        "UTF-8,false",
        "UTF-16LE,true",
        "UTF-16BE,true",
        "UTF-16LE,false",
        "UTF-16BE,false",
        "UTF-32LE,true",
        "UTF-32BE,true"
    })
    void readsUnicodeWithAndWithoutMark(String charset, boolean mark) {
        Decoded decoded = decode(((mark ? "\uFEFF" : "") + WORDS).getBytes(Charset.forName(charset)));
        assertEquals(new Decoded(WORDS, false, 0), decoded);
        assertEquals(Optional.empty(), decoded.notice("a.txt"));
    }

    @Test
    void readsWindows1252WhenItIsNoUtf8() {
        String words = "“Fünf–sechs” Scheunen für 5 €";
        Decoded decoded = decode(words.getBytes(Charset.forName("windows-1252")));
        assertEquals(new Decoded(words, true, 0), decoded);
        assertEquals(
                "a.txt is not UTF-8 and was read as Windows-1252: save it as UTF-8 if letters look wrong",
                decoded.notice("a.txt").orElseThrow().what());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        // Bytes written as Latin-1: Ã¼ is ü in UTF-8.
        "Ã¼ber 5\u00967 und fÃ¼nf, über 5–7 und fünf, 1",
        "Ã¼Ã¼ \u00E2\u0080 x, üü \uFFFD x, 1",
        "Ã¼Ã¼ \u0093ab\u0094, üü “ab\uFFFD, 2",
        "Ã¼Ã¼ x\u00FF\u00FFy, üü x\uFFFD\uFFFDy, 2"
    })
    void mendsBrokenUtf8OneCharacterForEachSequence(String bytes, String words, int repaired) {
        Decoded decoded = decode(bytes.getBytes(ISO_8859_1));
        assertEquals(new Decoded(words, false, repaired), decoded);
        assertEquals(
                new String(bytes.getBytes(ISO_8859_1), UTF_8).length(),
                decoded.text().length());
        String sequences = repaired == 1 ? "1 broken UTF-8 sequence" : "2 broken UTF-8 sequences";
        assertEquals(
                "a.txt has " + sequences + ", read as Windows-1252 or U+FFFD: save it as UTF-8 to mend it",
                decoded.notice("a.txt").orElseThrow().what());
    }

    @Test
    void theReplacementCharacterItselfIsNoFault() {
        assertEquals(new Decoded("a \uFFFD b", false, 0), decode("a \uFFFD b".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0\0\0\1", "\1\2\3\4\5 text", "ab\0\0cd\0\0"})
    void refusesWhatIsNoText(String bytes) {
        assertTrue(TextDecoder.decode(bytes.getBytes(ISO_8859_1)).isEmpty());
    }

    @Test
    void oneStrayControlCharacterDoesNotMakeATextBinary() {
        assertEquals(
                "page one\u001Apage two",
                decode("page one\u001Apage two".getBytes(UTF_8)).text());
    }

    @Test
    void wideTextWithoutSpacesInLatinIsToldByItsLineEnds() {
        String words = "Сараи 300 и 400\n".repeat(20);
        assertEquals(words, decode(words.getBytes(UTF_16LE)).text());
        assertEquals(words, decode(words.getBytes(UTF_16BE)).text());
    }

    private static Decoded decode(byte[] bytes) {
        return TextDecoder.decode(bytes).orElseThrow();
    }
}
