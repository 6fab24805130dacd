package dev.reckon.ingest.html;

import dev.reckon.ingest.RaisedText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Finds the marks in raised text of a page and writes them so that they do not run into the number before. */
final class NoteMarks {

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
            String before = text.lastAdjacent() == '\0' ? "" : text.tail(4);
            text.words(RaisedText.written(mark, marks.linked, before));
        }
        return true;
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
                        text.getWholeText(), 0, Math.min(text.getWholeText().length(), RaisedText.MAX_LENGTH + 1));
            } else if (node instanceof Element element) {
                linked |= element.normalName().equals("a")
                        || element.className().contains("note")
                        || element.className().contains("ref");
            }
            nodes++;
            tooLong = words.length() > RaisedText.MAX_LENGTH || nodes > RaisedText.MAX_LENGTH;
            return tooLong ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
