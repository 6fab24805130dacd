package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Facet;
import dev.reckon.align.Kinship;
import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells in what two figures plainly count other things. What is carried over from elsewhere, and what the sentence of the other names
 * too, is no plain difference.
 */
final class Scopes {

    /** Told this much alike, acts and groups that are read differently are more likely misread than different. */
    private static final double SAME_WORDS = 0.75;

    private final Function<Figure, Aspect> aspects;
    private final Function<Figure, Said> said;
    private final AuditWords words;

    /** Prepares with what is known of figures and what is said of them. */
    Scopes(Function<Figure, Aspect> aspects, Function<Figure, Said> said, AuditWords words) {
        this.aspects = aspects;
        this.said = said;
        this.words = words;
    }

    private Said said(Figure figure) {
        return said.apply(figure);
    }

    /** Returns the plain differences of two figures whose kinship and likeness are known. */
    Set<Facet> apart(Figure a, Figure b, Kinship kinship, double likeness) {
        Set<Facet> apart = EnumSet.noneOf(Facet.class);
        for (Facet facet : kinship.apart()) {
            boolean plain =
                    switch (facet) {
                        case UNIT -> true;
                        case PLACE, TIME -> false;
                        case ACT -> false;
                        case EVENT -> !a.isCarried(Field.EVENT) && !b.isCarried(Field.EVENT);
                        case POPULATION -> likeness < SAME_WORDS && areOtherGroups(a, b);
                        case DEFINITION, CAUSE -> likeness < SAME_WORDS;
                        case CONTENT -> false;
                    };
            if (plain) {
                apart.add(facet);
            }
        }
        if (otherPlace(a, b)) {
            apart.add(Facet.PLACE);
        }
        if ((kinship.apart().contains(Facet.TIME) && otherTime(a, b)) || areOfOtherYears(a, b)) {
            apart.add(Facet.TIME);
        }
        if (areOpposed(a, b)) {
            apart.add(Facet.POPULATION);
        }
        return apart;
    }

    /** Returns whether the sentence of {@code other} has the noun that stands behind the number of {@code figure}. */
    boolean speaksOfCounted(Figure figure, Figure other) {
        return Said.areIn(said(other).sentence(), said(figure).counted());
    }

    /** Returns whether two figures that were found apart in {@code facet} are of another place, time or event, neither naming the other's. */
    boolean areElsewhere(Figure a, Figure b, Facet facet) {
        return switch (facet) {
            case PLACE -> !said(b).namesPlaceOf(said(a)) && !said(a).namesPlaceOf(said(b));
            case TIME -> !said(b).namesTimeOf(said(a)) && !said(a).namesTimeOf(said(b));
            case EVENT -> true;
            case UNIT, ACT, POPULATION, DEFINITION, CAUSE, CONTENT -> false;
        };
    }

    /** Returns whether the words of one are the opposite of those of the other. */
    boolean areOpposed(Figure a, Figure b) {
        return words.opposed(said(a).opposites(), said(b).opposites());
    }

    /** A group that the sentence of the other names, too, may well be meant by both. */
    private boolean areOtherGroups(Figure a, Figure b) {
        Set<String> first = aspects.apply(a).population();
        Set<String> second = aspects.apply(b).population();
        return !Said.areIn(said(b).sentence(), first) && !Said.areIn(said(a).sentence(), second);
    }

    /** Returns whether the sentence of {@code figure} names where it counts. */
    boolean namesOwnPlace(Figure figure) {
        return said(figure).namesPlaceOf(said(figure));
    }

    /** Returns whether a figure counts a place its sentence names and {@code text} does not. */
    boolean isOfPlaceUnknownTo(Figure figure, String text) {
        return namesOwnPlace(figure)
                && !Said.areIn(Said.telling(text), said(figure).place());
    }

    private boolean otherPlace(Figure a, Figure b) {
        Optional<Aspect.Where> x = aspects.apply(a).where();
        Optional<Aspect.Where> y = aspects.apply(b).where();
        return x.isPresent()
                && y.isPresent()
                && isStated(x.get())
                && isStated(y.get())
                && !x.get().core().equals(y.get().core())
                && namesOwnPlace(a)
                && namesOwnPlace(b)
                && !said(b).namesPlaceOf(said(a))
                && !said(a).namesPlaceOf(said(b));
    }

    private static boolean isStated(Aspect.Where where) {
        return where.basis() == Aspect.Basis.STATED;
    }

    /** The sentence of each names one year only, in which it counts, and not that of the other. */
    private boolean areOfOtherYears(Figure a, Figure b) {
        Optional<String> first = said(a).onlyYear();
        return first.isPresent()
                && said(b).onlyYear().filter(year -> !year.equals(first.get())).isPresent();
    }

    private boolean otherTime(Figure a, Figure b) {
        return !meet(aspects.apply(a).when(), aspects.apply(b).when())
                && said(a).namesTimeOf(said(a))
                && said(b).namesTimeOf(said(b))
                && namesYear(a) == namesYear(b)
                && !said(b).namesTimeOf(said(a))
                && !said(a).namesTimeOf(said(b));
    }

    /** "Last February" may be the February of any year the other names. */
    private static boolean namesYear(Figure figure) {
        return figure.period().stream()
                .flatMap(period -> Stems.words(period.text()).stream())
                .anyMatch(Said::isYear);
    }

    private static boolean meet(Optional<Aspect.When> a, Optional<Aspect.When> b) {
        return a.isPresent() && b.isPresent() && a.get().overlap(b.get()) > 0;
    }
}
