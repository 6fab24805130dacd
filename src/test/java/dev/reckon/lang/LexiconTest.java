package dev.reckon.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** How words are known whatever their case and accents. */
class LexiconTest {

    @Test
    void knowsEveryLatinLetterByItsBase() {
        for (char c = 'À'; c <= 'ſ'; c++) {
            char small = Character.toLowerCase(c);
            char base = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD)
                    .charAt(0);
            Lexicon lexicon = new Lexicon.Builder().add("x" + base).build();
            assertEquals("x" + base, lexicon.find("X" + c).form(), String.valueOf(c));
        }
    }

    @Test
    void keepsTheAccentOfAWordOfOneLetter() {
        Lexicon lexicon = new Lexicon.Builder().add("a").build();
        assertSame(Word.UNLISTED, lexicon.find("Å"));
        assertEquals("a", lexicon.find("A").form());
    }
}
