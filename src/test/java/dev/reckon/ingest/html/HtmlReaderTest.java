package dev.reckon.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.doc.Document;
import dev.reckon.ingest.BlockInvariants;
import dev.reckon.ingest.Examples;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import dev.reckon.ingest.Show;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    static List<Path> examples() {
        return Examples.inputs(HtmlReaderTest.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsPages(Path input) throws IOException {
        Document page = read(Files.readAllBytes(input));
        assertEquals(Examples.expected(input), Show.blocks(page.text(), page.blocks()), input.toString());
        BlockInvariants.check(page.text(), page.blocks());
    }

    @Test
    void givesTheTextInReadingOrder() {
        Document page =
                read("<html><title>T</title><h1>Sheds</h1><p>Twelve.<table><tr><th>a<th>b<tr><td>1<td>2</table>End");
        assertEquals("Sheds\n\nTwelve.\n\na\tb\n1\t2\n\nEnd\n", page.text());
        assertEquals(Optional.of("T"), page.title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>x",
                "\uFEFF \n<HTML lang=de><p>x</p>",
                "<?xml version='1.0'?>\n<!-- c -->\n<html><p>x</p></html>",
                "<div class='a'><p>x</p></div>"
            })
    void recognisesPages(String page) {
        assertEquals("x\n", read(page).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<5 people came, and 3 left",
                "<p align=center>x</p>\n\n# A Markdown file\n\nWords.",
                "<b, they said",
                "x <html>",
                "<people@example.org>"
            })
    void leavesOtherTextsAlone(String text) {
        assertEquals(text, read(text).text());
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "windows-1251, windows-1251, Сараи",
        "windows-1252, ISO-8859-1, über – 5",
        "UTF-8, ISO-8859-1, über – 5",
        "UTF-16LE, utf-16, Сараи",
        "Shift_JIS, shift_jis, 五百人",
        "windows-1252, no-such-charset, über"
    })
    void followsTheDeclaredEncodingUnlessTheBytesSayOtherwise(String actual, String declared, String words) {
        String page = "<html><meta charset=\"" + declared + "\"><p>" + words + "</p></html>";
        assertEquals(words + "\n", read(page.getBytes(Charset.forName(actual))).text());
    }

    @Test
    void aPageWithoutTextIsRejected() {
        Ingestion ingestion = ingest("<html><script>load(5)</script></html>".getBytes(UTF_8));
        assertEquals(Code.EMPTY, ingestion.rejected().get(0).code());
        assertEquals(
                "- is HTML without any text: leave it out, or save the page after its scripts have run",
                ingestion.rejected().get(0).why());
    }

    @Test
    void spansOfCellsAreBounded() {
        String row = "<tr><td colspan=9999 rowspan=9999>x</td></tr>";
        Document page = read("<html><table>" + row.repeat(50) + "</table></html>");
        assertEquals(50, page.blocks().size());
        assertTrue(
                page.text().length() < 50 * 140, () -> "length " + page.text().length());
    }

    @Test
    void keepsNoSpaceThatOnlyTheMarkUpHas() {
        String text = read("<html><p>  a \n\n <b> b </b>\t c </p>  <p> d</p>").text();
        assertEquals("a b c\n\nd\n", text);
        assertFalse(text.contains("  "));
    }

    private static Document read(String page) {
        return read(page.getBytes(UTF_8));
    }

    private static Document read(byte[] page) {
        return ingest(page).documents().get(0);
    }

    private static Ingestion ingest(byte[] page) {
        return Readers.standard().read(List.of("-"), new ByteArrayInputStream(page));
    }
}
