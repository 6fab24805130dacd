package dev.reckon.stats;

/** How one range lies to another: exactly one of these holds of any two ranges. */
public enum RangeRelation {
    /** Both hold the same values. */
    EQUAL,
    /** The first holds every value of the second and more. */
    CONTAINS,
    /** The second holds every value of the first and more. */
    INSIDE,
    /** They share a stretch of values, and each has values of its own. */
    OVERLAP,
    /** They share one end and nothing else. */
    TOUCH,
    /** Every value of the first lies below every value of the second. */
    BELOW,
    /** Every value of the first lies above every value of the second. */
    ABOVE;

    /** Returns how the second lies to the first. */
    public RangeRelation mirrored() {
        return switch (this) {
            case CONTAINS -> INSIDE;
            case INSIDE -> CONTAINS;
            case BELOW -> ABOVE;
            case ABOVE -> BELOW;
            case EQUAL, OVERLAP, TOUCH -> this;
        };
    }
}
