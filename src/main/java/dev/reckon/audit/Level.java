package dev.reckon.audit;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, least first. */
public enum Level {
    /** Worth a look. */
    NOTE,
    /** Likely to mislead a reader. */
    WARNING,
    /** Wrong, as far as the words allow to say so. */
    ERROR;

    /** Returns the name all outputs use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the level called {@code label}; empty when there is none. */
    public static Optional<Level> named(String label) {
        for (Level level : values()) {
            if (level.label().equals(label)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
