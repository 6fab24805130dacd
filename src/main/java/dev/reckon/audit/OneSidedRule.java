package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The sources conflict and the draft gives one side. Told once a question, at its first figure. Silent where the draft gives a figure of
 * another side, a range that holds several, or says that the number is disputed.
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class OneSidedRule extends ComparisonRule {

    /** Sides nearer than this are one side told with other digits. */
    private static final double APART = 1.02;

    private static final double SAME_WORDS = 0.45;

    /** So many digits are not shared by chance. */
    private static final int FEWEST_DIGITS = 3;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    OneSidedRule() {
        super("one-sided", Concern.SOURCING, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        if (comparison.origins().isEmpty()
                || comparison.isTime()
                || draft.isBehindMargin(comparison.figure())
                || draft.isWorkedOut(comparison.figure())) {
            return Optional.empty();
        }
        List<Peer> field = draft.field().of(comparison);
        List<Peer> untold = field.stream()
                .filter(peer -> isOtherSide(comparison.numbers(), peer.numbers())
                        && !isRest(comparison.figure(), peer.figure())
                        && isOtherVoice(draft, comparison, peer))
                .toList();
        boolean told = field.stream()
                .filter(peer -> isOtherSide(comparison.numbers(), peer.numbers()))
                .anyMatch(peer -> isTold(draft, comparison, peer));
        boolean disputed = draft.words().in(Blocks.paragraph(comparison.figure()), "dispute");
        boolean lone = draft.voices().count(untold.stream().map(Peer::figure).toList()) == 1
                && draft.voices().count(agreeing(comparison, field)) > 1;
        List<Peer> denying = untold.stream()
                .filter(peer -> comparison.origins().stream()
                        .anyMatch(origin -> draft.field().areDisputed(origin.figure(), peer.figure())
                                || isSetAgainst(draft, comparison, origin, peer)))
                .toList();
        boolean denied = !denying.isEmpty() && denying.stream().noneMatch(peer -> isTold(draft, comparison, peer));
        // told once a question, unless a source answers this very number or an authority has another
        boolean repeated = draft.repeats(comparison.figure())
                && (told
                        || draft.isToldBefore(comparison.figure())
                        || untold.stream()
                                .noneMatch(peer -> isAuthority(peer.figure())
                                        || comparison.origins().stream()
                                                .anyMatch(origin -> isSetAgainst(draft, comparison, origin, peer))));
        if (untold.isEmpty() || disputed || repeated || ((told || lone) && !denied)) {
            return Optional.empty();
        }
        return Optional.of(remark(
                comparison,
                Words.quote(comparison.figure()) + " is one side of a dispute; the sources also have "
                        + Words.citeAll(untold) + ".",
                Optional.empty(),
                untold));
    }

    /** Told by somebody, of what that one estimates or counts. */
    private static boolean isAuthority(Figure source) {
        return Voices.isNamed(source) && source.kind() != Kind.MONEY;
    }

    private static List<Figure> agreeing(Comparison comparison, List<Peer> field) {
        return field.stream()
                .filter(peer -> comparison.numbers().agrees(peer.numbers()))
                .map(Peer::figure)
                .toList();
    }

    private static boolean isOtherSide(Numbers mine, Numbers other) {
        return !mine.agrees(other) && mine.soft().gapRatio(other.soft()).orElse(APART) >= APART;
    }

    /** "16 per cent" of one half and "85 per cent" of the other, as rounded, are no two sides: together they are all. */
    private static boolean isRest(Figure figure, Figure source) {
        Optional<BigDecimal> mine = figure.value().best();
        Optional<BigDecimal> theirs = source.value().best();
        return figure.kind() == Kind.PERCENTAGE
                && source.kind() == Kind.PERCENTAGE
                && mine.isPresent()
                && theirs.isPresent()
                && ALL.subtract(mine.get()).subtract(theirs.get()).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    /** A dispute is between authorities: two figures of one voice count two things. */
    private static boolean isOtherVoice(Draft draft, Comparison comparison, Peer peer) {
        return comparison.origins().stream().anyMatch(echo -> isSetAgainst(draft, comparison, echo, peer))
                || comparison.origins().stream()
                        .noneMatch(echo -> !draft.field().areDisputed(echo.figure(), peer.figure())
                                && (draft.voices().share(echo.figure(), peer.figure())
                                        || (echo.figure().document()
                                                        == peer.figure().document()
                                                && !areRivals(draft, echo, peer))));
    }

    /** Whom the paragraph of the draft names is heard there, whatever number it is given. */
    private static boolean isSetAgainst(Draft draft, Comparison comparison, Peer origin, Peer peer) {
        return draft.field().areSetAgainst(origin.figure(), peer.figure())
                && !draft.voices().isMentioned(peer.figure(), Blocks.paragraph(comparison.figure()));
    }

    /** Within one text two authorities are rivals, and one and the text itself where both tell the same in much the same words. */
    private static boolean areRivals(Draft draft, Peer a, Peer b) {
        if (draft.field().areDisputed(a.figure(), b.figure())) {
            return true;
        }
        boolean first = Voices.isOwn(a.figure());
        boolean second = Voices.isOwn(b.figure());
        boolean oneBreath = a.figure().sentence().equals(b.figure().sentence());
        if (oneBreath && (first || second)) {
            return false; // "4.7 million fled, 2 million of them abroad": a whole and its part
        }
        return first != second ? draft.likeness(a.figure(), b.figure()) >= SAME_WORDS : !first;
    }

    /** Returns whether another figure of the draft is that of the other side. */
    private static boolean isTold(Draft draft, Comparison comparison, Peer peer) {
        Value theirs = peer.figure().value();
        return draft.tellers(peer.figure()).stream()
                        .anyMatch(other -> other != comparison && !isOfAnother(draft, other, peer))
                || isToldRounded(draft, comparison, peer)
                || draft.figures().stream()
                        .anyMatch(other -> other != comparison.figure()
                                && other.value().best().equals(theirs.best())
                                && other.value().low().equals(theirs.low())
                                && other.value().high().equals(theirs.high())
                                && Blocks.paragraph(other).equals(Blocks.paragraph(comparison.figure())));
    }

    /** "837,214" tells of the 837,000 of a headline. */
    private static boolean isToldRounded(Draft draft, Comparison comparison, Peer peer) {
        return peer.numbers().digits() >= FEWEST_DIGITS
                && draft.figures().stream()
                        .filter(other -> other != comparison.figure()
                                && draft.measure(other).equals(draft.measure(peer.figure())))
                        .map(draft::numbers)
                        .anyMatch(other -> other.digits() >= FEWEST_DIGITS && other.sameNumber(peer.numbers()));
    }

    /** What was plainly taken from another number is not told of this one, though both could be true of it. */
    private static boolean isOfAnother(Draft draft, Comparison other, Peer peer) {
        return draft.isAnchored(other.figure()) && !other.numbers().sameNumber(peer.numbers());
    }
}
