package dev.reckon.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.lang.AskedWords;
import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import dev.reckon.lang.Table;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A word that the readers look for by its form must stand in a table: an unknown word is never found, and nothing says so. */
class AnchorsTest {

    @Test
    void everyWordAskedForIsListed() throws IOException {
        assertEquals(
                Set.of(), AskedWords.unknownTo(lexicon(), "mention"), "list these words in data/lang/en/words.tsv");
    }

    private static Lexicon lexicon() {
        DataFolder data = DataFolder.packed();
        Lexicon.Builder builder = new Lexicon.Builder();
        NumberGrammar.addWords(data, builder);
        for (Table.Row row : data.table("lang/en/words.tsv").rows()) {
            row.words("words").forEach(builder::add);
        }
        return builder.build();
    }
}
