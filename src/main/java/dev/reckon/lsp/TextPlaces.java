package dev.reckon.lsp;

import dev.reckon.base.Span;
import dev.reckon.doc.LineMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Maps offsets of one text to an editor's places, lines and UTF-16 units both counted from 0, and back. */
final class TextPlaces {

    private final LineMap lines;
    private final int length;

    TextPlaces(String text) {
        this.lines = new LineMap(text);
        this.length = text.length();
    }

    Range range(Span span) {
        return new Range(position(span.start()), position(span.end()));
    }

    private Position position(int offset) {
        int line = lines.line(offset);
        return new Position(line - 1, offset - lines.span(line).start());
    }

    /** Returns the offset of {@code position}, the nearest there is when the text has changed since. */
    int offset(Position position) {
        int line = Math.max(0, position.getLine());
        if (line >= lines.lines()) {
            return length;
        }
        Span span = lines.span(line + 1);
        return Math.min(span.start() + Math.max(0, position.getCharacter()), span.end());
    }
}
