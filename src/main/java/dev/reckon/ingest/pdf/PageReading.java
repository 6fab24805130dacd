package dev.reckon.ingest.pdf;

import dev.reckon.ingest.pdf.Line.Cell;
import dev.reckon.ingest.pdf.Line.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the characters of one page after another into lines in reading order. */
final class PageReading {

    private static final float SAME_LINE = 0.5f;

    private int columns;

    /** Returns the lines of page {@code page}, which is {@code height} points high. */
    List<Line> lines(List<Glyph> glyphs, int page, float height) {
        List<Line> lines = new ArrayList<>();
        for (List<Strip> strips : PageColumns.of(Strip.cut(glyphs))) {
            List<List<Strip>> rows = rows(strips);
            Column column = column(rows, page, height);
            columns++;
            for (List<Strip> row : rows) {
                lines.add(line(row, column));
            }
        }
        return lines;
    }

    private static List<List<Strip>> rows(List<Strip> strips) {
        List<Strip> sorted = new ArrayList<>(strips);
        sorted.sort(Comparator.comparingDouble(Strip::baseline));
        List<List<Strip>> rows = new ArrayList<>();
        float baseline = Float.NEGATIVE_INFINITY;
        float size = 0;
        for (Strip strip : sorted) {
            boolean same = strip.baseline() - baseline < SAME_LINE * Math.min(Math.max(size, 1), strip.size() * 2);
            if (rows.isEmpty() || !same) {
                rows.add(new ArrayList<>());
                baseline = strip.baseline();
                size = strip.size();
            } else if (strip.size() > size) {
                baseline = strip.baseline();
                size = strip.size();
            }
            rows.get(rows.size() - 1).add(strip);
        }
        return rows;
    }

    private Column column(List<List<Strip>> rows, int page, float height) {
        float[] lefts = new float[rows.size()];
        float right = 0;
        float[] leadings = new float[Math.max(1, rows.size() - 1)];
        for (int i = 0; i < rows.size(); i++) {
            lefts[i] = left(rows.get(i));
            right = Math.max(right, right(rows.get(i)));
            if (i > 0) {
                leadings[i - 1] = baseline(rows.get(i)) - baseline(rows.get(i - 1));
            }
        }
        Arrays.sort(lefts);
        Arrays.sort(leadings);
        // a quarter of the way: first lines and quotations stand further in, stray marks further out
        return new Column(page, height, columns, lefts[lefts.length / 4], right, leadings[leadings.length / 2]);
    }

    private static float left(List<Strip> row) {
        return (float) row.stream().mapToDouble(Strip::left).min().orElse(0);
    }

    private static float right(List<Strip> row) {
        return (float) row.stream().mapToDouble(Strip::right).max().orElse(0);
    }

    private static float baseline(List<Strip> row) {
        return largest(row).baseline();
    }

    private static Strip largest(List<Strip> row) {
        Strip largest = row.get(0);
        for (Strip strip : row) {
            largest = strip.size() > largest.size() ? strip : largest;
        }
        return largest;
    }

    private static Line line(List<Strip> row, Column column) {
        float size = usualSize(row);
        float baseline = usualBaseline(row, size);
        List<Glyph> letters = row.stream()
                .flatMap(strip -> strip.glyphs().stream())
                .filter(glyph -> Character.isLetter(glyph.text().charAt(0)))
                .toList();
        boolean bold = !letters.isEmpty() && letters.stream().allMatch(Glyph::bold);
        List<Cell> cells = LineWriter.cells(row, size, baseline);
        return new Line(column, baseline, size, bold, cells);
    }

    private static float usualSize(List<Strip> row) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Strip strip : row) {
            for (Glyph glyph : strip.glyphs()) {
                counts.merge(Math.round(glyph.size() * 4), glyph.text().length(), Integer::sum);
            }
        }
        int best = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int most = counts.getOrDefault(best, 0);
            boolean more = entry.getValue() > most || (entry.getValue() == most && entry.getKey() > best);
            best = more ? entry.getKey() : best;
        }
        return best / 4f;
    }

    private static float usualBaseline(List<Strip> row, float size) {
        for (Strip strip : row) {
            for (Glyph glyph : strip.glyphs()) {
                if (Math.abs(glyph.size() - size) <= 0.13f) {
                    return glyph.baseline();
                }
            }
        }
        return row.get(0).baseline();
    }
}
