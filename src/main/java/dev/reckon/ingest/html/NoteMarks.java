package dev.reckon.ingest.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes raised text so that it does not run into the number before it: a note's mark as {@code [12]}, a power as {@code 10⁶} or
 * {@code km²}, an ordinal's letters as they are.
 */
final class NoteMarks {

    private static final int MAX_LENGTH = 12;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final List<String> SQUARED_UNITS = List.of("km", "m", "cm", "mm", "ft", "mi", "yd", "in", "s");

    private NoteMarks() {}

    /** Writes {@code sup} and returns true; false when it is too long for a mark and is to be read like other text. */
    static boolean write(Element sup, TextBuilder text) {
        Marks marks = new Marks();
        NodeTraversor.filter(marks, sup);
        if (marks.tooLong) {
            return false;
        }
        String mark = marks.words.toString().strip();
        if (!mark.isEmpty()) {
            text.words(written(mark, marks.linked, text));
        }
        return true;
    }

    private static String written(String mark, boolean linked, TextBuilder text) {
        if (mark.startsWith("[")) {
            return mark;
        }
        boolean digits = mark.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!linked && isPower(mark, digits, text)) {
            return raised(mark);
        }
        return digits || linked ? "[" + mark + "]" : mark;
    }

    private static boolean isPower(String mark, boolean digits, TextBuilder text) {
        boolean signed = mark.length() > 1
                && "-−".indexOf(mark.charAt(0)) >= 0
                && mark.chars().skip(1).allMatch(Character::isDigit);
        if (!digits && !signed) {
            return false;
        }
        String tail = text.tail(4);
        int word = tail.length();
        while (word > 0 && Character.isLetterOrDigit(tail.charAt(word - 1))) {
            word--;
        }
        String before = tail.substring(word);
        return text.lastAdjacent() != '\0'
                && (before.equals("10") || ((signed || mark.length() == 1) && SQUARED_UNITS.contains(before)));
    }

    private static String raised(String mark) {
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            raised.append(Character.isDigit(c) ? RAISED.charAt(c - '0') : '⁻');
        }
        return raised.toString();
    }

    /** Collects a short text, and whether it links to somewhere. */
    private static final class Marks implements NodeFilter {

        private final StringBuilder words = new StringBuilder();
        private boolean linked;
        private boolean tooLong;
        private int nodes;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words.append(
                        text.getWholeText(), 0, Math.min(text.getWholeText().length(), MAX_LENGTH + 1));
            } else if (node instanceof Element element) {
                linked |= element.normalName().equals("a")
                        || element.className().contains("note")
                        || element.className().contains("ref");
            }
            nodes++;
            tooLong = words.length() > MAX_LENGTH || nodes > MAX_LENGTH;
            return tooLong ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
