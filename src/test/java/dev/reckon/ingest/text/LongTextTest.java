package dev.reckon.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.ingest.Ingested;
import dev.reckon.ingest.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {

    private static final String PARAGRAPH =
            "The flood left 1,200 people homeless. Two bridges fell; \uD83C\uDF0A so did the mill.\n";

    private static List<Ingested> read(byte[] bytes, int longest) throws IOException {
        List<Ingested> all = new ArrayList<>();
        TextReader.inParts(longest).read(Source.of("t", new ByteArrayInputStream(bytes)), all::add);
        return all;
    }

    private static List<Document> documents(List<Ingested> all) {
        return all.stream()
                .filter(Ingested.Read.class::isInstance)
                .map(read -> ((Ingested.Read) read).document())
                .toList();
    }

    private static String joined(List<Document> parts) {
        return parts.stream().map(Document::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 127, 400, 70_000})
    void partsMakeUpTheTextAndKnowWhereTheyStand(int longest) throws IOException {
        String text = (PARAGRAPH + "\n").repeat(900);
        List<Document> parts = documents(read(text.getBytes(StandardCharsets.UTF_8), longest));
        assertEquals(text, joined(parts));
        int codePoints = 0;
        int lines = 0;
        for (Document part : parts) {
            assertTrue(part.text().length() <= longest, () -> part.text().length() + " units");
            assertEquals(codePoints, part.codePointsBefore());
            assertEquals(lines, part.part().orElseThrow().lines());
            codePoints += part.text().codePointCount(0, part.text().length());
            lines += (int) part.text().chars().filter(c -> c == '\n').count();
        }
        assertEquals(1, parts.stream().map(Document::sha256).distinct().count());
        assertEquals(
                Sha256.of(text.getBytes(StandardCharsets.UTF_8)), parts.get(0).sha256());
        assertEquals(parts.get(0).sha256(), parts.get(0).part().orElseThrow().textSha256());
    }

    @Test
    void partsEndBetweenParagraphsThenLinesThenSentencesThenWords() throws IOException {
        for (String end : List.of("\n\n", "\r\n\r\n", "\n", ". ", " ")) {
            String text = ("one two three four five six seven eight nine ten eleven" + end).repeat(40);
            List<Document> parts = documents(read(text.getBytes(StandardCharsets.UTF_8), 150));
            assertEquals(text, joined(parts));
            parts.forEach(part -> assertTrue(part.text().endsWith(end), () -> "'" + part.text() + "'"));
        }
    }

    @Test
    void aTextWithoutAnyPlaceToCutIsCutAllTheSameButNotInsideACharacter() throws IOException {
        String text = "\uD83C\uDF0A".repeat(500);
        List<Document> parts = documents(read(text.getBytes(StandardCharsets.UTF_8), 101));
        assertEquals(text, joined(parts));
        parts.forEach(part -> assertEquals(0, part.text().length() % 2));
    }

    @Test
    void aTextThatIsShortEnoughStaysWhole() throws IOException {
        List<Document> parts = documents(read(PARAGRAPH.getBytes(StandardCharsets.UTF_8), 100));
        assertEquals(1, parts.size());
        assertTrue(parts.get(0).part().isEmpty());
    }

    @Test
    void encodingsAreToldAsForShortTexts() throws IOException {
        String text = "Caf\u00E9 owners \u2013 some 300 \u2013 protested.\n".repeat(4000);
        byte[] broken = text.getBytes(StandardCharsets.UTF_8);
        broken[20_000] = (byte) 0x93;
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                text.getBytes(StandardCharsets.UTF_16),
                broken)) {
            List<Ingested> inParts = read(bytes, 30_000);
            List<Ingested> whole = new ArrayList<>();
            TextReader.whole().read(Source.of("t", new ByteArrayInputStream(bytes)), whole::add);
            assertEquals(joined(documents(whole)), joined(documents(inParts)));
            assertEquals(
                    documents(whole).get(0).sha256(), documents(inParts).get(0).sha256());
            assertEquals(notices(whole), notices(inParts));
        }
    }

    private static List<String> notices(List<Ingested> all) {
        return all.stream()
                .filter(i -> !(i instanceof Ingested.Read))
                .map(Object::toString)
                .toList();
    }

    @Test
    void whatIsNoTextOrHasNoneIsRejectedOnce() throws IOException {
        byte[] nulInside = "word ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        nulInside[150_000] = 0;
        assertEquals(
                "[t is not text (it holds NULs or control characters): leave it out or convert it]",
                read(nulInside, 1000).toString());
        assertEquals(
                "[t holds only white space: leave it out or put a text in it]",
                read(" \n".repeat(90_000).getBytes(StandardCharsets.UTF_8), 1000)
                        .toString());
    }

    @Test
    void aFileIsReadAgainAndAStreamFromACopy(@TempDir Path folder) throws IOException {
        String text = PARAGRAPH.repeat(3000);
        Path file = Files.writeString(folder.resolve("long.txt"), text);
        List<Ingested> all = new ArrayList<>();
        try (var stream = Files.newInputStream(file)) {
            TextReader.inParts(500).read(Source.of("long.txt", stream, file), all::add);
        }
        assertEquals(text, joined(documents(all)));
        assertEquals(joined(documents(all)), joined(documents(read(text.getBytes(StandardCharsets.UTF_8), 500))));
    }
}
