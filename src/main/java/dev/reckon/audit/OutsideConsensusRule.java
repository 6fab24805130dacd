package dev.reckon.audit;

import dev.reckon.align.Facet;
import dev.reckon.figure.Attribution;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * A number in the draft's own voice that one source has and all others lie far from, on one side of it and closer to each other than to
 * it. Silent where the draft names whose number it is.
 */
@SuppressWarnings("ReferenceEquality") // the very document that was read is meant
final class OutsideConsensusRule extends ComparisonRule {

    private static final int FEWEST_OTHERS = 2;

    /** So many more numbers of one voice are of several things. */
    private static final int FEWEST_OF_PARTS = 2;

    private static final int FEWEST_TEXTS = 3;
    private static final double HINT = 0.05;
    private static final double HINT_OF_RANK = 0.3;

    /** So many are asked whether they are of the like. */
    private static final int LIKELIEST = 12;

    private static final int FEWEST_OF_KIN = 3;
    private static final double HINT_OF_KIN = 0.03;

    /** So many times as far as any source goes is beyond them all. */
    private static final double FAR_FROM_ALL = 1.25;

    /** So many times as far as any source goes is not what most of them hold. */
    private static final double BEYOND_OPINION = 1.05;

    /** A range that runs to more than so many times its low end tells little. */
    private static final double WIDEST = 4;

    /** All but one of so many. */
    private static final int MOST_OF = 3;

    /** Nearer than this to the others a number is no outlier. */
    private static final double FAR = 1.07;

    /** A number so many times theirs, or so small a part of them, is their rival only where the words leave no doubt. */
    private static final double RARELY_RIVAL = 10;

    private static final double NO_DOUBT = 0.6;

    OutsideConsensusRule() {
        super("outside-consensus", Concern.TRUTH, Level.WARNING);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Range mine = comparison.numbers().soft();
        boolean named = comparison.origins().stream().anyMatch(peer -> draft.voices()
                .named(peer.figure(), comparison.figure().sentenceText()));
        boolean own = !Voices.isNamed(comparison.figure()) && mine.isBounded();
        if (comparison.origins().isEmpty()) {
            return draft.isWorkedOut(comparison.figure())
                    ? Optional.empty()
                    : (own ? unheard(draft, comparison) : Optional.<Remark>empty())
                            .or(() -> beyondOpinion(draft, comparison))
                            .or(() -> besideAll(draft, comparison));
        }
        if (named || !own) {
            return Optional.empty();
        }
        List<Peer> others = ofOneThing(draft, draft.field().of(comparison)).stream()
                .filter(peer -> !mine.meets(peer.numbers().soft())
                        && peer.numbers().soft().isBounded()
                        && peer.numbers().soft().low() > 0)
                .toList();
        long voices = draft.voices().count(distinct(others));
        long agreeing = draft.voices()
                .count(comparison.origins().stream().map(Peer::figure).toList());
        boolean outlier = voices >= FEWEST_OTHERS
                && voices > agreeing
                && !isOneVoice(others)
                && isOutlier(draft, comparison, others);
        return outlier ? Optional.of(told(comparison, others, voices)) : Optional.empty();
    }

    /** Without those of which one sentence has several in one voice that cannot be true of one thing: they count the parts of something. */
    private static List<Peer> ofOneThing(Draft draft, List<Peer> field) {
        return field.stream()
                .filter(peer -> draft.besideSource(peer.figure()).stream()
                                .filter(other -> other != peer.figure()
                                        && other.sentence().equals(peer.figure().sentence())
                                        && draft.measure(other).equals(draft.measure(peer.figure()))
                                        && draft.voices().together(other, peer.figure())
                                        && !draft.numbers(other).agrees(peer.numbers()))
                                .count()
                        < FEWEST_OF_PARTS)
                .toList();
    }

    /** "The survey gives 276 for gunshots, 186 for others and 144 for bombs": one that gives several numbers counts several things. */
    private static boolean isOneVoice(List<Peer> others) {
        return others.stream()
                        .map(Peer::figure)
                        .map(figure -> figure.document().name() + " "
                                + figure.attribution().text().orElse(figure.id()))
                        .distinct()
                        .count()
                == 1;
    }

    /** No source has the number, and several texts agree with each other that it is another. */
    private Optional<Remark> unheard(Draft draft, Comparison comparison) {
        Optional<Peer> first = comparison.answers().stream()
                .filter(peer -> peer.isCorrected() || !peer.isSlip())
                .filter(peer -> isAgainst(comparison, peer) && !peer.isSlip())
                .findFirst();
        if (comparison.isSupported()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            return beyondAll(draft, comparison);
        }
        List<Peer> agreeing = new ArrayList<>(List.of(first.get()));
        comparison.peers().stream()
                .filter(peer -> peer != first.get()
                        && peer.likeness() >= HINT
                        && peer.rank() >= HINT_OF_RANK
                        && isAgainst(comparison, peer)
                        && peer.numbers().agrees(first.get().numbers())
                        && draft.likeness(peer.figure(), first.get().figure()) >= HINT)
                .forEach(agreeing::add);
        long texts = texts(agreeing);
        return texts >= FEWEST_TEXTS ? Optional.of(alone(comparison, agreeing, texts)) : Optional.empty();
    }

