package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.token.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which words of a document stand between quotation marks, where a quotation may run over sentences and paragraphs. */
final class Quotations {

    /** More than a sentence has. */
    private static final int MOST_TOKENS = 1024;

    private final List<Marks> marks;

    /**
     * The quotations of one sentence.
     *
     * @param quoted which tokens are quoted
     * @param opensQuoted whether it begins inside a quotation that an earlier sentence opened
     * @param endsQuoted whether its last quotation runs on into the next sentence
     */
    record Marks(BitSet quoted, boolean opensQuoted, boolean endsQuoted) {

        /** Returns these marks of a sentence that is quoted from end to end. */
        Marks whole() {
            BitSet all = new BitSet();
            all.set(0, MOST_TOKENS);
            return new Marks(all, true, true);
        }

        boolean isQuoted(int token) {
            return quoted.get(Math.max(0, token));
        }
    }

    private Quotations(List<Marks> marks) {
        this.marks = marks;
    }

    static Quotations of(List<Passage> passages) {
        List<Marks> marks = new ArrayList<>();
        boolean open = false;
        for (int k = 0; k < passages.size(); k++) {
            Line line = passages.get(k).line();
            boolean newBlock = k == 0 || !passages.get(k).sharesBlock(passages.get(k - 1));
            // each paragraph of a long quotation opens with a mark of its own
            boolean resumed = newBlock && open && line.size() > 0 && mark(line, 0) != 0;
            boolean opens = newBlock ? resumed : open;
            Marks found = read(line, opens, resumed);
            marks.add(found);
            open = found.endsQuoted();
        }
        return new Quotations(marks);
    }

    Marks at(int k) {
        return marks.get(k);
    }

    private static Marks read(Line line, boolean opens, boolean resumed) {
        BitSet quoted = new BitSet();
        boolean open = opens;
        for (int i = 0; i < line.size(); i++) {
            quoted.set(i, open);
            char c = i == 0 && resumed ? 0 : mark(line, i);
            open = c == '“' || c != '”' && open != (c == '"');
        }
        quoted.set(line.size(), open);
        return new Marks(quoted, opens, open);
    }

    /** Returns the quotation mark at token {@code i}, 0 for none; a mark right behind a number is one of inches. */
    private static char mark(Line line, int i) {
        if (!line.isKind(i, Kind.MARK)) {
            return 0;
        }
        char c = line.charAt(i);
        boolean inches = c == '"' && line.isGlued(i) && line.isKind(i - 1, Kind.NUMBER) && line.isMark(i - 2, '\'');
        return (c == '"' || c == '“' || c == '”') && !inches ? c : 0;
    }
}
