package dev.reckon.ingest.pdf;

import dev.reckon.ingest.RaisedText;
import dev.reckon.ingest.pdf.Line.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the strips of one line as words: a space where a gap is, a new cell where it is wide, raised text so that it stays apart. */
final class LineWriter {

    private static final float SPACE = 0.17f;
    private static final float CELL = 1.2f;
    private static final float RAISED = 0.12f;
    private static final float SMALLER = 0.85f;

    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();
    private final float size;
    private final float baseline;
    private float left;
    private float right;
    private boolean gapBeforeRaised;

    private LineWriter(float size, float baseline) {
        this.size = size;
        this.baseline = baseline;
    }

    /** Returns the cells of a line whose strips are {@code strips}. */
    static List<Cell> cells(List<Strip> strips, float size, float baseline) {
        LineWriter writer = new LineWriter(size, baseline);
        strips.stream().sorted(Comparator.comparingDouble(Strip::left)).forEach(strip -> strip.glyphs()
                .forEach(writer::write));
        writer.endCell();
        return writer.cells;
    }

    private void write(Glyph glyph) {
        boolean first = words.length() == 0 && raised.length() == 0;
        float gap = first ? 0 : glyph.left() - right;
        if (gap > size * CELL) {
            endCell();
            first = true;
        }
        left = first ? glyph.left() : left;
        boolean apart = !first && (glyph.spaced() || gap > size * SPACE);
        if (isRaised(glyph)) {
            gapBeforeRaised = raised.length() == 0 ? apart : gapBeforeRaised;
            raised.append(glyph.text());
        } else {
            endRaised();
            words.append(apart ? " " : "").append(glyph.text());
        }
        right = Math.max(first ? glyph.right() : right, glyph.right());
    }

    private boolean isRaised(Glyph glyph) {
        return glyph.size() < size * SMALLER && baseline - glyph.baseline() > size * RAISED;
    }

    private void endRaised() {
        if (raised.length() == 0) {
            return;
        }
        String mark = raised.toString();
        String before = gapBeforeRaised ? "" : words.substring(Math.max(0, words.length() - 4));
        words.append(gapBeforeRaised ? " " : "");
        words.append(mark.length() > RaisedText.MAX_LENGTH ? mark : RaisedText.written(mark, false, before));
        raised.setLength(0);
    }

    private void endCell() {
        endRaised();
        if (words.length() > 0) {
            cells.add(new Cell(left, right, words.toString()));
        }
        words.setLength(0);
    }
}
