package dev.reckon.figure;

import dev.reckon.mention.Kind;
import dev.reckon.mention.Mention;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the odd numbers of a text count: one that comes again without a noun counts what it did. Mutable; one per document. */
final class ToldBefore {

    /** A number of so few digits comes again by chance. */
    private static final int FEWEST_DIGITS = 3;

    private final Map<List<Optional<BigDecimal>>, Counted> counted = new HashMap<>();

    private record Counted(Kind kind, String unit, Optional<Period> period) {}

    /** Takes in what {@code figure} counts, if its text says so and its number is odd enough to be known again. */
    void remember(Figure figure) {
        Value value = figure.value();
        if (!figure.unit().isEmpty() && isOdd(value.low(), value.best(), value.high())) {
            counted.putIfAbsent(
                    key(value.low(), value.best(), value.high()),
                    new Counted(figure.kind(), figure.unit(), figure.period()));
        }
    }

    /** Returns {@code mention}, which has no unit, with that of the same number told before. */
    Optional<Mention> of(Mention mention) {
        return Optional.ofNullable(counted.get(key(mention.low(), mention.best(), mention.high())))
                .map(known -> mention.as(known.kind(), known.unit()));
    }

    /** Returns when the same number told before held, if it counted the same as {@code mention}. */
    Optional<Period> period(Mention mention) {
        return Optional.ofNullable(counted.get(key(mention.low(), mention.best(), mention.high())))
                .filter(known -> mention.unit().filter(known.unit()::equals).isPresent())
                .flatMap(Counted::period);
    }

    private static boolean isOdd(Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {
        return Stream.of(low, best, high)
                .flatMap(Optional::stream)
                .anyMatch(number -> number.stripTrailingZeros().precision() >= FEWEST_DIGITS);
    }

    private static List<Optional<BigDecimal>> key(
            Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {
        return Stream.of(low, best, high)
                .map(number -> number.map(BigDecimal::stripTrailingZeros))
                .toList();
    }
}
