package dev.reckon.stats;

/** How the variance between sources, tau², is estimated. Negative values are set to 0 throughout. */
public enum Estimator {
    /** Equal effects: tau² is taken to be 0. */
    EE("EE"),
    /** DerSimonian and Laird (1986): moments of Q with weights 1/v. */
    DL("DL"),
    /** Hedges and Olkin (1985): moments of the unweighted variance. */
    HE("HE"),
    /** Hunter and Schmidt (1990): (Q − k)/Σw. */
    HS("HS"),
    /** Hunter and Schmidt with the small-sample correction of Brannick et al. (2019). */
    HSK("HSk"),
    /** Sidik and Jonkman (2005): two steps from the crude variance; 0 only when all estimates are equal. */
    SJ("SJ"),
    /** Maximum likelihood, global maximum. */
    ML("ML"),
    /** Restricted maximum likelihood, global maximum. */
    REML("REML"),
    /** Empirical Bayes (Morris 1983); the same root as {@link #PM}. */
    EB("EB"),
    /** Paule and Mandel (1982): Q(tau²) equals its mean k − 1. */
    PM("PM"),
    /** Median-unbiased Paule and Mandel (Viechtbauer 2021): Q(tau²) equals its median. */
    PMM("PMM");

    private final String label;

    Estimator(String label) {
        this.label = label;
    }

    /** Returns the usual short name, such as {@code HSk}. */
    public String label() {
        return label;
    }
}
