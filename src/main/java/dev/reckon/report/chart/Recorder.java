package dev.reckon.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what a chart draws as {@linkplain Mark marks}: shapes cut to the clip, texts whole. */
final class Recorder extends Surface {

    private final List<Mark> marks;

    Recorder() {
        this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), new ArrayList<>());
        state.setStroke(new BasicStroke());
    }

    private Recorder(Graphics2D state, List<Mark> marks) {
        super(state);
        this.marks = marks;
    }

    /** Returns the marks so far, from back to front. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public Graphics create() {
        return new Recorder((Graphics2D) state.create(), marks);
    }

    // ---- marks

    @Override
    public void fill(Shape shape) {
        Shape placed = state.getTransform().createTransformedShape(shape);
        color().ifPresent(color -> add(new Mark.Filled(placed, color, Optional.empty())));
    }

    @Override
    public void draw(Shape shape) {
        Shape placed = state.getTransform().createTransformedShape(shape);
        BasicStroke stroke = (BasicStroke) state.getStroke();
        color().ifPresent(color -> add(new Mark.Outlined(placed, color, stroke, Optional.empty())));
    }

    @Override
    public void drawString(String words, float x, float y) {
        AffineTransform place = state.getTransform();
        place.translate(x, y);
        if (!words.isBlank()) {
            color().ifPresent(color -> marks.add(new Mark.Text(words, state.getFont(), color, place)));
        }
    }

    private Optional<Color> color() {
        return state.getPaint() instanceof Color color && color.getAlpha() > 0 ? Optional.of(color) : Optional.empty();
    }

    /** Adds a shape: as it is within the clip, cut at its edge, not at all outside. */
    private void add(Mark mark) {
        Shape clip = state.getClip();
        Rectangle2D bounds = mark.bounds();
        if (clip == null) {
            marks.add(mark);
            return;
        }
        Rectangle2D edge = state.getTransform().createTransformedShape(clip).getBounds2D();
        if (edge.contains(bounds) || bounds.isEmpty() && edge.contains(bounds.getX(), bounds.getY())) {
            marks.add(mark);
        } else if (edge.intersects(
                bounds.getX() - 1, bounds.getY() - 1, bounds.getWidth() + 2, bounds.getHeight() + 2)) {
            marks.add(mark.within(edge));
        }
    }
}
