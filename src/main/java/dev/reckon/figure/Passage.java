package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import dev.reckon.mention.Mention;
import dev.reckon.mention.Mentions;
import dev.reckon.token.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * One sentence as read so far: its words, numbers and times, the places and events it names, and where it stands.
 *
 * @param block the block it stands in
 * @param span where it stands
 * @param mentions its words, numbers and times
 * @param places the places it names
 * @param events the events it names
 * @param cell what its table says of it, when it stands in one
 */
record Passage(
        Block block,
        Span span,
        Mentions mentions,
        List<Places.Hit> places,
        List<Events.Hit> events,
        Optional<Cell> cell) {

    Passage in(Cell table) {
        return new Passage(block, span, mentions, places, events, Optional.of(table));
    }

    Line line() {
        return mentions.line();
    }

    boolean isHeading() {
        return block.kind() == Block.Kind.HEADING;
    }

    /** Returns the first token of the clause token {@code i} stands in. */
    int clauseStart(int i) {
        int at = i;
        while (at > 0 && !opensClause(at)) {
            at--;
        }
        return at;
    }

    /** Returns the token behind the clause token {@code i} stands in. */
    int clauseEnd(int i) {
        int at = i + 1;
        while (at < line().size() && !opensClause(at)) {
            at++;
        }
        return Math.min(at, line().size());
    }

    /** A clause opens behind a semicolon, and at "while", "although" and their like behind a comma. */
    private boolean opensClause(int i) {
        Line line = line();
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

    /** Returns whether the parenthesis that token {@code i} stands in opened before it, and where; -1 outside any. */
    int parenthesisAt(int i) {
        int depth = 0;
        for (int at = i - 1; at >= 0; at--) {
            if (line().isMark(at, ')')) {
                depth++;
            } else if (line().isMark(at, '(')) {
                if (depth == 0) {
                    return at;
                }
                depth--;
            }
        }
        return -1;
    }

    /** Returns the token behind the parenthesis that opens at {@code open}. */
    int parenthesisEnd(int open) {
        int depth = 0;
        for (int at = open; at < line().size(); at++) {
            if (line().isMark(at, '(')) {
                depth++;
            } else if (line().isMark(at, ')')) {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return line().size();
    }

    /** Returns the mention whose phrase covers token {@code i}, or -1. */
    int mentionAt(int i) {
        List<Mention> all = mentions.mentions();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).from() <= i && i < all.get(k).to()) {
                return k;
            }
        }
        return -1;
    }

    /** Returns whether token {@code i} stands between quotation marks. */
    boolean isQuoted(int i) {
        int marks = 0;
        for (int at = 0; at < i; at++) {
            Line line = line();
            if (line.isKind(at, Kind.MARK)) {
                char c = line.textOf(at).charAt(0);
                marks += c == '"' ? 1 : 0;
                if (c == '“') {
                    marks = 1;
                } else if (c == '”') {
                    marks = 0;
                }
            }
        }
        return marks % 2 == 1;
    }

    boolean is(int i, WordClass wordClass) {
        return line().is(i, wordClass);
    }
}
