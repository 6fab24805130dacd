package dev.reckon.lang;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
public final class Nearest {

    private Nearest() {}

    /** Returns the one of {@code known} nearest to {@code typed}, if any is near: a third of its letters wrong at most. */
    public static Optional<String> to(String typed, List<String> known) {
        return known.stream()
                .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3)
                        || (typed.length() >= 3 && word.startsWith(typed)))
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** Counts letters put in, left out, changed, or swapped with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
