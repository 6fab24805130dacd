package dev.reckon.doc;

import java.util.Arrays;

/**
 * Maps UTF-16 offsets of one text to Unicode code point offsets, as the W3C Web Annotation {@code TextPositionSelector}
 * counts them. Built in one pass; a lookup costs the logarithm of the number of surrogate pairs, nothing when there are none.
 */
public final class CodePoints {

    private final int[] lowSurrogates;

    /** Prepares the map of {@code text}. */
    public CodePoints(CharSequence text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        this.lowSurrogates = Arrays.copyOf(found, count);
    }

    /** Returns the code point offset of UTF-16 offset {@code utf16}; inside a pair, that of the pair's start plus one. */
    public int of(int utf16) {
        if (lowSurrogates.length == 0) {
            return utf16;
        }
        int before = Arrays.binarySearch(lowSurrogates, utf16);
        return utf16 - (before >= 0 ? before : -before - 1);
    }
}
