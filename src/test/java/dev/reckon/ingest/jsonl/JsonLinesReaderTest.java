package dev.reckon.ingest.jsonl;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.ingest.Ingested.Code;
import dev.reckon.ingest.Ingested.Rejected;
import dev.reckon.ingest.Ingestion;
import dev.reckon.ingest.Readers;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

    private static final String GOOD = "{\"id\": \"good\", \"text\": \"Five sheds.\"}";

    @Test
    void readsADocumentALine() {
        Ingestion read = read("{\"text\": \"A\\n\\nb\", \"id\": 7, \"more\": [1, {}]}\r\n\n"
                + GOOD.replace("\"text\"", "\"title\": \"T\", \"text\""));
        assertEquals(List.of("7", "good"), names(read));
        assertEquals("A\n\nb", read.documents().get(0).text());
        assertEquals(2, read.documents().get(0).blocks().size());
        assertEquals(Optional.of("T"), read.documents().get(1).title());
        assertEquals(List.of(), read.rejected());
    }

    @Test
    void hashesTheLineWithoutItsEnd() {
        Ingestion read = read(GOOD + "\r\n" + GOOD.replace("good", "other") + "\n");
        assertEquals(Sha256.of(GOOD.getBytes(UTF_8)), read.documents().get(0).sha256());
        assertEquals(
                Sha256.of(GOOD.replace("good", "other").getBytes(UTF_8)),
                read.documents().get(1).sha256());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            words only; is not valid JSON (Unrecognized token 'words' at column 6): mend or remove the line
            {"id": "x", "text": "cut; is not valid JSON (it ends too early): mend or remove the line
            [1, 2]; is no JSON object: write {"id": ..., "text": ...} on one line
            {"text": "x"}; has no "id": add one, each line its own
            {"id": null, "text": "x"}; has an "id" that is neither a word nor a whole number: give it one
            {"id": " ", "text": "x"}; has an "id" that is neither a word nor a whole number: give it one
            {"id": "x"}; has no "text": add it or remove the line
            {"id": "x", "text": 5}; has a "text" that is no string: write it in quotes
            {"id": "x", "text": "y", "title": []}; has a "title" that is no string: write it in quotes
            {"id": "x", "text": "y"} {}; goes on after its object: write one object a line
            {"id": "x", "text": " "}; has an empty text: remove the line or give it a text
            {"id": "x", "id": "z", "text": "y"}; is not valid JSON (Duplicate field 'id' at column 17): mend or remove the line
            """)
    void namesEachBadLineAndReadsTheRest(String bad, String why) {
        Ingestion read = read(GOOD + "\n" + bad + "\n" + GOOD.replace("good", "last") + "\n");
        assertEquals(List.of("good", "last"), names(read));
        Rejected rejected = read.rejected().get(0);
        assertEquals("-:2", rejected.source());

        assertEquals("-:2 " + why, rejected.why());
    }

    @Test
    void aFirstBadLineIsStillALineOfJsonl() {
        Ingestion read = read("{\"id\": 3, \"text\": oops}\n" + GOOD);
        assertEquals(List.of("good"), names(read));
        assertEquals("-:1", read.rejected().get(0).source());
    }

    @Test
    void rejectsAnIdUsedBefore() {
        Ingestion read = read(GOOD + "\n" + GOOD);
        assertEquals(Code.DUPLICATE_ID, read.rejected().get(0).code());
        assertEquals(
                "-:2 is called 'good' as -:1 already is: give each document its own id",
                read.rejected().get(0).why());
    }

    @Test
    void readsAFirstLineLongerThanTheHead() {
        String text = "Five sheds. ".repeat(20_000);
        Ingestion read = read("{\"id\": \"long\", \"text\": \"" + text + "\"}\n" + GOOD);
        assertEquals(List.of("long", "good"), names(read));
        assertEquals(text, read.documents().get(0).text());
    }

    @Test
    void readsMarksAndWideEncodings() {
        assertEquals(List.of("good"), names(read("\uFEFF" + GOOD)));
        byte[] wide = ("\uFEFF" + GOOD + "\n" + GOOD.replace("good", "b")).getBytes(UTF_16LE);
        assertEquals(
                List.of("good", "b"), names(Readers.standard().read(List.of("-"), new ByteArrayInputStream(wide))));
    }

    @Test
    void mendsHalfASurrogatePair() {
        Ingestion read = read("{\"id\": 1, \"text\": \"a\\ud83d b \\ud83d\\ude00\"}");
        assertEquals("a\uFFFD b \uD83D\uDE00", read.documents().get(0).text());
        assertEquals(Code.BROKEN_ENCODING, read.notices().get(0).code());
        assertEquals("-:1", read.notices().get(0).source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"id\": 1,\n  \"text\": \"x\"\n}\n",
                "[{\"id\": 1, \"text\": \"x\"}]",
                "{\"a\": 1}\n{\"a\": 2}\n"
            })
    void rejectsJsonThatIsNotOneDocumentALine(String json) {
        Ingestion read = read(json);
        assertEquals(Code.NOT_JSON_LINES, read.rejected().get(0).code());
        assertEquals(
                "- is JSON but not one document a line: write each as {\"id\": ..., \"text\": ...} on a line of its own",
                read.rejected().get(0).why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1] A note about 5 sheds.", "{not} a document", "{5 sheds} and\n{6 more}"})
    void leavesOtherTextsAlone(String text) {
        assertEquals(text, read(text).documents().get(0).text());
    }

    private static Ingestion read(String lines) {
        return Readers.standard().read(List.of("-"), new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    private static List<String> names(Ingestion read) {
        return read.documents().stream().map(Document::name).toList();
    }
}
