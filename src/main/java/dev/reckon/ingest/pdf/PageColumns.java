package dev.reckon.ingest.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the strips of a page into reading order: where columns of running text stand side by side, down the left one first; what
 * reaches across two of them parts those above it from those below.
 */
final class PageColumns {

    private static final int BINS = 400;
    private static final int MOST_CUTS = 3;
    private static final int FEWEST_LINES = 4;
    private static final float NARROWEST = 0.8f;
    private static final int FEWEST_LETTERS = 15;
    private static final float FULL = 0.3f;
    private static final float CROSSED = 0.2f;
    private static final float BLANK = 0.3f;
    private static final int FEW = 20;
    private static final float ALIKE = 2;

    private PageColumns() {}

    /** Returns the strips of each column, columns in reading order. */
    static List<List<Strip>> of(List<Strip> strips) {
        List<List<Strip>> columns = new ArrayList<>();
        split(strips, MOST_CUTS, columns);
        return columns;
    }

    private static void split(List<Strip> strips, int cuts, List<List<Strip>> into) {
        Optional<Gutter> gutter = cuts == 0 ? Optional.empty() : gutter(strips);
        if (gutter.isEmpty()) {
            if (!strips.isEmpty()) {
                into.add(strips);
            }
            return;
        }
        Sides sides = Sides.of(strips, gutter.get());
        sides.across().sort(Comparator.comparingDouble(Strip::baseline));
        List<Strip> spanning = new ArrayList<>();
        float above = Float.NEGATIVE_INFINITY;
        for (Strip strip : sides.across()) {
            List<Strip> left = between(sides.left(), above, strip.baseline());
            List<Strip> right = between(sides.right(), above, strip.baseline());
            if (!left.isEmpty() || !right.isEmpty()) {
                addSpanning(spanning, into);
                split(left, cuts - 1, into);
                split(right, cuts - 1, into);
            }
            spanning.add(strip);
            above = strip.baseline();
        }
        addSpanning(spanning, into);
        split(between(sides.left(), above, Float.POSITIVE_INFINITY), cuts - 1, into);
        split(between(sides.right(), above, Float.POSITIVE_INFINITY), cuts - 1, into);
    }

    private static void addSpanning(List<Strip> spanning, List<List<Strip>> into) {
        if (!spanning.isEmpty()) {
            into.add(List.copyOf(spanning));
            spanning.clear();
        }
    }

    private static List<Strip> between(List<Strip> strips, float above, float below) {
        return strips.stream()
                .filter(strip -> strip.baseline() > above && strip.baseline() <= below)
                .toList();
    }

    /** A blank stretch from top to bottom, but for what reaches across. */
    private record Gutter(float left, float right) {

        float width() {
            return right - left;
        }
    }

    /** A gutter between columns, and how many strips reach across it. */
    private record Cut(Gutter gutter, int crossed) {

        /**
         * Of two gutters about as wide the one that less reaches across comes first: a headline over two of three columns must not
         * part the third.
         */
        boolean isBefore(Cut other) {
            float narrow = Math.min(gutter.width(), other.gutter.width());
            boolean alike = ALIKE * narrow >= Math.max(gutter.width(), other.gutter.width());
            return alike && crossed != other.crossed ? crossed < other.crossed : gutter.width() > other.gutter.width();
        }
    }

    /** The strips left and right of a gutter, and those across it. */
    private record Sides(List<Strip> left, List<Strip> right, List<Strip> across) {

        static Sides of(List<Strip> strips, Gutter gutter) {
            Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            float middle = (gutter.left() + gutter.right()) / 2;
            for (Strip strip : strips) {
                if (strip.right() <= middle) {
                    sides.left().add(strip);
                } else if (strip.left() >= middle) {
                    sides.right().add(strip);
                } else {
                    sides.across().add(strip);
                }
            }
            return sides;
        }

        /** Returns whether both sides are running text that stands side by side, and little reaches across. */
        boolean areColumns(float from, Gutter gutter, float to) {
            return isProse(left, gutter.left() - from)
                    && isProse(right, to - gutter.right())
                    && across.size() <= CROSSED * (left.size() + right.size())
                    && besideOneAnother();
        }

