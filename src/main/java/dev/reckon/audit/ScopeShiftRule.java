package dev.reckon.audit;

import dev.reckon.align.Facet;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number is right and stands for something else in the sources: another place, time, group or act, or a part presented as the
 * whole. Silent where a source has the number for the draft's own scope, and where one of the two does not say.
 */
@SuppressWarnings("ReferenceEquality") // the very figure or document that was read is meant
final class ScopeShiftRule extends ComparisonRule {

    private static final Set<Facet> SCOPE = EnumSet.of(
            Facet.PLACE, Facet.TIME, Facet.POPULATION, Facet.ACT, Facet.EVENT, Facet.CAUSE, Facet.DEFINITION);
    private static final Set<Facet> PLAIN = EnumSet.of(Facet.PLACE, Facet.TIME, Facet.EVENT);
    private static final int MOST_APART = 2;

    /** A number of this many digits does not meet another by chance. */
    private static final int TELLING_DIGITS = 3;

    /** What the words around have in common weighs at least this where the digits tell. */
    private static final double ALIKE_BY_DIGITS = 0.22;

    /** And this where the act is the same, too. */
    private static final double ALIKE_BY_ACT = 0.04;

    /** And this where the number is round. */
    private static final double ALIKE = 0.45;

    /** The sources' own number for what the draft speaks of is told so much alike, and so much more than the number it gives. */
    private static final double SURE = 0.42;

    /** And this where so many digits tell where the number comes from. */
    private static final double LIKELY = 0.3;

    /** In these words another group is no misreading. */
    private static final double SAME_WORDS = 0.6;

    /** Less alike than this, even the right digits are there by chance. */
    private static final double HINT = 0.1;

    private static final double OUTRANKED = 0.6;

    ScopeShiftRule() {
        super("scope-shift", Concern.TRUTH, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        if (draft.isWorkedOut(comparison.figure())) {
            return Optional.empty();
        }
        Optional<Figure> rightful = draft.rightful(comparison.figure());
        if (rightful.isPresent()) {
            return comparison.peers().stream()
                    .filter(Peer::isCounterpart)
                    .findFirst()
                    .map(peer -> mixedUp(comparison, peer, rightful.get()));
        }
        Optional<Remark> shifted = shiftedByWords(draft, comparison);
        if (shifted.isPresent()) {
            return shifted;
        }
        boolean apart = !comparison.echoes().isEmpty()
                && comparison.echoes().stream()
                        .noneMatch(peer -> peer.plainlyApart().isEmpty());
        if (comparison.isBorneOut() && !apart) {
            return dropped(draft, comparison)
                    .or(() -> widened(draft, comparison))
                    .or(() -> renamed(draft, comparison));
        }
        return comparison.peers().stream()
                .filter(peer -> peer.stands() && isShifted(draft, comparison, peer))
                .filter(peer ->
                        !peer.apart().isEmpty() || !SameSentence.isToldBy(draft, comparison.figure(), peer.figure()))
                .filter(peer -> !peer.isCounterpart()
                        || hasOther(comparison)
                        || draft.otherNames().areOfOtherPlaces(comparison.figure(), peer.figure()))
                .findFirst()
                .map(peer -> shifted(comparison, peer));
    }

    /** Single words tell it: a limit, what a share is of, or those of the number beside it in the source. */
    private Optional<Remark> shiftedByWords(Draft draft, Comparison comparison) {
        Optional<Peer> taken = comparison.taken();
        if (taken.isEmpty() || comparison.isTime()) {
            return Optional.empty();
        }
        Figure source = taken.get().figure();
        boolean elsewhere = comparison.echoes().stream()
                .anyMatch(peer -> peer.figure() != source
                        && peer.rank() >= OUTRANKED
                        && !draft.shifts().isOfOther(comparison.figure(), peer.figure())
                        && peer.figure().document() != source.document());
        if (!elsewhere && draft.shifts().isOfOther(comparison.figure(), source)) {
            return Optional.of(shifted(comparison, taken.get()));
        }
        return elsewhere
                ? Optional.empty()
                : draft.shifts()
                        .rightful(comparison.figure(), source)
                        .filter(other -> !comparison.numbers().sameNumber(draft.numbers(other)))
                        .filter(other -> other.sentenceText().equals(source.sentenceText())
                                || !SameSentence.isToldBy(draft, comparison.figure(), source))
                        .map(other -> rather(comparison, taken.get(), other));
    }

    private Remark rather(Comparison comparison, Peer peer, Figure rightful) {
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is the sources' number for something else: "
                        + Words.cite(peer.figure()) + " reads “"
                        + Words.oneLine(peer.figure().sentenceText())
                        + "” For this they have " + Words.cite(rightful) + ".",
                Optional.of(Words.asWritten(rightful)),
                List.of(peer));
    }

