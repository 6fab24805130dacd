package dev.reckon.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes rows of text as aligned columns for a terminal of a known width. Columns that do not fit lose the middle of their
 * longest cells, the widest column first; numbers are never cut.
 */
final class TextTable {

    private static final String GUTTER = "  ";
    private static final int LEAST = 5;

    private final List<Head> heads;
    private final int width;

    /**
     * A column.
     *
     * @param name its heading
     * @param right whether cells stand to the right
     * @param cut whether its cells may be shortened
     */
    record Head(String name, boolean right, boolean cut) {}

    /** Makes a table of columns {@code heads} for lines of at most {@code width} terminal cells. */
    TextTable(List<Head> heads, int width) {
        this.heads = List.copyOf(heads);
        this.width = width;
    }

    /** Writes the headings and {@code rows}, each with one cell a column; {@code out} stays open. */
    void write(List<List<String>> rows, Writer out) throws IOException {
        List<String> names = heads.stream().map(Head::name).toList();
        int[] widths = widths(names, rows);
        line(names, widths, out);
        List<String> rules = Arrays.stream(widths).mapToObj("─"::repeat).toList();
        line(rules, widths, out);
        for (List<String> row : rows) {
            line(row, widths, out);
        }
        out.flush();
    }

    private int[] widths(List<String> names, List<List<String>> rows) {
        int[] widths = names.stream().mapToInt(TextTable::cells).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells(row.get(i)));
            }
        }
        shrink(widths);
        return widths;
    }

    private void shrink(int[] widths) {
        int excess = Arrays.stream(widths).sum() + GUTTER.length() * (widths.length - 1) - width;
        while (excess > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (heads.get(i).cut() && widths[i] > LEAST && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private void line(List<String> cells, int[] widths, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shortened(cells.get(i), widths[i]);
            String blanks = " ".repeat(Math.max(0, widths[i] - cells(cell)));
            line.append(i == 0 ? "" : GUTTER);
            line.append(heads.get(i).right() ? blanks + cell : cell + blanks);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** Returns {@code text} in at most {@code limit} terminal cells, an ellipsis in place of its middle when it is longer. */
    static String shortened(String text, int limit) {
        if (cells(text) <= limit) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = 0;
        int tail = points.length;
        int room = limit - 1;
        // Taken from both ends in turn, the head first: names are told apart by how they begin.
        List<Integer> order = new ArrayList<>();
        while (head < tail) {
            boolean fromHead = order.size() % 2 == 0;
            int point = fromHead ? points[head] : points[tail - 1];
            room -= cells(point);
            if (room < 0) {
                break;
            }
            order.add(point);
            head += fromHead ? 1 : 0;
            tail -= fromHead ? 0 : 1;
        }
        return new String(points, 0, head).stripTrailing()
                + "…"
                + new String(points, tail, points.length - tail).stripLeading();
    }

    /** Returns how many terminal cells {@code text} takes. */
    static int cells(String text) {
        return text.codePoints().map(TextTable::cells).sum();
    }

    private static int cells(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    /** Whether the character takes two cells: the East Asian wide and emoji stretches of Unicode Annex 11. */
    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
