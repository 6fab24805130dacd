package dev.reckon.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reckon.ingest.docx.DocxFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommentsTest {

    private final Path draft;
    private final Path source;
    private final Path copy;

    DraftCommentsTest(@TempDir Path folder) throws IOException {
        String words = "According to Mary Jones, 300 people died in the flood of 1901 in Hull.";
        draft = Files.write(
                folder.resolve("draft.docx"), DocxFile.of(DocxFile.p(words)).bytes());
        source = Files.writeString(
                folder.resolve("source.txt"),
                "According to Mary Jones, at least 300 people died in the flood of 1901 in Hull.\n");
        copy = folder.resolve("copy.docx");
    }

    @Test
    void commentsTheDraftWithTheSourcesWords() throws IOException {
        byte[] before = Files.readAllBytes(draft);
        Run run = audit(draft);
        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertArrayEquals(before, Files.readAllBytes(draft));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(copy)))) {
            String comment = word.getComments()[0].getText();
            assertTrue(comment.contains("drops the hedge"), comment);
            assertTrue(comment.contains("Suggestion: at least 300"), comment);
            assertTrue(comment.contains("at least 300 people died in the flood"), comment);
        }
        assertEquals(
                Run.of("extract", "--text", draft.toString()).out(),
                Run.of("extract", "--text", copy.toString()).out());
    }

    @Test
    void saysWhatKindOfDraftItNeeds() {
        Run run = audit(source);
        assertEquals(ExitCode.USAGE, run.exit());
        assertEquals("reckon: --comments needs a DOCX draft, and " + source + " is none: save it as DOCX\n", run.err());
    }

    @Test
    void neverWritesOverTheDraft() throws IOException {
        byte[] before = Files.readAllBytes(draft);
        Run run = Run.of("audit", draft.toString(), "--comments", draft.toString());
        assertEquals(ExitCode.USAGE, run.exit());
        assertTrue(run.err().contains("would write over the draft"), run.err());
        assertArrayEquals(before, Files.readAllBytes(draft));
    }

    private Run audit(Path what) {
        return Run.of("audit", what.toString(), "--against", source.toString(), "--comments", copy.toString());
    }
}
