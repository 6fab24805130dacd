package dev.reckon.figure;

import dev.reckon.base.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * Who says a figure, as the text names them.
 *
 * @param type what sort of source the words name
 * @param text the naming words; empty for the document's own voice
 * @param span where the naming words stand; empty for the document's own voice
 * @param upstream the authority behind the source, if the text names one ("X, citing Y": Y)
 */
public record Attribution(Type type, Optional<String> text, Optional<Span> span, Optional<String> upstream) {

    private static final Attribution NONE =
            new Attribution(Type.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    /** What sort of source says so. */
    public enum Type {
        NAMED_PERSON,
        ORGANISATION,
        DOCUMENT,
        OFFICIAL,
        GENERIC,
        NONE;

        /** Returns the name the output tables use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the document's own voice. */
    public static Attribution none() {
        return NONE;
    }
}
