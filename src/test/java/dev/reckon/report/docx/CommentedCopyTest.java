package dev.reckon.report.docx;

import static dev.reckon.ingest.docx.DocxFile.note;
import static dev.reckon.ingest.docx.DocxFile.notes;
import static dev.reckon.ingest.docx.DocxFile.p;
import static dev.reckon.ingest.docx.DocxFile.r;
import static dev.reckon.ingest.docx.DocxFile.refer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.base.Span;
import dev.reckon.doc.Document;
import dev.reckon.doc.WordRuns;
import dev.reckon.ingest.Readers;
import dev.reckon.ingest.docx.DocxFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class CommentedCopyTest {

    private static final String BODY = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Some </w:t><w:tab/>"
            + "<w:t>1,200 sheds and 30 barns stood</w:t></w:r>" + r(" in 19") + r("01 at Hull.") + "</w:p>";

    @Test
    void saysWhatItShouldWhereItShould() throws IOException {
        byte[] original = DocxFile.of(BODY).bytes();
        byte[] copy = commented(original, "1,200 sheds", "30", "1901 at");
        assertEquals(text(original), text(copy));
        assertEquals(List.of("1,200 sheds", "30", "1901 at"), marked(copy));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(copy))) {
            XWPFComment first = word.getComments()[0];
            assertEquals("Reckon", first.getAuthor());
            assertEquals("About 1,200 sheds\nsecond line", first.getText().strip());
            assertEquals(3, word.getComments().length);
            assertEquals(true, word.getParagraphs().get(0).getRuns().get(1).isBold());
        }
    }

    @Test
    void severalCommentsMayShareAPlaceOrOverlap() throws IOException {
        byte[] original = DocxFile.of(BODY).bytes();
        byte[] copy = commented(original, "30 barns", "30", "30", "barns stood in 1901");
        assertEquals(text(original), text(copy));
        assertEquals(List.of("30 barns", "30", "30", "barns stood in 1901"), marked(copy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void aNoteIsCommentedWhereTheTextRefersToIt(String kind) throws IOException {
        String other = kind.equals("endnote") ? "footnote" : "endnote";
        byte[] original = DocxFile.of(
                        "<w:p>" + r("Six") + refer(other, 7) + r(" or five sheds") + refer(kind, 7) + "</w:p>")
                .part("word/" + kind + "s.xml", notes(kind, note(kind, 7, "Smith saw 40.")))
                .part("word/" + other + "s.xml", notes(other, note(other, 7, "Jones saw none.")))
                .bytes();
        byte[] copy = commented(original, "40");
        assertEquals(text(original), text(copy));
        assertEquals(List.of("[" + kind + " 7]"), marked(copy));
    }

    @Test
    void aBoxIsCommentedAsAWhole() throws IOException {
        String box = "<w:r><w:pict><w:txbxContent>" + p("Six or 700 boxed") + "</w:txbxContent></w:pict></w:r>";
        byte[] original = DocxFile.of("<w:p>" + r("Five ") + box + "</w:p>").bytes();
        byte[] copy = commented(original, "700");
        assertEquals(text(original), text(copy));
        assertEquals(List.of("Six or 700 boxed"), marked(copy));
    }

    @Test
    void keepsTheCommentsThatAreThere() throws IOException {
        byte[] original = DocxFile.of(BODY).bytes();
        byte[] copy = commented(commented(original, "30"), "1,200");
        assertEquals(List.of("30", "1,200"), marked(copy));
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        byte[] original = DocxFile.of(BODY).bytes();
        assertArrayEquals(commented(original, "30"), commented(original, "30"));
    }

    private static byte[] commented(byte[] original, String... about) throws IOException {
        Document document = read(original);
        List<Comment> comments = new ArrayList<>();
        for (String words : about) {
            int at = document.text().indexOf(words);
            comments.add(new Comment(new Span(at, at + words.length()), "About " + words + "\nsecond line"));
        }
        return CommentedCopy.of(original, (WordRuns) document.origin().orElseThrow(), comments);
    }

    /** Returns the text between the marks of each comment; a reference to a note as its kind and number. */
    private static List<String> marked(byte[] copy) throws IOException {
        Markup body;
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(copy))) {
            for (var entry = zip.getNextEntry(); !entry.getName().equals("word/document.xml"); ) {
                entry = zip.getNextEntry();
            }
            body = Markup.of(zip.readAllBytes());
        }
        List<Element> elements = Markup.below(body.root());
        long comments = elements.stream()
                .filter(e -> e.getLocalName().equals("commentReference"))
                .count();
        return IntStream.range(0, (int) comments)
                .mapToObj(id -> between(elements, id))
                .toList();
    }

    private static String between(List<Element> elements, int id) {
        StringBuilder text = new StringBuilder();
        boolean in = false;
        for (Element element : elements) {
            String name = element.getLocalName();
            boolean own = name.startsWith("commentRange")
                    && element.getAttributeNS(element.getNamespaceURI(), "id").equals(String.valueOf(id));
            in = own ? name.endsWith("Start") : in;
            if (in && name.equals("t")) {
                text.append(element.getTextContent());
            } else if (in && name.endsWith("noteReference")) {
                String kind = name.substring(0, name.indexOf("Reference"));
                String number = element.getAttributeNS(element.getNamespaceURI(), "id");
                text.append("[" + kind + " " + number + "]");
            }
        }
        return text.toString();
    }

    private static String text(byte[] docx) {
        return read(docx).text();
    }

    private static Document read(byte[] docx) {
        return Readers.standard()
                .read(List.of("-"), new ByteArrayInputStream(docx))
                .documents()
                .get(0);
    }
}