    /** No source has the number, nor any of several texts one nearly as large for the like. */
    private Optional<Remark> beyondAll(Draft draft, Comparison comparison) {
        List<Peer> kin = comparison.peers().stream()
                .filter(peer -> peer.stands()
                        && peer.likeness() >= HINT_OF_KIN
                        && draft.bearings().areOfOneUnit(comparison.figure(), peer.figure()))
                .limit(LIKELIEST)
                .filter(peer -> peer.tie().isKindred() && peer.apart().isEmpty())
                .toList();
        boolean against = texts(kin) > 1
                && kin.size() >= FEWEST_OF_KIN
                && kin.stream().allMatch(peer -> isAgainst(comparison, peer))
                && comparison.peers().stream().noneMatch(Peer::isCounterpart);
        if (!against) {
            return Optional.empty();
        }
        Range mine = comparison.numbers().soft();
        double high = highs(kin).getMax();
        double gap = mine.low() / high; // fewer may be a part
        return gap >= FAR_FROM_ALL && gap < RARELY_RIVAL
                ? Optional.of(remark(
                        comparison,
                        Words.quote(comparison.figure()) + " is more than any source has; they go up to "
                                + NumberText.of(high) + ": " + Words.citeAll(kin) + ".",
                        Optional.empty(),
                        kin))
                : Optional.empty();
    }

    /** "Most scholars now put it at 4 million", where no source has nearly as many of anything that may be meant. */
    private Optional<Remark> beyondOpinion(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        boolean opinion = figure.attribution().type() == Attribution.Type.GENERIC
                && figure.kind() == Kind.COUNT
                && draft.words().in(figure.sentenceText(), "opinion")
                && comparison.answers().stream()
                        .noneMatch(peer -> comparison.numbers().agrees(peer.numbers()));
        double mine = comparison.numbers().soft().low();
        List<Peer> kin = comparison.peers().stream()
                .filter(peer -> opinion
                        && peer.stands()
                        && draft.bearings().areOfOneUnit(figure, peer.figure())
                        && !haveOtherActs(draft, figure, peer.figure()))
                .toList();
        boolean beyond = texts(kin) > 1
                && kin.size() >= FEWEST_OF_KIN
                && kin.stream().allMatch(peer -> top(peer.numbers()) * BEYOND_OPINION <= mine)
                && kin.stream().anyMatch(peer -> top(peer.numbers()) * RARELY_RIVAL >= mine);
        return beyond
                ? Optional.of(remark(
                        comparison,
                        Words.quote(figure) + " is more than any source has; they go up to "
                                + NumberText.of(kin.stream()
                                        .mapToDouble(peer -> top(peer.numbers()))
                                        .max()
                                        .orElse(0))
                                + ".",
                        Optional.empty(),
                        kin))
                : Optional.empty();
    }

    /**
     * "All told, a toll of 4 million is likeliest", where no source has that many, and most of those who count what was done lie on one
     * side of it: a verdict on a whole debate that nobody in it has come to.
     */
    private Optional<Remark> besideAll(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        Range mine = comparison.numbers().soft();
        if (comparison.isSupported() || !isVerdict(draft, figure) || mine.low() <= 0) {
            return Optional.empty();
        }
        List<Peer> kin = comparison.peers().stream()
                .filter(peer -> peer.stands()
                        && peer.figure().kind() == Kind.COUNT
                        && draft.aspect(peer.figure())
                                .act()
                                .equals(draft.aspect(figure).act())
                        && isOfOneMatter(peer)
                        && !isWorldsApart(mine, peer))
                .toList();
        boolean held = kin.stream()
                .anyMatch(peer -> isTelling(peer) && mine.meets(peer.numbers().soft()) || near(mine, peer));
        List<Peer> below = kin.stream()
                .filter(peer -> top(peer.numbers()) * FAR <= mine.low())
                .toList();
        List<Peer> above = kin.stream()
                .filter(peer -> mine.isBounded() && peer.numbers().soft().low() >= mine.high() * FAR)
                .toList();
        List<Peer> most = below.size() >= above.size() ? below : above;
        boolean agreed = draft.voices().count(distinct(most)) >= FEWEST_OF_KIN
                && most.size() * MOST_OF >= kin.size() * (MOST_OF - 1);
        return held || !agreed
                ? Optional.empty()
                : Optional.of(remark(
                        comparison,
                        Words.quote(figure) + " is told as what is agreed, and no source has it; " + Words.citeAll(most)
                                + ".",
                        Optional.empty(),
                        most));
    }

