package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a number that the nearest terms do not give is given by one of them and another number that the writer may have had in
 * mind: one of its paragraph, or one that stands in the source beside what the terms were taken from.
 */
final class OtherTerms {

    private static final double EXACT = 1e-6;

    /** So many numbers of the paragraph before and behind another are looked at. */
    private static final int MOST_BEFORE = 16;

    private static final int MOST_BEHIND = 8;

    private final Draft draft;
    private final Arithmetics arithmetics;
    private final Layout layout;
    private final Map<Span, Figure> bySpan = new HashMap<>();

    /** Prepares for the numbers of {@code draft}. */
    OtherTerms(Draft draft) {
        this.draft = draft;
        this.arithmetics = new Arithmetics(draft);
        this.layout = new Layout(draft.numbers());
        draft.numbers().forEach(figure -> bySpan.put(figure.span(), figure));
    }

    /** The numbers of the paragraph that stand next to {@code figure}, without it. */
    private List<Figure> near(Figure figure) {
        return Optional.ofNullable(bySpan.get(figure.span())).stream()
                .flatMap(known -> layout.around(known, MOST_BEFORE, MOST_BEHIND).stream())
                .filter(arithmetics::isNumber)
                .toList();
    }

    /** Returns whether one of the numbers at {@code spans} and another number, done with in the way of {@code rule}, give {@code result}. */
    boolean give(String rule, Figure result, List<Span> spans) {
        List<Figure> terms =
                spans.stream().map(bySpan::get).filter(Objects::nonNull).toList();
        // what the sentence gives right before it leaves no doubt of what it was worked out from
        boolean told = terms.stream()
                .allMatch(term -> term.sentence().equals(result.sentence())
                        && term.span().start() < result.span().start());
        return !told && arithmetics.isNumber(result) && give(rule, result, terms, others(near(result), terms));
    }

    private boolean give(String rule, Figure result, List<Figure> terms, List<Figure> others) {
        return switch (rule) {
            case "percent-of" -> arithmetics.giveShare(result, terms, others);
            case "difference" -> arithmetics.giveDifference(result, terms, others);
            // "912 crowns a week" over 38 hours are so much an hour
            case "rate" ->
                arithmetics.giveRate(result, terms, others) || arithmetics.giveQuotient(result, terms, others);
            // small whole multiples are given by chance
            default -> false;
        };
    }

    /** Returns whether {@code result} is by how much one of {@code terms} and a number beside its source differ, of whatever unit it was read to be. */
    boolean giveStep(Figure result, List<Figure> terms) {
        double step = result.value().best().map(Number::doubleValue).orElse(0.0);
        return step > 0
                && terms.stream().anyMatch(term -> draft.beside(term).stream()
                        .anyMatch(other ->
                                draft.measure(other).equals(draft.measure(term)) && isApart(step, term, other)));
    }

    private static boolean isApart(double step, Figure a, Figure b) {
        double first = a.value().best().map(Number::doubleValue).orElse(0.0);
        double second = b.value().best().map(Number::doubleValue).orElse(0.0);
        return first > 0 && second > 0 && Math.abs(Math.abs(first - second) - step) < EXACT * step;
    }

    /** Returns whether two numbers of the paragraph and of what stands beside their sources differ by {@code result}. */
    boolean giveAnyhow(Figure result) {
        List<Figure> terms = near(result);
        return arithmetics.isNumber(result)
                && (arithmetics.giveDifference(result, terms, Company.together(terms, others(terms, terms)))
                        || giveStep(result, terms));
    }

    /** Returns whether two numbers of the paragraph differ by {@code result}. */
    boolean giveByParagraph(Figure result) {
        return arithmetics.isNumber(result) && arithmetics.giveDifference(result, near(result));
    }

    /** Those of {@code near}, and of the sources beside what {@code terms} were taken from, without the terms themselves. */
    private List<Figure> others(List<Figure> near, List<Figure> terms) {
        Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(terms);
        return Stream.concat(near.stream(), terms.stream().flatMap(term -> draft.beside(term).stream()))
                .filter(seen::add)
                .toList();
    }
}
