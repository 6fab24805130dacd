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
import java.util.IdentityHashMap;
import java.util.Map;
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
    private final Function<Figure, String> clauses;
    private final AuditWords words;
    /** Asked of every pair of figures. */
    private final Map<Figure, Set<String>> opposites = new IdentityHashMap<>();

    /** Prepares with what is known of figures and the words of their clauses. */
    Scopes(Function<Figure, Aspect> aspects, Function<Figure, String> clauses, AuditWords words) {
        this.aspects = aspects;
        this.clauses = clauses;
        this.words = words;
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
                        case POPULATION, DEFINITION, CAUSE -> likeness < SAME_WORDS;
                        case CONTENT -> false;
                    };
            if (plain) {
                apart.add(facet);
            }
        }
        if (otherPlace(a, b)) {
            apart.add(Facet.PLACE);
        }
        if (kinship.apart().contains(Facet.TIME) && otherTime(a, b)) {
            apart.add(Facet.TIME);
        }
        if (words.opposed(oppositesOf(a), oppositesOf(b))) {
            apart.add(Facet.POPULATION);
        }
        return apart;
    }

    private Set<String> oppositesOf(Figure figure) {
        return opposites.computeIfAbsent(figure, f -> words.opposites(clauses.apply(f)));
    }

    private boolean otherPlace(Figure a, Figure b) {
        Optional<Aspect.Where> x = aspects.apply(a).where();
        Optional<Aspect.Where> y = aspects.apply(b).where();
        boolean stated = x.filter(Scopes::isStated).isPresent()
                && y.filter(Scopes::isStated).isPresent();
        return stated
                && !x.get().core().equals(y.get().core())
                && !names(b.sentenceText(), a.place())
                && !names(a.sentenceText(), b.place());
    }

    private static boolean isStated(Aspect.Where where) {
        return where.basis() == Aspect.Basis.STATED;
    }

    private boolean otherTime(Figure a, Figure b) {
        boolean stated = names(clauses.apply(a), a.period().map(Period::text))
                && names(clauses.apply(b), b.period().map(Period::text));
        return stated
                && !names(clauses.apply(b), a.period().map(Period::text))
                && !names(clauses.apply(a), b.period().map(Period::text));
    }

    /** Returns whether {@code text} has all telling words of {@code words}. */
    private static boolean names(String text, Optional<String> words) {
        Set<String> sentence = telling(text);
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
