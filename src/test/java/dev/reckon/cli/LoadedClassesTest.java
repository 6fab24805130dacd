package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.ingest.pdf.PdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cold start pays only for what its inputs need. */
class LoadedClassesTest {

    private static final List<String> LIBRARIES = List.of(
            "org.apache.pdfbox",
            "org.apache.fontbox",
            "javax.xml.stream",
            "org.eclipse.lsp4j",
            "com.google.gson",
            "org.jsoup.nodes");

    private final Path folder;

    LoadedClassesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aTextNeedsNoReaderOfOtherFormats() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("a.txt"), "About 3,000 sheds stood.");
        assertEquals(List.of(), loaded("extract", text.toString()));
        assertEquals(List.of(), loaded("extract", "--text", text.toString()));
    }

    @Test
    void aPdfNeedsItsReader() throws IOException, InterruptedException {
        Path pdf = Files.write(
                folder.resolve("a.pdf"),
                new PdfFile().page().at(72, 72, 10, "Five sheds.").bytes());
        assertTrue(loaded("extract", "--text", pdf.toString()).contains("org.apache.pdfbox"));
    }

    /** Runs the program in a new Java and returns the libraries it loaded a class of. */
    private List<String> loaded(String... args) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.reckon.cli.Main"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program did not end");
        assertEquals(0, process.exitValue(), () -> String.join(" ", command));
        String classes = Files.readString(log);
        return LIBRARIES.stream()
                .filter(library -> classes.contains(" " + library + "."))
                .toList();
    }
}
