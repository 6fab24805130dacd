package dev.reckon.audit;

import dev.reckon.align.Facet;
import dev.reckon.align.Kinship;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What ties a figure of a draft to one of a source. Found out when first asked: of most pairs nobody asks. */
final class Tie {

    private final boolean foreign;
    private final BooleanSupplier elsewhere;
    private final Once<Boolean> kindred;
    private final Once<Set<Facet>> apart;

    /**
     * Prepares.
     *
     * @param joined whether both were found to answer one question among all figures
     * @param foreign whether the draft draws nothing else on the text of the source
     * @param kinship tells how the two bear on each other, taken as a pair
     * @param elsewhere tells whether the texts of the two are of other places, times or events
     * @param apart tells in what the two plainly count other things
     */
    Tie(
            boolean joined,
            boolean foreign,
            Supplier<Kinship> kinship,
            BooleanSupplier elsewhere,
            Supplier<Set<Facet>> apart) {
        this.foreign = foreign;
        this.elsewhere = elsewhere;
        this.kindred = new Once<>(() -> joined || kinship.get().isClose());
        this.apart = new Once<>(() -> Set.copyOf(apart.get()));
    }

    /** Returns whether the two were found to answer one question, pair by pair or among all figures. */
    boolean isKindred() {
        return kindred.get();
    }

    /** Returns whether nothing but a few words brings the two together: their texts have no numbers in common. */
    boolean isLoose() {
        return foreign && !isKindred();
    }

    /** Returns whether the two tell of other places, times or events, even if only the texts around them say so. */
    boolean isElsewhere() {
        return elsewhere.getAsBoolean();
    }

    /** Returns in what the two plainly count other things. */
    Set<Facet> apart() {
        return apart.get();
    }
}
