package dev.reckon.report.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.reckon.audit.Audited;
import dev.reckon.audit.Finding;
import dev.reckon.audit.Levels;
import dev.reckon.audit.Rules;
import dev.reckon.doc.Document;
import dev.reckon.figure.Widths.Preset;
import dev.reckon.ingest.Readers;
import dev.reckon.ingest.pdf.PdfFile;
import dev.reckon.lang.DataFolder;
import dev.reckon.pipeline.Engine;
import dev.reckon.pipeline.Harvest;
import dev.reckon.report.html.AuditPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every format says the same findings. */
class FormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFT = """
            # The naïve bridge 𝄞

            In 1911 the bridge at Vellano cost 3.4 billion dollars. The guild 𝄞 sent 12 masons, 9 smiths and 7 carters, in all 31.

            The repair took 40 barrels of <tar> & lime; up to 12 boats helped.
            """;
    private static final String SOURCE = """
            In 1911 the bridge at Vellano cost 3.4 million dollars. The repair took up to 40 barrels of tar and lime.
            """;

    private static final Audited AUDITED = audited();

    private static Audited audited() {
        Engine engine = Engine.load(DataFolder.packed());
        return engine.audit(
                harvest(engine, "drafts/the bridge.md", DRAFT),
                harvest(engine, "sources/ledger.md", SOURCE),
                Levels.usual(),
                Preset.DEFAULT);
    }

    private static Harvest harvest(Engine engine, String name, String text) {
        return harvest(engine, Engine.document(name, text));
    }

    private static Harvest harvest(Engine engine, Document document) {
        return new Harvest(
                List.of(document),
                engine.read(document).figures(),
                engine.read(document).skipped(),
                List.of(),
                List.of());
    }

    private static Set<String> expected() {
        Set<String> all = new TreeSet<>();
        for (Finding finding : AUDITED.findings()) {
            all.add(finding.rule() + " " + finding.level().label() + " " + finding.line() + " " + finding.surface());
        }
        return all;
    }

    @Test
    void thereAreFindingsOfSeveralRules() {
        Set<String> rules = new TreeSet<>();
        AUDITED.findings().forEach(finding -> rules.add(finding.rule()));
        assertTrue(rules.containsAll(Set.of("magnitude-slip", "sum", "hedge-dropped")), rules.toString());
    }

    @Test
    void jsonSaysThem() throws IOException {
        StringWriter out = new StringWriter();
        FindingJson.write(AUDITED, out);
        JsonNode root = JSON.readTree(out.toString());
        Set<String> said = new TreeSet<>();
        for (JsonNode row : root.get("findings")) {
            said.add(row.get("rule").asText() + " " + row.get("level").asText() + " "
                    + row.get("line").asText() + " " + row.get("surface").asText());
            int start = DRAFT.offsetByCodePoints(0, row.get("start").asInt());
            int end = DRAFT.offsetByCodePoints(0, row.get("end").asInt());
            assertEquals(row.get("surface").asText(), DRAFT.substring(start, end));
            assertTrue(row.has("suggestion") && row.has("fingerprint") && row.has("column") && row.has("message"));
            for (JsonNode related : row.get("related")) {
                assertTrue(related.has("document") && related.has("role") && related.has("surface"));
            }
        }
        assertEquals(expected(), said);
        assertTrue(root.has("found")
                && root.has("understood")
                && root.get("skipped").isArray());
    }

    @Test
    void sarifSaysThemAndIsValid() throws IOException {
        StringWriter out = new StringWriter();
        Sarif.write(AUDITED, "test", out);
        JsonNode root = JSON.readTree(out.toString());
        assertIsSarif(root);
        Set<String> said = new TreeSet<>();
        for (JsonNode row : root.at("/runs/0/results")) {
            JsonNode region = row.at("/locations/0/physicalLocation/region");
            said.add(row.get("ruleId").asText() + " " + row.get("level").asText() + " "
                    + region.get("startLine").asText() + " "
                    + region.at("/snippet/text").asText());
            assertEquals(
                    row.get("ruleId").asText(),
                    root.at("/runs/0/tool/driver/rules/" + row.get("ruleIndex").asInt() + "/id")
                            .asText());
            assertTrue(row.at("/partialFingerprints/reckonFinding~1v1").isTextual());
            assertEquals(
                    "drafts/the%20bridge.md",
                    row.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
        }
        assertEquals(expected(), said);
        assertEquals(Rules.ids().size(), root.at("/runs/0/tool/driver/rules").size());
    }

    private static void assertIsSarif(JsonNode root) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
            assertEquals(Set.of(), schema.validate(root));
        }
    }

    @Test
    void thePageOfAPrintedDraftIsSaid() throws IOException {
        Audited printed = printed();
        assertEquals(1, printed.findings().size(), printed.findings().toString());
        StringWriter json = new StringWriter();
        FindingJson.write(printed, json);
        assertEquals(2, JSON.readTree(json.toString()).at("/findings/0/page").asInt());
        StringWriter sarif = new StringWriter();
        Sarif.write(printed, "test", sarif);
        JsonNode root = JSON.readTree(sarif.toString());
        assertIsSarif(root);
        assertEquals(
                2,
                root.at("/runs/0/results/0/locations/0/physicalLocation/properties/page")
                        .asInt());
        StringWriter text = new StringWriter();
        new FindingText(false, 100).write(printed, text);
        assertTrue(text.toString().contains(" (page 2)  error  sum"), text.toString());
        assertTrue(AuditPage.of(printed).contains(", page 2<"));
    }

    private static Audited printed() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            pdf.page().at(72, 120, 10, "The bridge at Vellano is made of stone.");
            pdf.page().at(72, 120, 10, "The guild sent 12 masons, 9 smiths and 7 carters, in all 31.");
            Document draft = Readers.standard()
                    .read(List.of("-"), new ByteArrayInputStream(pdf.bytes()))
                    .documents()
                    .get(0);
            Engine engine = Engine.load(DataFolder.packed());
            Harvest nothing = new Harvest(List.of(), List.of(), List.of(), List.of(), List.of());
            return engine.audit(harvest(engine, draft), nothing, Levels.usual(), Preset.DEFAULT);
        }
    }

    @Test
    void aDraftWithoutPagesHasNone() throws IOException {
        StringWriter json = new StringWriter();
        FindingJson.write(AUDITED, json);
        StringWriter sarif = new StringWriter();
        Sarif.write(AUDITED, "test", sarif);
        assertTrue(!(json.toString() + sarif).contains("\"page\""));
    }

    @Test
    void rdjsonlSaysThem() throws IOException {
        StringWriter out = new StringWriter();
        Rdjsonl.write(AUDITED, out);
        Set<String> said = new TreeSet<>();
        for (String line : out.toString().lines().toList()) {
            JsonNode row = JSON.readTree(line);
            String level = row.get("severity").asText().equals("INFO")
                    ? "note"
                    : row.get("severity").asText().toLowerCase(java.util.Locale.ROOT);
            int number = row.at("/location/range/start/line").asInt();
            byte[] bytes = DRAFT.lines().toList().get(number - 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int from = row.at("/location/range/start/column").asInt() - 1;
            int to = row.at("/location/range/end/column").asInt() - 1;
            String surface = new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8);
            said.add(row.at("/code/value").asText() + " " + level + " " + number + " " + surface);
        }
        assertEquals(expected(), said);
    }

    @Test
    void thePageSaysThem() {
        org.jsoup.nodes.Document page = Jsoup.parse(AuditPage.of(AUDITED));
        Set<String> said = new TreeSet<>();
        for (org.jsoup.nodes.Element card : page.select("li.note-card")) {
            String line = card.select(".head .minor").text().replace("line ", "");
            String surface = card.select(".head a").text().replaceAll("[“”]", "");
            said.add(card.select(".rule").text() + " " + card.select(".level").text() + " " + line + " " + surface);
            assertEquals(1, page.select(card.select(".head a").attr("href")).size());
        }
        assertEquals(expected(), said);
        assertTrue(page.text().contains("<tar> & lime"));
        assertEquals(List.of(), new ArrayList<>(page.select("script, link, img")));
    }

    @Test
    void theTerminalSaysThemWithAMarkUnderEachFigure() throws IOException {
        StringWriter out = new StringWriter();
        new FindingText(false, 100).write(AUDITED, out);
        for (Finding finding : AUDITED.findings()) {
            String head = finding.line() + ":" + finding.column() + "  "
                    + finding.level().label() + "  " + finding.rule();
            assertTrue(out.toString().contains(head), head);
        }
        List<String> lines = out.toString().lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("^")) {
                int from = lines.get(i).indexOf('^');
                int to = lines.get(i).length();
                String above = lines.get(i - 1);
                int start = above.offsetByCodePoints(0, from);
                String marked = above.substring(start, above.offsetByCodePoints(start, to - from));
                assertTrue(AUDITED.findings().stream().anyMatch(f -> f.surface().equals(marked)), marked);
            }
        }
        assertTrue(out.toString().indexOf('\u001b') < 0);
        StringWriter coloured = new StringWriter();
        new FindingText(true, 100).write(AUDITED, coloured);
        assertTrue(coloured.toString().indexOf('\u001b') >= 0);
    }
}
