package dev.reckon.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a picture as an SVG element. Every text carries the width it was laid out with, so that another font than ours neither
 * overlaps nor gapes.
 */
final class SvgText {

    private static final String FONTS = "'DejaVu Sans',Verdana,sans-serif";

    /** Room kept above a picture whose heading is left away. */
    private static final int MARGIN = 8;

    private final String idPrefix;
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Map<Rectangle2D, String> clips = new LinkedHashMap<>();

    private SvgText(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /** Returns the whole picture, all ids starting with {@code idPrefix}. */
    static String whole(Picture picture, String idPrefix) {
        return new SvgText(idPrefix).element(picture, picture.marks(), 0);
    }

    /** Returns the picture without its heading, all ids starting with {@code idPrefix}. */
    static String body(Picture picture, String idPrefix) {
        return new SvgText(idPrefix).element(picture, picture.body(), Math.max(0, picture.heading() - MARGIN));
    }

    private String element(Picture picture, List<Mark> marks, int top) {
        int height = picture.height() - top;
        marks.forEach(this::mark);
        StringBuilder head = new StringBuilder(512);
        head.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(picture.width());
        head.append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 ")
                .append(top)
                .append(' ');
        head.append(picture.width()).append(' ').append(height).append("\" role=\"img\" aria-labelledby=\"");
        head.append(idPrefix)
                .append("title ")
                .append(idPrefix)
                .append("desc\" font-family=\"")
                .append(FONTS);
        head.append("\">\n<title id=\"").append(idPrefix).append("title\">").append(escaped(picture.title()));
        head.append("</title>\n<desc id=\"").append(idPrefix).append("desc\">");
        head.append(escaped(picture.description())).append("</desc>\n");
        clips.forEach((edge, id) -> head.append("<clipPath id=\"")
                .append(id)
                .append("\"><path d=\"")
                .append(path(edge))
                .append("\"/></clipPath>\n"));
        return head.append(out).append("</svg>").toString();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Text text) {
            text(text);
        } else if (mark instanceof Mark.Filled filled) {
            shape(filled, filled.shape());
            color("fill", filled.color());
            out.append("/>\n");
        } else if (mark instanceof Mark.Outlined line) {
            shape(line, line.shape());
            out.append(" fill=\"none\"");
            color("stroke", line.color());
            stroke(line.stroke());
            out.append("/>\n");
        }
    }

    private void shape(Mark mark, Shape shape) {
        out.append("<path d=\"").append(path(shape)).append('"');
        mark.clip().ifPresent(edge -> out.append(" clip-path=\"url(#")
                .append(clips.computeIfAbsent(edge, e -> idPrefix + "clip" + clips.size()))
                .append(")\""));
    }

    private void stroke(BasicStroke stroke) {
        if (stroke.getLineWidth() != 1) {
            out.append(" stroke-width=\"").append(number(stroke.getLineWidth())).append('"');
        }
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < dashes.length; i++) {
                out.append(i == 0 ? "" : " ").append(number(dashes[i]));
            }
            out.append('"');
        }
    }

    private void text(Mark.Text text) {
        AffineTransform at = text.place();
        out.append("<text x=\"").append(number(at.getTranslateX())).append("\" y=\"");
        out.append(number(at.getTranslateY())).append('"');
        double turn = Math.toDegrees(Math.atan2(at.getShearY(), at.getScaleX()));
        if (turn != 0) {
            out.append(" transform=\"rotate(").append(number(turn)).append(' ');
            out.append(number(at.getTranslateX()))
                    .append(' ')
                    .append(number(at.getTranslateY()))
                    .append(")\"");
        }
        out.append(" font-size=\"").append(number(text.font().getSize2D())).append('"');
        if (text.font().isBold()) {
            out.append(" font-weight=\"bold\"");
        }
        color("fill", text.color());
        out.append(" textLength=\"").append(number(text.width())).append("\" lengthAdjust=\"spacingAndGlyphs\">");
        out.append(escaped(text.words())).append("</text>\n");
    }

    private void color(String attribute, Color color) {
        out.append(' ').append(attribute).append("=\"#");
        out.append(Integer.toHexString(0x1000000 | (color.getRGB() & 0xffffff)), 1, 7)
                .append('"');
        if (color.getAlpha() < 255) {
            out.append(' ').append(attribute).append("-opacity=\"");
            out.append(number(color.getAlpha() / 255.0)).append('"');
        }
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder(64);
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(path.append('M'), at, 2);
                case PathIterator.SEG_LINETO -> points(path.append('L'), at, 2);
                case PathIterator.SEG_QUADTO -> points(path.append('Q'), at, 4);
                case PathIterator.SEG_CUBICTO -> points(path.append('C'), at, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void points(StringBuilder path, double[] at, int n) {
        for (int i = 0; i < n; i++) {
            path.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    /** Returns {@code value} to two decimals, which no eye tells from more. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        int rest = (int) (Math.abs(hundredths) % 100);
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(allowed(words, i) ? c : '\uFFFD');
            }
        }
        return safe.toString();
    }

    /** XML has no place for control characters and halves of characters, which broken texts do hold. */
    private static boolean allowed(String words, int i) {
        char c = words.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
        }
        return (c >= ' ' && c < 0xFFFE) || c == '\n' || c == '\t';
    }
}