    /** A number taken from a source in other words is of another scope only where the sources have another number for the draft's own. */
    private static boolean hasOther(Comparison comparison) {
        return comparison.answers().isEmpty()
                || comparison.answers().stream()
                        .anyMatch(peer -> !comparison.numbers().sameNumber(peer.numbers()));
    }

    private static boolean isShifted(Draft draft, Comparison comparison, Peer peer) {
        boolean exact = comparison.numbers().isToldBy(peer.numbers());
        if (!exact || comparison.isTime()) {
            return false; // so it is with most
        }
        boolean digits = comparison.numbers().digits() >= TELLING_DIGITS
                || comparison.numbers().isRange();
        boolean sameAct = digits
                && comparison.figure().act().isPresent()
                && comparison.figure().act().equals(peer.figure().act());
        boolean origin = peer.leads() && peer.isOrigin(comparison.numbers());
        boolean alike = peer.likeness() >= (sameAct ? ALIKE_BY_ACT : digits || origin ? ALIKE_BY_DIGITS : ALIKE);
        boolean elsewhere = alike
                && isElsewhere(peer)
                && (isPlain(peer)
                        || !comparison.answers().isEmpty()
                        || (peer.likeness() >= SAME_WORDS
                                && draft.bearings().areOpposed(comparison.figure(), peer.figure())));
        boolean taken = peer.isOutdone()
                && (peer.isSole() || peer.mayBeTakenFrom(comparison.numbers()))
                && comparison.numbers().isTelling();
        return elsewhere || taken || isOutranked(comparison, peer);
    }

    /** The words of the two name another place, time or the like. */
    private static boolean isElsewhere(Peer peer) {
        Set<Facet> apart = peer.apart();
        return !apart.isEmpty() && apart.size() <= MOST_APART && SCOPE.containsAll(apart);
    }

    /** Places and times are named; groups and definitions are read from words, and may be misread where the sources have no other number. */
    private static boolean isPlain(Peer peer) {
        return peer.apart().stream().anyMatch(PLAIN::contains);
    }

