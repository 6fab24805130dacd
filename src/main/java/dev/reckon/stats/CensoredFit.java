package dev.reckon.stats;

/** What comes of fitting one lognormal law to ranges: a fit, agreement, or nothing to say. */
public sealed interface CensoredFit {

    /**
     * Median distance of two draws from a normal law, in standard deviations: its upper quartile times the square root
     * of two.
     */
    double MEDIAN_DISTANCE = 0.9538725524089398;

    /**
     * The law ln x ~ N(mu, sigma²) that makes the ranges most likely.
     *
     * @param mu mean of ln x; {@code exp(mu)} is the geometric mean
     * @param sigma standard deviation of ln x, positive
     * @param logLikelihood weighted log-likelihood at the maximum; a point counts its density on the scale of ln x
     * @param seMu standard error of {@code mu}, from the observed information
     * @param seLogSigma standard error of ln sigma, from the observed information
     */
    record Fitted(double mu, double sigma, double logLikelihood, double seMu, double seLogSigma)
            implements CensoredFit {

        /** Returns the value half the sources would lie below: exp(mu). */
        public double median() {
            return Math.exp(mu);
        }

        /** Returns the factor by which two sources typically differ: the median ratio of two draws, at least 1. */
        public double medianRatio() {
            return Math.exp(MEDIAN_DISTANCE * sigma);
        }

        /**
         * Returns the range of the median the fit leaves open (Wald, on ln x).
         *
         * @param level confidence between 0 and 1, such as 0.95
         */
        public Range medianRange(double level) {
            double reach = -Tails.normalQuantile((1 - level) / 2) * seMu;
            return Range.closed(Math.exp(mu - reach), Math.exp(mu + reach));
        }
    }

    /**
     * All ranges share a value, so the likelihood is highest with no spread at all: there is agreement to report, and
     * nothing to fit.
     *
     * @param common the values all ranges hold
     */
    record Agreement(Range common) implements CensoredFit {}

    /**
     * The ranges agree on no value, yet no spread between nothing and everything is most likely.
     *
     * @param why one sentence
     */
    record Undetermined(String why) implements CensoredFit {}
}
