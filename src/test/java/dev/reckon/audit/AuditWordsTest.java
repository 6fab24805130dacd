package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.lang.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditWordsTest {

    private final AuditWords words = AuditWords.load(DataFolder.packed());

    private final String word =
            words.of("revision").stream().sorted().findFirst().orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "“%s”", "… (%s)", "then, %s: 3", "the 3½-%s\u00a0rest", "%s’s", "é %s"})
    void hearsAWordBetweenMarksOfAnyKind(String text) {
        assertTrue(words.in(text.formatted(word), "revision"));
        assertTrue(words.in(text.formatted(word).toUpperCase(java.util.Locale.ROOT), "revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "x%s", "%sx", "é%s", "½%s", "2%s"})
    void hearsNoWordInsideAnother(String text) {
        assertFalse(words.in(text.formatted(word), "revision"));
    }

    @Test
    void hearsHowATextOpensAndEnds() {
        assertTrue(words.startsWith("— " + word + " of it", "revision"));
        assertTrue(words.startsWith(word + " of it", "revision"));
        assertFalse(words.startsWith("a " + word, "revision"));
        assertTrue(words.endsIn("a " + word + " (", "revision"));
        assertFalse(words.endsIn("a " + word + " of", "revision"));
        assertTrue(words.isOnly("“" + word + ".”", "revision"));
        assertEquals(word, words.first("— " + word, "revision").orElseThrow());
    }
}
