package dev.reckon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Reconciliation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureWriterTest {

    private static final Reconciliation SAMPLE = Sample.reconciliation();

    @Test
    void writesOneJsonObjectALine() throws IOException {
        List<String> lines = written(FigureWriter.Format.JSONL, 80).lines().toList();
        assertEquals(SAMPLE.figures().size(), lines.size());
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertEquals("41,218", first.get("surface").asText());
        assertTrue(
                lines.get(0).contains("\"best\":41218,\"high\":null,\"hedge\":\"exact\",\"hard_low\":41217.5"),
                lines.get(0));
        assertTrue(lines.get(0).contains("\"period_start\":\"1871-01-01\""), lines.get(0));
        assertFalse(first.get("question").isNull());
    }

    @Test
    void writesLargeNumbersWithoutExponent() throws IOException {
        String all = written(FigureWriter.Format.JSONL, 80);
        assertTrue(all.contains("\"best\":80000000000,"), all);
        assertFalse(all.matches("(?s).*:[0-9.]+E.*"), "no exponents");
    }

    @Test
    void countsOffsetsInCodePoints() throws IOException {
        for (String line : written(FigureWriter.Format.JSONL, 80).lines().toList()) {
            JsonNode row = new ObjectMapper().readTree(line);
            Figure figure = SAMPLE.figures().stream()
                    .filter(f -> f.id().equals(row.get("id").asText()))
                    .findFirst()
                    .orElseThrow();
            int[] points = figure.document().text().codePoints().toArray();
            int start = row.get("start").asInt();
            assertEquals(
                    figure.surface(), new String(points, start, row.get("end").asInt() - start));
        }
    }

    @Test
    void figuresAloneAnswerNoQuestion() throws IOException {
        StringWriter out = new StringWriter();
        new FigureWriter(FigureWriter.Format.JSONL, 80).write(SAMPLE.figures(), out);
        assertTrue(out.toString().lines().allMatch(l -> l.contains("\"question\":null")));
    }

    @Test
    void writesCsvAfterRfc4180() throws IOException {
        String all = written(FigureWriter.Format.CSV, 80);
        assertTrue(all.startsWith("id,document,"), all);
        assertTrue(all.contains(",\"41,218\","), all);
        assertEquals(SAMPLE.figures().size() + 1, all.split("\r\n", -1).length - 1);
    }

    @Test
    void keepsSpreadsheetsFromRunningText() throws IOException {
        SampleText.Read read = new SampleText("=cmd.txt", "Odd")
                .says(
                        "=SUM(A1) said {-5}, \"quoted\".",
                        SampleText.exact("-5", "1").what("@unit", "+what", "").by("=SUM(A1)"))
                .read();
        StringWriter out = new StringWriter();
        new FigureWriter(FigureWriter.Format.CSV, 80).write(read.figures(), out);
        String row = out.toString().split("\r\n", -1)[1];
        assertTrue(row.contains(",'=SUM(A1),"), row);
        assertTrue(row.contains(",'=cmd.txt,"), row);
        assertTrue(row.contains(",'+what,"), row);
        assertTrue(row.contains(",-5,") && !row.contains("'-5"), row);
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 100, 200})
    void fitsTheTableToTheTerminal(int width) throws IOException {
        String all = written(FigureWriter.Format.TABLE, width);
        all.lines().forEach(l -> assertTrue(TextTable.cells(l) <= width, l));
        assertTrue(all.contains("180,000–260,000"), all);
        assertTrue(all.lines().findFirst().orElse("").startsWith("surface"), all);
    }

    @Test
    void cutsTheMiddleOfLongCells() {
        assertEquals("The S…Varn", TextTable.shortened("The Society of the Lower Varn", 11));
        assertEquals("short", TextTable.shortened("short", 11));
        assertEquals("飢…死", TextTable.shortened("飢饉による死", 5));
    }

    @Test
    void refusesNarrowTerminals() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new FigureWriter(FigureWriter.Format.TABLE, 12));
        assertEquals("need width >= 40, got 12", e.getMessage());
    }

    private static String written(FigureWriter.Format format, int width) throws IOException {
        StringWriter out = new StringWriter();
        new FigureWriter(format, width).write(SAMPLE, out);
        return out.toString();
    }
}
