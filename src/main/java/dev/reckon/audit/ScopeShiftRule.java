package dev.reckon.audit;

import dev.reckon.align.Facet;
import dev.reckon.align.Kinship;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number is right and stands for something else in the sources: another place, time, group or act, or a part presented as the
 * whole. Silent where a source has the number for the draft's own scope, and where one of the two does not say.
 */
final class ScopeShiftRule extends ComparisonRule {

    private static final Set<Facet> SCOPE = EnumSet.of(
            Facet.PLACE, Facet.TIME, Facet.POPULATION, Facet.ACT, Facet.EVENT, Facet.CAUSE, Facet.DEFINITION);
    private static final int MOST_APART = 2;

    /** A number of this many digits does not meet another by chance. */
    private static final int TELLING_DIGITS = 3;

    /** What remains in common must weigh this much where the number is round. */
    private static final double KIN = Kinship.ENOUGH;

    /** And this much where its digits tell. */
    private static final double KIN_BY_DIGITS = 1.5;

    ScopeShiftRule() {
        super("scope-shift", Concern.TRUTH, Level.ERROR);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        if (comparison.isSupported()) {
            return dropped(draft, comparison);
        }
        return comparison.peers().stream()
                .filter(peer -> peer.stands() && isShifted(comparison, peer))
                .findFirst()
                .map(peer -> shifted(comparison, peer, said(peer.kinship().apart())));
    }

    private static boolean isShifted(Comparison comparison, Peer peer) {
        Set<Facet> apart = peer.kinship().apart();
        boolean exact = comparison.numbers().sameDigits(peer.numbers())
                || (comparison.numbers().isRange() && comparison.numbers().sameNumber(peer.numbers()));
        boolean digits = comparison.numbers().digits() >= TELLING_DIGITS
                || comparison.numbers().isRange();
        return !apart.isEmpty()
                && apart.size() <= MOST_APART
                && SCOPE.containsAll(apart)
                && exact
                && peer.kinship().score() >= (digits ? KIN_BY_DIGITS : KIN);
    }

    /** The source counts a group, and the draft everybody: told only where the sources have another number for everybody. */
    private Optional<Remark> dropped(Draft draft, Comparison comparison) {
        List<Peer> echoes = comparison.echoes();
        boolean whole = draft.aspect(comparison.figure()).population().isEmpty();
        boolean parts = !echoes.isEmpty()
                && echoes.stream()
                        .noneMatch(
                                peer -> draft.aspect(peer.figure()).population().isEmpty());
        List<Peer> wholes = comparison.contradicting().stream()
                .filter(peer -> draft.aspect(peer.figure()).population().isEmpty())
                .toList();
        if (!whole || !parts || wholes.isEmpty()) {
            return Optional.empty();
        }
        Peer part = echoes.get(0);
        String group = part.figure().population().map(Words::oneLine).orElse("a group");
        return Optional.of(remark(
                comparison,
                Words.quote(comparison.figure()) + " counts " + group + " only: " + Words.cite(part.figure())
                        + "; for all the sources have "
                        + Words.cite(wholes.get(0).figure()) + ".",
                Optional.of(Words.asWritten(wholes.get(0).figure())),
                List.of(part, wholes.get(0))));
    }

    private Remark shifted(Comparison comparison, Peer peer, String facets) {
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is the sources' number for another " + facets + ": "
                        + Words.cite(peer.figure()) + " reads “"
                        + Words.oneLine(peer.figure().sentenceText()) + "”",
                Optional.empty(),
                List.of(peer));
    }

    private static String said(Set<Facet> apart) {
        return apart.stream().sorted().map(Facet::label).collect(Collectors.joining(" and "));
    }
}
