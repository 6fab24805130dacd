package dev.reckon.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds HTML piece by piece. Text and attribute values are always escaped; only {@link #raw} takes markup as it is. Every element
 * that is opened must be closed in turn.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are name and value in turn, an empty name stands for none. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element opened last, which must be a {@code tag}. */
    Html close(String tag) {
        String last = open.isEmpty() ? "nothing" : open.pop();
        if (!last.equals(tag)) {
            throw new IllegalStateException("cannot close " + tag + ": " + last + " is open");
        }
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Adds an element that has no content, such as {@code meta}. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** Adds an element with words in it. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    /** Adds words. */
    Html text(CharSequence words) {
        escape(words, 0, words.length());
        return this;
    }

    /** Adds the slice {@code [start, end)} of {@code words}. */
    Html text(CharSequence words, int start, int end) {
        escape(words, start, end);
        return this;
    }

    /** Adds a line break of the source, for readers of the source. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Adds markup as it is; it must come from this program, never from a text. */
    Html raw(CharSequence markup) {
        out.append(markup);
        return this;
    }

    /** Returns all that was added; every element must be closed. */
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], 0, attributes[i + 1].length());
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escape(CharSequence words, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isAllowed(c) ? c : '\uFFFD');
            }
        }
    }

    /** HTML has no place for control characters, which texts out of old files do hold. */
    private static boolean isAllowed(char c) {
        return (c >= ' ' && c != 0x7F) || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
