package dev.reckon.ingest.pdf;

import dev.reckon.doc.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Puts lines together to headings, paragraphs, list items and tables; a paragraph goes on over columns and pages. */
final class Blocks {

    private static final float LARGER = 1.12f;
    private static final float SAME_SIZE = 0.08f;
    private static final float SMALL = 0.93f;
    private static final float INDENT = 0.8f;
    private static final float GAP = 1.35f;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_BOLD_HEADING = 100;
    private static final int DEEPEST_HEADING = 6;
    private static final String BULLETS = "•◦▪■●‣∙–—*·";

    private final float body;
    private final List<Integer> headingSizes;
    private final List<Draft> drafts = new ArrayList<>();

    private Blocks(List<Line> lines) {
        body = bodySize(lines);
        TreeSet<Integer> sizes = new TreeSet<>();
        for (Line line : lines) {
            if (isLarge(line)) {
                sizes.add(halfPoints(line));
            }
        }
        headingSizes = List.copyOf(sizes.descendingSet());
    }

    /** Returns the blocks of {@code lines}, which are in reading order. */
    static List<Draft> of(List<Line> lines) {
        Blocks blocks = new Blocks(lines);
        int at = 0;
        while (at < lines.size()) {
            Optional<TableLines> table = TableLines.at(at, lines);
            if (table.isPresent()) {
                blocks.drafts.add(Draft.of(table.get()));
                at += table.get().lines().size();
            } else {
                blocks.add(lines.get(at));
                at++;
            }
        }
        return blocks.drafts;
    }

    /** Returns the size most letters are set in. */
    private static float bodySize(List<Line> lines) {
        Map<Integer, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(halfPoints(line), line.text().length(), Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> entry : letters.entrySet()) {
            int most = letters.getOrDefault(best, 0);
            boolean more = entry.getValue() > most || (entry.getValue() == most && entry.getKey() < best);
            best = more ? entry.getKey() : best;
        }
        return best / 2f;
    }

    private static int halfPoints(Line line) {
        return Math.round(line.size() * 2);
    }

    private void add(Line line) {
        Optional<Draft> open = goesOnFrom(line);
        if (open.isPresent()) {
            open.get().add(line);
        } else if (isHeading(line)) {
            drafts.add(Draft.of(Kind.HEADING, headingLevel(line), line));
        } else {
            boolean item = isItem(line.text());
            drafts.add(Draft.of(item ? Kind.LIST_ITEM : Kind.PARAGRAPH, item ? 1 : 0, line));
        }
    }

    /** Returns the block that {@code line} goes on with. */
    private Optional<Draft> goesOnFrom(Line line) {
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        Draft last = drafts.get(drafts.size() - 1);
        if (last.last().column().number() == line.column().number()) {
            return Optional.of(last).filter(draft -> goesOnBelow(draft, line));
        }
        return lastOfBody().filter(draft -> goesOnElsewhere(draft, line));
    }

    private boolean goesOnBelow(Draft draft, Line line) {
        Line before = draft.last();
        float down = line.baseline() - before.baseline();
        boolean near = down <= GAP * Math.max(line.column().leading(), line.size()) && down > 0;
        if (!near || draft.table().isPresent() || !sameSize(before, line)) {
            return false;
        }
        if (draft.kind() == Kind.HEADING) {
            return isHeading(line)
                    && headingLevel(line) == draft.level()
                    && !draft.last().endsSentence();
        }
        boolean heading = isHeading(line) && before.bold() != line.bold();
        return !heading
                && !isItem(line.text(), draft)
                && !isIndented(draft, line)
                && !(before.isShort() && before.endsSentence());
    }

    /** Returns whether {@code line} stands further in, or out, than lines that go on do. */
    private static boolean isIndented(Draft draft, Line line) {
        float in = line.left() - draft.last().left();
        boolean second = draft.lines().size() == 1;
        if (in > INDENT * line.size()) {
            // the second line of an item or a reference stands further in; a new paragraph's first does, too
            boolean hanging = second && !draft.last().endsSentence();
            return !hanging && draft.kind() != Kind.LIST_ITEM;
        }
        return in < -INDENT * line.size() && !second;
    }

    /** Returns whether {@code line}, at the top of a column, goes on with a block of an earlier one. */
    private boolean goesOnElsewhere(Draft draft, Line line) {
        Line before = draft.last();
        boolean running = draft.kind() == Kind.PARAGRAPH || draft.kind() == Kind.LIST_ITEM;
        if (!running || !sameSize(before, line) || before.bold() != line.bold() || isItem(line.text())) {
            return false;
        }
        char first = line.text().charAt(0);
        boolean open = !before.endsSentence();
        return open && (Character.isLowerCase(first) || before.isFull()) && !isHeading(line);
    }

    /** Returns the last block set in the size of most text: notes at the foot of a page do not end the paragraph above them. */
    private Optional<Draft> lastOfBody() {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 12); i--) {
            Draft draft = drafts.get(i);
            boolean note = draft.first().size() < SMALL * body && draft.kind() != Kind.TABLE_ROW;
            if (!note) {
                return Optional.of(draft);
            }
        }
        return Optional.of(drafts.get(drafts.size() - 1));
    }

    private static boolean sameSize(Line one, Line other) {
        return Math.abs(one.size() - other.size()) <= SAME_SIZE * Math.max(one.size(), other.size());
    }

    private boolean isLarge(Line line) {
        return line.size() >= LARGER * body
                && line.text().length() <= LONGEST_HEADING
                && line.text().chars().anyMatch(Character::isLetter);
    }

    private boolean isHeading(Line line) {
        String text = line.text();
        boolean bold = line.bold()
                && line.size() >= SMALL * body
                && text.length() <= LONGEST_BOLD_HEADING
                && ".,;:".indexOf(text.charAt(text.length() - 1)) < 0;
        return isLarge(line) || bold;
    }

    private int headingLevel(Line line) {
        int rank = headingSizes.indexOf(halfPoints(line));
        return Math.min(DEEPEST_HEADING, (rank >= 0 && isLarge(line) ? rank : headingSizes.size()) + 1);
    }

    private static boolean isItem(String text, Draft before) {
        boolean bullet = BULLETS.indexOf(text.charAt(0)) >= 0;
        // a number at the start of a line is an item's only where one may begin: sentences have numbers, too
        return isItem(text)
                && (bullet || before.kind() == Kind.LIST_ITEM || before.last().endsSentence());
    }

    /** Returns whether {@code text} begins as an item of a list does: a bullet, {@code 1.}, {@code (a)}, {@code b)}. */
    private static boolean isItem(String text) {
        int space = text.indexOf(' ');
        if (space < 1 || space > 5) {
            return false;
        }
        if (space == 1 && BULLETS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int start = text.charAt(0) == '(' ? 1 : 0;
        int end = start;
        while (end < space && end - start < 2 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        end = end == start && Character.isLowerCase(text.charAt(start)) ? start + 1 : end;
        boolean closed = end + 1 == space && (text.charAt(end) == ')' || (start == 0 && text.charAt(end) == '.'));
        return end > start && closed;
    }
}
