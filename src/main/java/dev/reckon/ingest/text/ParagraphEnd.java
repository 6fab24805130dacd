package dev.reckon.ingest.text;

/** Knows where a paragraph ends. */
interface ParagraphEnd {

    /** Returns whether {@code line} is blank, begins a block of its own, or is not there. */
    boolean at(int line);

    /** Returns the first line after {@code line} where a paragraph ends. */
    default int after(int line) {
        int after = line + 1;
        while (!at(after)) {
            after++;
        }
        return after;
    }
}
