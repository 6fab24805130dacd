package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.check.Slips;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * No source allows what the draft says. Where the draft names its source, that source's own figures decide. Silent on rounding, on
 * hedges that allow what a source says, and where one source supports the draft.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class ContradictsSourcesRule extends ComparisonRule {

    private static final double SAME_WORDS = 0.58;

    /** So many times apart two bounds of one thing are not one bound, rounded. */
    private static final double MISQUOTED = 1.15;

    /** So many levels are looked at for the gap between two of them. */
    private static final int MOST_LEVELS = 24;

    /** So many characters behind a number say that it is by how much two differ. */
    private static final int STEP = 20;

    ContradictsSourcesRule() {
        super("contradicts-sources", Concern.TRUTH, Level.ERROR);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        if (draft.isWorkedOut(comparison.figure()) || isOwnResult(draft, comparison)) {
            return Optional.empty();
        }
        if (isFound(draft, comparison) || isStep(draft, comparison)) {
            return Optional.empty();
        }
        Optional<Peer> misquoted = misquoted(draft, comparison);
        if (misquoted.isPresent()) {
            return Optional.of(told(comparison, List.of(misquoted.get()), misquoted.get()));
        }
        List<Peer> own = ownOf(draft, comparison);
        if (own.isEmpty() && Voices.isNamed(comparison.figure())) {
            return knowsNobody(comparison) || isMistyped(comparison)
                    ? judged(draft, comparison, comparison.answers())
                    : Optional.empty();
        }
        if (!own.isEmpty() && comparison.echoes().isEmpty()) {
            return judged(draft, comparison, own);
        }
        return comparison.isSupported() || isOwnSum(draft, comparison)
                ? Optional.empty()
                : judged(draft, comparison, untaken(draft, comparison, comparison.answers()))
                        .or(() -> rejected(comparison));
    }

    /** "A 60x20 design" is read as no numbers: what stands in the sentence that it would contradict, as none of its figures, is of something there. */
    private static boolean isWrittenBeside(Draft draft, Comparison comparison, Peer peer) {
        Figure source = peer.figure();
        return comparison.numbers().digits() > 1
                && Evidence.isWrittenIn(comparison.figure(), source.sentenceText())
                && sentence(draft, source)
                        .noneMatch(other -> Evidence.isWrittenIn(comparison.figure(), other.surface()));
    }

    private static Stream<Figure> sentence(Draft draft, Figure source) {
        return draft.besideSource(source).stream()
                .filter(other -> other.sentence().equals(source.sentence()));
    }

    /** "With the 40,000 of the north it comes to 190,000": what the numbers around give is the draft's own, unless a slip of the pen tells more. */
    private static boolean isOwnResult(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        boolean given = draft.reckoned().given().contains(figure.span())
                || draft.checked().isExplained(figure);
        return given && draft.counterpart(figure).filter(Match::isDoubtful).isPresent();
    }

    /** "15 points fewer than at the first strike": by how much two differ that the sources have, and no number of theirs. */
    private static boolean isStep(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        String behind = Words.behind(figure, STEP);
        List<Figure> terms = draft.inSentence(figure).stream()
                .filter(other -> other != figure)
                .toList();
        return draft.words().in(Cuts.upToPause(behind), "differing")
                && draft.otherTerms().giveStep(figure, terms);
    }

    /** A source has the number itself, in a sentence that the draft plainly tells. */
    private static boolean isFound(Draft draft, Comparison comparison) {
        return comparison.peers().stream()
                .filter(peer -> comparison.numbers().sameDigits(peer.numbers()))
                .anyMatch(peer -> SameSentence.isToldBy(draft, comparison.figure(), peer.figure()));
    }

    /** "One queue measured 5 km, a second 8 km": the number of a source that the sentence gives something else is not the second's. */
    private static List<Peer> untaken(Draft draft, Comparison comparison, List<Peer> answers) {
        List<Figure> beside = draft.around(comparison.figure()).stream()
                .filter(other -> !other.span().equals(comparison.figure().span())
                        && other.sentence().equals(comparison.figure().sentence()))
                .toList();
        return answers.stream()
                .filter(peer ->
                        !MagnitudeSlipRule.isTabulated(comparison, peer) && !isWrittenBeside(draft, comparison, peer))
                .filter(peer -> peer.isCorrected()
                        || !isOfOtherThing(comparison, peer)
                                && beside.stream()
                                        .noneMatch(other -> other.unit()
                                                        .equals(peer.figure().unit())
                                                && draft.numbers(other).sameNumber(peer.numbers())))
                .toList();
    }

    /** "780 pounds a year" is no other number than "523 pounds a week", nor are "three governments" other than "nine children". */
    private static boolean isOfOtherThing(Comparison comparison, Peer peer) {
        Figure mine = comparison.figure();
        Figure theirs = peer.figure();
        boolean times =
                !per(mine).isEmpty() && !per(theirs).isEmpty() && !per(mine).equals(per(theirs));
        boolean few = comparison.numbers().digits() <= 1
                && mine.kind() == Kind.COUNT
                && Units.areWritten(mine)
                && Units.areWritten(theirs);
        return times || few && !mine.unit().equals(theirs.unit());
    }

    private static String per(Figure figure) {
        int line = figure.unit().indexOf('/');
        return line < 0 ? "" : figure.unit().substring(line + 1);
    }

    /** What the source the draft names says; what is said in a sentence that names it, when nothing was read as its own. */
    private static List<Peer> ownOf(Draft draft, Comparison comparison) {
        List<Peer> own = comparison.ofSameVoice(draft.voices());
        return own.isEmpty() && Voices.isNamed(comparison.figure())
                ? comparison.answers().stream()
                        .filter(peer -> draft.voices()
                                .named(comparison.figure(), peer.figure().sentenceText()))
                        .toList()
                : own;
    }

    /** The number of somebody, mistyped, is no number of anybody else. */
    private static boolean isMistyped(Comparison comparison) {
        return !comparison.isSupported()
                && comparison.answers().stream().limit(1).anyMatch(Peer::isSlip);
    }

    /** A number the draft works with is its own, unless a source speaks of it in nearly the same words. */
    private static boolean isOwnSum(Draft draft, Comparison comparison) {
        return draft.checked().isTied(comparison.figure())
                && comparison.answers().stream()
                        .noneMatch(
                                peer -> peer.likeness() >= SAME_WORDS || peer.isUnmistakable() || peer.isCorrected());
    }

    /** Sources that name nobody may be those of the one the draft names. */
    private static boolean knowsNobody(Comparison comparison) {
        return !comparison.isSupported() && comparison.answers().stream().allMatch(peer -> Voices.isOwn(peer.figure()));
    }

    /** "Over 60 per cent" can be true together with "more than 40", and is still not what the source it was taken from says. */
    private static boolean isAllowed(Comparison comparison, Peer peer) {
        Numbers mine = comparison.numbers();
        Numbers theirs = peer.numbers();
        boolean bound = peer.isCorrected()
                && mine.hedge() != Hedge.EXACT
                && mine.hedge() == theirs.hedge()
                && mine.head().isPresent()
                && mine.isTimesApart(theirs, MISQUOTED);
        boolean slip = peer.isCorrected() && SlipOfPen.isOfDigits(comparison.figure(), peer.figure());
        return !bound && !slip && mine.agrees(theirs);
    }

    /** The numbers of the sources add up to the draft's, or it says by how much one of them passes another. */
    private static boolean isMadeOf(Draft draft, Comparison comparison, List<Peer> against) {
        Figure figure = comparison.figure();
        Optional<BigDecimal> mine = figure.value().best();
        if (mine.isEmpty()) {
            return false;
        }
        List<BigDecimal> terms = against.stream()
                .flatMap(peer -> peer.figure().value().best().stream())
                .distinct()
                .toList();
        boolean sum = terms.size() > 1
                && terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(mine.get()) == 0;
        boolean told = Words.before(figure).stripTrailing().endsWith(" by") && figure.kind() != Kind.PERCENTAGE;
        return sum
                || told && isGap(mine.get(), comparison.peers())
                || against.stream().anyMatch(peer -> isRunOf(mine.get(), list(draft, peer)));
    }

    /** The figures of the peer's sentence that measure the same, in order. */
    private static List<BigDecimal> list(Draft draft, Peer peer) {
        return Stream.concat(Stream.of(peer.figure()), sentence(draft, peer.figure()))
                .sorted(Comparator.comparingInt(other -> other.span().start()))
                .filter(other -> other.value().hedge() != Hedge.ORDER_OF_MAGNITUDE
                        && draft.measure(other).equals(draft.measure(peer.figure())))
                .flatMap(other -> other.value().best().stream())
                .toList();
    }

    /** "50,000 in January, 35,000 in May, 20,000 in June and 16,000 in July": the draft adds up some that follow each other. */
    private static boolean isRunOf(BigDecimal sum, List<BigDecimal> terms) {
        for (int from = 0; from < terms.size(); from++) {
            BigDecimal run = terms.get(from);
            for (int to = from + 1; to < terms.size(); to++) {
                run = run.add(terms.get(to));
                if (run.compareTo(sum) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isGap(BigDecimal gap, List<Peer> peers) {
        List<BigDecimal> levels = peers.stream()
                .flatMap(peer -> peer.figure().value().best().stream())
                .distinct()
                .limit(MOST_LEVELS)
                .toList();
        return levels.stream().anyMatch(high -> levels.stream()
                .anyMatch(low -> high.subtract(low).compareTo(gap) == 0));
    }

    private Optional<Remark> judged(Draft draft, Comparison comparison, List<Peer> against) {
        boolean allowed = against.isEmpty()
                || against.stream().anyMatch(peer -> isAllowed(comparison, peer))
                || isMadeOf(draft, comparison, against);
        if (allowed) {
            return Optional.empty();
        }
        return Optional.of(told(comparison, against, comparison.nearest(against).orElse(against.get(0))));
    }

    private Remark told(Comparison comparison, List<Peer> against, Peer nearest) {
        return remark(
                comparison,
                Words.quote(comparison.figure()) + " is not what the sources say: " + Words.citeAll(against)
                        + slip(comparison, nearest) + ".",
                Optional.of(Words.asWritten(nearest.figure())),
                against);
    }

    /**
     * "Some 390,000" can be true beside "some 350,000", as "from 32 to 70" can beside "from 38 to 70", and neither is what the sentence says
     * that the draft plainly tells.
     */
    private static Optional<Peer> misquoted(Draft draft, Comparison comparison) {
        if (!comparison.echoes().isEmpty() || spansSeveral(comparison)) {
            return Optional.empty();
        }
        List<Peer> taken = comparison.answers().stream()
                .filter(peer -> peer.isCounterpart()
                        && peer.figure().kind() == comparison.figure().kind()
                        && comparison.numbers().isMisquoteOf(peer.numbers())
                        && !isMadeOf(draft, comparison, List.of(peer)))
                .toList();
        return taken.isEmpty()
                ? Optional.empty()
                : untaken(draft, comparison, taken).stream().findFirst();
    }

    /** "Anywhere from 2 to 10": each end is that of another source. */
    private static boolean spansSeveral(Comparison comparison) {
        Numbers mine = comparison.numbers();
        return mine.isRange()
                && comparison.peers().stream().anyMatch(peer -> isEndOf(mine.low(), peer.numbers()))
                && comparison.peers().stream().anyMatch(peer -> isEndOf(mine.high(), peer.numbers()));
    }

    private static boolean isEndOf(OptionalDouble end, Numbers source) {
        return Stream.of(source.head(), source.low(), source.high())
                .anyMatch(number -> number.isPresent() && end.isPresent() && number.getAsDouble() == end.getAsDouble());
    }

    /** The sources know the number and reject it. */
    private Optional<Remark> rejected(Comparison comparison) {
        List<Peer> rejecting = comparison.peers().stream()
                .filter(peer -> peer.mayAnswer()
                        && !peer.stands()
                        && comparison.numbers().sameNumber(peer.numbers()))
                .toList();
        return rejecting.isEmpty()
                ? Optional.empty()
                : Optional.of(remark(
                        comparison,
                        Words.quote(comparison.figure()) + " is a number the sources reject: "
                                + Words.citeAll(rejecting) + ".",
                        Optional.empty(),
                        rejecting));
    }

    private static String slip(Comparison comparison, Peer nearest) {
        return comparison
                .figure()
                .value()
                .best()
                .flatMap(mine -> nearest.figure().value().best().flatMap(theirs -> Slips.likely(mine, theirs)))
                .map(slip -> ", which looks like " + slip)
                .orElse("");
    }
}
