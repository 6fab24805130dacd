package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reckon.doc.CodePoints;
import dev.reckon.doc.Document;
import dev.reckon.ingest.text.TextBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the audit on the drafts of {@code data/gold/audit}, into which known mistakes were put: how many are found rule by rule, and
 * how much is found that was not put there: errors count as right only by their own rule, warnings where any mistake was put. What is
 * only noted is counted apart: an editor in a hurry reads no notes. The bars are what is reached, so that no change makes it worse
 * unseen.
 */
class CorpusTest {

    private static final Path GOLD = Path.of("data/gold/audit");
    private static final double RECALL = 0.83;
    private static final double RECALL_WITHOUT_NOTES = 0.81;
    private static final double ERROR_PRECISION = 0.96;
    private static final double WARNINGS_PER_THOUSAND_WORDS = 1;
    private static final double NEAR_MISSES_HIT = 0.01;
    private static final double WARNINGS_PER_THOUSAND_CLEAN_WORDS = 0.6;

    private static final StringBuilder TABLE = new StringBuilder();

    /** What became of the marks of one rule. */
    private static final class Tally {
        private int marked;
        private int found;
        private int noted;
        private int unasked;
    }

    private record Mark(String draft, int start, int end, String rule, boolean fault) {

        boolean isAt(int from, int to) {
            return start < to && from < end;
        }
    }

    @Test
    void findsWhatWasPutThereAndLittleElse() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        Rules.ids().forEach(id -> tallies.put(id, new Tally()));
        int errors = 0;
        int rightErrors = 0;
        int warnings = 0;
        int words = 0;
        int nearMisses = 0;
        int missesHit = 0;
        for (Map.Entry<String, List<Mark>> draft : marks().entrySet()) {
            Document document = document(GOLD.resolve(draft.getKey()));
            List<Finding> findings =
                    audit(document, GOLD.resolve(draft.getKey()).resolveSibling("sources"));
            Set<Finding> asked = new HashSet<>();
            words += document.text().split("\\s+").length;
            for (Mark mark : draft.getValue()) {
                if (!mark.fault()) {
                    nearMisses++;
                    missesHit += findings.stream()
                                    .anyMatch(finding ->
                                            finding.rule().equals(mark.rule()) && isAt(document, mark, finding))
                            ? 1
                            : 0;
                } else {
                    Tally tally = tallies.computeIfAbsent(mark.rule(), key -> new Tally());
                    List<Finding> hits = findings.stream()
                            .filter(finding -> finding.rule().equals(mark.rule()) && isAt(document, mark, finding))
                            .toList();
                    Optional<Finding> hit = hits.stream().findFirst();
                    boolean noted = hits.stream().allMatch(finding -> finding.level() == Level.NOTE);
                    tally.marked++;
                    tally.found += hit.isPresent() ? 1 : 0;
                    tally.noted += hit.isPresent() && noted ? 1 : 0;
                    hit.ifPresent(asked::add);
                }
            }
            for (Finding finding : findings) {
                boolean right = asked.contains(finding);
                tallies.computeIfAbsent(finding.rule(), key -> new Tally()).unasked += right ? 0 : 1;
                errors += finding.level() == Level.ERROR ? 1 : 0;
                rightErrors += finding.level() == Level.ERROR && right ? 1 : 0;
                boolean wrong =
                        draft.getValue().stream().anyMatch(mark -> mark.fault() && isAt(document, mark, finding));
                warnings += finding.level() == Level.WARNING && !wrong ? 1 : 0;
            }
        }
        report(tallies, (double) rightErrors / errors, 1000.0 * warnings / words);
        double recall = tallies.values().stream().mapToInt(t -> t.found).sum()
                / (double) tallies.values().stream().mapToInt(t -> t.marked).sum();
        assertTrue(recall >= RECALL, "recall " + recall + "\n" + TABLE);
        double told = tallies.values().stream().mapToInt(t -> t.found - t.noted).sum()
                / (double) tallies.values().stream().mapToInt(t -> t.marked).sum();
        assertTrue(told >= RECALL_WITHOUT_NOTES, "recall without notes " + told + "\n" + TABLE);
        assertTrue(
                missesHit <= NEAR_MISSES_HIT * nearMisses,
                missesHit + " of " + nearMisses + " near misses found fault with");
        assertTrue((double) rightErrors / errors >= ERROR_PRECISION, "precision of errors\n" + TABLE);
        assertTrue(1000.0 * warnings / words <= WARNINGS_PER_THOUSAND_WORDS, "warnings nobody asked for\n" + TABLE);
    }

    @Test
    void leavesCleanDraftsAlone() throws IOException {
        int words = 0;
        List<String> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Path path : cleanDrafts()) {
            Document document = document(path);
            words += document.text().split("\\s+").length;
            for (Finding finding : audit(document, path.resolveSibling("sources"))) {
                String told = path.getFileName() + ":" + finding.line() + " " + finding.message();
                if (finding.level() == Level.ERROR) {
                    errors.add(told);
                } else if (finding.level() == Level.WARNING) {
                    warnings.add(told);
                }
            }
        }
        assertEquals(List.of(), errors);
        assertTrue(1000.0 * warnings.size() / words <= WARNINGS_PER_THOUSAND_CLEAN_WORDS, warnings.toString());
    }

    private static List<Path> cleanDrafts() throws IOException {
        try (Stream<Path> files = Files.find(
                GOLD.resolve("clean"), 2, (path, attributes) -> path.toString().endsWith(".md"))) {
            return files.sorted().toList();
        }
    }

    private static boolean isAt(Document document, Mark mark, Finding finding) {
        CodePoints points = new CodePoints(document.text());
        return mark.isAt(
                points.of(finding.span().start()), points.of(finding.span().end()));
    }

    private static void report(Map<String, Tally> tallies, double precision, double warnings) {
        tallies.forEach((rule, tally) -> TABLE.append("%-20s %3d of %3d found, %2d of them only noted, %2d unasked%n"
                .formatted(rule, tally.found, tally.marked, tally.noted, tally.unasked)));
        TABLE.append(String.format(
                Locale.ROOT,
                "precision of errors %.3f, warnings where nothing is wrong a thousand words %.2f%n",
                precision,
                warnings));
    }

    @AfterAll
    static void show() {
        System.out.print(TABLE);
    }

    private static Map<String, List<Mark>> marks() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<Mark>> marks = new TreeMap<>();
        for (String line : Files.readAllLines(GOLD.resolve("findings.jsonl"))) {
            JsonNode row = json.readTree(line);
            Mark mark = new Mark(
                    row.get("draft").asText(),
                    row.get("start").asInt(),
                    row.get("end").asInt(),
                    row.get("rule").asText(),
                    row.get("fault").asBoolean());
            marks.computeIfAbsent(mark.draft(), key -> new ArrayList<>()).add(mark);
        }
        return marks;
    }

    private static List<Finding> audit(Document draft, Path folder) throws IOException {
        List<Document> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sources.add(document(file));
            }
        }
        return RulePage.findings(draft, sources);
    }

    private static Document document(Path file) throws IOException {
        String text = Files.readString(file);
        return new Document(file.toString(), file.toString(), Optional.empty(), text, TextBlocks.in(text));
    }
}
