package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.reconcile.Answer;
import dev.reckon.report.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ChartsTest {

    private final Path folder;

    ChartsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final Answer answer = Sample.answer("died");

    @ParameterizedTest
    @EnumSource(Charts.Format.class)
    void drawsTheSameBytesTwice(Charts.Format format) throws IOException {
        for (String kind : Charts.kindsFor(answer)) {
            assertArrayEquals(
                    Charts.draw(answer, kind).file(format),
                    Charts.draw(Sample.answer("died"), kind).file(format),
                    kind + " as " + format);
        }
    }

    @Test
    void svgHasAlternativeText() throws Exception {
        Path out = folder.resolve("a.svg");
        Charts.draw(answer, "range").write(out);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(out)))
                .getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals(
                answer.question().label(),
                root.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().contains("Okonjo: between 180,000"));
    }

    @Test
    void svgTextKeepsItsWidthInAnyFont() {
        String svg = Charts.draw(answer, "range").element("x-");
        assertEquals(count(svg, "<text "), count(svg, "textLength="));
        assertTrue(count(svg, "<text ") > 20);
    }

    @Test
    void svgIdsCarryThePrefix() {
        String svg = Charts.draw(answer, "range").element("x-");
        assertEquals(count(svg, " id=\""), count(svg, " id=\"x-"));
        assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>"), svg.substring(0, 80));
    }

    @Test
    void pngIsSharpAndPdfHasOnePage() throws IOException {
        assertEquals(
                2 * Chart.WIDTH,
                ImageIO.read(new ByteArrayInputStream(
                                Charts.draw(answer, "range").file(Charts.Format.PNG)))
                        .getWidth());
        try (PDDocument pdf = Loader.loadPDF(Charts.draw(answer, "range").file(Charts.Format.PDF))) {
            assertEquals(1, pdf.getNumberOfPages());
        }
    }

    @Test
    void refusesUnknownFormats() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Charts.Format.of(Path.of("chart.gif")));
        assertEquals("no chart format for chart.gif: end the name in .svg, .png or .pdf", e.getMessage());
    }

    @Test
    void singlesHaveNoChart() {
        assertTrue(Charts.kindsFor(Sample.answer("fine")).isEmpty());
        assertFalse(Charts.obstacle().isPresent());
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
