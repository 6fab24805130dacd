package dev.reckon.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Fits text into a width measured in the font it will be drawn with. */
final class TextFit {

    /** How every text is measured: smooth, and placed between pixels. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String ELLIPSIS = "…";

    private TextFit() {}

    /** Returns the rectangle {@code text} takes around the start of its baseline. */
    static Rectangle2D bounds(String text, Font font) {
        return font.getStringBounds(text, CONTEXT);
    }

    /** Returns the width of {@code text} in pixels. */
    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : bounds(text, font).getWidth();
    }

    /** Returns {@code text} on one line no wider than {@code width}, its end replaced by an ellipsis if it must be cut. */
    static String line(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int lo = 0;
        int hi = text.length();
        while (lo < hi) {
            int mid = (lo + hi + 1) / 2;
            if (width(text.substring(0, mid).strip() + ELLIPSIS, font) <= width) {
                lo = mid;
            } else {
                hi = mid - 1;
            }
        }
        int end = lo > 0 && Character.isHighSurrogate(text.charAt(lo - 1)) ? lo - 1 : lo;
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    /** Returns {@code text} wrapped at blanks and behind dashes into at most {@code most} lines no wider than {@code width}; the last may be cut. */
    static List<String> lines(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < most - 1 && width(rest, font) > width) {
            int end = breakBefore(rest, font, width);
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(line(rest, font, width));
        return lines;
    }

    private static int breakBefore(String text, Font font, double width) {
        int best = -1;
        for (int i = 1; i < text.length(); i++) {
            boolean dash = "-–—/".indexOf(text.charAt(i - 1)) >= 0;
            if (text.charAt(i) == ' ' || dash) {
                if (width(text.substring(0, i), font) > width) {
                    break;
                }
                best = i;
            }
        }
        return best;
    }
}
