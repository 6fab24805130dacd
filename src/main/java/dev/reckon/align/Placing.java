package dev.reckon.align;

import dev.reckon.align.Likeness.Node;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the places of two figures bear on whether they answer one question. */
final class Placing {

    private static final double ELSEWHERE = -1.5;

    private Placing() {}

    static double of(Node a, Node b) {
        Optional<Aspect.Where> x = a.aspect().where();
        Optional<Aspect.Where> y = b.aspect().where();
        if (x.isPresent() && y.isPresent()) {
            boolean carried = x.get().basis() == Aspect.Basis.CONTEXT || y.get().basis() == Aspect.Basis.CONTEXT;
            double score =
                    Math.max(stated(x.get(), y.get()), Likeness.unlike(a.aspect(), b.aspect(), Aspect.Part.PLACE));
            return carried ? Math.max(-1, score / 2) : score;
        }
        if (x.isEmpty() && y.isEmpty()) {
            return around(a, b);
        }
        return oneStated(x.isPresent() ? x.get() : y.get(), a, b);
    }

    private static double oneStated(Aspect.Where where, Node a, Node b) {
        Set<String> around =
                a.aspect().where().isPresent() ? b.scene().places() : a.scene().places();
        boolean same = around.contains(where.core()) && where.rest().isEmpty();
        boolean unknown = around.isEmpty() || a.scene().document() == b.scene().document();
        return same ? 1 : unknown ? 0 : ELSEWHERE;
    }

    private static double around(Node a, Node b) {
        Set<String> other = b.scene().places();
        if (a.scene().places().isEmpty() || other.isEmpty()) {
            return 0;
        }
        return Collections.disjoint(a.scene().places(), other) ? ELSEWHERE : 1;
    }

    private static double stated(Aspect.Where x, Aspect.Where y) {
        if (x.known() && y.known()) {
            return x.core().equals(y.core()) && x.rest().equals(y.rest()) ? 2 : Likeness.APART;
        }
        if (x.core().equals(y.core())) {
            return 2;
        }
        List<String> first = Stems.words(x.core());
        List<String> second = Stems.words(y.core());
        long shared = first.stream().filter(second::contains).count();
        return 2 * shared >= Math.max(first.size(), second.size()) ? 1 : Likeness.APART;
    }
}
