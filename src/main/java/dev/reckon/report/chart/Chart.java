package dev.reckon.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * A chart ready to draw.
 *
 * @param chart the drawing
 * @param width width in pixels
 * @param height height in pixels, such that nothing is squeezed
 * @param title what it shows, for people who do not see it
 * @param description what can be read off it, for people who do not see it
 */
record Chart(JFreeChart chart, int width, int height, String title, String description) {

    /** Width of every chart, in pixels. */
    static final int WIDTH = 960;

    private static final int SIDE = 18;
    private static final int TOP = 14;
    private static final int BOTTOM = 12;

    /**
     * The words around a plot.
     *
     * @param title heading
     * @param subtitle one sentence below it; may be empty
     * @param caption how to read the chart and what is left out
     * @param description alternative text
     */
    record Words(String title, String subtitle, String caption, String description) {}

    /** Returns a chart of {@code plot}, whose area including its axes is {@code plotHeight} pixels high. */
    static Chart of(Plot plot, int plotHeight, LegendItemCollection legend, Words words) {
        JFreeChart chart = new JFreeChart(null, Ink.TITLE, plot, false);
        chart.setBackgroundPaint(Ink.PAPER);
        chart.setPadding(new RectangleInsets(TOP, SIDE, BOTTOM, SIDE));
        plot.setBackgroundPaint(Ink.PAPER);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 4, 0));
        List<Title> around = around(legend, words);
        around.forEach(chart::addSubtitle);
        double titles = heights(around);
        int height = (int) Math.ceil(plotHeight + titles + TOP + BOTTOM + 8);
        return new Chart(chart, WIDTH, height, words.title(), words.description());
    }

    private static List<Title> around(LegendItemCollection legend, Words words) {
        List<Title> titles = new ArrayList<>();
        titles.add(text(capital(words.title()), Ink.TITLE, RectangleEdge.TOP, 3));
        if (!words.subtitle().isEmpty()) {
            TextTitle subtitle = text(words.subtitle(), Ink.SUBTITLE, RectangleEdge.TOP, 4);
            subtitle.setPaint(Ink.MUTED);
            titles.add(subtitle);
        }
        TextTitle caption = text(words.caption(), Ink.SMALL, RectangleEdge.BOTTOM, 8);
        caption.setPaint(Ink.MUTED);
        titles.add(caption);
        if (legend.getItemCount() > 0) {
            titles.add(legend(legend));
        }
        return titles;
    }

    private static TextTitle text(String words, java.awt.Font font, RectangleEdge edge, int lines) {
        List<String> wrapped = TextFit.lines(words, font, WIDTH - 2.0 * SIDE - 40, lines);
        TextTitle title = new TextTitle(String.join("\n", wrapped), font);
        title.setPosition(edge);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPaint(Ink.TEXT);
        title.setPadding(new RectangleInsets(2, 0, 4, 0));
        return title;
    }

    private static LegendTitle legend(LegendItemCollection items) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(Ink.SMALL);
        legend.setItemPaint(Ink.TEXT);
        legend.setBackgroundPaint(Ink.PAPER);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setLegendItemGraphicPadding(new RectangleInsets(3, 2, 3, 4));
        legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 14));
        return legend;
    }

    private static double heights(List<Title> titles) {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            double width = WIDTH - 2.0 * SIDE;
            RectangleConstraint within = new RectangleConstraint(new Range(0, width), new Range(0, 10_000));
            return titles.stream()
                    .mapToDouble(t -> t.arrange(g2, within).getHeight())
                    .sum();
        } finally {
            g2.dispose();
        }
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** Lays the chart out at its own size. */
    Picture picture() {
        Recorder recorder = new Recorder();
        chart.draw(recorder, new Rectangle2D.Double(0, 0, width, height));
        recorder.dispose();
        return new Picture(width, height, heading(), recorder.marks(), title, description);
    }

    /** How far down the heading and the subtitle reach. */
    private int heading() {
        List<Title> above = new ArrayList<>();
        for (int i = 0; i < chart.getSubtitleCount(); i++) {
            if (RectangleEdge.TOP.equals(chart.getSubtitle(i).getPosition())) {
                above.add(chart.getSubtitle(i));
            }
        }
        return TOP + (int) heights(above);
    }
}
