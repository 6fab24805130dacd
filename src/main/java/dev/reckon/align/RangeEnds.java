package dev.reckon.align;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Hedge;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds single numbers that say again where a range of their text ends: "the lower end, 793, ..." is nobody's estimate. */
final class RangeEnds {

    /** With fewer digits an estimate may well be the end of somebody's range. */
    private static final int FEWEST_DIGITS = 3;

    private RangeEnds() {}

    /** Returns the ends of the ranges of {@code document} that are written with some digits. */
    static Set<BigDecimal> in(DocumentFigures document) {
        Set<BigDecimal> ends = new HashSet<>();
        document.sentences().stream()
                .flatMap(sentence -> sentence.figures().stream())
                .map(Figure::value)
                .filter(value -> value.hedge() == Hedge.RANGE && value.best().isEmpty())
                .flatMap(value -> Stream.concat(value.low().stream(), value.high().stream()))
                .map(BigDecimal::stripTrailingZeros)
                .filter(end -> end.precision() >= FEWEST_DIGITS)
                .forEach(ends::add);
        return ends;
    }

    static boolean isEnd(Figure figure, Set<BigDecimal> ends) {
        Value value = figure.value();
        return value.hedge() == Hedge.EXACT
                && value.best()
                        .map(BigDecimal::stripTrailingZeros)
                        .filter(ends::contains)
                        .isPresent();
    }
}
