package dev.reckon.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.LineMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** An axis whose ticks are rows of words: columns of text beside the plot, each cell level with its row. */
@SuppressWarnings("serial")
final class RowLabels extends NumberAxis {

    private static final double GAP = 12;

    private final transient List<Cell> cells;
    private final double wide;

    /**
     * Words beside a row.
     *
     * @param y the row, in axis values
     * @param x left end, in pixels from the left end of the labels
     * @param lines the words, line by line, already fitted
     * @param font their font
     * @param color their colour
     * @param struck whether a line goes through them
     */
    record Cell(double y, double x, List<String> lines, Font font, Color color, boolean struck) {

        /** Copies the lines. */
        Cell {
            lines = List.copyOf(lines);
        }

        double right() {
            return x
                    + lines.stream()
                            .mapToDouble(l -> TextFit.width(l, font))
                            .max()
                            .orElse(0);
        }
    }

    /** Makes the labels for rows between 0 and {@code rows}, 0 on top. */
    RowLabels(List<Cell> cells, double rows) {
        this.cells = List.copyOf(cells);
        this.wide = cells.stream().mapToDouble(Cell::right).max().orElse(0) + GAP;
        setRange(0, rows);
        setInverted(true);
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
    }

    /** Returns the words of all cells in order, for those who cannot see the chart and for tests. */
    List<Cell> cells() {
        return cells;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        reserved.add(wide, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        double left = edge.equals(RectangleEdge.LEFT) ? dataArea.getMinX() - wide : dataArea.getMaxX() + GAP;
        Shape clip = g2.getClip();
        for (Cell cell : cells) {
            draw(g2, cell, left, valueToJava2D(cell.y(), dataArea, edge));
        }
        g2.setClip(clip);
        return new AxisState(cursor);
    }

    private static void draw(Graphics2D g2, Cell cell, double left, double middle) {
        g2.setFont(cell.font());
        g2.setColor(cell.color());
        LineMetrics metrics = cell.font().getLineMetrics("Ag", g2.getFontRenderContext());
        double lineHeight = metrics.getAscent() + metrics.getDescent();
        double baseline = middle - lineHeight * cell.lines().size() / 2 + metrics.getAscent();
        for (String line : cell.lines()) {
            g2.drawString(line, (float) (left + cell.x()), (float) baseline);
            if (cell.struck()) {
                double y = baseline - metrics.getAscent() * 0.33;
                g2.setStroke(Ink.HAIR);
                g2.draw(new Line2D.Double(left + cell.x(), y, left + cell.x() + TextFit.width(line, cell.font()), y));
            }
            baseline += lineHeight;
        }
    }
}
