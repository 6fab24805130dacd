package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The digits are those of the sources and the size is not: million for billion, a zero too many. */
final class MagnitudeSlipRule extends ComparisonRule {

    /** Nobody slips by a hundred as by ten or a thousand: fewer digits turn up that much larger by chance. */
    private static final double HUNDRED = 100;

    private static final double THOUSAND = 1_000;

    private static final int TELLING_DIGITS = 3;

    /** A number of so few places before the point shows no size that a slip could change. */
    private static final int SHORT = 2;

    /** Where no other number comes near, so few words will do. */
    private static final double HINT = 0.1;

    MagnitudeSlipRule() {
        super("magnitude-slip", Concern.TRUTH, Level.ERROR);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        if (draft.isWorkedOut(comparison.figure())) {
            return Optional.empty();
        }
        if (comparison.isSupported()) {
            return Optional.empty();
        }
        return slip(draft, comparison).filter(remark -> !draft.otherTerms().giveByParagraph(comparison.figure()));
    }

    private Optional<Remark> slip(Draft draft, Comparison comparison) {
        for (Peer peer : comparison.peers()) {
            OptionalDouble times = comparison.numbers().slipOfScale(peer.numbers());
            if (times.isEmpty() && peer.isCorrected() && SlipOfPen.isDigitLost(comparison.figure(), peer.figure())) {
                return Optional.of(digitLost(comparison, peer));
            }
            if (times.isEmpty()
                    || !peer.stands()
                    || isElliptic(comparison, peer, times.getAsDouble())
                    || isTabulated(comparison, peer)) {
                continue;
            }
            boolean unit = comparison.figure().value().best().isPresent()
                    && comparison
                            .figure()
                            .value()
                            .best()
                            .equals(peer.figure().value().best());
            boolean digits = comparison.numbers().digits() >= (times.getAsDouble() == HUNDRED ? TELLING_DIGITS : 2)
                    && isWritten(comparison.figure());
            boolean loose =
                    peer.leads() && peer.likeness() >= HINT && peer.apart().isEmpty();
            boolean ahead = times.getAsDouble() != HUNDRED && peer.isFarAhead() && isWritten(comparison.figure());
            boolean worded = SlipOfPen.isOfScaleWord(comparison.figure(), peer.figure());
            boolean telling = (unit || digits || ahead || worded)
                    && (peer.mayAnswer() || loose)
                    && !draft.bearings().nameOthers(comparison.figure(), peer.figure());
            if (telling || peer.answers()) {
                boolean more = comparison.numbers().head().getAsDouble()
                        > peer.numbers().head().getAsDouble();
                return Optional.of(remark(
                        comparison,
                        Words.quote(comparison.figure()) + " is " + NumberText.of(times.getAsDouble()) + " times too "
                                + (more ? "large" : "small") + ": the sources have " + Words.cite(peer.figure()) + ".",
                        Optional.of(Words.asWritten(peer.figure())),
                        List.of(peer)));
            }
        }
        return Optional.empty();
    }

    private Remark digitLost(Comparison comparison, Peer peer) {
        boolean more =
                comparison.numbers().head().orElse(0) > peer.numbers().head().orElse(0);
        return remark(
                comparison,
                Words.quote(comparison.figure()) + (more ? " has a digit too many" : " has lost a digit")
                        + ": the sources have " + Words.cite(peer.figure()) + ".",
                Optional.of(Words.asWritten(peer.figure())),
                List.of(peer));
    }

    /** "It was not a hundred and fifty" may leave out the millions that were named before. */
    private static boolean isElliptic(Comparison comparison, Peer peer, double times) {
        double mine = comparison.numbers().head().getAsDouble();
        double theirs = peer.numbers().head().getAsDouble();
        Figure smaller = mine < theirs ? comparison.figure() : peer.figure();
        return times >= THOUSAND && Math.min(mine, theirs) < THOUSAND && !Units.areWritten(smaller);
    }

    /** "Table (thousands): employed 32,476": the source tells its scale once for all of its numbers. */
    static boolean isTabulated(Comparison comparison, Peer peer) {
        double times = comparison.numbers().slipOfScale(peer.numbers()).orElse(0);
        String scale = times == THOUSAND ? "thousands" : times == THOUSAND * THOUSAND ? "millions" : "";
        String words = scale.isEmpty() ? "" : Blocks.paragraph(peer.figure());
        boolean smaller =
                comparison.numbers().head().orElse(0) > peer.numbers().head().orElse(Double.MAX_VALUE);
        return !scale.isEmpty()
                && smaller
                && (words.contains("(" + scale + ")") || words.contains("(in " + scale + ")"));
    }

    /** "60 percent" shows one digit, and is ten times 6 by chance more often than by a slip; "60,000" shows where its digits stand. */
    private static boolean isWritten(Figure figure) {
        return figure.value()
                .best()
                .filter(n -> n.stripTrailingZeros().precision() > 1 || n.precision() - n.scale() > SHORT)
                .isPresent();
    }
}
