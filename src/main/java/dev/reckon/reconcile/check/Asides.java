package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;

/** What stands in brackets interrupts a sentence: "from 900 (95% CI 800–990) to 700". */
final class Asides {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Asides() {}

    /** Returns {@code words} without what stands in brackets; a bracket that is not closed takes all that follows. */
    static String without(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int before = depth;
            depth = depthBehind(c, depth);
            if (depth == 0 && before == 0 && CLOSING.indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Returns the figures of the sentence that stand outside all brackets, left to right. */
    static List<Figure> outside(Sentence sentence) {
        List<Figure> outside = new ArrayList<>();
        int depth = 0;
        String text = sentence.figures().get(0).document().text();
        int at = sentence.span().start();
        for (Figure figure : sentence.figures()) {
            depth = depthAt(text, at, figure.span().start(), depth);
            if (depth == 0) {
                outside.add(figure);
            }
            // a figure read over a footnote mark holds whole brackets only
            at = figure.span().end();
        }
        return outside;
    }

    private static int depthAt(String text, int from, int to, int before) {
        int depth = before;
        for (int i = from; i < to; i++) {
            depth = depthBehind(text.charAt(i), depth);
        }
        return depth;
    }

    private static int depthBehind(char c, int before) {
        boolean closes = CLOSING.indexOf(c) >= 0;
        return OPENING.indexOf(c) >= 0 ? before + 1 : closes ? Math.max(0, before - 1) : before;
    }
}