        private static boolean isProse(List<Strip> side, float width) {
            // wide gaps of justified lines part strips: what counts is what stands on one line
            long lines = side.stream()
                    .mapToInt(strip -> Math.round(strip.baseline() / 2))
                    .distinct()
                    .count();
            long letters =
                    side.stream().mapToLong(strip -> strip.glyphs().size()).sum();
            double widths = side.stream().mapToDouble(Strip::width).sum();
            return lines >= FEWEST_LINES && letters >= FEWEST_LETTERS * lines && widths >= FULL * width * lines;
        }

        private boolean besideOneAnother() {
            double top = Math.max(top(left), top(right));
            double bottom = Math.min(bottom(left), bottom(right));
            long beside = left.stream()
                    .filter(strip ->
                            strip.baseline() >= top - strip.size() && strip.baseline() <= bottom + strip.size())
                    .count();
            return beside >= FEWEST_LINES - 1;
        }

        private static double top(List<Strip> side) {
            return side.stream().mapToDouble(Strip::baseline).min().orElse(0);
        }

        private static double bottom(List<Strip> side) {
            return side.stream().mapToDouble(Strip::baseline).max().orElse(0);
        }
    }

    private static Optional<Gutter> gutter(List<Strip> strips) {
        if (strips.size() < 2 * FEWEST_LINES) {
            return Optional.empty();
        }
        float from = (float) strips.stream().mapToDouble(Strip::left).min().orElse(0);
        float to = (float) strips.stream().mapToDouble(Strip::right).max().orElse(0);
        float bin = Math.max((to - from) / BINS, 0.01f);
        double size = strips.stream().mapToDouble(Strip::size).average().orElse(10);
        int[] covered = covered(strips, from, bin);
        int deepest = Arrays.stream(covered).max().orElse(0);
        int most = Math.max(1, (int) (BLANK * deepest));
        Optional<Cut> best = Optional.empty();
        int start = -1;
        for (int i = 1; i <= BINS; i++) {
            boolean blank = i < BINS && covered[i] <= most;
            if (blank && start < 0) {
                start = i;
            } else if (!blank && start >= 0) {
                Gutter gutter = narrowed(covered, start, i, from, bin, deepest / FEW);
                if (i < BINS && gutter.width() >= NARROWEST * size) {
                    Sides sides = Sides.of(strips, gutter);
                    Cut cut = new Cut(gutter, sides.across().size());
                    boolean first = best.isEmpty() || cut.isBefore(best.get());
                    best = first && sides.areColumns(from, gutter, to) ? Optional.of(cut) : best;
                }
                start = -1;
            }
        }
        return best.map(Cut::gutter);
    }

    /** Returns the widest run of bins that the fewest strips cover, give or take a few: short lines leave more room than a gutter has. */
    private static Gutter narrowed(int[] covered, int start, int end, float from, float bin, int few) {
        int fewest = Integer.MAX_VALUE;
        for (int i = start; i < end; i++) {
            fewest = Math.min(fewest, covered[i]);
        }
        int bestStart = start;
        int bestEnd = start;
        int runStart = -1;
        for (int i = start; i <= end; i++) {
            boolean in = i < end && covered[i] <= fewest + few;
            if (in && runStart < 0) {
                runStart = i;
            } else if (!in && runStart >= 0) {
                if (i - runStart > bestEnd - bestStart) {
                    bestStart = runStart;
                    bestEnd = i;
                }
                runStart = -1;
            }
        }
        return new Gutter(from + bestStart * bin, from + bestEnd * bin);
    }

    private static int[] covered(List<Strip> strips, float from, float bin) {
        int[] change = new int[BINS + 2];
        for (Strip strip : strips) {
            change[bounded((strip.left() - from) / bin)]++;
            change[bounded((strip.right() - from) / bin) + 1]--;
        }
        int[] covered = new int[BINS + 1];
        int now = 0;
        for (int i = 0; i <= BINS; i++) {
            now += change[i];
            covered[i] = now;
        }
        return covered;
    }

    private static int bounded(float bin) {
        return Math.max(0, Math.min(BINS, (int) bin));
    }
}
