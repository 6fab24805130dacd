package dev.reckon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reckon.lang.DataFolder;
import dev.reckon.lang.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word that stands in no table has no form to be asked for: a rule that asks for it would never fire. */
class WordsAskedForTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/reckon/figure");
    private static final Pattern ASKED = Pattern.compile("isForm\\([^\"\n]*\"([^\"]+)\"\\)");

    @Test
    void everyWordAskedForStandsInATable() throws IOException {
        assumeTrue(Files.isDirectory(SOURCES), "the sources are not here");
        Lexicon lexicon = Knowledge.load(DataFolder.packed()).lexicon();
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher asked = ASKED.matcher(Files.readString(file));
                while (asked.find()) {
                    if (lexicon.find(asked.group(1)).id() == 0) {
                        unknown.add(file.getFileName() + ": " + asked.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown, "list these words in data/lang/en/words.tsv");
    }
}
