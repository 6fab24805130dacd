package dev.reckon.mention;

import dev.reckon.lang.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Joins a lower and an upper bound of one thing: "more than 100 and fewer than 300", "at most 100 but at least 20". */
final class BoundPairs {

    private static final String RULE = "range.bounds";

    private BoundPairs() {}

    /** Joins the pairs among {@code mentions} of {@code line}, in order, in place. */
    static void join(Line line, List<Mention> mentions) {
        for (int k = mentions.size() - 1; k > 0; k--) {
            Optional<Mention> pair = pair(line, mentions.get(k - 1), mentions.get(k));
            if (pair.isPresent()) {
                mentions.set(k - 1, pair.get());
                mentions.remove(k);
            }
        }
    }

    private static Optional<Mention> pair(Line line, Mention first, Mention second) {
        int and = line.isMark(first.to(), ',') ? first.to() + 1 : first.to();
        boolean nor = line.isForm(and, "nor");
        boolean either = line.isForm(and, "or") && line.isMark(first.to(), ',');
        boolean joined =
                second.from() == and + 1 && (nor || either || line.isForm(and, "and") || line.isForm(and, "but"));
        if (joined && nor) {
            return neither(line, first, second);
        }
        boolean alike = first.unit().isEmpty() || first.unit().equals(second.unit());
        if (!joined || !alike || first.best().isPresent() || second.best().isPresent()) {
            return Optional.empty();
        }
        Optional<BigDecimal> low = first.low().or(second::low);
        Optional<BigDecimal> high = first.high().or(second::high);
        boolean bounds = first.hedge() != Hedge.RANGE
                && second.hedge() != Hedge.RANGE
                && first.low().isPresent() != second.low().isPresent()
                && first.high().isPresent() != second.high().isPresent();
        boolean ordered = low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0;
        return bounds && ordered ? Optional.of(range(line, first, second, low, high)) : Optional.empty();
    }

    /** "no fewer than 300 nor more than 500": the second bound is denied, too. */
    private static Optional<Mention> neither(Line line, Mention first, Mention second) {
        boolean bounds = first.hedge() == Hedge.AT_LEAST
                && first.best().isEmpty()
                && second.hedge() == Hedge.MORE_THAN
                && first.low().get().compareTo(second.low().get()) < 0;
        return bounds ? Optional.of(range(line, first, second, first.low(), second.low())) : Optional.empty();
    }

    private static Mention range(
            Line line, Mention first, Mention second, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return new Mention(
                line.spanOf(first.from(), second.to()),
                first.from(),
                second.to(),
                second.kind(),
                second.unit(),
                low,
                Optional.empty(),
                high,
                Hedge.RANGE,
                first.grain().min(second.grain()),
                second.noun(),
                false,
                List.of(RULE, first.rules().get(0), second.rules().get(0)));
    }
}
