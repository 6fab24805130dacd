package dev.reckon.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.ingest.docx.DocxFile;
import dev.reckon.ingest.pdf.PdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that are broken, or made to break their reader: each is named with one sentence, and the others are read. */
class HostileInputTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String GOOD = "About 3,000 sheds stood in Hull.\n";
    private static final String ENTITIES = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    private final Path folder;

    HostileInputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Makes the bytes of a case, when it is its turn. */
    interface Making {
        byte[] make() throws IOException;
    }

    /** An input, and what is said about it after its name. */
    record Hostile(String name, Making making, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> texts() {
        return Stream.of(
                text("no bytes", "", " is empty: leave it out or put a text in it"),
                text("white space", " \n\t\n", " holds only white space: leave it out or put a text in it"),
                bytes(
                        "NULs",
                        "4100420043",
                        " is not text (it holds NULs or control characters): leave it out or convert it"),
                bytes("a program", "7F454C460201", " is an ELF program, which cannot be read: leave it out"),
                bytes("a picture", "89504E470D0A1A0A", " is a PNG image, which cannot be read: leave it out"),
                bytes(
                        "packed",
                        "1F8B08000000",
                        " is a gzip archive, which cannot be read: unpack it and give the files in it"),
                text(
                        "RTF",
                        "{\\rtf1 x}",
                        " is an RTF document, which cannot be read: save it as DOCX, PDF, plain text, Markdown or HTML"),
                text(
                        "a page of scripts",
                        "<html><script>var sheds = 5;</script></html>",
                        " is HTML without any text: leave it out, or save the page after its scripts have run"),
                text(
                        "JSON",
                        "[{\"id\": 1}, 2]",
                        " is JSON but not one document a line: write each as {\"id\": ..., \"text\": ...} on a line of its own"),
                text(
                        "JSON over many lines",
                        "[\n {\"id\": \"a\", \"text\": \"x\"},\n {\"id\": \"b\", \"text\": \"y\"}\n]\n",
                        " is JSON but not one document a line: write each as {\"id\": ..., \"text\": ...} on a line of its own"),
                text("a line without a text", "{\"id\": \"a\", \"tet\": \"x\"}\n", ":1 has no \"text\""),
                text("a cut-off line", "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"te", ":2 "),
                text(
                        "a line with an empty text",
                        "{\"id\": \"a\", \"text\": \"\"}",
                        ":1 has an empty text: remove the line or give it a text"),
                text(
                        "one name twice",
                        "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}",
                        ":2 is called 'a' as "));
    }

    static Stream<Hostile> documents() {
        String damagedDocx = "): let Word or LibreOffice repair it, or fetch it again";
        return Stream.of(
                new Hostile(
                        "cut-off DOCX",
                        () -> cut(docx().bytes()),
                        " is a DOCX document that is cut off in or after word/"),
                new Hostile(
                        "DOCX without its end",
                        () -> withoutEnd(docx().bytes()),
                        " is a DOCX document that is cut off in or after word/document.xml: fetch it again"),
                new Hostile(
                        "DOCX with a password",
                        HostileInputTest::encrypted,
                        " is protected by a password: open it in Word or LibreOffice and save a copy without one"),
                new Hostile(
                        "old Word",
                        () -> ole("WordDocument"),
                        " is an old Word document (.doc), which cannot be read: open it in Word or LibreOffice and save it as DOCX"),
                new Hostile(
                        "old Excel",
                        () -> ole("Workbook"),
                        " is an old Excel workbook (.xls), which holds no text: leave it out"),
                new Hostile(
                        "entities",
                        () -> document(ENTITIES + "<x>&a;</x>"),
                        " is a damaged DOCX document (word/document.xml declares a document type, which no DOCX document may"
                                + damagedDocx),
                new Hostile(
                        "entities within entities",
                        () -> document(laughs()),
                        " is a damaged DOCX document (word/document.xml declares a document type, which no DOCX document may"
                                + damagedDocx),
                new Hostile(
                        "mark-up that never ends",
                        () -> document("<w:document xmlns:w=\"x\"><w:body>"),
                        " is a damaged DOCX document (word/document.xml is no sound XML at line 1, column "),
                new Hostile(
                        "bytes for mark-up",
                        () -> document("\u0000\u0001"),
                        " is a damaged DOCX document (word/document.xml is no sound XML at line 1, column "),
                new Hostile(
                        "DOCX without its text",
                        () -> docx().without("word/document.xml").bytes(),
                        " is a DOCX document without its text (word/document.xml is missing): fetch it again"),
                new Hostile(
                        "empty DOCX",
                        () -> DocxFile.of("").bytes(),
                        " is a DOCX document without any text: leave it out or put a text in it"),
                new Hostile(
                        "zip bomb",
                        HostileInputTest::bomb,
                        " is no DOCX document that anybody wrote (it unpacks to more than 43 MiB): leave it out, or split it"),
                new Hostile(
                        "too many parts",
                        HostileInputTest::parts,
                        " is no DOCX document that anybody wrote (it has more than 20000 parts): leave it out, or split it"),
                new Hostile("damaged packing", () -> damaged(docx().bytes()), " is a damaged DOCX document ("));
    }

    static Stream<Hostile> pages() {
        String nothing = ", of which nothing can be read: fetch it again, or open it and print it to a new PDF";
        return Stream.of(
                new Hostile(
                        "PDF of its first line",
                        () -> "%PDF-1.7\n".getBytes(UTF_8),
                        " is a PDF that is cut off or damaged" + nothing),
                new Hostile("cut-off PDF", () -> cut(pdf().bytes()), " is a PDF that is cut off or damaged" + nothing),
                new Hostile(
                        "noise in a PDF",
                        () -> ("%PDF-1.7\n" + "\u0007x".repeat(9999) + "\n%%EOF").getBytes(UTF_8),
                        " is a damaged PDF" + nothing),
                new Hostile(
                        "PDF with a password",
                        () -> pdf().protect("owner", "user").bytes(),
                        " is protected by a password: open it and save a copy without one"),
                new Hostile(
                        "scans",
                        () -> new PdfFile().page().picture().page().picture().bytes(),
                        " is a PDF of scanned pages without text (2 pages): run it through text recognition (OCR) first"),
                new Hostile(
                        "PDF without text",
                        () -> new PdfFile().page().bytes(),
                        " is a PDF without any text (1 page): leave it out"),
                new Hostile("PDF without pages", () -> new PdfFile().bytes(), " is a damaged PDF" + nothing),
                new Hostile(
                        "PDF that unpacks to gigabytes",
                        HostileInputTest::pdfBomb,
                        " is no PDF that anybody made to be read (it unpacks to more than 64 MiB of text and fonts): leave it out"),
                new Hostile(
                        "PDF packed many times",
                        HostileInputTest::packedAgain,
                        " is no PDF that anybody made to be read (a stream in it is packed 3 times): leave it out"),
                new Hostile(
                        "forms within forms",
                        HostileInputTest::formsWithinForms,
                        " is no PDF that anybody made to be read (a page draws without end): leave it out"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "documents", "pages"})
    void namesWhatIsWrongAndReadsTheRest(Hostile hostile) throws IOException {
        Path bad = Files.write(folder.resolve("bad"), hostile.making().make());
        Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
        Run run = assertTimeoutPreemptively(
                LIMIT, () -> Run.of("extract", bad.toString(), good.toString(), "--format", "csv"));
        assertTrue(run.err().contains("reckon: " + bad + hostile.message()), run.err());
        assertEquals(ExitCode.UNREAD, run.exit(), run.err());
        assertTrue(run.out().contains("3000"), run.out());
        assertFalse(run.err().contains("\tat ") || run.err().contains("Exception"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void readsWhatIsOddAndWhole() throws IOException {
        PdfFile pdf = pdf();
        pdf.document().getPage(0).setMediaBox(new PDRectangle(1e9f, 1e9f));
        Path huge = Files.write(folder.resolve("huge.pdf"), pdf.bytes());
        Path late =
                Files.write(folder.resolve("late.pdf"), concat("HTTP/1.1 200\r\n\r\n".getBytes(UTF_8), pdf().bytes()));
        Path deep = Files.write(
                folder.resolve("deep.docx"),
                DocxFile.of("<w:ins>".repeat(30_000)
                                + DocxFile.p("About 70 sheds stood there.")
                                + "</w:ins>".repeat(30_000))
                        .bytes());
        Run run = assertTimeoutPreemptively(
                LIMIT, () -> Run.of("extract", huge.toString(), late.toString(), deep.toString(), "--format", "csv"));
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        assertEquals(4, run.out().lines().count(), run.out());
    }

    private static Hostile text(String name, String text, String message) {
        return new Hostile(name, () -> text.getBytes(UTF_8), message);
    }

    private static Hostile bytes(String name, String hex, String message) {
        return new Hostile(name, () -> HexFormat.of().parseHex(hex), message);
    }

    private static DocxFile docx() {
        return DocxFile.of(DocxFile.p("About 1,200 sheds stood there."));
    }

    private static byte[] document(String xml) {
        return docx().part("word/document.xml", xml).bytes();
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml.append("]><x>&a29;</x>").toString();
    }

    private static PdfFile pdf() {
        return new PdfFile().page().at(72, 72, 10, "About 1,200 sheds stood there.");
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 3 / 5);
    }

    private static byte[] withoutEnd(byte[] zip) {
        int at = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        return Arrays.copyOf(zip, at);
    }

    private static byte[] damaged(byte[] zip) {
        byte[] bytes = zip.clone();
        for (int i = 60; i < 90; i++) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] ole(String stream) {
        return concat(HexFormat.of().parseHex("D0CF11E0A1B11AE1"), ("x".repeat(99) + stream).getBytes(UTF_16LE));
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(docx().bytes());
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bomb() throws IOException {
        return zip(List.of("word/document.xml"), 300);
    }

    private static byte[] parts() throws IOException {
        return zip(
                Stream.iterate(0, i -> i + 1)
                        .limit(20_001)
                        .map(i -> "word/" + i)
                        .toList(),
                0);
    }

    private static byte[] zip(List<String> names, int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(spaces);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdfBomb() throws IOException {
        PdfFile pdf = new PdfFile().page();
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        PDStream contents = new PDStream(pdf.document());
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < 100; i++) {
                out.write(spaces);
            }
        }
        pdf.document().getPage(0).setContents(contents);
        return pdf.bytes();
    }

    private static byte[] packedAgain() throws IOException {
        PdfFile pdf = new PdfFile().page();
        PDStream contents = new PDStream(pdf.document());
        COSArray filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        try (OutputStream out = contents.getCOSObject().createOutputStream(filters)) {
            out.write("BT ET".getBytes(UTF_8));
        }
        pdf.document().getPage(0).setContents(contents);
        return pdf.bytes();
    }

    /** Returns a page whose form draws another ten times, which draws another ten times, and so on. */
    private static byte[] formsWithinForms() {
        PdfFile pdf = new PdfFile().page();
        PDDocument document = pdf.document();
        PDFormXObject inner = form(document, "q Q", null);
        for (int i = 0; i < 12; i++) {
            inner = form(document, "/Inner Do ".repeat(10), inner);
        }
        PDPage page = document.getPage(0);
        page.setResources(resources(inner));
        page.setContents(stream(document, "/Inner Do"));
        return pdf.bytes();
    }

    private static PDFormXObject form(
            PDDocument document, String content, @org.jspecify.annotations.Nullable PDFormXObject inner) {
        PDFormXObject form = new PDFormXObject(stream(document, content));
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(inner == null ? new PDResources() : resources(inner));
        return form;
    }

    private static PDResources resources(PDFormXObject inner) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Inner"), inner);
        return resources;
    }

    private static PDStream stream(PDDocument document, String content) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PDStream(stream);
    }
}
