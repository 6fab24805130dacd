package dev.reckon.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Notice;
import dev.reckon.ingest.Ingested.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

    private static final String WORDS = "Five sheds stood.\n";

    private final Path folder;

    ReadersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAFileAsItIs() throws IOException {
        String text = "# Sheds\r\n\r\nFive **sheds**.\r\n";
        String path = write("a.txt", ("\uFEFF" + text).getBytes(UTF_8));
        Document document = read(path).documents().get(0);
        assertEquals(path, document.name());
        assertEquals(text, document.text());
        assertEquals(Optional.of("Sheds"), document.title());
        assertEquals(Sha256.of(("\uFEFF" + text).getBytes(UTF_8)), document.sha256());
    }

    @Test
    void hashesAsSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc".getBytes(UTF_8)));
    }

    @Test
    void walksFoldersInNameOrderWithoutHiddenEntries() throws IOException {
        for (String name : List.of("b.txt", "a/z.txt", "a/b/c.txt", "a.txt", ".hidden.txt", ".git/x.txt", "C.txt")) {
            write(name, name.getBytes(UTF_8));
        }
        Ingestion read = read(folder.toString());
        assertEquals(
                List.of("C.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt"),
                read.documents().stream().map(Document::text).toList());
        assertEquals(folder + "/a/b/c.txt", read.documents().get(1).name());
        assertEquals(List.of(), read.rejected());
    }

    @Test
    void readsAHiddenFileThatIsNamed() throws IOException {
        assertEquals(1, read(write(".hidden.txt", WORDS)).documents().size());
    }

    @Test
    void readsStandardInputOnce() {
        Ingestion read = Readers.standard().read(List.of("-", "-"), new ByteArrayInputStream(WORDS.getBytes(UTF_8)));
        assertEquals("-", read.documents().get(0).name());
        assertEquals(WORDS, read.documents().get(0).text());
        assertEquals(List.of("- (standard input) was already read and counts once"), notices(read));
    }

    @Test
    void tellsFormatsByContentNotByName() throws IOException {
        String page = write("page.txt", "<html><p>Five <b>sheds</b>.</html>");
        String lines = write("lines.md", "{\"id\": \"x\", \"text\": \"Five sheds.\"}");
        String text = write("text.html", WORDS);
        Ingestion read = read(page, lines, text);
        assertEquals(
                List.of("Five sheds.\n", "Five sheds.", WORDS),
                read.documents().stream().map(Document::text).toList());
        assertEquals(
                List.of(page, "x", text),
                read.documents().stream().map(Document::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            255044462D312E37;         damaged;            is a PDF that is cut off or damaged, of which nothing can be read: fetch it again, or open it and print it to a new PDF
            7B5C727466315C616E7369;   unsupported-format; is an RTF document, which cannot be read: save it as DOCX, PDF, plain text, Markdown or HTML
            D0CF11E0A1B11AE1;         unsupported-format; is an old Office (OLE) document, which cannot be read: save it as DOCX, plain text or HTML
            89504E470D0A1A0A;         binary;             is a PNG image, which cannot be read: leave it out
            7F454C4602;               binary;             is an ELF program, which cannot be read: leave it out
            1F8B0800;                 binary;             is a gzip archive, which cannot be read: unpack it and give the files in it
            504B030414;               binary;             is a ZIP archive, which cannot be read: unpack it and give the files in it
            610062;                   binary;             is not text (it holds NULs or control characters): leave it out or convert it
            20200A0D09;               empty;              holds only white space: leave it out or put a text in it
            """)
    void saysWhyBytesAreNotRead(String hex, String code, String why) throws IOException {
        String path = write("x.txt", java.util.HexFormat.of().parseHex(hex));
        Ingestion read = read(path);
        assertEquals(List.of(), read.documents());
        assertEquals(code, read.rejected().get(0).code().toString());
        assertEquals(path + " " + why, read.rejected().get(0).why());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"xl/workbook.xml, an XLSX", "ppt/presentation.xml, a PPTX"})
    void tellsOfficeFilesFromArchives(String entry, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String each : List.of("[Content_Types].xml", entry)) {
                zip.putNextEntry(new ZipEntry(each));
                zip.write(each.getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        String path = write("report", bytes.toByteArray());
        assertEquals(
                path + " is " + name
                        + " document, which cannot be read: save it as DOCX, PDF, plain text, Markdown or HTML",
                read(path).rejected().get(0).why());
    }

    @Test
    void saysWhyPathsAreNotReadAndReadsTheRest() throws IOException {
        String missing = folder.resolve("missing.txt").toString();
        String empty = write("empty.txt", "");
        Path emptyFolder = folder.resolve("none");
        Files.createDirectories(emptyFolder.resolve(".git"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere"));
        String good = write("good.txt", WORDS);
        Ingestion read = read(missing, empty, emptyFolder.toString(), link.toString(), "a\0b", "", good);
        assertEquals(
                List.of(good), read.documents().stream().map(Document::name).toList());
        assertEquals(
                List.of(
                        missing + " does not exist: check the spelling and the folder the command runs in",
                        empty + " is empty: leave it out or put a text in it",
                        emptyFolder
                                + " holds no files to read (hidden ones do not count): add texts or give another folder",
                        link + " is a link to something that is not there: mend the link or leave it out",
                        "'a\0b' cannot be a path (Nul character not allowed): give a file, a folder or -",
                        "'' cannot be a path (it is empty): give a file, a folder or -"),
                read.rejected().stream().map(Rejected::why).toList());
        assertEquals(
                List.of(Code.MISSING, Code.EMPTY, Code.EMPTY_FOLDER, Code.MISSING, Code.BAD_PATH, Code.BAD_PATH),
                read.rejected().stream().map(Rejected::code).toList());
    }

    @Test
    void followsLinksWithoutGoingInCircles() throws IOException {
        write("a/one.txt", "one");
        write("b/two.txt", "two");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("c"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("d.txt"), folder.resolve("a/one.txt"));
        Ingestion read = read(folder.toString());
        assertEquals(
                List.of("one", "two"),
                read.documents().stream().map(Document::text).toList());
        assertEquals(
                List.of(
                        folder + "/a/up leads back into a folder it lies in and was not entered again",
                        folder + "/c is a folder that was already read under another name and was left out",
                        folder + "/d.txt was already read under this or another name and counts once"),
                notices(read));
        assertEquals(List.of(), read.rejected());
    }

    @Test
    void countsAFileGivenTwiceOnce() throws IOException {
        String path = write("a.txt", WORDS);
        Ingestion read = read(path, folder.toString(), path);
        assertEquals(1, read.documents().size());
        assertEquals(
                List.of(Code.READ_TWICE, Code.READ_TWICE),
                read.notices().stream().map(Notice::code).toList());
        assertEquals(List.of(), read.rejected());
    }

    @Test
    void saysWhichFileVanished() throws IOException {
        write("a.txt", "one");
        String second = write("b.txt", "two");
        List<Ingested> all = new ArrayList<>();
        Readers.standard().read(List.of(folder.toString()), InputStream.nullInputStream(), ingested -> {
            all.add(ingested);
            delete(Path.of(second));
        });
        assertEquals(2, all.size());
        assertEquals(
                new Rejected(second, Code.VANISHED, second + " was there when listed and is gone now: run again"),
                all.get(1));
    }

    @Test
    void saysWhenReadingFails() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable is out");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        assertEquals(
                List.of(new Rejected(
                        "-",
                        Code.UNREADABLE,
                        "- cannot be read (the cable is out): check its permissions and the disk")),
                Readers.standard().read(List.of("-"), failing).rejected());
    }

    @Test
    void saysWhenPermissionIsMissing() throws IOException {
        Path closed = Path.of(write("closed.txt", WORDS));
        Files.setPosixFilePermissions(closed, java.util.Set.of());
        assumeFalse(Files.isReadable(closed), "this user may read every file");
        assertEquals(
                closed + " cannot be read (permission denied): check its permissions and the disk",
                read(closed.toString()).rejected().get(0).why());
    }

    @Test
    void passesOnNoticesAboutEncodings() throws IOException {
        String guessed = write("a.txt", "f\u00FCnf sheds".getBytes(ISO_8859_1));
        String wide = write("b.txt", ("\uFEFF" + WORDS).getBytes(UTF_16LE));
        Ingestion read = read(guessed, wide);
        assertEquals(
                List.of("f\u00FCnf sheds", WORDS),
                read.documents().stream().map(Document::text).toList());
        assertEquals(
                List.of(Code.GUESSED_ENCODING),
                read.notices().stream().map(Notice::code).toList());
    }

    @Test
    void rejectsOneNameForTwoDocuments() throws IOException {
        String lines = write("a.jsonl", "{\"id\": \"x\", \"text\": \"one\"}\n");
        String more = write("b.jsonl", "{\"id\": \"x\", \"text\": \"two\"}\n{\"id\": \"y\", \"text\": \"three\"}\n");
        Ingestion read = read(lines, more);
        assertEquals(
                List.of("one", "three"),
                read.documents().stream().map(Document::text).toList());
        assertEquals(
                more + ":1 is called 'x' as " + lines + ":1 already is: give each document its own id",
                read.rejected().get(0).why());
    }

    @Test
    void givesDocumentsAsTheyCome() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append("{\"id\": ")
                    .append(i)
                    .append(", \"text\": \"")
                    .append("word ".repeat(50))
                    .append("\"}\n");
        }
        CountingStream stream = new CountingStream(lines.toString().getBytes(UTF_8));
        List<Integer> readBefore = new ArrayList<>();
        Readers.standard().read(List.of("-"), stream, ingested -> readBefore.add(stream.taken));
        assertEquals(1000, readBefore.size());
        assertTrue(
                readBefore.get(0) <= 2 * 65_536, () -> "bytes taken before the first document: " + readBefore.get(0));
    }

    private static final class CountingStream extends ByteArrayInputStream {
        private int taken;

        CountingStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            int got = super.read(into, offset, length);
            taken += Math.max(got, 0);
            return got;
        }

        @Override
        public byte[] readNBytes(int length) throws IOException {
            byte[] got = super.readNBytes(length);
            taken = Math.max(taken, got.length);
            return got;
        }
    }

    private String write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, bytes).toString();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ingestion read(String... paths) {
        return Readers.standard().read(List.of(paths), InputStream.nullInputStream());
    }

    private static List<String> notices(Ingestion read) {
        return read.notices().stream().map(Notice::what).toList();
    }
}
