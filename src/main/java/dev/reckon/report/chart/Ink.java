package dev.reckon.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The colours, fonts, lines and markers of every chart.
 *
 * <p>Schools take the colours of Okabe and Ito (2008), which people with any colour vision tell apart, and each has a marker shape
 * of its own, so that a chart copied in grey still reads. Yellow is left out: it vanishes on white.
 */
final class Ink {

    static final Color TEXT = new Color(34, 34, 34);
    static final Color MUTED = new Color(92, 92, 92);
    static final Color FAINT = new Color(150, 150, 150);
    static final Color GRID = new Color(226, 226, 226);
    static final Color PAPER = new Color(255, 255, 255);
    static final Color BAND = new Color(232, 238, 226);
    static final Color BAND_EDGE = new Color(150, 168, 130);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    static final Stroke HAIR = new BasicStroke(1f);
    static final Stroke HARD = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    static final Stroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

    private static final List<Color> SCHOOLS = List.of(
            new Color(0, 114, 178),
            new Color(213, 94, 0),
            new Color(0, 158, 115),
            new Color(204, 121, 167),
            new Color(86, 180, 233),
            new Color(230, 159, 0),
            new Color(60, 60, 60));

    private Ink() {}

    /** Returns the colour of school {@code index}, from 0; after seven they come round again. */
    static Color school(int index) {
        return SCHOOLS.get(index % SCHOOLS.size());
    }

    /** Returns {@code color} mixed with {@code share} (0..1) of white. */
    static Color tint(Color color, double share) {
        return new Color(mix(color.getRed(), share), mix(color.getGreen(), share), mix(color.getBlue(), share));
    }

    private static int mix(int channel, double share) {
        return (int) Math.round(channel + (255 - channel) * share);
    }

    /** Returns the marker of school {@code index} around the origin, of about {@code area} square pixels. */
    static Shape marker(int index, double area) {
        double side = Math.sqrt(area);
        return switch (index % 4) {
            case 0 -> circle(side * 1.128);
            case 1 -> new Rectangle2D.Double(-side / 2, -side / 2, side, side);
            case 2 -> polygon(side * 0.88, 3, -Math.PI / 2);
            default -> polygon(side * 0.88, 3, Math.PI / 2);
        };
    }

    /** Returns a diamond around the origin, the mark of pooled values alone. */
    static Shape diamond(double halfWidth, double halfHeight) {
        Path2D path = new Path2D.Double();
        path.moveTo(-halfWidth, 0);
        path.lineTo(0, -halfHeight);
        path.lineTo(halfWidth, 0);
        path.lineTo(0, halfHeight);
        path.closePath();
        return path;
    }

    private static Shape circle(double diameter) {
        return new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter);
    }

    private static Shape polygon(double radius, int corners, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
