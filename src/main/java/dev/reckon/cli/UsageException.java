package dev.reckon.cli;

import java.io.Serial;

/** A command asked for something that cannot be done; the message says what and how to mend it. */
final class UsageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
