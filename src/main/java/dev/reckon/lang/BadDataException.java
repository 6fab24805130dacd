package dev.reckon.lang;

import java.io.Serial;

/** A word list, template or other data file that cannot be used; the message names file, line and reason. */
public final class BadDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Complains about {@code line} (from 1) of {@code file}. */
    public BadDataException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    /** Complains about {@code file} as a whole, or a folder. */
    public BadDataException(String file, String reason) {
        super(file + " " + reason);
    }
}
