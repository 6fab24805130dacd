package dev.reckon.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** One thing on the paper, in pixels from the upper left corner. */
sealed interface Mark {

    /** Returns the rectangle it covers. */
    Rectangle2D bounds();

    /** Returns the rectangle outside which nothing of it shows; empty when all of it does. */
    Optional<Rectangle2D> clip();

    /** Returns it with all that is outside {@code edge} cut away; a text stays whole. */
    Mark within(Rectangle2D edge);

    /** Draws it, whole. */
    void draw(Graphics2D g2);

    /** A filled shape. */
    record Filled(Shape shape, Color color, Optional<Rectangle2D> clip) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        @Override
        public Mark within(Rectangle2D edge) {
            return new Filled(shape, color, Optional.of(edge));
        }

        @Override
        public void draw(Graphics2D g2) {
            g2.setPaint(color);
            g2.fill(shape);
        }
    }

    /** The outline of a shape. */
    record Outlined(Shape shape, Color color, BasicStroke stroke, Optional<Rectangle2D> clip) implements Mark {

        @Override
        public Rectangle2D bounds() {
            double half = stroke.getLineWidth() / 2;
            Rectangle2D b = shape.getBounds2D();
            return new Rectangle2D.Double(
                    b.getX() - half, b.getY() - half, b.getWidth() + 2 * half, b.getHeight() + 2 * half);
        }

        @Override
        public Mark within(Rectangle2D edge) {
            return new Outlined(shape, color, stroke, Optional.of(edge));
        }

        @Override
        public void draw(Graphics2D g2) {
            g2.setPaint(color);
            g2.setStroke(stroke);
            g2.draw(shape);
        }
    }

    /**
     * A line of text.
     *
     * @param words the text
     * @param font its font
     * @param color its colour
     * @param place turns the origin into where its baseline starts, and the way it runs
     */
    record Text(String words, Font font, Color color, AffineTransform place) implements Mark {

        /** Copies the transform. */
        public Text {
            place = new AffineTransform(place);
        }

        @Override
        public Rectangle2D bounds() {
            return place.createTransformedShape(TextFit.bounds(words, font)).getBounds2D();
        }

        @Override
        public Optional<Rectangle2D> clip() {
            return Optional.empty();
        }

        @Override
        public Mark within(Rectangle2D edge) {
            return this;
        }

        /** Returns its width as it was laid out. */
        double width() {
            return TextFit.width(words, font);
        }

        @Override
        public void draw(Graphics2D g2) {
            AffineTransform before = g2.getTransform();
            g2.transform(place);
            g2.setPaint(color);
            g2.setFont(font);
            g2.drawString(words, 0f, 0f);
            g2.setTransform(before);
        }
    }
}
