package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * List items, their wrapped lines, and the indented paragraphs that follow an item, each its own block of the item's level.
 *
 * <p>Deeply indented text below an item belongs to the item: Markdown would call some of it code, and real texts put their figures
 * there.
 */
final class ListRule implements BlockRule {

    private static final String BULLETS = "-*+•‣◦▪●–—";
    private static final String DASHES = "–—";
    private static final int MAX_DIGITS = 3;

    private final Lines lines;
    private final ParagraphEnd paragraphEnd;
    private final Deque<Integer> indents = new ArrayDeque<>();

    ListRule(Lines lines, ParagraphEnd paragraphEnd) {
        this.lines = lines;
        this.paragraphEnd = paragraphEnd;
    }

    /** Forgets the open items: what follows stands outside the list. */
    void close() {
        indents.clear();
    }

    @Override
    public boolean interrupts(int line) {
        if (!isItem(line)) {
            return false;
        }
        char mark = lines.firstChar(line);
        if (Character.isDigit(mark) || mark == '(' || DASHES.indexOf(mark) >= 0) {
            // "killed in\n12. army" and a dash at the start of a wrapped line are no items.
            return false;
        }
        // "between 5\n- 7 people" is a range that was wrapped, unless the line before ended something.
        return mark == '•' || !Character.isDigit(contentChar(line)) || endsSomething(line - 1);
    }

    @Override
    public int read(int line, List<Block> blocks) {
        boolean item = isItem(line);
        if (!item && (indents.isEmpty() || lines.indent(line) < indents.getLast() + 2)) {
            close();
            return NONE;
        }
        if (item) {
            open(lines.indent(line));
        }
        int after = line + 1;
        while (!paragraphEnd.at(after) && !isItem(after)) {
            after++;
        }
        blocks.add(Block.of(Kind.LIST_ITEM, indents.size(), lines.span(line, after)));
        return after;
    }

    private void open(int indent) {
        while (!indents.isEmpty() && indents.getLast() >= indent) {
            indents.removeLast();
        }
        indents.addLast(indent);
    }

    private boolean endsSomething(int line) {
        return line < 0 || ".:;!?,".indexOf(lines.lastChar(line)) >= 0;
    }

    private boolean isItem(int line) {
        return markLength(line) > 0;
    }

    private char contentChar(int line) {
        int i = lines.first(line) + markLength(line);
        while (i < lines.end(line) && Lines.isBlank(lines.text().charAt(i))) {
            i++;
        }
        return i < lines.end(line) ? lines.text().charAt(i) : '\0';
    }

    /** Returns the length of the item's mark, without the white space that has to follow it; 0 when there is none. */
    private int markLength(int line) {
        if (lines.blankOrNone(line)) {
            return 0;
        }
        int start = lines.first(line);
        int length = BULLETS.indexOf(lines.firstChar(line)) >= 0 ? 1 : numberLength(start, lines.last(line));
        int next = start + length;
        return length > 0
                        && next < lines.last(line)
                        && Lines.isBlank(lines.text().charAt(next))
                ? length
                : 0;
    }

    /** Returns the length of {@code 1.}, {@code 12)}, {@code (3)} or {@code (a)} at {@code start}; 0 when there is none. */
    private int numberLength(int start, int end) {
        String text = lines.text();
        boolean bracket = text.charAt(start) == '(';
        int from = bracket ? start + 1 : start;
        int i = from;
        while (i < end && i - from < MAX_DIGITS && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (bracket && i == from && i < end && Character.isLetter(text.charAt(i))) {
            i++;
        }
        boolean closed = i > from && i < end && (text.charAt(i) == ')' || (!bracket && text.charAt(i) == '.'));
        return closed ? i + 1 - start : 0;
    }
}
