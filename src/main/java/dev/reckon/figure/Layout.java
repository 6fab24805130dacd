package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.mention.Mention;
import dev.reckon.token.Token.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the clauses, parentheses, quotations and number phrases of one sentence begin and end, found once in a single pass,
 * since every figure of the sentence asks.
 */
final class Layout {

    /** In tokens. */
    private static final int LONGEST_ASIDE = 30;

    /** What most sentences have none of is not written down for each of their tokens. */
    private static final int[] NONE = {};

    private final int size;
    private final int[] clauseStarts;
    private final int[] clauseEnds;
    private final int[] opened;
    private final int[] closed;
    private final int[] mentions;
    private final int[] compared;
    private final int[] asides;
    private final BitSet quoted;

    private Layout(Line line, List<Mention> all) {
        this.size = line.size();
        this.clauseStarts = clauseStarts(line);
        this.clauseEnds = clauseEnds(clauseStarts);
        boolean parentheses = IntStream.range(0, size).anyMatch(i -> isOpening(line, i));
        this.opened = parentheses ? opened(line) : NONE;
        this.closed = parentheses ? closed(line) : NONE;
        this.mentions = mentions(size, all);
        this.compared = Comparisons.opened(line, mentions);
        this.asides = asides(line);
        this.quoted = quoted(line);
    }

    static Layout of(Line line, List<Mention> mentions) {
        return new Layout(line, mentions);
    }

    /** Returns the first token of the clause token {@code i} stands in. */
    int clauseStart(int i) {
        return size == 0 ? 0 : clauseStarts[within(i, size - 1)];
    }

    /** Returns the token behind the clause token {@code i} stands in. */
    int clauseEnd(int i) {
        return size == 0 ? 0 : clauseEnds[within(i, size - 1)];
    }

    /** Returns where the parenthesis that token {@code i} stands in opened; -1 outside any. */
    int parenthesisAt(int i) {
        return opened.length == 0 ? -1 : opened[within(i, size)];
    }

    /** Returns the token behind the parenthesis that opens at {@code open}; the number of tokens when it never closes. */
    int parenthesisEnd(int open) {
        return open < closed.length ? closed[open] : size;
    }

    /** Returns the index of the mention whose phrase covers token {@code i}, or -1. */
    int mentionAt(int i) {
        return i >= 0 && i < size ? mentions[i] : -1;
    }

    /** Returns where the comparison that token {@code i} stands in opens; -1 outside any. */
    int comparisonAt(int i) {
        return compared[within(i, size)];
    }

    /** Returns where the remark between two dashes that token {@code i} stands in opened; -1 outside any. */
    int asideAt(int i) {
        return asides.length == 0 ? -1 : asides[within(i, size)];
    }

    /** Returns whether token {@code i} stands between quotation marks. */
    boolean isQuoted(int i) {
        return quoted.get(within(i, size));
    }

    private static int within(int i, int most) {
        return Math.max(0, Math.min(i, most));
    }

    private static int[] clauseStarts(Line line) {
        int[] starts = new int[line.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = opensClause(line, i) ? i : starts[i - 1];
        }
        return starts;
    }

    private static int[] clauseEnds(int[] starts) {
        int[] ends = new int[starts.length];
        int end = starts.length;
        for (int i = starts.length - 1; i >= 0; i--) {
            ends[i] = end;
            end = starts[i] == i ? i : end;
        }
        return ends;
    }

    /** A clause opens behind a semicolon, and at "while", "although" and their like behind a comma. */
    private static boolean opensClause(Line line, int i) {
        if (line.isMark(i - 1, ';')) {
            return true;
        }
        boolean comma = line.isMark(i - 1, ',') || line.isDash(i - 1);
        return switch (line.word(i).form()) {
            case "while", "whereas", "although", "though", "but" ->
                comma || line.isForm(i, "whereas") || line.isForm(i, "although") || line.isForm(i, "but");
            default -> false;
        };
    }

    private static boolean isOpening(Line line, int i) {
        return line.isMark(i, '(') || line.isMark(i, '[');
    }

    private static boolean isClosing(Line line, int i) {
        return line.isMark(i, ')') || line.isMark(i, ']');
    }

    /** For every token, and the end: the innermost parenthesis opened before it and not closed before it. */
    private static int[] opened(Line line) {
        int[] opened = new int[line.size() + 1];
        int[] stack = new int[line.size() + 1];
        int depth = 0;
        for (int i = 0; i <= line.size(); i++) {
            opened[i] = depth == 0 ? -1 : stack[depth - 1];
            if (isOpening(line, i)) {
                stack[depth++] = i;
            } else if (isClosing(line, i) && depth > 0) {
                depth--;
            }
        }
        return opened;
    }

    private static int[] closed(Line line) {
        int[] closed = new int[line.size()];
        Arrays.fill(closed, line.size());
        int[] stack = new int[line.size()];
        int depth = 0;
        for (int i = 0; i < line.size(); i++) {
            if (isOpening(line, i)) {
                stack[depth++] = i;
            } else if (isClosing(line, i) && depth > 0) {
                closed[stack[--depth]] = i + 1;
            }
        }
        return closed;
    }

    /** For every token, and the end: the dash that opened the remark around it. A sentence with an odd dash has none. */
    private static int[] asides(Line line) {
        int[] asides = NONE;
        int open = -1;
        for (int i = 0; i < line.size(); i++) {
            if (!partsClauses(line, i)) {
                continue;
            }
            if (open >= 0 && i - open <= LONGEST_ASIDE) {
                asides = asides.length == 0 ? outside(line) : asides;
                Arrays.fill(asides, open + 1, i, open);
                open = -1;
            } else {
                open = i;
            }
        }
        return asides;
    }

    private static int[] outside(Line line) {
        int[] outside = new int[line.size() + 1];
        Arrays.fill(outside, -1);
        return outside;
    }

    /** "Kenya — the largest — has", "Kenya--the largest--has": a dash between words that joins no parts of one. */
    private static boolean partsClauses(Line line, int i) {
        if (!line.isDash(i) || line.isDash(i + 1) || line.isKind(i + 1, Kind.NUMBER) && line.isGlued(i + 1)) {
            return false;
        }
        boolean twice = line.isDash(i - 1) && line.isGlued(i);
        boolean spaced = !line.isGlued(i) && !line.isGlued(i + 1);
        boolean em = line.isMark(i, '—') && !line.isKind(i - 1, Kind.NUMBER);
        return i > 0 && (twice || spaced || em);
    }

    private static int[] mentions(int size, List<Mention> all) {
        int[] mentions = new int[size];
        Arrays.fill(mentions, -1);
        for (int k = all.size() - 1; k >= 0; k--) {
            Arrays.fill(mentions, all.get(k).from(), Math.min(size, all.get(k).to()), k);
        }
        return mentions;
    }

    private static BitSet quoted(Line line) {
        BitSet quoted = new BitSet();
        char open = QuoteMarks.NONE;
        for (int i = 0; i <= line.size(); i++) {
            if (open != QuoteMarks.NONE) {
                quoted.set(i);
            }
            open = QuoteMarks.behind(line, i, open);
        }
        return quoted;
    }
}
