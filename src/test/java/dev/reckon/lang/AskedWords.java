package dev.reckon.lang;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the words that the code of a package asks for by their form, {@code line.isForm(i, "of")}. */
public final class AskedWords {

    private static final Path SOURCES = Path.of("src/main/java/dev/reckon");
    private static final Pattern ASKED = Pattern.compile("isForm\\([^\"\n]*\"([^\"]+)\"\\)");

    private AskedWords() {}

    /** Returns those that {@code lexicon} does not know, each behind the file that asks for it; skips the test where the sources are not. */
    public static Set<String> unknownTo(Lexicon lexicon, String folder) throws IOException {
        Path sources = SOURCES.resolve(folder);
        assumeTrue(Files.isDirectory(sources), "the sources are not here");
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.list(sources)) {
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
        return unknown;
    }
}
