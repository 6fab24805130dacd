package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * No source speaks of the figure at all. Silent where a source has the number for something like it, and where the draft works the
 * number out from others.
 */
final class NoSourceRule extends ComparisonRule {

    /** So many digits are made up or taken from somewhere. */
    private static final int TELLING_DIGITS = 2;

    /** Fewer of something the sources do not speak of are told in passing. */
    private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(100);

    NoSourceRule() {
        super("no-source", Concern.SOURCING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        boolean known = !comparison.answers().isEmpty()
                || !comparison.origins().isEmpty()
                || comparison.peers().stream()
                        .anyMatch(peer -> comparison.numbers().sameNumber(peer.numbers())
                                && (peer.mayAnswer() || comparison.numbers().digits() >= 3));
        boolean plain = !comparison.isTime();
        return known || !plain || draft.checked().isExplained(comparison.figure())
                ? Optional.empty()
                : Optional.of(new Remark(
                        isSure(draft, comparison) ? Level.WARNING : Level.NOTE,
                        comparison.figure(),
                        "No source mentions " + Words.quote(comparison.figure())
                                + " or anything it could be compared with.",
                        Optional.empty(),
                        List.of()));
    }

    /** No source has the number of anything, no arithmetic gives it, and the writer does not tell what she saw herself. */
    private static boolean isSure(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        return comparison.numbers().digits() >= TELLING_DIGITS
                && figure.value().best().isPresent()
                && !figure.unit().equals("fraction")
                && (figure.kind() != Kind.COUNT || figure.value().grain().compareTo(BigDecimal.ONE) >= 0)
                && (Units.areWritten(figure) || figure.value().best().get().compareTo(LEAST_BARE) >= 0)
                && !draft.words().in(Cuts.upToPause(Words.behind(figure)), "summing")
                && !Voices.isWriters(figure)
                && figure.value().best().get().stripTrailingZeros().precision() >= TELLING_DIGITS
                && (figure.kind() == Kind.COUNT || isSum(figure) || draft.isAmongAnchored(figure))
                && !draft.isAmongUnknown(figure)
                && !draft.isToldBefore(figure)
                && !draft.pairSums().give(figure)
                && !isWidth(draft, figure)
                && !Arithmetics.isRate(figure)
                && !draft.reckoned().given().contains(figure.span())
                && (isOfFewDigits(figure)
                        || draft.sources().documents().stream()
                                .noneMatch(source -> Evidence.hasNumber(figure, source.text())))
                && comparison.peers().stream()
                        .noneMatch(peer -> peer.isCounterpart()
                                || comparison.numbers().sameNumber(peer.numbers())
                                || (peer.mayAnswer()
                                        && comparison
                                                .numbers()
                                                .slipOfScale(peer.numbers())
                                                .isPresent()))
                // what takes longest comes last
                && !draft.otherTerms().giveAnyhow(figure);
    }

    /** A sum of money; so much a week is worked out from such. */
    private static boolean isSum(Figure figure) {
        return figure.kind() == Kind.MONEY && !Arithmetics.isRate(figure);
    }

    /** "67 trains": that the sources have 67 of something else says nothing. */
    private static boolean isOfFewDigits(Figure figure) {
        return figure.kind() == Kind.COUNT
                && Units.areWritten(figure)
                && figure.isInDigits()
                && figure.value()
                        .best()
                        .filter(n -> n.compareTo(LEAST_BARE) < 0)
                        .isPresent();
    }

    /** "From 22,700 to 25,000, a span of 2,300". */
    private static boolean isWidth(Draft draft, Figure figure) {
        return draft.inSentence(figure).stream()
                .map(Figure::value)
                .filter(value -> value.low().isPresent() && value.high().isPresent())
                .anyMatch(value -> value.high()
                                .get()
                                .subtract(value.low().get())
                                .compareTo(figure.value().best().orElseThrow())
                        == 0);
    }
}
