package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables drawn in text: rows between pipes with or without a line of dashes, grids with {@code +---+} borders, columns under runs
 * of dashes, two or more lines of columns apart by tabs, and three or more of columns of amounts apart by blanks.
 *
 * <p>Every line is a row of its own, also where a grid's row runs over several lines. A line that only draws is a row without cells.
 */
final class TableRule implements BlockRule {

    private static final int LEAST_ROWS = 3;

    private final Lines lines;

    TableRule(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean interrupts(int line) {
        return shapeAt(line) != Shape.NONE;
    }

    @Override
    public int read(int line, List<Block> blocks) {
        Shape shape = shapeAt(line);
        if (shape == Shape.NONE) {
            return NONE;
        }
        int after = line + 1;
        while (!lines.blankOrNone(after) && continues(shape, after)) {
            after++;
        }
        List<List<Span>> rows = rows(shape, line, after);
        int headers = headerRows(line, rows);
        for (int row = 0; row < rows.size(); row++) {
            boolean header = row < headers && !rows.get(row).isEmpty();
            blocks.add(new Block(Kind.TABLE_ROW, header ? 1 : 0, lines.span(line + row), rows.get(row)));
        }
        return after;
    }

    private enum Shape {
        NONE,
        PIPES,
        RULED_COLUMNS,
        TABS,
        BLANKS
    }

    private Shape shapeAt(int line) {
        if (lines.blankOrNone(line)) {
            return Shape.NONE;
        }
        boolean last = lines.blankOrNone(line + 1);
        if (isBorder(line) || (!last && pipesBegin(line))) {
            return Shape.PIPES;
        }
        if (last) {
            return Shape.NONE;
        }
        if (isColumnRule(line + 1) && !lines.blankOrNone(line + 2)) {
            return Shape.RULED_COLUMNS;
        }
        if (hasInnerTab(line) && hasInnerTab(line + 1)) {
            return Shape.TABS;
        }
        return blankColumnsBegin(line) ? Shape.BLANKS : Shape.NONE;
    }

    private boolean continues(Shape shape, int line) {
        return switch (shape) {
            case PIPES -> lines.occurrences(line, '|') > 0 || isDrawn(line);
            case TABS -> hasInnerTab(line);
            case BLANKS -> blankCells(line).size() > 1;
            case RULED_COLUMNS -> true;
            case NONE -> false;
        };
    }

    private boolean pipesBegin(int line) {
        int pipes = pipes(line);
        if (pipes == 0) {
            return false;
        }
        boolean bothEnds = fenced(line) && fenced(line + 1);
        boolean ruled = isDrawn(line + 1) && lines.occurrences(line + 1, '-') > 1;
        return ruled || bothEnds || (pipes > 1 && pipes == pipes(line + 1));
    }

    private boolean fenced(int line) {
        return lines.firstChar(line) == '|' && lines.lastChar(line) == '|' && pipes(line) > 1;
    }

    /** Returns whether the line is a grid's border such as {@code +---+===+}. */
    private boolean isBorder(int line) {
        return lines.firstChar(line) == '+'
                && lines.lastChar(line) == '+'
                && lines.only(line, "+-=:")
                && lines.span(line).length() > 4;
    }

    private boolean isDrawn(int line) {
        boolean dashes = lines.occurrences(line, '-') + lines.occurrences(line, '=') > 0;
        boolean crossings = lines.occurrences(line, '|') > 0 || lines.occurrences(line, '+') > 1;
        return lines.only(line, "|+-=: ") && dashes && crossings;
    }

    /** Returns whether the line is two or more runs of dashes with white space between. */
    private boolean isColumnRule(int line) {
        return lines.firstChar(line) == '-'
                && lines.only(line, "-")
                && ruledColumns(line).size() > 1
                && lines.run(line, '-') > 1;
    }

    private boolean hasInnerTab(int line) {
        if (lines.blankOrNone(line)) {
            return false;
        }
        int tab = lines.indexOf(line, "\t");
        return tab >= 0 && tab < lines.last(line);
    }

    private int pipes(int line) {
        int found = 0;
        for (int i = lines.first(line); i < lines.end(line); i = nextPipe(i + 1, lines.end(line))) {
            found += lines.text().charAt(i) == '|' ? 1 : 0;
        }
        return found;
    }

    /** Returns the next pipe at or after {@code from} that is neither escaped nor inside a wiki link; {@code end} when none. */
    private int nextPipe(int from, int end) {
        String text = lines.text();
        boolean link = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '[' && text.startsWith("[[", i)) {
                link = true;
            } else if (c == ']') {
                link = false;
            } else if (c == '|' && !link && (i == 0 || text.charAt(i - 1) != '\\')) {
                return i;
            }
        }
        return end;
    }

    private List<List<Span>> rows(Shape shape, int from, int to) {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> columns = shape == Shape.RULED_COLUMNS ? ruledColumns(from + 1) : List.of();
        boolean single = shape == Shape.TABS && sameWidth(from, to);
        for (int line = from; line < to; line++) {
            rows.add(
                    switch (shape) {
                        case PIPES -> isDrawn(line) || isBorder(line) ? List.<Span>of() : pipeCells(line);
                        case RULED_COLUMNS -> lines.only(line, "-") ? List.<Span>of() : columnCells(line, columns);
                        case BLANKS -> blankCells(line);
                        case TABS, NONE -> tabCells(line, single);
                    });
        }
        return rows;
    }

    private List<Span> pipeCells(int line) {
        List<Span> cells = new ArrayList<>();
        int end = lines.last(line);
        int start = lines.first(line) + (lines.firstChar(line) == '|' ? 1 : 0);
        while (start <= end) {
            int pipe = nextPipe(start, end);
            if (pipe == end && start == end) {
                break;
            }
            cells.add(trimmed(line, start, pipe));
            start = pipe + 1;
        }
        return cells;
    }

    /** Returns where the runs of dashes stand, as columns from the line's start; the last is open to the right. */
    private List<Span> ruledColumns(int line) {
        List<Span> columns = new ArrayList<>();
        int start = lines.start(line);
        int i = lines.first(line);
        while (i < lines.last(line)) {
            int run = i;
            while (i < lines.last(line) && lines.text().charAt(i) == '-') {
                i++;
            }
            columns.add(new Span(run - start, i - start));
            while (i < lines.last(line) && lines.text().charAt(i) != '-') {
                i++;
            }
        }
        return columns;
    }

    private List<Span> columnCells(int line, List<Span> columns) {
        List<Span> cells = new ArrayList<>();
        int start = lines.start(line);
        for (int i = 0; i < columns.size(); i++) {
            int from = i == 0 ? start : start + columns.get(i).start();
            int to = i + 1 < columns.size() ? start + columns.get(i + 1).start() : lines.end(line);
            cells.add(trimmed(line, from, to));
        }
        return cells;
    }

    /** Three lines or more of as many columns, set apart by two blanks or more, that end in amounts: prose has no such lines. */
    private boolean blankColumnsBegin(int line) {
        int columns = lines.firstChar(line) == '-' ? 0 : blankCells(line).size();
        for (int next = line + 1; columns > 1 && next < line + LEAST_ROWS; next++) {
            List<Span> cells = lines.blankOrNone(next) ? List.<Span>of() : blankCells(next);
            boolean amount = !cells.isEmpty()
                    && lines.lastChar(next) != '.'
                    && Amounts.stated(lines.text(), cells.get(cells.size() - 1));
            columns = cells.size() == columns && amount ? columns : 0;
        }
        return columns > 1;
    }

    /** Returns the cells between runs of two blanks or more. */
    private List<Span> blankCells(int line) {
        List<Span> cells = new ArrayList<>();
        int end = lines.last(line);
        int start = lines.first(line);
        for (int i = start; i < end; i++) {
            boolean gap =
                    i + 1 < end && lines.text().charAt(i) == ' ' && lines.text().charAt(i + 1) == ' ';
            if (gap) {
                cells.add(trimmed(line, start, i));
                while (i + 1 < end && lines.text().charAt(i + 1) == ' ') {
                    i++;
                }
                start = i + 1;
            }
        }
        cells.add(trimmed(line, start, end));
        return cells;
    }

    private boolean sameWidth(int from, int to) {
        int width = tabs(from);
        for (int line = from + 1; line < to; line++) {
            if (tabs(line) != width) {
                return false;
            }
        }
        return true;
    }

    private int tabs(int line) {
        int found = 0;
        for (int i = lines.start(line); i < lines.end(line); i++) {
            found += lines.text().charAt(i) == '\t' ? 1 : 0;
        }
        return found;
    }

    /** Returns the cells between tabs; runs of tabs count once unless {@code single}, where an empty cell is meant. */
    private List<Span> tabCells(int line, boolean single) {
        List<Span> cells = new ArrayList<>();
        int end = single ? lines.end(line) : lines.last(line);
        int start = single ? lines.start(line) : lines.first(line);
        for (int i = start; i <= end; i++) {
            if (i < end && lines.text().charAt(i) != '\t') {
                continue;
            }
            cells.add(trimmed(line, start, i));
            while (!single && i + 1 < end && lines.text().charAt(i + 1) == '\t') {
                i++;
            }
            start = i + 1;
        }
        return cells;
    }

    /** Returns the words between the offsets, held inside what shows on the line, so that no cell leaves its row. */
    private Span trimmed(int line, int from, int to) {
        int lo = lines.first(line);
        int hi = lines.last(line);
        int start = Math.min(Math.max(from, lo), hi);
        int end = Math.max(Math.min(to, hi), start);
        while (start < end && Lines.isBlank(lines.text().charAt(start))) {
            start++;
        }
        while (end > start && Lines.isBlank(lines.text().charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Returns how many of the first rows are headers: those over a drawn line, else a first row without amounts over one with. */
    private int headerRows(int line, List<List<Span>> rows) {
        int drawn = 0;
        int firstInner = -1;
        int doubled = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).isEmpty()) {
                drawn++;
                firstInner = firstInner < 0 && row > 0 ? row : firstInner;
                doubled = doubled < 0 && lines.occurrences(line + row, '=') > 0 ? row : doubled;
            }
        }
        if (doubled >= 0) {
            return doubled;
        }
        boolean grid = rows.get(0).isEmpty();
        if (firstInner > 0 && (grid ? drawn == 3 : drawn <= 2)) {
            return firstInner;
        }
        int first = grid ? 1 : 0;
        boolean guessed =
                rows.size() > first + 1 && !statesAmount(rows.get(first)) && statesAmount(rows.get(rows.size() - 1));
        return guessed ? first + 1 : 0;
    }

    /** Returns whether a cell has a digit that is no year's. */
    private boolean statesAmount(List<Span> cells) {
        return cells.stream().anyMatch(cell -> Amounts.stated(lines.text(), cell));
    }
}
