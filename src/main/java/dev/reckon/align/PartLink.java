package dev.reckon.align;

import dev.reckon.figure.Figure;

/**
 * Two figures of one text of which one is stated to be part of the other.
 *
 * @param part the part
 * @param whole the whole
 * @param cue how the text says so
 */
public record PartLink(Figure part, Figure whole, Cue cue) {

    /** How a text says that one figure is part of another. */
    public enum Cue {
        /** "3 of 5". */
        OF,
        /** "350 (144 of them women)". */
        PARENTHESIS,
        /** "350, of whom 144". */
        OF_WHOM,
        /** "Of these, 144", the whole in the sentence before. */
        OF_THESE,
        /** The numbers add up, or are said to. */
        SUM
    }
}
