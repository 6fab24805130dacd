package dev.reckon.ingest.docx;

import dev.reckon.ingest.Ingested.Code;
import java.io.IOException;

/** Thrown when a package cannot be read; its message goes on after the file's name and says how to mend it. */
final class BadPackageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    BadPackageException(Code code, String message) {
        super(message);
        this.code = code;
    }

    static BadPackageException damaged(String what) {
        return new BadPackageException(
                Code.DAMAGED,
                "is a damaged DOCX document (" + what + "): let Word or LibreOffice repair it, or fetch it again");
    }

    Code code() {
        return code;
    }
}
