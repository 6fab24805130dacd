package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** One quantity in two units is the same; where a source has the first and none the second, in whatever words it is said again. */
final class ConversionRule extends CheckRule {

    private static final int LONGEST_WAY = 40;
    private static final double ROUNDING = 1.1;

    ConversionRule() {
        super("conversion", Set.of("conversion"));
    }

    @Override
    public List<Remark> in(Draft draft) {
        List<Remark> remarks = new ArrayList<>(super.in(draft));
        Set<Object> told = new HashSet<>();
        remarks.forEach(remark -> told.add(remark.figure().span()));
        List<Figure> figures = draft.figures();
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure first = figures.get(i);
            Figure second = figures.get(i + 1);
            if (isRestated(draft, first, second) && told.add(second.span())) {
                misfit(draft, first, second).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    /** "61 million pounds, that is to say 27,700 tonnes". */
    private static boolean isRestated(Draft draft, Figure first, Figure second) {
        int from = first.span().end();
        int to = second.span().start();
        boolean two = first.sentence().equals(second.sentence())
                && first.kind() == Kind.MEASURE
                && second.kind() == Kind.MEASURE
                && !first.unit().equals(second.unit())
                && draft.measure(first).equals(draft.measure(second));
        return two
                && to > from
                && to - from <= LONGEST_WAY
                && !Cuts.arePartedBy(first, second, ";")
                && !Cuts.arePartedBy(first, second, ")")
                && draft.words().endsIn(first.document().text().substring(from, to), "restating")
                && draft.isAnchored(first)
                && !draft.isAnchored(second)
                && !draft.sources().know(second);
    }

    /** "Five to fifteen acres, that is up to six hectares": a bound is set against the end of a range that it bounds. */
    private static OptionalDouble endOf(Numbers numbers, Hedge bound) {
        OptionalDouble end =
                switch (bound) {
                    case UP_TO, AT_MOST, LESS_THAN -> numbers.high();
                    case AT_LEAST, MORE_THAN -> numbers.low();
                    default -> OptionalDouble.empty();
                };
        return end.isPresent() ? end : numbers.middle();
    }

    private Optional<Remark> misfit(Draft draft, Figure first, Figure second) {
        double one = endOf(draft.numbers(first), second.value().hedge()).orElse(0);
        double two = draft.numbers(second).middle().orElse(0);
        boolean far = one > 0 && two > 0 && Math.max(one, two) > ROUNDING * Math.min(one, two);
        if (!far) {
            return Optional.empty();
        }
        double factor = second.value().best().map(Number::doubleValue).orElse(two) / two;
        String expected = NumberText.of(one * factor);
        return Optional.of(new Remark(
                level(),
                second,
                Words.quote(first) + " is " + expected + " " + second.unit() + ", not " + Words.quote(second) + ".",
                Rewording.with(second, expected),
                List.of(Related.of(first, "value"))));
    }
}
