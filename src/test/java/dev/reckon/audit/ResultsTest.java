package dev.reckon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.ingest.text.TextBlocks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Many ways to tell a difference, a multiple, a rate, a share and a sum: wrong ones are told, right ones are let pass. */
class ResultsTest {

    /** Rows whose rule is this are told wrongly in a way that is missed, or that another rule tells. */
    private static final String UNTOLD = "-";

    private record Row(String rule, String source, String draft, String right, String wrong) {

        List<Finding> findings(String number) {
            String told = draft.replace("{X}", number);
            String text = told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
            return RulePage.findings(document("draft.md", text), List.of(document("source.md", source))).stream()
                    .filter(finding -> finding.level() != Level.NOTE)
                    .toList();
        }

        private static Document document(String name, String text) {
            return new Document(name, name + text.hashCode(), Optional.empty(), text, TextBlocks.in(text));
        }
    }

    @TestFactory
    Stream<DynamicTest> tellsWrongOnes() throws IOException {
        return rows().filter(row -> !row.rule().equals(UNTOLD))
                .map(row -> DynamicTest.dynamicTest(
                        row.draft().replace("{X}", row.wrong()),
                        () -> assertTrue(
                                row.findings(row.wrong()).stream()
                                        .anyMatch(finding -> finding.rule().equals(row.rule())),
                                () -> row.rule() + " is not among " + row.findings(row.wrong()))));
    }

    @TestFactory
    Stream<DynamicTest> letsRightOnesPass() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.draft().replace("{X}", row.right()), () -> assertEquals(List.of(), row.findings(row.right()))));
    }

    private static Stream<Row> rows() throws IOException {
        try (InputStream in = ResultsTest.class.getResourceAsStream("results.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("rule\t"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
    }
}