    /** The sources have another number for what the draft speaks of. */
    private static boolean isOutranked(Comparison comparison, Peer peer) {
        boolean telling = comparison.numbers().digits() >= TELLING_DIGITS && peer.isOrigin(comparison.numbers());
        boolean known = telling || (comparison.numbers().digits() > 1 && peer.likeness() >= HINT);
        return known
                && !peer.answers()
                && comparison.answers().stream()
                        .anyMatch(answer -> answer.likeness() >= (telling ? LIKELY : SURE)
                                && peer.likeness() < (telling ? 1 : OUTRANKED) * answer.likeness());
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
                .filter(peer -> draft.aspect(peer.figure()).population().isEmpty()
                        && peer.numbers().isMoreThan(comparison.numbers()))
                .toList();
        if (!whole || !parts || wholes.isEmpty() || namesGroup(draft, comparison.figure(), echoes)) {
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

    /** "The number of individuals": the draft says who is counted, however it was read. */
    private static boolean namesGroup(Draft draft, Figure figure, List<Peer> echoes) {
        Set<String> roots = draft.roots(figure.sentenceText());
        return echoes.stream()
                .flatMap(peer -> peer.figure().population().stream())
                .flatMap(group -> draft.roots(group).stream())
                .anyMatch(roots::contains);
    }

    /** The source counts one place, and the draft the whole country or the world, without a word of that place. */
    private Optional<Remark> widened(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Optional<String> wide = draft.words().first(draft.clause(figure), "wide");
        List<Peer> echoes = comparison.echoes();
        boolean narrow = wide.isPresent()
                && !comparison.isTime()
                && !echoes.isEmpty()
                && echoes.stream()
                        .allMatch(peer -> draft.words()
                                        .first(peer.figure().sentenceText(), "wide")
                                        .isEmpty()
                                && !namesPartOf(peer.figure(), figure)
                                && draft.otherNames().isOfPlaceUnknownTo(peer.figure(), figure));
        if (!narrow) {
            return Optional.empty();
        }
        Peer part = echoes.get(0);
        return Optional.of(remark(
                comparison,
                Words.quote(figure) + " is the sources' number for "
                        + part.figure().place().orElse("one place") + " only: " + Words.cite(part.figure())
                        + " reads “" + Words.oneLine(part.figure().sentenceText()) + "”",
                Optional.empty(),
                List.of(part)));
    }

    /** "the Kazakh autonomous republic" is the "Kazakh ASSR" of the source. */
    private static boolean namesPartOf(Figure source, Figure figure) {
        return source.place().stream()
                .flatMap(place -> Arrays.stream(place.split(" ")))
                .anyMatch(word -> word.length() > 3
                        && Character.isUpperCase(word.charAt(0))
                        && figure.sentenceText().contains(word));
    }

    /** The source tells the number of one name, and the draft of another that the sources know, too. */
    private Optional<Remark> renamed(Draft draft, Comparison comparison) {
        List<Peer> echoes = comparison.echoes();
        // what stands around both says more of where a number is from than a name in one of them
        if (echoes.stream().anyMatch(Peer::isCounterpart)) {
            return Optional.empty();
        }
        boolean other = comparison.numbers().isTelling()
                && !echoes.isEmpty()
                && comparison.peers().stream()
                        .filter(peer -> comparison.numbers().sameNumber(peer.numbers()))
                        .noneMatch(peer -> comparison.numbers().isRange()
                                && !peer.numbers().isRange())
                && echoes.stream().allMatch(peer -> draft.otherNames().isOfOtherName(comparison, peer));
        return other ? Optional.of(shifted(comparison, echoes.get(0))) : Optional.empty();
    }

    /** The draft gives one number for two things. */
    private Remark mixedUp(Comparison comparison, Peer peer, Figure rightful) {
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is given twice, and is the sources' number for one of the two: "
                        + Words.cite(peer.figure()) + "; for this they have " + Words.cite(rightful) + ".",
                Optional.of(Words.asWritten(rightful)),
                List.of(peer));
    }

    private Remark shifted(Comparison comparison, Peer peer) {
        String facets = peer.apart().stream().sorted().map(Facet::label).collect(Collectors.joining(" and "));
        List<Peer> rightful = comparison.answers().stream().limit(1).toList();
        List<Peer> related = new ArrayList<>(List.of(peer));
        related.addAll(rightful);
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is the sources' number for "
                        + (facets.isEmpty() ? "something else" : "another " + facets) + ": " + Words.cite(peer.figure())
                        + " reads “" + Words.oneLine(peer.figure().sentenceText()) + "”"
                        + (rightful.isEmpty() ? "" : " For this they have " + Words.citeAll(rightful) + "."),
                rightful.stream().findFirst().map(answer -> Words.asWritten(answer.figure())),
                related);
    }
}