    /** A number of somebody nobody names, or of the draft itself, that sums up what others have found. */
    private static boolean isVerdict(Draft draft, Figure figure) {
        Attribution.Type type = figure.attribution().type();
        boolean nobody = type == Attribution.Type.GENERIC
                || figure.attribution()
                        .text()
                        .filter(text -> text.chars().anyMatch(Character::isUpperCase))
                        .isEmpty();
        return nobody
                && figure.kind() == Kind.COUNT
                && draft.aspect(figure).act().isPresent()
                && (type == Attribution.Type.GENERIC
                        || draft.words().in(figure.sentenceText(), "opinion")
                        || draft.words().in(figure.sentenceText(), "verdict"));
    }

    /** Counts defined otherwise answer a debate as a whole too. */
    private static boolean isOfOneMatter(Peer peer) {
        return peer.apart().stream().allMatch(Facet.DEFINITION::equals);
    }

    /** "thousands", "at least 300" and "between 800 and 8,500" hold nearly any number. */
    private static boolean isTelling(Peer peer) {
        Range soft = peer.numbers().soft();
        Hedge hedge = peer.figure().value().hedge();
        return soft.isBounded()
                && soft.low() > 0
                && soft.high() <= soft.low() * WIDEST
                && hedge != Hedge.ORDER_OF_MAGNITUDE
                && hedge != Hedge.MORE_THAN
                && hedge != Hedge.AT_LEAST;
    }

    private static boolean near(Range mine, Peer peer) {
        double top = top(peer.numbers());
        return top > mine.low() / FAR && top < (mine.isBounded() ? mine.high() : mine.low()) * FAR;
    }

    private static boolean isWorldsApart(Range mine, Peer peer) {
        double top = top(peer.numbers());
        return top * RARELY_RIVAL < mine.low() || mine.isBounded() && top > mine.high() * RARELY_RIVAL;
    }

    private static boolean haveOtherActs(Draft draft, Figure figure, Figure source) {
        return draft.aspect(figure).act().isPresent()
                && draft.aspect(source).act().isPresent()
                && !draft.aspect(figure).act().equals(draft.aspect(source).act());
    }

    /** Returns how far a number goes: what it names, the upper end of a range. */
    private static double top(Numbers numbers) {
        Range soft = numbers.soft();
        return numbers.head().orElse(soft.isBounded() ? soft.high() : soft.low());
    }

    private static long texts(List<Peer> peers) {
        return peers.stream()
                .map(peer -> peer.figure().document().name())
                .distinct()
                .count();
    }

    private static boolean isAgainst(Comparison comparison, Peer peer) {
        return peer.stands()
                && peer.numbers().soft().isBounded()
                && peer.numbers().soft().low() > 0
                && !comparison.numbers().agrees(peer.numbers())
                && !comparison.numbers().soft().meets(peer.numbers().soft());
    }

    private Remark alone(Comparison comparison, List<Peer> others, long texts) {
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is no source's number; " + texts + " of them agree on another: "
                        + Words.citeAll(others) + ".",
                Optional.of(Words.asWritten(others.get(0).figure())),
                others);
    }

    /** One text that gives a number twice gives it once. */
    private static List<Figure> distinct(List<Peer> peers) {
        List<Peer> found = new ArrayList<>();
        for (Peer peer : peers) {
            boolean known = found.stream()
                    .anyMatch(
                            other -> other.figure().document() == peer.figure().document()
                                    && other.numbers().sameDigits(peer.numbers()));
            if (!known) {
                found.add(peer);
            }
        }
        return found.stream().map(Peer::figure).toList();
    }

    private static boolean isOutlier(Draft draft, Comparison comparison, List<Peer> others) {
        Range mine = comparison.numbers().soft();
        DoubleSummaryStatistics lows = lows(others);
        DoubleSummaryStatistics highs = highs(others);
        double low = lows.getMin();
        double high = highs.getMax();
        double spread = Math.max(1, lows.getMax() / highs.getMin());
        double gap = mine.low() > high ? mine.low() / high : mine.high() < low ? low / mine.high() : 0;
        boolean rival = gap < RARELY_RIVAL
                || comparison.origins().stream().anyMatch(origin -> others.stream()
                        .anyMatch(peer -> draft.isRival(origin.figure(), peer.figure())))
                || others.stream().anyMatch(peer -> draft.likeness(comparison.figure(), peer.figure()) >= NO_DOUBT);
        return rival && gap >= FAR && gap >= spread;
    }

    private static DoubleSummaryStatistics lows(List<Peer> others) {
        return others.stream().mapToDouble(peer -> peer.numbers().soft().low()).summaryStatistics();
    }

    private static DoubleSummaryStatistics highs(List<Peer> others) {
        return others.stream().mapToDouble(peer -> peer.numbers().soft().high()).summaryStatistics();
    }

    private Remark told(Comparison comparison, List<Peer> others, long voices) {
        double low = lows(others).getMin();
        double high = highs(others).getMax();
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " stands alone, in "
                        + Words.file(comparison.origins().get(0).figure())
                        + "; the other " + voices + " sources lie between " + NumberText.of(low) + " and "
                        + NumberText.of(high) + ": " + Words.citeAll(others) + ".",
                Optional.of(Words.asWritten(others.get(0).figure())),
                others);
    }
}
