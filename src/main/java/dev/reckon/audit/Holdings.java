package dev.reckon.audit;

import dev.reckon.doc.Document;
import dev.reckon.figure.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the sources have of the numbers of a draft, whoever says so. */
final class Holdings {

    /** So many digits do not meet by chance. */
    private static final int TELLING_DIGITS = 3;

    /** A multiple that differs by no more may be the same, rounded. */
    private static final double NEAR = 0.1;

    private final List<Document> documents;
    private final List<Figure> multiples;
    private final Function<Figure, Optional<Comparison>> comparisons;
    private final Function<Figure, Numbers> numbers;
    /** By id: the whole of the sources is looked through for each. */
    private final Map<String, Boolean> inSources = new ConcurrentHashMap<>();

    private final Map<String, Boolean> written = new ConcurrentHashMap<>();

    /**
     * Prepares.
     *
     * @param sources what the sources tell
     * @param comparisons the figures of the draft beside those of the sources
     * @param numbers the numbers of a figure
     */
    Holdings(Account sources, Function<Figure, Optional<Comparison>> comparisons, Function<Figure, Numbers> numbers) {
        this.documents = sources.documents().stream()
                .map(reading -> reading.figures().document())
                .toList();
        this.multiples = sources.figures().stream()
                .filter(figure -> figure.unit().equals("times"))
                .toList();
        this.comparisons = comparisons;
        this.numbers = numbers;
    }

    /** Returns the texts of the sources. */
    List<Document> documents() {
        return documents;
    }

    /** Returns whether the digits of {@code figure} stand in a source, or a source has its number for the like. */
    boolean haveDigits(Figure figure) {
        return inSources.computeIfAbsent(figure.id(), id -> isLookedUp(figure));
    }

    /** Returns whether the digits of {@code figure} stand in a source, whatever they are read as there; the same digits are looked for once. */
    private boolean isWritten(Figure figure) {
        return written.computeIfAbsent(Evidence.digitsOf(figure.surface()), digits -> documents.stream()
                .anyMatch(source -> Evidence.isWrittenIn(figure, source.text())));
    }

    private boolean isLookedUp(Figure figure) {
        return isWritten(figure)
                || comparisons
                        .apply(figure)
                        .filter(comparison -> comparison.peers().stream()
                                .anyMatch(peer -> comparison.numbers().sameDigits(peer.numbers())))
                        .isPresent();
    }

    /** Returns whether the sources have {@code number}, and not that of {@code figure}, for what it tells. */
    boolean answer(Figure figure, double number) {
        return comparisons
                .apply(figure)
                .filter(comparison -> comparison.answers().stream()
                        .anyMatch(peer -> peer.numbers().hard().contains(number)
                                && !peer.numbers().agrees(comparison.numbers())))
                .isPresent();
    }

    /** Returns whether a source has the range from {@code low} to {@code high} of what {@code figure} measures. */
    boolean haveRange(Figure figure, BigDecimal low, BigDecimal high) {
        return comparisons.apply(figure).stream()
                .flatMap(comparison -> comparison.peers().stream())
                .map(peer -> peer.figure().value())
                .anyMatch(value -> value.low()
                                .filter(end -> end.compareTo(low) == 0)
                                .isPresent()
                        && value.high().filter(end -> end.compareTo(high) == 0).isPresent());
    }

    /** Returns whether a source says that something is so many times something else, as the figure does. */
    boolean haveMultiple(Figure figure) {
        return multiples.stream()
                .anyMatch(source -> figure.value().best().isPresent()
                                && source.value().best().isPresent()
                        ? figure.value()
                                        .best()
                                        .get()
                                        .compareTo(source.value().best().get())
                                == 0
                        : figure.value().equals(source.value()));
    }

    /** Returns the multiple of a source that {@code figure}, a multiple, is near to and tells with at least one digit more. */
    Optional<Figure> rounderMultiple(Figure figure) {
        double stated = number(figure);
        return multiples.stream()
                .filter(source -> Math.abs(number(source) - stated) <= NEAR * stated)
                .filter(source ->
                        source.value().grain().compareTo(figure.value().grain().multiply(BigDecimal.TEN)) >= 0)
                .findFirst();
    }

    private static double number(Figure figure) {
        return figure.value().shown().map(Number::doubleValue).orElse(0.0);
    }

    /** Returns whether a source has the rate that {@code figure} states, in its unit. */
    boolean haveRate(Figure figure) {
        String per = Arithmetics.per(figure);
        return comparisons
                .apply(figure)
                .filter(comparison -> comparison.peers().stream()
                        .anyMatch(peer -> comparison.numbers().sameNumber(peer.numbers())
                                && peer.figure().unit().endsWith("/" + per)))
                .isPresent();
    }

    /** Returns whether a source has the number of {@code figure} for the like, or so many digits that they are it. */
    boolean know(Figure figure) {
        boolean telling = numbers.apply(figure).digits() >= TELLING_DIGITS;
        return (telling && isWritten(figure))
                || comparisons
                        .apply(figure)
                        .filter(comparison -> comparison.peers().stream()
                                .anyMatch(peer -> comparison.numbers().sameDigits(peer.numbers())
                                        && (telling || peer.mayEcho(comparison.numbers()))))
                        .isPresent();
    }
}
