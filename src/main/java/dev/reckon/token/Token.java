package dev.reckon.token;

import dev.reckon.base.Span;

/**
 * One token of a text.
 *
 * @param start UTF-16 offset of its first unit
 * @param end UTF-16 offset behind its last unit
 * @param kind what sort of token it is
 * @param spaced whether white space stands before it (true for the first of a block)
 */
public record Token(int start, int end, Kind kind, boolean spaced) {

    /** What sort of token it is. */
    public enum Kind {
        /** A run of letters, or dotted initials such as {@code U.S.}; {@code 's} is a word of its own. */
        WORD,
        /** Digits with their grouping and decimals, or a vulgar fraction. */
        NUMBER,
        /** Raised digits, as in {@code m²}. */
        SUPERSCRIPT,
        /** A footnote mark such as {@code [12]} or {@code [citation needed]}. */
        FOOTNOTE,
        /** A web address, file name, code, formula or version number: never read. */
        OPAQUE,
        /** One mark of punctuation or any other sign. */
        MARK
    }

    /** Returns the place of the token. */
    public Span span() {
        return new Span(start, end);
    }

    /** Returns the number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Returns whether this is the mark {@code c}. */
    public boolean isMark(CharSequence text, char c) {
        return kind == Kind.MARK && text.charAt(start) == c;
    }
}
