package dev.reckon.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of {@code n} columns numbered from 1, a number over the middle of each: names on end could not be read. */
@SuppressWarnings("serial")
final class ColumnNumbers extends NumberAxis {

    private final int n;

    ColumnNumbers(int n) {
        this.n = n;
        setRange(0, n);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
        setTickLabelFont(Ink.SMALL);
        setTickLabelPaint(Ink.MUTED);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ticks.add(new NumberTick(i + 0.5, String.valueOf(i + 1), TextAnchor.BOTTOM_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
