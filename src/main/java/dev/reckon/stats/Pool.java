package dev.reckon.stats;

import java.util.Optional;

/**
 * A pooled mean with all that goes with it.
 *
 * @param estimate the pooled mean
 * @param se its standard error
 * @param low lower end of its confidence interval
 * @param high upper end of its confidence interval
 * @param tau2 variance between sources, at least 0
 * @param i2 share of the variance that lies between sources, in percent
 * @param h2 whole variance over the variance within sources
 * @param q Cochran's Q with weights 1/v
 * @param qP probability of a larger Q if there were no variance between sources
 * @param prediction where the mean of a further source would lie; empty for equal effects, which know no further source
 */
public record Pool(
        double estimate,
        double se,
        double low,
        double high,
        double tau2,
        double i2,
        double h2,
        double q,
        double qP,
        Optional<Range> prediction) {

    /**
     * Returns, for estimates that are logarithms, the factor by which two sources typically differ: exp(0.9539 tau),
     * the median ratio of two draws, at least 1.
     */
    public double medianRatio() {
        return Math.exp(CensoredFit.MEDIAN_DISTANCE * Math.sqrt(tau2));
    }
}
