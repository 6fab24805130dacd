package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String SENTENCE = "Officials said nearly 3,000 people died; activists counted 4,600 dead.\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // ---- usage

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    extarct x                     | did you mean 'extract'
                    frobble x                      | there is no command 'frobble'
                    extract --formt csv x         | did you mean '--format'
                    extract --format xml x        | 'xml' is none of table, jsonl, csv
                    extract                       | missing required parameter
                    pool a b                      | 'b' is one argument too many
                    pool t.csv --format csv       | 'csv' is none of table, json
                    evaluate x                    | missing required option
                    chart x --question q --out a.gif | .svg, .png or .pdf
                    chart x --question q --kind pie  | no kind of chart
                    extract x --data no/such/dir  | is not a folder
                    """)
    void wrongUsageIsTwoAndSaysHowToMendIt(String line, String message) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertTrue(run.err().startsWith("reckon: "), run.err());
        assertEquals("", run.out());
    }

    @Test
    void nothingAtAllShowsTheCommands() {
        Run run = Run.of();
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("reconcile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "reconcile", "chart", "explain", "pool", "evaluate"})
    void everyCommandHasHelpAndVersion(String command) {
        Run help = Run.of(command, "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("Usage: reckon " + command), help.out());
        assertTrue(help.out().contains("--data"), help.out());
        Run version = Run.of(command, "--version");
        assertEquals(0, version.exit());
        assertTrue(version.out().startsWith("reckon "), version.out());
    }

    // ---- inputs

    @Test
    void missingInputIsThreeAndTheRestIsRead() throws IOException {
        Path good = file("good.txt", SENTENCE);
        Run run = Run.of("extract", folder.resolve("nope.txt").toString(), good.toString(), "--format", "jsonl");
        assertEquals(3, run.exit());
        assertTrue(run.err().contains("nope.txt does not exist"), run.err());
        assertEquals(2, run.out().lines().count());
    }

    @Test
    void nothingReadableIsThree() throws IOException {
        Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Files.createDirectory(folder.resolve("empty"));
        for (String name : List.of("binary", "empty", "nope")) {
            for (String command : List.of("extract", "reconcile")) {
                Run run = Run.of(command, folder.resolve(name).toString());
                assertEquals(3, run.exit(), name);
                assertTrue(run.err().contains("no text could be read"), run.err());
                assertFalse(run.err().contains("Exception"), run.err());
            }
        }
    }

    @Test
    void aFileThatSaysItIsNoTextIsLeftOutInSilence() throws IOException {
        file("a.txt", SENTENCE);
        file("sources.md", "<!-- reckon: not a text -->\n5 million people died.\n");
        Run run = Run.of("extract", folder.toString(), "--format", "jsonl");
        assertEquals(0, run.exit());
        assertEquals("", run.err());
        assertEquals(2, run.out().lines().count());
    }

    @Test
    void readsStandardInput() {
        Run run = Run.fed(SENTENCE, "extract", "-", "--format", "csv");
        assertEquals(0, run.exit());
        assertEquals(3, run.out().lines().count());
        assertTrue(run.out().startsWith("id,document,"), run.out());
    }

    @Test
    void badWordListIsTwoWithItsLine() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/lang/en"));
        Files.writeString(
                data.resolve("hedges.tsv"), "id\tplace\ttemplate\teffect\texample\texpect\nx\tbefore\tabout\tfuzzy\n");
        Run run = Run.fed(
                SENTENCE, "extract", "-", "--data", folder.resolve("data").toString());
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains("lang/en/hedges.tsv:2: "), run.err());
    }

    // ---- results

    @Test
    void textIsWhatOffsetsCountIn() throws IOException {
        Path page = file("page.html", "<html><body><p>About <b>3,000</b> people died.</p></body></html>");
        String text = Run.of("extract", "--text", page.toString()).out();
        String row = Run.of("extract", page.toString(), "--format", "jsonl").out();
        int start = Integer.parseInt(row.replaceAll("(?s).*\"start\":(\\d+).*", "$1"));
        int end = Integer.parseInt(row.replaceAll("(?s).*\"end\":(\\d+).*", "$1"));
        assertEquals("About 3,000", text.substring(start, end));
    }

    @Test
    void allNumbersReadsOrdinalsAndBareSmallNumbersToo() {
        String text = "There are 3 reasons, and this is the 2nd of them.\n";
        assertEquals("", Run.fed(text, "extract", "-", "--format", "jsonl").out());
        Run all = Run.fed(text, "extract", "-", "--format", "jsonl", "--all-numbers");
        assertTrue(all.out().contains("\"best\":3,"), all.out());
        assertTrue(all.out().contains("\"best\":2,"), all.out());
    }

    @Test
    void sameInputSameBytesWhateverTheOrderOfThreads() throws IOException {
        for (int i = 0; i < 40; i++) {
            file(
                    "text%02d.txt".formatted(i),
                    SENTENCE.repeat(1 + (i * 7) % 11) + "It was " + (1000 + i) + " km away.\n");
        }
        String first = Run.of("extract", folder.toString(), "--format", "csv").out();
        for (int run = 0; run < 3; run++) {
            assertEquals(
                    first,
                    Run.of("extract", folder.toString(), "--format", "csv").out());
        }
    }

    @Test
    void outFileAppearsWhole() throws IOException {
        Path text = file("a.txt", SENTENCE);
        Path out = folder.resolve("figures.csv");
        Run run = Run.of("extract", text.toString(), "--format", "csv", "--out", out.toString());
        assertEquals(0, run.exit());
        assertEquals("", run.out());
        assertEquals(3, Files.readAllLines(out).size());
        Run nowhere = Run.of(
                "extract",
                text.toString(),
                "--out",
                folder.resolve("no/such/x.csv").toString());
        assertEquals(2, nowhere.exit(), nowhere.err());
        assertTrue(nowhere.err().contains("its folder does not exist"), nowhere.err());
    }

    @Test
    void aReaderThatHasGoneEndsTheRunQuietly() throws IOException {
        Path text = file("a.txt", SENTENCE);
        Run run = Run.withoutReader("extract", text.toString());
        assertEquals(0, run.exit());
        assertEquals("", run.err());
    }

    @Test
    void reconcileWritesTheReportAndSaysWhere() throws IOException {
        file("a.txt", "Officials said 64 people died in the storm.\n");
        file("b.txt", "Researchers said 2,975 people died in the storm.\n");
        Path report = folder.resolve("report");
        Run run = Run.of(
                "reconcile",
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString(),
                "--out",
                report.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("2 texts, 2 figures"), run.out());
        assertTrue(run.out().contains("index.html"), run.out());
        for (String name : List.of("index.html", "figures.csv", "run.json", "datapackage.json", "checks.jsonl")) {
            assertTrue(Files.size(report.resolve(name)) > 0 || name.startsWith("checks"), name);
        }
    }

    @Test
    void reconcileLeavesAFolderOfOthersAlone() throws IOException {
        Path text = file("a.txt", SENTENCE);
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("letter.txt"), "dear");
        Run run = Run.of("reconcile", text.toString(), "--out", mine.toString());
        assertEquals(2, run.exit(), run.err());
        assertEquals("dear", Files.readString(mine.resolve("letter.txt")));
    }

    @Test
    void explainNamesRulesAndReasons() {
        Run run = Run.of("explain", "Nearly 3,000 people died in 1937.");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("rule         number.digits"), run.out());
        assertTrue(run.out().contains(": nearly"), run.out());
        assertTrue(run.out().contains("“1937”  skipped: a date, year or period (skip.date)"), run.out());
    }

    @Test
    void explainKeepsToTheLineOfTheFile() throws IOException {
        Path text = file("a.txt", "First 1,000 men came.\n\nThen 2,000 men came.\n");
        Run run = Run.of("explain", text + ":3");
        assertTrue(run.out().contains("2,000") && !run.out().contains("1,000"), run.out());
        assertEquals(2, Run.of("explain", text + ":99").exit());
        assertEquals(3, Run.of("explain", folder.resolve("no.txt") + ":1").exit());
    }

    @Test
    void chartDrawsTheNearestQuestion() throws IOException {
        file("a.txt", "Officials said 64 people died in Puerto Rico.\n");
        file("b.txt", "Researchers said 2,975 people died in Puerto Rico.\n");
        Run run = Run.of("chart", folder.toString(), "--question", "people died Puerto Rico");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("<svg"), run.out());
        assertEquals(
                2, Run.of("chart", folder.toString(), "--question", "xyzzy").exit());
    }

    @Test
    void evaluateScoresAgainstGold() throws IOException {
        file("a.txt", "About 3,000 people died.\n");
        Path gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(
                gold.resolve("a.jsonl"),
                "{\"surface\": \"About 3,000\", \"start\": 0, \"end\": 11, \"low\": null, \"best\": 3000, \"high\": null,"
                        + " \"hedge\": \"approx\", \"unit\": \"people\", \"what\": \"people died\", \"kind\": \"count\"}\n");
        Run run = Run.of(
                "evaluate", "--gold", gold.toString(), folder.resolve("a.txt").toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("value f1               1.0000"), run.out());
        Files.writeString(gold.resolve("a.jsonl"), "{\"surface\": 1\n");
        Run bad = Run.of(
                "evaluate", "--gold", gold.toString(), folder.resolve("a.txt").toString());
        assertEquals(2, bad.exit());
        assertTrue(bad.err().contains("a.jsonl:1: "), bad.err());
    }
}
