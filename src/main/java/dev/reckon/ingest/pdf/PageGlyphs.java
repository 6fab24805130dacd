package dev.reckon.ingest.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of a page in the order they are drawn. */
final class PageGlyphs extends PDFTextStripper {

    /** More than any page draws: a form that draws others again and again would never end. */
    private static final int MOST_OPERATORS = 3_000_000;

    private static final int MOST_GLYPHS = 1_000_000;
    private static final int DIRECTIONS = 360;

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private List<Integer> directions = new ArrayList<>();
    private int operators;
    private boolean spaced;

    /**
     * Returns the characters of {@code page} that run in the direction most of them do; stamps across the page are left out.
     *
     * @throws TooMuchException if it draws more than a page does
     */
    List<Glyph> of(PDPage page) throws IOException {
        glyphs = new ArrayList<>();
        directions = new ArrayList<>();
        operators = 0;
        spaced = false;
        processPage(page);
        return inMainDirection();
    }

    private List<Glyph> inMainDirection() {
        int[] counts = new int[DIRECTIONS];
        directions.forEach(direction -> counts[direction]++);
        int main = 0;
        for (int i = 1; i < DIRECTIONS; i++) {
            main = counts[i] > counts[main] ? i : main;
        }
        if (counts[main] == glyphs.size()) {
            return glyphs;
        }
        List<Glyph> kept = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (directions.get(i) == main) {
                kept.add(glyphs.get(i));
            }
        }
        return kept;
    }

    @Override
    protected void writePage() {
        // the words are put together elsewhere
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS || glyphs.size() > MOST_GLYPHS) {
            throw new TooMuchException("a page draws without end");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof TooMuchException) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = clean(position.getUnicode());
        if (text.isEmpty()) {
            spaced = true;
            return;
        }
        float left = position.getXDirAdj();
        float right = left + position.getWidthDirAdj();
        float baseline = position.getYDirAdj();
        float size = Math.abs(position.getFontSizeInPt());
        boolean drawable = Float.isFinite(left) && Float.isFinite(right) && Float.isFinite(baseline) && size > 0.1f;
        if (drawable && !isShadow(text, left, baseline, size)) {
            glyphs.add(new Glyph(text, left, right, baseline, size, isBold(position.getFont()), spaced));
            directions.add(Math.floorMod(Math.round(position.getDir()), DIRECTIONS));
        }
        spaced = false;
    }

    /** Returns whether the same character was just drawn at nearly the same place, as programs do that have no bold font. */
    private boolean isShadow(String text, float left, float baseline, float size) {
        for (int i = glyphs.size() - 1; i >= Math.max(0, glyphs.size() - 3); i--) {
            Glyph glyph = glyphs.get(i);
            if (glyph.text().equals(text)
                    && Math.abs(glyph.left() - left) < size * 0.1f
                    && Math.abs(glyph.baseline() - baseline) < size * 0.1f) {
                return true;
            }
        }
        return false;
    }

    private boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, each -> {
            String name = String.valueOf(each.getName()).toLowerCase(Locale.ROOT);
            return name.contains("bold") || name.contains("black") || name.contains("heavy");
        });
    }

    /** Returns {@code text} without spaces and controls, letters joined in print apart again. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFB00' && c <= '\uFB06') {
                clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '\uF0B7' || c == '\uF0A7') {
                clean.append('•');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
