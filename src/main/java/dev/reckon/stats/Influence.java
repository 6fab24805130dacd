package dev.reckon.stats;

/**
 * What one estimate does to a random-effects mean, after Viechtbauer and Cheung (2010).
 *
 * @param residual its distance from the mean of the others in standard errors of that distance (externally studentised)
 * @param dffits change of the fitted mean, in standard deviations of the fit
 * @param cookDistance squared change of the mean over its variance
 * @param covarianceRatio variance of the mean without it over the variance with it
 * @param tau2Without tau² without it
 * @param qWithout Q without it
 * @param weight its share of all weights, 0 to 1
 * @param dfbetas change of the mean, in standard errors at the tau² without it
 * @param influential whether it stands out by any usual yardstick: |dffits| over 3√(1/(k−1)), a Cook distance beyond
 *     the median of chi-square, a weight over 3/k, or |dfbetas| over 1
 */
public record Influence(
        double residual,
        double dffits,
        double cookDistance,
        double covarianceRatio,
        double tau2Without,
        double qWithout,
        double weight,
        double dfbetas,
        boolean influential) {}
