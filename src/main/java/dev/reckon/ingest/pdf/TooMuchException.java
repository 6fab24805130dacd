package dev.reckon.ingest.pdf;

import java.io.IOException;

/** Thrown when a file unpacks to, or draws, more than any document does. */
final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuchException(String what) {
        super(what);
    }
}
