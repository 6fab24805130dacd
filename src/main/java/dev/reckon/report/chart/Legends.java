package dev.reckon.report.chart;

import dev.reckon.base.Interval;
import dev.reckon.reconcile.Answer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** Keys to the marks of a chart; only marks that occur are explained. */
final class Legends {

    private static final Shape LINE = new Line2D.Double(-12, 0, 12, 0);
    private static final Shape NOTHING = new Rectangle2D.Double(0, 0, 0, 0);

    private Legends() {}

    /** Returns the key of the range chart. */
    static LegendItemCollection range(Answer answer, List<RangeRow> rows, ValueScale scale) {
        LegendItemCollection items = marks(rows, scale);
        if (answer.consensus().isPresent()) {
            items.add(filled("consensus", new Rectangle2D.Double(-9, -6, 18, 12), Ink.BAND));
        }
        answer.pooled()
                .filter(p -> answer.schools().size() == 1)
                .ifPresent(p -> items.add(filled(
                        AnswerWords.pooledName(p).toLowerCase(Locale.ROOT),
                        p.isShared() ? new Rectangle2D.Double(-9, -4, 18, 8) : Ink.diamond(9, 6),
                        Ink.TEXT)));
        return items;
    }

    /** Returns the key of the marks a {@link RangeRenderer} makes of {@code rows}. */
    static LegendItemCollection marks(List<RangeRow> rows, ValueScale scale) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(line("range that makes the sentence true", Ink.MUTED));
        items.add(filled("usual reading", new Rectangle2D.Double(-12, -4, 24, 9), Ink.tint(Ink.MUTED, 0.66)));
        if (rows.stream().anyMatch(r -> r.stated().isPresent())) {
            items.add(filled("value as stated", Ink.marker(0, 60), Ink.MUTED));
        }
        if (rows.stream().anyMatch(r -> r.stated().isEmpty() && r.middle(scale).isPresent())) {
            items.add(hollow("middle, ours", Ink.marker(0, 60)));
        }
        if (rows.stream().anyMatch(r -> open(r.hard()))) {
            items.add(filled("no limit stated", arrow(), Ink.MUTED));
        }
        if (rows.stream()
                .anyMatch(r ->
                        r.hard().lowAsDouble() < scale.low() && r.hard().low().isPresent())) {
            items.add(hollow("runs on to zero", slashes()));
        }
        return items;
    }

    /** Returns a key that is a line. */
    static LegendItem line(String words, Color color) {
        return new LegendItem(
                words, "", "", "", false, NOTHING, false, color, false, color, Ink.HAIR, true, LINE, Ink.HARD, color);
    }

    /** Returns a key that is a filled shape. */
    static LegendItem filled(String words, Shape shape, Paint paint) {
        return new LegendItem(
                words, "", "", "", true, shape, true, paint, true, paint, Ink.HAIR, false, LINE, Ink.HAIR, paint);
    }

    /** Returns a key that is an outlined shape. */
    static LegendItem hollow(String words, Shape shape) {
        return new LegendItem(
                words,
                "",
                "",
                "",
                true,
                shape,
                true,
                Ink.PAPER,
                true,
                Ink.MUTED,
                new BasicStroke(1.8f),
                false,
                LINE,
                Ink.HAIR,
                Ink.MUTED);
    }

    private static boolean open(Interval interval) {
        return interval.low().isEmpty() || interval.high().isEmpty();
    }

    private static Shape arrow() {
        Path2D path = new Path2D.Double();
        path.moveTo(7, 0);
        path.lineTo(-4, -5);
        path.lineTo(-4, 5);
        path.closePath();
        return path;
    }

    private static Shape slashes() {
        Path2D path = new Path2D.Double();
        path.moveTo(-5, 5);
        path.lineTo(-1, -5);
        path.moveTo(1, 5);
        path.lineTo(5, -5);
        return path;
    }
}
