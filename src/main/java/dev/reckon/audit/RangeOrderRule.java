package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lower end of a range comes first; where a source has the range, or the words call it one, in whatever form it is written. */
final class RangeOrderRule extends CheckRule {

    /** So many characters before a number may say that a range follows. */
    private static final int BEFORE = 28;

    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(3);

    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(1_000_000_000));

    RangeOrderRule() {
        super("range-order", Set.of("range_order"));
    }

    @Override
    public List<Remark> in(Draft draft) {
        List<Remark> remarks = new ArrayList<>(super.in(draft));
        Set<Object> told = new HashSet<>();
        remarks.forEach(remark -> told.add(remark.figure().span()));
        List<Figure> figures = draft.numbers();
        for (int i = 0; i < figures.size(); i++) {
            Figure first = figures.get(i);
            Optional<Figure> second = i + 1 < figures.size()
                    ? Optional.of(figures.get(i + 1)).filter(next -> isEnd(draft, first, next))
                    : Optional.empty();
            boolean reversed = first.value().hedge() == Hedge.RANGE
                    ? isReversed(draft, first)
                    : second.filter(next -> areReversed(draft, first, next)).isPresent();
            if (reversed && told.add(first.span())) {
                remarks.add(remark(first, second.filter(next -> first.value().hedge() != Hedge.RANGE)));
            }
        }
        return remarks;
    }

    private Remark remark(Figure first, Optional<Figure> second) {
        String range = Words.quote(first)
                + second.map(next -> " to " + Words.quote(next)).orElse("");
        return new Remark(
                level(),
                first,
                range + " names its higher end first: the ends are swapped or one of them is wrong.",
                Optional.empty(),
                second.map(next -> List.of(Related.of(next, "end"))).orElse(List.of()));
    }

    private static boolean isReversed(Draft draft, Figure figure) {
        Optional<BigDecimal> high = figure.value().high();
        Optional<BigDecimal> low = figure.value().low().map(end -> scaled(end, high.orElse(end)));
        return low.isPresent()
                && high.isPresent()
                && low.get().compareTo(high.get()) > 0
                && (draft.sources().haveRange(figure, high.get(), low.get())
                        || isCalledRange(draft, figure)
                        || isBetween(draft, figure));
    }

    /** "Growth is put at between 16 and 3 per cent", but not "the gap between 16 and 3 per cent". */
    private static boolean isBetween(Draft draft, Figure figure) {
        return draft.words().startsWith(figure.surface(), "bounding")
                && !draft.words().endsIn(Words.before(figure), "parting");
    }

    /** "3.8 to 3.5 million": the scale of the second is that of both where the two would then lie near each other. */
    private static BigDecimal scaled(BigDecimal low, BigDecimal high) {
        for (BigDecimal scale : SCALES) {
            BigDecimal both = low.multiply(scale);
            boolean near = both.compareTo(high) > 0 && both.compareTo(high.multiply(MOST_TIMES)) <= 0;
            if (low.compareTo(high) < 0 && near) {
                return both;
            }
        }
        return low;
    }

    /** "Of 7,600 to 6,100" is two numbers to a reader of numbers. */
    private static boolean areReversed(Draft draft, Figure first, Figure second) {
        BigDecimal high = first.value().best().orElseThrow();
        BigDecimal low = second.value().best().orElseThrow();
        return high.compareTo(low) > 0 && (draft.sources().haveRange(first, low, high) || isCalledRange(draft, first));
    }

    private static boolean isEnd(Draft draft, Figure first, Figure second) {
        boolean plain = first.value().best().isPresent()
                && second.value().best().isPresent()
                && first.sentence().equals(second.sentence())
                && second.span().start() >= first.span().end()
                && draft.measure(first).equals(draft.measure(second));
        return plain
                && draft.words()
                        .isJoining(first.document()
                                .text()
                                .substring(first.span().end(), second.span().start()));
    }

    /** "An interval of", "a range of": what follows goes up. */
    private static boolean isCalledRange(Draft draft, Figure figure) {
        String before = Words.before(figure);
        return draft.words().in(before.substring(Math.max(0, before.length() - BEFORE)), "ranging");
    }
}
