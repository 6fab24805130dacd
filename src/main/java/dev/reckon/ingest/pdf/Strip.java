package dev.reckon.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Characters drawn one after the other on one line without a wide gap: a line of a column, a cell of a table, or part of either. */
final class Strip {

    /** Gaps wider than this, in sizes of the font, part columns and cells. */
    private static final float WIDE = 0.9f;

    private static final float OVERLAP = 0.5f;
    private static final float SHIFT = 0.6f;

    private final List<Glyph> glyphs = new ArrayList<>();
    private float left;
    private float right;
    private float size;
    private float baseline;

    private Strip(Glyph first) {
        left = first.left();
        right = first.right();
        take(first);
    }

    /** Cuts {@code glyphs} into strips, in drawing order. */
    static List<Strip> cut(List<Glyph> glyphs) {
        List<Strip> strips = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Strip last = strips.isEmpty() ? null : strips.get(strips.size() - 1);
            if (last != null && last.goesOnWith(glyph)) {
                last.take(glyph);
            } else {
                strips.add(new Strip(glyph));
            }
        }
        return strips;
    }

    private boolean goesOnWith(Glyph glyph) {
        float larger = Math.max(size, glyph.size());
        float gap = glyph.left() - right;
        return Math.abs(glyph.baseline() - baseline) < larger * SHIFT && gap < larger * WIDE && gap > -larger * OVERLAP;
    }

    private void take(Glyph glyph) {
        glyphs.add(glyph);
        left = Math.min(left, glyph.left());
        right = Math.max(right, glyph.right());
        // raised and lowered characters are smaller: the largest tell the line
        if (glyph.size() > size) {
            size = glyph.size();
            baseline = glyph.baseline();
        }
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float size() {
        return size;
    }

    float baseline() {
        return baseline;
    }

    float width() {
        return right - left;
    }
}
