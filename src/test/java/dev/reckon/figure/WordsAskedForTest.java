package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.lang.AskedWords;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A word that stands in no table has no form to be asked for: a rule that asks for it would never fire. */
class WordsAskedForTest {

    @Test
    void everyWordAskedForStandsInATable() throws IOException {
        Lexicon lexicon = Knowledge.load(DataFolder.packed()).lexicon();
        assertEquals(Set.of(), AskedWords.unknownTo(lexicon, "figure"), "list these words in data/lang/en/words.tsv");
    }
}
