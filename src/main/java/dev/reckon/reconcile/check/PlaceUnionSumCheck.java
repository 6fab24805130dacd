package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two places have together is what they have one by one: "the two valleys, Arn and Bel, lost 15 barns ... Arn alone lost 9, and Bel
 * 6". Only agreement is reported: the three may be of other times or counts.
 */
final class PlaceUnionSumCheck implements ArithmeticCheck {

    private static final String AND = " and ";

    /** How many sentences with figures behind the whole its parts may stand, or before it. */
    private static final int REACH_SENTENCES = 8;

    /** A sentence of more figures is a list. */
    private static final int LONGEST = 40;

    /** Places with more figures near by have tables. */
    private static final int MOST_PARTS = 12;

    /** A sum of rounded numbers is told no further from theirs than this. */
    private static final double CLOSE = 0.04;

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            if (sentence.figures().size() > LONGEST) {
                continue;
            }
            for (Figure whole : sentence.figures()) {
                String place = whole.place().orElse("");
                int and = place.indexOf(AND);
                if (and > 0 && place.indexOf(AND, and + 1) < 0 && Passage.isAmount(whole)) {
                    List<Figure> first = of(passage, sentence, whole, place.substring(0, and));
                    List<Figure> second = of(passage, sentence, whole, place.substring(and + AND.length()));
                    sum(passage, first, second, whole).ifPresent(checks::add);
                }
            }
        }
        return checks;
    }

    private static List<Figure> of(Passage passage, Sentence sentence, Figure whole, String place) {
        List<Sentence> all = passage.sentences();
        int from = Math.max(0, sentence.index() - REACH_SENTENCES);
        int past = Math.min(all.size(), sentence.index() + 1 + REACH_SENTENCES);
        return all.subList(from, past).stream()
                .filter(other -> other.figures().size() <= LONGEST)
                .flatMap(other -> other.figures().stream())
                .filter(part -> part.place().filter(place.strip()::equals).isPresent()
                        && passage.alike(part, whole)
                        && part.unit().equals(whole.unit())
                        && (part.kind() == Kind.MEASURE
                                || passage.aspect(part)
                                        .act()
                                        .equals(passage.aspect(whole).act())))
                .toList();
    }

    private static Optional<Check> sum(Passage passage, List<Figure> first, List<Figure> second, Figure whole) {
        for (Figure a : first.subList(0, Math.min(MOST_PARTS, first.size()))) {
            for (Figure b : second.subList(0, Math.min(MOST_PARTS, second.size()))) {
                double expected = number(a) + number(b);
                Range sum = RangeArithmetic.sum(List.of(passage.hard(a), passage.hard(b)));
                if (Math.abs(number(whole) - expected) <= CLOSE * expected && sum.meets(passage.hard(whole))) {
                    return Optional.of(Finding.sum(List.of(a, b), whole, NumberText.of(expected), " for both places"));
                }
            }
        }
        return Optional.empty();
    }

    private static double number(Figure figure) {
        return figure.value().only().map(Number::doubleValue).orElse(Double.NaN);
    }
}
