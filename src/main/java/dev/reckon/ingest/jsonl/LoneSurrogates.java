package dev.reckon.ingest.jsonl;

/** Replaces halves of surrogate pairs, which JSON can write and no encoding can: results would not be written otherwise. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    static String replaced(String text) {
        int i = firstLone(text, 0);
        if (i < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        while (i >= 0) {
            mended.setCharAt(i, '\uFFFD');
            i = firstLone(text, i + 1);
        }
        return mended.toString();
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }
}
