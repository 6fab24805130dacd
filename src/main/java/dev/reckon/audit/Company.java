package dev.reckon.audit;

import dev.reckon.figure.Figure;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers that another may be worked out from.
 *
 * @param here those of its sentence
 * @param before those of the sentences before
 * @param earlier those of more sentences before
 * @param aside those that stand in the sentences of the sources that {@code here} is from
 * @param beyond those around these, and of the sentences that {@code before} is from
 */
record Company(List<Figure> here, List<Figure> before, List<Figure> earlier, List<Figure> aside, List<Figure> beyond) {

    /** Returns those of {@code figures} that stand before {@code result}. */
    static List<Figure> earlier(List<Figure> figures, Figure result) {
        return figures.stream()
                .filter(figure -> figure.span().start() < result.span().start())
                .toList();
    }

    /** Returns the same with nothing but what stands in the clause of {@code result}. */
    Company alone(Figure result) {
        List<Figure> clause = here.stream()
                .filter(figure -> !Cuts.arePartedBy(figure, result, Cuts.CLAUSES))
                .toList();
        return new Company(clause, List.of(), earlier, aside, beyond);
    }

    /** Returns the same without what stands behind {@code result} in its sentence, where two stand before it. */
    Company until(Figure result) {
        List<Figure> told = earlier(here, result);
        return told.size() < 2 ? this : new Company(told, before, earlier, aside, beyond);
    }

    /** Returns the same with {@code sentence}, all other numbers of its sentence. */
    Company with(List<Figure> sentence) {
        return new Company(sentence, before, earlier, aside, beyond);
    }

    /** Returns the same without what the sources have. */
    Company own() {
        return new Company(here, before, List.of(), List.of(), List.of());
    }

    /** Returns those of its sentence and of the sentences before. */
    List<Figure> near() {
        return together(here, before);
    }

    /** Returns both, one after the other. */
    static List<Figure> together(List<Figure> some, List<Figure> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
