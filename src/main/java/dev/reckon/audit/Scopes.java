package dev.reckon.audit;

import dev.reckon.align.Aspect;
import dev.reckon.align.Facet;
import dev.reckon.align.Kinship;
import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Figure.Field;
import dev.reckon.figure.Period;
import java.util.EnumSet;
import java.util.HashSet;
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

    Scopes(Function<Figure, Aspect> aspects) {
        this.aspects = aspects;
    }

    /** Returns the plain differences of two figures whose kinship and likeness are known. */
    Set<Facet> apart(Figure a, Figure b, Kinship kinship, double likeness) {
        Set<Facet> apart = EnumSet.noneOf(Facet.class);
        for (Facet facet : kinship.apart()) {
            boolean plain =
                    switch (facet) {
                        case UNIT -> true;
                        case PLACE -> otherPlace(a, b);
                        case TIME -> otherTime(a, b);
                        case ACT -> likeness < SAME_WORDS && !a.isCarried(Field.ACT) && !b.isCarried(Field.ACT);
                        case EVENT -> !a.isCarried(Field.EVENT) && !b.isCarried(Field.EVENT);
                        case POPULATION, DEFINITION, CAUSE -> likeness < SAME_WORDS;
                        case CONTENT -> false;
                    };
            if (plain) {
                apart.add(facet);
            }
        }
        return apart;
    }

    private boolean otherPlace(Figure a, Figure b) {
        Optional<Aspect.Where> x = aspects.apply(a).where();
        Optional<Aspect.Where> y = aspects.apply(b).where();
        boolean stated = x.filter(Scopes::isStated).isPresent()
                && y.filter(Scopes::isStated).isPresent();
        return stated && !names(b, a.place()) && !names(a, b.place());
    }

    private static boolean isStated(Aspect.Where where) {
        return where.known() && where.basis() == Aspect.Basis.STATED;
    }

    private static boolean otherTime(Figure a, Figure b) {
        boolean stated = !a.isCarried(Field.PERIOD) && !b.isCarried(Field.PERIOD);
        return stated
                && !names(b, a.period().map(Period::text))
                && !names(a, b.period().map(Period::text));
    }

    /** Returns whether the sentence of {@code figure} has all telling words of {@code words}. */
    private static boolean names(Figure figure, Optional<String> words) {
        Set<String> sentence = telling(figure.sentenceText());
        return words.map(Scopes::telling)
                .filter(wanted -> !wanted.isEmpty() && sentence.containsAll(wanted))
                .isPresent();
    }

    private static Set<String> telling(String text) {
        Set<String> telling = new HashSet<>(Stems.of(text));
        Stems.words(text).stream()
                .filter(word -> word.length() == 4 && Character.isDigit(word.charAt(0)))
                .forEach(telling::add);
        return telling;
    }
}
