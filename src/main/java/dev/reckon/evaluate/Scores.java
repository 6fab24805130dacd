package dev.reckon.evaluate;

import java.util.List;

/**
 * How well figures were read.
 *
 * @param owed gold figures that had to be found
 * @param predicted figures found that had to be in the gold
 * @param paired owed figures that were found
 * @param valueRight paired figures whose low, best and high are all right
 * @param attributed how well it is told that somebody else says so at all
 * @param shares of the paired figures, how often each aspect is right, in a fixed order
 * @param errors what went wrong, one line each, in text order
 */
public record Scores(
        int owed, int predicted, int paired, int valueRight, Rate attributed, List<Share> shares, List<String> errors) {

    /** Copies the lists. */
    public Scores {
        shares = List.copyOf(shares);
        errors = List.copyOf(errors);
    }

    /**
     * Found against owed.
     *
     * @param hits found and owed
     * @param found found, owed or not
     * @param owed owed, found or not
     */
    public record Rate(int hits, int found, int owed) {

        /** Returns the share of what was found that was owed, 0 to 1; 0 when nothing was found. */
        public double precision() {
            return found == 0 ? 0 : (double) hits / found;
        }

        /** Returns the share of what was owed that was found, 0 to 1; 0 when nothing was owed. */
        public double recall() {
            return owed == 0 ? 0 : (double) hits / owed;
        }

        /** Returns the harmonic mean of precision and recall. */
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /**
     * How often an aspect is right.
     *
     * @param name the aspect
     * @param right how often it is right
     * @param of how often it was asked
     */
    public record Share(String name, int right, int of) {

        /** Returns the share, 0 to 1; 1 when it was never asked. */
        public double value() {
            return of == 0 ? 1 : (double) right / of;
        }
    }

    /** Returns how well figures are found at all. */
    public Rate detection() {
        return new Rate(paired, predicted, owed);
    }

    /** Returns how well figures are found with the right value. */
    public Rate value() {
        return new Rate(valueRight, predicted, owed);
    }
}
