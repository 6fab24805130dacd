package dev.reckon.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be measured on the paper of every chart: no words over others, nothing beyond the edge. */
class LayoutTest {

    /** Boxes of text hold the room for accents and descenders; so much of two may overlap before letters do. */
    private static final double SLACK = 2.5;

    private static final Map<String, Picture> PICTURES = Gallery.charts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().picture()));

    @Test
    void coversEveryKind() {
        Set<String> kinds = new TreeSet<>();
        PICTURES.keySet().forEach(name -> kinds.add(name.substring(name.lastIndexOf('.') + 1)));
        assertEquals(new TreeSet<>(Charts.kinds()), kinds);
    }

    @Test
    void wordsNeverOverlap() {
        List<String> wrong = new ArrayList<>();
        PICTURES.forEach((name, picture) -> {
            List<Mark.Text> texts = texts(picture);
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    if (inner(texts.get(i)).intersects(inner(texts.get(j)))) {
                        wrong.add(name + ": \"" + texts.get(i).words() + "\" on \""
                                + texts.get(j).words() + "\"");
                    }
                }
            }
        });
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " overlaps:\n" + String.join("\n", wrong));
    }

    @Test
    void nothingLeavesThePaper() {
        List<String> wrong = new ArrayList<>();
        PICTURES.forEach((name, picture) -> {
            Rectangle2D paper = new Rectangle2D.Double(-0.5, -0.5, picture.width() + 1, picture.height() + 1);
            for (Mark mark : picture.marks()) {
                boolean cut = mark.clip().isPresent();
                if (!cut && !paper.contains(mark.bounds()) && !mark.bounds().isEmpty()) {
                    wrong.add(name + ": " + mark);
                }
            }
        });
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " beyond the edge:\n" + String.join("\n", wrong));
    }

    @Test
    void tickLabelsAreNumbersAReaderCanSay() {
        PICTURES.forEach((name, picture) -> texts(picture)
                .forEach(t ->
                        assertTrue(!t.words().matches(".*\\d[eE]\\d.*|.*\\^.*|.*NaN.*"), name + ": " + t.words())));
    }

    @Test
    void everyCaptionSaysHowToReadTheChart() {
        PICTURES.forEach((name, picture) -> {
            String words = texts(picture).stream().map(Mark.Text::words).collect(Collectors.joining(" "));
            List<String> parts = name.endsWith(".parts")
                    ? List.of("anges are not confidence intervals")
                    : List.of(
                            "n = ",
                            "n_eff = ",
                            "Method: ",
                            "Hedge preset: default",
                            "Excluded: ",
                            "anges are not confidence intervals");
            parts.forEach(part -> assertTrue(words.contains(part), name + " lacks " + part + ": " + words));
        });
    }

    private static List<Mark.Text> texts(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    private static Rectangle2D inner(Mark.Text text) {
        Rectangle2D b = text.bounds();
        return new Rectangle2D.Double(
                b.getX() + 0.5, b.getY() + SLACK, b.getWidth() - 1, Math.max(1, b.getHeight() - 2 * SLACK));
    }
}
