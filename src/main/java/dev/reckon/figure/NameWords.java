package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words a document writes with a capital away from the start of a sentence: one that opens a sentence and is none of them has its
 * capital from there. "Gusts reached 31 metres" names no Mr Gusts.
 *
 * @param words as written
 */
record NameWords(Set<String> words) {

    /** Returns those of {@code passages}; of headings, which may write every word with a capital, none. */
    static NameWords of(List<Passage> passages) {
        Set<String> words = new HashSet<>();
        for (Passage passage : passages) {
            Line line = passage.line();
            for (int i = 1; i < line.size() && !passage.isHeading(); i++) {
                if (line.isCapitalised(i) && line.isKind(i, Kind.WORD) && line.isKind(i - 1, Kind.WORD)) {
                    words.add(line.textOf(i));
                }
            }
        }
        return new NameWords(words);
    }

    /** Returns whether the capital of the first of tokens {@code [0, to)} is all that makes them a name. */
    boolean isCommon(Line line, int to) {
        boolean capitals = false;
        for (int i = 1; i < to; i++) {
            capitals |= line.isCapitalised(i);
        }
        return !capitals && line.isKind(0, Kind.WORD) && !words.contains(line.textOf(0));
    }
}
