package dev.reckon.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reckon.report.RunRecord;
import dev.reckon.report.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private final Path temp;

    ReportFolderTest(@TempDir Path temp) {
        this.temp = temp;
    }

    @Test
    void holdsThePageTheTablesAndTheCharts() throws IOException {
        Path report = temp.resolve("report");
        ReportFolder.write(Sample.reconciliation(), Sample.run(), report);
        assertEquals(
                List.of(
                        "charts",
                        "checks.csv",
                        "checks.jsonl",
                        "datapackage.json",
                        "figures.csv",
                        "figures.jsonl",
                        "index.html",
                        "questions.csv",
                        "questions.jsonl",
                        "relations.csv",
                        "relations.jsonl",
                        "run.json"),
                names(report));
        List<String> charts = names(report.resolve("charts"));
        assertTrue(charts.contains("died-varn-valley-famine-1871-19a5dfe3.svg"), charts.toString());
        assertEquals(7, charts.stream().filter(c -> c.endsWith(".png")).count());
        assertEquals(List.of("report"), names(temp));
    }

    @Test
    void sameResultsGiveTheSameBytes() throws IOException {
        ReportFolder.write(Sample.reconciliation(), Sample.run(), temp.resolve("a"));
        ReportFolder.write(Sample.reconciliation(), Sample.run(), temp.resolve("b"));
        assertEquals(bytes(temp.resolve("a")), bytes(temp.resolve("b")));
    }

    @Test
    void dataPackageDescribesEveryColumn() throws IOException {
        Path report = temp.resolve("report");
        ReportFolder.write(Sample.reconciliation(), Sample.run(), report);
        JsonNode resources = new ObjectMapper()
                .readTree(report.resolve("datapackage.json").toFile())
                .get("resources");
        assertEquals(8, resources.size());
        for (JsonNode resource : resources) {
            Path file = report.resolve(resource.get("path").asText());
            assertTrue(Files.exists(file), file.toString());
            if (resource.has("schema")) {
                List<String> fields = new ArrayList<>();
                resource.get("schema")
                        .get("fields")
                        .forEach(f -> fields.add(f.get("name").asText()));
                assertEquals(Files.readAllLines(file).get(0), String.join(",", fields));
            }
        }
    }

    @Test
    void replacesAnEarlierReport() throws IOException {
        Path report = temp.resolve("report");
        ReportFolder.write(Sample.reconciliation(), RunRecord.titled("Old"), report);
        ReportFolder.write(Sample.reconciliation(), RunRecord.titled("New"), report);
        assertTrue(Files.readString(report.resolve("run.json")).contains("\"New\""));
        assertEquals(List.of("report"), names(temp));
    }

    @Test
    void refusesAFolderThatIsNoReport() throws IOException {
        Path precious = Files.createDirectory(temp.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        FileAlreadyExistsException e = assertThrows(
                FileAlreadyExistsException.class,
                () -> ReportFolder.write(Sample.reconciliation(), Sample.run(), precious));
        assertTrue(
                String.valueOf(e.getMessage()).endsWith("they would be lost; name a new or empty folder"),
                e.getMessage());
        assertEquals(List.of("thesis.txt"), names(precious));
        assertEquals(List.of("precious"), names(temp));
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        new FolderSwap(empty).replaceBy(f -> Files.writeString(f.resolve("x"), "1"));
        assertEquals(List.of("x"), names(empty));
    }

    @Test
    void aFailureLeavesTheOldReportWhole() throws IOException {
        Path report = temp.resolve("report");
        ReportFolder.write(Sample.reconciliation(), Sample.run(), report);
        Map<String, String> before = bytes(report);
        assertThrows(IOException.class, () -> new FolderSwap(report).replaceBy(f -> {
            Files.writeString(f.resolve("index.html"), "half");
            throw new IOException("disk full");
        }));
        assertEquals(before, bytes(report));
        assertEquals(List.of("report"), names(temp));
    }

    @Test
    void putsBackAReportThatWaitsBesideItsPlace() throws IOException {
        Path report = temp.resolve("report");
        ReportFolder.write(Sample.reconciliation(), RunRecord.titled("Old"), report);
        Files.move(report, temp.resolve(".report.previous"));
        assertThrows(IOException.class, () -> new FolderSwap(report).replaceBy(f -> {
            throw new IOException("disk full");
        }));
        assertTrue(Files.readString(report.resolve("run.json")).contains("\"Old\""));
    }

    @Test
    void slugsAreSafeFileNames() {
        assertEquals("cafe-deaths-1 2".replace(' ', '-'), ChartFiles.slug("Café deaths: 1/2!"));
        assertEquals("question", ChartFiles.slug("死者"));
        assertFalse(ChartFiles.slug("x".repeat(500)).length() > 60);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.put(
                        folder.relativize(file).toString(),
                        new String(Base64.getEncoder().encode(Files.readAllBytes(file)), StandardCharsets.US_ASCII));
            }
        }
        return out;
    }
}
