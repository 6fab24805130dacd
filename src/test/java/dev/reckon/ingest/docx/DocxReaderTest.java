package dev.reckon.ingest.docx;

import static dev.reckon.ingest.docx.DocxFile.note;
import static dev.reckon.ingest.docx.DocxFile.notes;
import static dev.reckon.ingest.docx.DocxFile.p;
import static dev.reckon.ingest.docx.DocxFile.r;
import static dev.reckon.ingest.docx.DocxFile.refer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.doc.WordRuns;
import dev.reckon.doc.WordRuns.Run;
import dev.reckon.ingest.BlockInvariants;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import dev.reckon.ingest.Show;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocxReaderTest {

    private static final String CELL = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";

    @Test
    void readsHeadingsParagraphsAndLists() {
        assertReads(
                """
                HEADING 1 | On sheds
                HEADING 3 | By outline
                HEADING 3 | By base
                PARAGRAPH 0 | Five sheds  stood.
                LIST_ITEM 1 | wood
                LIST_ITEM 2 | oak
                PARAGRAPH 0 | Word by word.
                """,
                p("berschrift1", "On sheds")
                        + p("Own", "By outline")
                        + p("Below", "By base")
                        + p("Five sheds  stood.")
                        + item(0, "wood")
                        + item(1, "oak")
                        + p("Loop", "Word by word."));
    }

    private static String item(int depth, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                + r(words) + "</w:p>";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <w:ins w:id="1">${5}</w:ins><w:del w:id="2"><w:r><w:delText>7</w:delText></w:r></w:del>${ sheds} | 5 sheds
            <w:moveFrom w:id="1">${9 }</w:moveFrom>${5 sheds}<w:moveTo w:id="2">${ or 9}</w:moveTo>         | 5 sheds or 9
            <w:del w:id="1"><w:ins w:id="2">${7}</w:ins></w:del>${5 sheds}                                   | 5 sheds
            <w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>7</w:t><w:tab/><w:t>sheds</w:t></w:r>                    | 5-7 sheds
            <w:r><w:t>5</w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t>1 sheds</w:t></w:r>                  | 5±1 sheds
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SUM(1,4)</w:instrText></w:r>${5}  | 5
            <w:fldSimple w:instr="PAGE">${5}</w:fldSimple>${ sheds}                                          | 5 sheds
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>7 </w:t></w:r>${5 sheds}                                     | 5 sheds
            <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>7 </w:t></w:r>${sheds}                             | 7 sheds
            ${10}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>${ sheds}           | 10⁶ sheds
            ${the 5}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>th</w:t></w:r>${ shed}        | the 5th shed
            ${sheds.}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>               | sheds.[12]
            <w:hyperlink>${5 sheds}</w:hyperlink>                                                            | 5 sheds
            <w:sdt><w:sdtPr/><w:sdtContent>${5 sheds}</w:sdtContent></w:sdt>                                 | 5 sheds
            ${5 sheds}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${7}</w:sdtContent></w:sdt>  | 5 sheds
            ${5 }<m:oMath><m:r><m:t>sheds</m:t></m:r></m:oMath>                                              | 5 sheds
            <w:ruby><w:rt>${7}</w:rt><w:rubyBase>${5 sheds}</w:rubyBase></w:ruby>                            | 5 sheds
            """)
    void readsRunsAsTheReaderSeesThem(String runs, String expected) {
        String marked = runs.strip().replaceAll("\\$\\{([^}]*)}", r("$1"));
        assertEquals(
                expected.strip() + "\n",
                read(DocxFile.of("<w:p>" + marked + "</w:p>")).text());
    }

    @Test
    void joinsParagraphsWhoseEndWasDeleted() {
        String deletedEnd = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + r("Five ") + "</w:p>";
        assertEquals(
                "Five sheds\n\nSix\n",
                read(DocxFile.of(deletedEnd + p("sheds") + p("Six"))).text());
    }

    @Test
    void readsTablesWithSpansAndHeaders() {
        String table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + CELL.formatted("Place")
                + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("Sheds") + "</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + CELL.formatted("gone") + CELL.formatted("9")
                + "</w:tr>"
                + "<w:tr>" + CELL.formatted("Hull") + CELL.formatted("5")
                + "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc></w:tr></w:tbl>";
        assertReads("""
                PARAGRAPH 0 | Before
                TABLE_ROW 1 | [Place][Sheds][]
                TABLE_ROW 0 | [Hull][5][]
                PARAGRAPH 0 | After
                """, p("Before") + table + p("After"));
    }

    @Test
    void guessesTheHeaderOfATable() {
        String table = "<w:tbl><w:tr>" + CELL.formatted("Place") + CELL.formatted("Sheds") + "</w:tr><w:tr>"
                + CELL.formatted("Hull") + CELL.formatted("5") + "</w:tr></w:tbl>";
        assertReads("TABLE_ROW 1 | [Place][Sheds]\nTABLE_ROW 0 | [Hull][5]\n", table);
    }

    @Test
    void readsATableThatOnlyLaysThePageOut() {
        String table = "<w:tbl><w:tr><w:tc>" + p("berschrift1", "Sheds") + p("Five stood.") + "</w:tc><w:tc>"
                + p("Side") + "</w:tc></w:tr></w:tbl>";
        assertReads("HEADING 1 | Sheds\nPARAGRAPH 0 | Five stood.\nPARAGRAPH 0 | Side\n", table);
        assertReads("PARAGRAPH 0 | Boxed\n", "<w:tbl><w:tr>" + CELL.formatted("Boxed") + "</w:tr></w:tbl>");
    }

    @Test
    void readsATextBoxOnceAfterItsParagraph() {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + p("Six boxed")
                + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("Six boxed")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        Document document = read(DocxFile.of("<w:p>" + r("Five ") + box + r("sheds") + "</w:p>" + p("Seven")));
        assertEquals("Five sheds\n\nSix boxed\n\nSeven\n", document.text());
        // the text inside the fallback is passed over, and counted
        assertEquals(
                List.of(0, 3, 1, 4), runs(document).stream().map(Run::element).toList());
    }

    @Test
    void putsNotesAtTheEnd() {
        DocxFile file = DocxFile.of(
                        "<w:p>" + r("Five sheds") + refer("footnote", 7) + r(" stood.") + "</w:p>" + p("Six did not."))
                .part(
                        "word/footnotes.xml",
                        notes(
                                "footnote",
                                note("footnote", 7, "Smith counted 4.") + note("footnote", 8, "Nobody refers to it.")));
        Document document = read(file);
        assertEquals("Five sheds[1] stood.\n\nSix did not.\n\n[1] Smith counted 4.\n", document.text());
        int four = document.text().indexOf("4.");
        WordRuns origin = (WordRuns) document.origin().orElseThrow();
        assertEquals(
                1,
                origin.within(new dev.reckon.base.Span(four, four + 1)).get(0).element());
    }

    @Test
    void readsEndnotesLikeFootnotesAndAfterThem() {
        DocxFile file = DocxFile.of("<w:p>" + r("Five sheds") + refer("endnote", 2) + r(" stood.") + "</w:p><w:p>"
                        + r("Six did not.") + refer("footnote", 2) + "</w:p>")
                .part(
                        "word/endnotes.xml",
                        notes("endnote", note("endnote", 2, "Smith counted 4.") + note("endnote", 3, "Unreferred.")))
                .part("word/footnotes.xml", notes("footnote", note("footnote", 2, "Jones counted 7.")));
        assertEquals(
                "Five sheds[1] stood.\n\nSix did not.[2]\n\n[2] Jones counted 7.\n\n[1] Smith counted 4.\n",
                read(file).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void readsTablesInNotes(String kind) {
        String table = "<w:tbl><w:tr>" + CELL.formatted("Place") + CELL.formatted("Sheds") + "</w:tr><w:tr>"
                + CELL.formatted("Hull") + CELL.formatted("512") + "</w:tr></w:tbl>";
        String note = "<w:%1$s w:id=\"3\">%2$s</w:%1$s>".formatted(kind, p("By the census:") + table);
        DocxFile file = DocxFile.of("<w:p>" + r("Five sheds stood.") + refer(kind, 3) + "</w:p>")
                .part("word/" + kind + "s.xml", notes(kind, note));
        Document document = read(file);
        assertEquals("""
                PARAGRAPH 0 | Five sheds stood.[1]
                PARAGRAPH 0 | [1] By the census:
                TABLE_ROW 1 | [Place][Sheds]
                TABLE_ROW 0 | [Hull][512]
                """, Show.blocks(document.text(), document.blocks()));
        int number = document.text().indexOf("512");
        WordRuns origin = (WordRuns) document.origin().orElseThrow();
        // what stands in a note is shown where the text refers to it
        assertEquals(
                List.of(1),
                origin.within(new dev.reckon.base.Span(number, number + 3)).stream()
                        .map(Run::element)
                        .toList());
    }

    @Test
    void leavesTablesOfContentsOut() {
        assertReads("PARAGRAPH 0 | Five sheds.\n", p("TOC1", "Sheds 17") + p("Five sheds."));
    }

    @Test
    void takesTheTitleFromThePropertiesOrItsStyle() {
        DocxFile file = DocxFile.of(p("Titel", "Sheds of Hull") + p("Five."));
        assertEquals(Optional.of("Sheds of Hull"), read(file).title());
        String core =
                "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\"><dc:title>Sheds</dc:title></cp:coreProperties>";
        assertEquals(
                Optional.of("Sheds"), read(file.part("docProps/core.xml", core)).title());
        assertEquals(Optional.empty(), read(DocxFile.of(p("Five."))).title());
    }

    @Test
    void everyRunIsWhatItsElementHolds() {
        String body = "<w:p>" + r("  Some ") + "<w:r><w:t>5\u00AD0</w:t><w:tab/><w:t>sheds </w:t></w:r></w:p>";
        Document document = read(DocxFile.of(body));
        assertEquals("Some 50 sheds\n", document.text());
        List<String> elements = List.of("  Some ", "5\u00AD0", "sheds ");
        for (Run run : runs(document)) {
            assertEquals(
                    elements.get(run.element()).substring(run.offset(), run.offset() + run.length()),
                    document.text().substring(run.start(), run.end()));
        }
        assertEquals(4, runs(document).size());
    }

    @Test
    void readsWhatAnotherProgramWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setTitle("Sheds of Hull");
            word.createParagraph().createRun().setText("About 1,200 sheds stood.");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Year");
            table.getRow(0).getCell(1).setText("Sheds");
            table.getRow(1).getCell(0).setText("1901");
            table.getRow(1).getCell(1).setText("1,200");
            word.write(bytes);
        }
        Document document = read(bytes.toByteArray());
        assertEquals("About 1,200 sheds stood.\n\nYear\tSheds\n1901\t1,200\n", document.text());
        assertEquals(Optional.of("Sheds of Hull"), document.title());
    }

    @Test
    void deepNestingCostsNoMoreThanItsSize() {
        for (int n : List.of(5_000, 20_000)) {
            String tables = "<w:tbl><w:tr><w:tc>".repeat(n) + p("5 sheds") + "</w:tc></w:tr></w:tbl>".repeat(n);
            String boxes = "<w:p><w:r><w:t>x</w:t><w:txbxContent>".repeat(n) + "</w:txbxContent></w:r></w:p>".repeat(n);
            for (String body : List.of(tables, boxes, "<w:ins>".repeat(n) + p("5") + "</w:ins>".repeat(n))) {
                Document document = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(DocxFile.of(body)));
                assertTrue(document.blocks().size() >= 1);
            }
        }
    }

    private static List<Run> runs(Document document) {
        return ((WordRuns) document.origin().orElseThrow()).runs();
    }

    private static void assertReads(String blocks, String body) {
        Document document = read(DocxFile.of(body));
        assertEquals(blocks, Show.blocks(document.text(), document.blocks()));
        BlockInvariants.check(document.text(), document.blocks());
    }

    private static Document read(DocxFile file) {
        return read(file.bytes());
    }

    private static Document read(byte[] bytes) {
        Ingestion read = Readers.standard().read(List.of("-"), new ByteArrayInputStream(bytes));
        assertEquals(List.of(), read.rejected());
        return read.documents().get(0);
    }
}
