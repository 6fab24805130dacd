package dev.reckon.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;

/**
 * A chart as the marks on its paper, laid out once and painted in any format from there.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param heading height of the heading at the top, which a page that says the same above leaves away
 * @param marks the marks from back to front
 * @param title what it shows, for people who do not see it
 * @param description what can be read off it, for people who do not see it
 */
record Picture(int width, int height, int heading, List<Mark> marks, String title, String description) {

    /** Copies the marks. */
    Picture {
        marks = List.copyOf(marks);
    }

    /** Returns the marks of the heading left away. */
    List<Mark> body() {
        return marks.stream().filter(m -> m.bounds().getMaxY() > heading).toList();
    }

    /** Paints all marks into {@code g2}. */
    void paint(Graphics2D g2) {
        Shape paper = g2.getClip();
        for (Mark mark : marks) {
            mark.clip().ifPresent(g2::clip);
            mark.draw(g2);
            g2.setClip(paper);
        }
    }
}
