package dev.reckon.figure;

import dev.reckon.base.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who says a figure, as the text names them.
 *
 * @param type what sort of source the words name
 * @param text the naming words; empty for the document's own voice
 * @param span where the naming words stand; empty for the document's own voice
 * @param upstream the authority behind the source, if the text names one ("X, citing Y": Y)
 * @param grounds why the source was taken; empty for the document's own voice and for sources stated outside any text
 */
public record Attribution(
        Type type, Optional<String> text, Optional<Span> span, Optional<String> upstream, Optional<Grounds> grounds) {

    private static final Attribution NONE =
            new Attribution(Type.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Why a source was taken for a figure.
     *
     * @param rule permanent id of the rule that found it
     * @param cue the word that makes it a source; empty when another sentence names it
     * @param others the other sources its sentence names, in text order
     */
    public record Grounds(String rule, Optional<String> cue, List<String> others) {

        /** Copies the list. */
        public Grounds {
            others = List.copyOf(others);
        }
    }

    /** Makes an attribution without grounds. */
    public Attribution(Type type, Optional<String> text, Optional<Span> span, Optional<String> upstream) {
        this(type, text, span, upstream, Optional.empty());
    }

    /** Returns this attribution, taken for {@code why}. */
    Attribution because(Grounds why) {
        return new Attribution(type, text, span, upstream, Optional.of(why));
    }

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
