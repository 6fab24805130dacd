package dev.reckon.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.doc.PageLines;
import dev.reckon.ingest.BlockInvariants;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import dev.reckon.ingest.Show;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

    private final PdfFile pdf = new PdfFile();

    @Test
    void readsHeadingsAndParagraphs() {
        pdf.page()
                .at(72, 100, 20, "Sheds of Hull")
                .bold(72, 130, 10, "How many stood")
                .at(72, 150, 10, "By 1901 about 1,200 sheds stood in the town, and the council had")
                .at(72, 162, 10, "counted them twice.")
                .at(72, 186, 10, "A second paragraph begins below a gap that is wider than the others")
                .at(72, 198, 10, "are, and goes on here.");
        assertReads("""
                HEADING 1 | Sheds of Hull
                HEADING 2 | How many stood
                PARAGRAPH 0 | By 1901 about 1,200 sheds stood in the town, and the council had counted them twice.
                PARAGRAPH 0 | A second paragraph begins below a gap that is wider than the others are, and goes on here.
                """);
    }

    @Test
    void readsIndentedParagraphs() {
        pdf.page()
                .lines(
                        72,
                        100,
                        List.of("The first of them ends in the middle of a line of the same width as", "others."))
                .at(90, 124, 10, "The second is set in by some points and its lines have the same")
                .at(72, 136, 10, "distance.");
        assertReads("""
                PARAGRAPH 0 | The first of them ends in the middle of a line of the same width as others.
                PARAGRAPH 0 | The second is set in by some points and its lines have the same distance.
                """);
    }

    @Test
    void readsColumnsOneAfterTheOther() {
        pdf.page().at(72, 80, 18, "A title across both of the columns below it");
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            left.add("left line " + i + " has words enough for a");
            right.add("right line " + i + " has words enough for a");
        }
        pdf.lines(72, 120, left).lines(310, 120, right);
        Document document = read();
        assertTrue(document.text().startsWith("A title across both of the columns below it\n\nleft line 0 has"));
        assertTrue(document.text().indexOf("left line 11") < document.text().indexOf("right line 0"), document.text());
        assertTrue(document.text().contains("left line 3 has words enough for a left line 4 has"), document.text());
    }

    /** However it is drawn, a newsletter reads down its first column, then its second, then its third. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsThreeColumnsOneAfterTheOther(boolean lineByLine) {
        pdf.page().at(60, 70, 16, "A headline across all three of the columns");
        List<String> words = List.of("east", "main", "west");
        for (int k = 0; k < 3 * 30; k++) {
            int column = lineByLine ? k % 3 : k / 30;
            int line = lineByLine ? k / 3 : k % 30;
            String tail = line == 29 ? "end here." : "of the harbour news";
            pdf.at(60 + 162 * column, 100 + 12 * line, 10, words.get(column) + " " + line + " told " + tail);
        }
        String text = read().text();
        assertTrue(text.startsWith("A headline across all three of the columns\n\neast 0 told"), text);
        for (String word : words) {
            assertTrue(text.contains(word + " 3 told of the harbour news " + word + " 4 told of"), text);
        }
        assertTrue(text.indexOf("east 29") < text.indexOf("main 0"), text);
        assertTrue(text.indexOf("main 29") < text.indexOf("west 0"), text);
    }

    @Test
    void aHeadlineOverTwoOfThreeColumnsDoesNotPartTheThird() {
        pdf.page();
        List<String> words = List.of("east", "main", "west");
        for (int column = 0; column < 3; column++) {
            for (int line = 0; line < 30; line++) {
                boolean underHeadline = column < 2 && (line == 14 || line == 15);
                String told = words.get(column) + " " + line + " told of the harbour news";
                pdf.at(60 + 162 * column, 100 + 12 * line, 10, underHeadline ? "" : told);
            }
        }
        pdf.at(60, 274, 16, "A headline over the first two columns");
        String text = read().text();
        assertTrue(text.indexOf("main 13") < text.indexOf("A headline"), text);
        assertTrue(text.indexOf("A headline") < text.indexOf("east 16"), text);
        assertTrue(text.indexOf("east 29") < text.indexOf("main 16"), text);
        assertTrue(text.indexOf("main 29") < text.indexOf("west 0"), text);
        assertTrue(text.contains("west 14 told of the harbour news west 15 told"), text);
    }

    @Test
    void readsATableAcross() {
        pdf.page()
                .at(72, 100, 10, "Sheds by year, as the council printed them in its yearly report to the town:")
                .at(72, 130, 10, "Year")
                .at(200, 130, 10, "Sheds")
                .at(300, 130, 10, "Lost")
                .at(72, 142, 10, "1901")
                .at(200, 142, 10, "1,200")
                .at(72, 154, 10, "1902")
                .at(200, 154, 10, "1,310")
                .at(300, 154, 10, "12");
        assertReads("""
                PARAGRAPH 0 | Sheds by year, as the council printed them in its yearly report to the town:
                TABLE_ROW 1 | [Year][Sheds][Lost]
                TABLE_ROW 0 | [1901][1,200][]
                TABLE_ROW 0 | [1902][1,310][12]
                """);
    }

    @ParameterizedTest(name = "{0}|{1}")
    @CsvSource(delimiter = ';', textBlock = """
            the council of the town had coun-;      ted them twice;  had counted them
            the council had seen self-;             employed men;    had seen selfemployed men
            the self-employed and the self-;        employed men;    the self-employed men
            between the years of 1931-;             1933 it counted; of 1931-1933 it
            the records that end in mid-;           September then;  in mid-September then
            they counted sheds –;                   all of them;     sheds – all of
            the council of the town had;            counted them;    had counted them
            """)
    void joinsWordsDividedAtTheEndOfALine(String first, String second, String expected) {
        pdf.page().lines(72, 100, List.of(first, second));
        String text = read().text();
        assertTrue(text.contains(expected), text);
    }

    @Test
    void dropsRunningHeadsAndPageNumbers() {
        for (int i = 1; i <= 4; i++) {
            pdf.page()
                    .at(72, 40, 9, "Sheds of Hull")
                    .at(72, 120, 10, "Page text " + "abcd".charAt(i - 1) + " with 1,200 sheds.")
                    .at(290, 810, 9, String.valueOf(16 + i));
        }
        assertEquals("""
                Page text a with 1,200 sheds.

                Page text b with 1,200 sheds.

                Page text c with 1,200 sheds.

                Page text d with 1,200 sheds.
                """, read().text());
    }

    @Test
    void keepsANumberAtTheFootThatIsNoPages() {
        pdf.page().at(72, 120, 10, "In all they counted:").at(72, 800, 10, "1901");
        assertTrue(read().text().contains("1901"));
    }

    @Test
    void goesOnOverThePageWithTheNotesAfter() {
        pdf.page()
                .lines(72, 700, List.of("A paragraph that goes on over the end of the page, where about"))
                .at(72, 740, 7, "1 Smith counted them in May.");
        pdf.page().lines(72, 80, List.of("three thousand sheds stood at the end of the year."));
        assertReads("""
                PARAGRAPH 0 | A paragraph that goes on over the end of the page, where about three thousand sheds stood at the end of the year.
                PARAGRAPH 0 | 1 Smith counted them in May.
                """);
    }

    @Test
    void keepsNoteMarksOffNumbers() {
        pdf.page()
                .at(72, 100, 10, "They counted 1,200")
                .at(157.5f, 96, 6, "3")
                .at(164, 100, 10, "sheds, or 12 km")
                .at(236, 96, 6, "2")
                .at(243, 100, 10, "of roof.");
        String text = read().text();
        assertTrue(text.contains("1,200[3] sheds"), text);
        assertTrue(text.contains("12 km² of roof"), text);
    }

    @Test
    void readsListItems() {
        pdf.page()
                .lines(72, 100, List.of("They counted:", "\u2022 wood, 300 of them,", "\u2022 brick, 900."))
                .lines(72, 160, List.of("1. The first of them.", "2. The second."));
        assertReads("""
                PARAGRAPH 0 | They counted:
                LIST_ITEM 1 | • wood, 300 of them,
                LIST_ITEM 1 | • brick, 900.
                LIST_ITEM 1 | 1. The first of them.
                LIST_ITEM 1 | 2. The second.
                """);
    }

    @Test
    void knowsThePageAndPlaceOfEveryOffset() {
        pdf.page().at(72, 120, 10, "On the first page.").page().at(100, 200, 10, "On the second page 300 sheds.");
        Document document = read();
        PageLines.Line line = document.printedAt(document.text().indexOf("300")).orElseThrow();
        assertEquals(2, line.page());
        assertEquals(100, line.box().left(), 0.5);
        assertEquals(190, line.box().top(), 2);
        assertEquals(1, document.printedAt(0).orElseThrow().page());
    }

    @Test
    void namesPagesThatAreScans() {
        pdf.page().at(72, 120, 10, "Five sheds.");
        pdf.page()
                .picture()
                .page()
                .picture()
                .page()
                .picture()
                .at(72, 72, 10, "Six.")
                .page()
                .picture();
        Ingestion read = ingest(pdf.bytes());
        assertEquals("Five sheds.\n\nSix.\n", read.documents().get(0).text());
        assertEquals(
                List.of("- has no text on pages 2-3, 5, which look like scans and were not read:"
                        + " run it through text recognition (OCR) first"),
                read.notices().stream().map(Notice::what).toList());
    }

    @Test
    void takesTheStatedTitleUnlessItIsAFileName() {
        pdf.page().at(72, 120, 10, "Five sheds.");
        assertEquals(Optional.of("Sheds"), read(pdf.title(" Sheds ").bytes()).title());
        assertEquals(
                Optional.empty(),
                read(pdf.title("Microsoft Word - sheds.doc").bytes()).title());
    }

    @Test
    void readsWhatAnEmptyPasswordOpens() {
        pdf.page().at(72, 120, 10, "Five sheds.");
        assertEquals("Five sheds.\n", read(pdf.protect("secret", "").bytes()).text());
    }

    @Test
    void leavesStampsAcrossThePageOut() throws IOException {
        pdf.page().at(72, 120, 10, "Five sheds.");
        try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(
                pdf.document(),
                pdf.document().getPage(0),
                org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode.APPEND,
                true)) {
            content.beginText();
            content.setFont(
                    new org.apache.pdfbox.pdmodel.font.PDType1Font(
                            org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
                    40);
            content.setTextMatrix(org.apache.pdfbox.util.Matrix.getRotateInstance(Math.PI / 2, 300, 300));
            content.showText("DRAFT 7");
            content.endText();
        }
        assertEquals("Five sheds.\n", read().text());
    }

    private void assertReads(String blocks) {
        Document document = read();
        assertEquals(blocks, Show.blocks(document.text(), document.blocks()));
        BlockInvariants.check(document.text(), document.blocks());
    }

    private Document read() {
        return read(pdf.bytes());
    }

    private static Document read(byte[] bytes) {
        Ingestion read = ingest(bytes);
        assertEquals(List.of(), read.rejected());
        return read.documents().get(0);
    }

    private static Ingestion ingest(byte[] bytes) {
        return Readers.standard().read(List.of("-"), new ByteArrayInputStream(bytes));
    }
}
