package dev.reckon.stats;

/** Checks and sums of weights. */
final class Weights {

    private Weights() {}

    /**
     * Returns the sum, after checking that there is one positive finite weight for each of {@code n} things, and some
     * things.
     */
    static double total(int n, double[] weights) {
        if (n == 0 || weights.length != n) {
            throw new IllegalArgumentException(
                    "need something to weigh and one weight each, got " + n + " and " + weights.length);
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need a positive finite weight, got " + weights[i] + " at " + i);
            }
            total += weights[i];
        }
        return total;
    }
}
