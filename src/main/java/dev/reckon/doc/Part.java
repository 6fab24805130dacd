package dev.reckon.doc;

/**
 * Where one part stands in a text too long to be held in memory at once.
 *
 * @param textSha256 lower-case hexadecimal SHA-256 of the whole text in UTF-8, the same for all its parts
 * @param codePoints Unicode code points of the text before this part
 * @param lines line ends of the text before this part
 */
public record Part(String textSha256, int codePoints, int lines) {

    /** Returns whether text comes before this part. */
    public boolean continuing() {
        return codePoints > 0;
    }
}
