package dev.reckon.stats;

/** A function of tau² and its derivative, filled at one place at a time. */
interface Slope {

    /** Moves to {@code tau2}. */
    void moveTo(double tau2);

    /** Returns the function there. */
    double value();

    /** Returns its derivative there. */
    double derivative();

    /**
     * Returns where the function falls through zero between {@code from} and {@code to}, to the last digits rounding
     * allows: Newton's steps, halving the bracket where they leave it.
     *
     * @param from a place where the function is positive
     * @param to a larger place where it is not
     */
    default double fallingRoot(double from, double to) {
        double low = from;
        double high = to;
        double at = low > 0 ? Math.sqrt(low * high) : high / 2;
        for (int i = 0; i < 200; i++) {
            moveTo(at);
            double value = value();
            if (value > 0) {
                low = at;
            } else {
                high = at;
            }
            double next = at - value / derivative();
            if (!(next > low && next < high)) {
                next = low > 0 && high > 4 * low ? Math.sqrt(low * high) : low + (high - low) / 2;
            }
            boolean settled = Math.abs(next - at) <= 1e-16 * at || value == 0 || next == low || next == high;
            at = value == 0 ? at : next;
            if (settled) {
                break;
            }
        }
        return at;
    }
}
