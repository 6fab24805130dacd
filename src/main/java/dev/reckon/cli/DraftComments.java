package dev.reckon.cli;

import dev.reckon.audit.Audited;
import dev.reckon.base.Sha256;
import dev.reckon.doc.Document;
import dev.reckon.doc.WordRuns;
import dev.reckon.report.audit.FindingComments;
import dev.reckon.report.docx.CommentedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code --comments}: a copy of a Word draft with a comment at every finding. */
final class DraftComments {

    private DraftComments() {}

    /**
     * Writes the copy of the one draft audited.
     *
     * @throws UsageException if there is no such draft
     */
    static void write(Audited audited, Path file) throws IOException {
        if (audited.drafts().size() != 1) {
            throw new UsageException("--comments takes one draft, and there are "
                    + audited.drafts().size() + ": audit them one by one");
        }
        Document draft = audited.drafts().get(0);
        if (!(draft.origin().orElse(null) instanceof WordRuns runs)) {
            throw new UsageException(
                    "--comments needs a DOCX draft, and " + draft.name() + " is none: save it as DOCX");
        }
        Path original = Path.of(draft.name());
        if (Files.exists(file) && Files.exists(original) && Files.isSameFile(file, original)) {
            throw new UsageException("--comments would write over the draft " + draft.name() + ": give another file");
        }
        byte[] bytes = Files.isRegularFile(original) ? Files.readAllBytes(original) : new byte[0];
        if (!Sha256.of(bytes).equals(draft.sha256())) {
            throw new UsageException("--comments needs the draft as a file that stays as it is, and " + draft.name()
                    + " was a stream or has changed: run again on the file");
        }
        byte[] copy = CommentedCopy.of(bytes, runs, FindingComments.about(draft, audited.findings()));
        ResultFile.write(file, copy);
    }
}
