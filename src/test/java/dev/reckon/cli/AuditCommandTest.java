package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.audit.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {

    private static final String WRONG =
            "The depot shipped 120 crates in May and 90 crates in June, a total of 310 crates.";
    private static final String RIGHT =
            "The depot shipped 120 crates in May and 90 crates in June, a total of 210 crates.";

    @TempDir
    private Path folder = Path.of(".");

    private Path draft = Path.of("draft.md");
    private Path config = Path.of("none.yml");

    @BeforeEach
    void writesADraft() throws IOException {
        draft = folder.resolve("draft.md");
        config = folder.resolve(".reckon.yml");
        Files.writeString(draft, "# Crates\n\n" + WRONG + "\n");
    }

    private Run audit(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "audit";
        args[1] = draft.toString();
        args[2] = "--config";
        args[3] = config.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }

    @Test
    void failsOnAnErrorAndNotWithoutOne() throws IOException {
        assertEquals(1, audit().exit());
        Files.writeString(draft, RIGHT);
        assertEquals(0, audit().exit());
        assertTrue(audit().out().startsWith("No findings"));
    }

    @Test
    void failsOnNotesWhenAsked() throws IOException {
        Files.writeString(draft, "The monks of Vell kept 260 beehives.");
        Path source = Files.writeString(folder.resolve("source.md"), "The harvest brought 3,100 tonnes of wheat.");
        assertEquals(0, audit("--against", source.toString()).exit());
        assertEquals(
                1, audit("--against", source.toString(), "--fail-on", "note").exit());
    }

    @Test
    void saysWhatItCannotRead() {
        assertEquals(3, Run.of("audit", folder.resolve("gone.md").toString()).exit());
        assertEquals(3, audit("--against", folder.resolve("gone").toString()).exit());
        assertEquals(2, audit("--fail-on", "never").exit());
        assertEquals(2, audit("--format", "pdf").exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "rdjsonl", "html"})
    void writesEveryFormatTheSameTwice(String format) {
        Run first = audit("--format", format);
        assertEquals(1, first.exit(), first.err());
        assertTrue(first.out().contains("sum"));
        assertEquals(first.out(), audit("--format", format).out());
    }

    @Test
    void anAcceptedFindingStaysQuietWhenItsParagraphMoves() throws IOException {
        Run accepted = Run.of("accept", draft + ":3", "--because", "as printed", "--config", config.toString());
        assertEquals(0, accepted.exit(), accepted.err());
        assertEquals(0, audit().exit());
        Files.writeString(draft, "# Crates\n\nA new paragraph.\n\nAnother.\n\n" + WRONG + "\n");
        assertEquals(0, audit().exit());
        Files.writeString(draft, "# Crates\n\n" + RIGHT + "\n");
        assertTrue(audit().err().contains("stale"), audit().err());
        Run list = Run.of("accept", "--list", "--config", config.toString());
        assertTrue(list.out().contains("today: as printed"), list.out());
    }

    @Test
    void acceptAsksForAReasonAndALineThatHasAFinding() {
        assertEquals(
                2, Run.of("accept", draft + ":3", "--config", config.toString()).exit());
        Run nothing = Run.of("accept", draft + ":1", "--because", "x", "--config", config.toString());
        assertEquals(2, nothing.exit());
        assertTrue(nothing.err().contains("there are on 3"), nothing.err());
    }

    @Test
    void settingsTurnRulesOffAndUp() throws IOException {
        Files.writeString(config, "rules:\n  sum: off\n");
        assertEquals(0, audit().exit());
        Files.writeString(config, "rules:\n  sum: note\n");
        assertEquals(0, audit().exit());
        Files.writeString(config, "rules:\n  sum: note\nfail-on: note\n");
        assertEquals(1, audit().exit());
    }

    @Test
    void explainsEveryRule() {
        for (String rule : Rules.ids()) {
            Run run = Run.of("explain", "rule", rule);
            assertEquals(0, run.exit());
            assertTrue(run.out().startsWith("# " + rule), run.out());
        }
        assertTrue(Run.of("explain", "rule", "summ").err().contains("did you mean 'sum'"));
    }

    /** A draft in plain text needs no reader of PDF or Word, no charts and no tables. */
    @Test
    void loadsNothingItDoesNotNeed() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.reckon.cli.Main",
                        "audit",
                        draft.toString()))
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertTrue(log.contains("dev.reckon.audit.SumRule"), "the audit ran");
        for (String library :
                List.of("org.apache.pdfbox", "org.apache.poi", "org.jfree", "tech.tablesaw", "org.apache.batik")) {
            assertFalse(log.lines().anyMatch(line -> line.contains("] " + library)), library);
        }
    }
}
