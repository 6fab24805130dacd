package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.figure.Stance;
import dev.reckon.mention.Hedge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The sources bind the number ("up to", "at least", "about", "is expected to") and the draft states it bare. Silent where one source
 * states it bare too, and where the draft hedges in words of its own.
 */
final class HedgeDroppedRule extends ComparisonRule {

    /** So far behind a number its hedge may stand, in characters. */
    private static final int BEHIND = 25;

    /** So far behind, over what it counts: "300 barges and other boats or fewer". */
    private static final int BEHIND_NOUN = 60;

    /** So many digits are those of a list. */
    private static final int LISTED_DIGITS = 4;

    /** So many digits are read as meant. */
    private static final int EXACT_DIGITS = 2;

    /** What another source says is told so much alike that it may be meant. */
    private static final double OF_EQUAL_RANK = 0.5;

    /** Half of all, as a share and in per cent. */
    private static final Set<Double> HALVES = Set.of(0.5, 50.0);

    HedgeDroppedRule() {
        super("hedge-dropped", Concern.WORDING, Level.ERROR);
    }

    @Override
    Optional<Remark> of(Draft draft, Comparison comparison) {
        Numbers mine = comparison.numbers();
        List<Peer> echoes = comparison.echoes().stream()
                .filter(peer -> mine.sameDigits(peer.numbers()) && !isOneOfOthers(comparison, peer))
                .toList();
        if (comparison.isTime() && echoes.stream().anyMatch(HedgeDroppedRule::isCourse)) {
            return Optional.empty();
        }
        if (echoes.isEmpty()
                || comparison.rangeCut().isPresent()
                || isToldOtherwise(comparison, echoes)
                || isToldBare(comparison, echoes)
                || isSaidAgain(draft, comparison)
                || isEndOfRange(comparison, echoes)
                || keepsCeiling(comparison, echoes)
                || isBoundBehind(draft, comparison, echoes)) {
            return Optional.empty();
        }
        boolean unbound = echoes.stream().allMatch(peer -> isLoosened(mine, peer.numbers()));
        boolean forecast = echoes.stream()
                        .allMatch(peer -> peer.figure().stance() == Stance.PROJECTED
                                && draft.words().in(peer.figure().sentenceText(), "forecast"))
                && comparison.figure().stance() == Stance.ASSERTED
                && !draft.words().in(comparison.figure().sentenceText(), "forecast");
        Peer first = echoes.get(0);
        if (!unbound && !forecast && isMadeSure(draft, comparison, echoes)) {
            return Optional.of(new Remark(
                    Level.WARNING,
                    comparison.figure(),
                    Words.quote(comparison.figure()) + " is told as what will be; its source says that it could be: "
                            + Words.citeAll(echoes) + ".",
                    Optional.empty(),
                    Words.related(echoes)));
        }
        if ((!unbound && !forecast) || (!forecast && isHedgedElsewhere(draft, comparison, echoes))) {
            return Optional.empty();
        }
        boolean bound = echoes.stream().allMatch(peer -> peer.numbers().hedge().isBound());
        String what = unbound ? hedge(first.numbers().hedge()) : "a forecast";
        return Optional.of(new Remark(
                bound && !isPassed(echoes) || forecast
                        ? Level.ERROR
                        : isPassed(echoes) && !isRoundByItself(comparison.figure())
                                        || isExact(draft, comparison, echoes)
                                ? Level.WARNING
                                : Level.NOTE,
                comparison.figure(),
                Words.quote(comparison.figure()) + " drops the hedge of its source, which gives " + what + ": "
                        + Words.citeAll(echoes) + ".",
                unbound ? Optional.of(Words.asWritten(first.figure())) : Optional.empty(),
                Words.related(echoes)));
    }

    /** "Two of them" are not the two of "under 2 per cent". */
    private static boolean isOneOfOthers(Comparison comparison, Peer peer) {
        Figure mine = comparison.figure();
        Figure theirs = peer.figure();
        return comparison.numbers().digits() <= 1 && isPercentage(mine) != isPercentage(theirs);
    }

    private static boolean isPercentage(Figure figure) {
        String words = figure.surface().toLowerCase(Locale.ROOT);
        return words.contains("%") || words.contains("per");
    }

    /** "The sea will stand 65 cm higher", of a source that says it could. */
    private static boolean isMadeSure(Draft draft, Comparison comparison, List<Peer> echoes) {
        String mine = comparison.figure().sentenceText();
        return draft.words().in(draft.clause(comparison.figure()), "certain")
                && !draft.words().in(mine, "possible")
                && !draft.words().in(mine, "conditional")
                && echoes.stream()
                        .allMatch(peer -> draft.words().in(draft.clause(peer.figure()), "possible")
                                && !draft.words().in(peer.figure().sentenceText(), "certain"));
    }

    /** "More than 300" says of 300 that it was passed by little; "at least 300" that nobody knows by how much. */
    private static boolean isPassed(List<Peer> echoes) {
        return echoes.stream().allMatch(peer -> peer.numbers().hedge() == Hedge.MORE_THAN);
    }

    /** "Some say up to 500,000. Half a million would have been more than ...": the number was told right before, with its hedge. */
    private static boolean isSaidAgain(Draft draft, Comparison comparison) {
        Figure figure = comparison.figure();
        int block = Blocks.startOf(figure);
        return draft.figures().stream()
                .anyMatch(other -> other.span().start() < figure.span().start()
                        && other.span().start() >= block
                        && Blocks.areOne(other, figure)
                        && Blocks.areNeighbours(other, figure)
                        && draft.measure(other).equals(draft.measure(figure))
                        && draft.numbers(other).sameDigits(comparison.numbers())
                        && !draft.numbers(other).isBare());
    }

    /** Another source has a number that the draft may have rounded, told about as much alike. */
    private static boolean isToldOtherwise(Comparison comparison, List<Peer> echoes) {
        boolean taken = echoes.stream().anyMatch(Peer::isCounterpart);
        return comparison.echoes().stream()
                .anyMatch(peer ->
                        !comparison.numbers().sameDigits(peer.numbers()) && (!taken || peer.rank() >= OF_EQUAL_RANK));
    }

    /** A source has the bare number in more of the draft's words, whatever else was read of it. */
    private static boolean isToldBare(Comparison comparison, List<Peer> echoes) {
        double best = echoes.stream().mapToDouble(Peer::likeness).max().orElse(1);
        return comparison.exact().stream()
                .anyMatch(peer -> peer.stands() && peer.numbers().isBare() && peer.likeness() > best);
    }

    /** "Down to 2,000 metres" tells "between 700 and 2,000 metres" rather than "below 2,000 metres" where that has more of the words. */
    private static boolean isEndOfRange(Comparison comparison, List<Peer> echoes) {
        double best = echoes.stream().mapToDouble(Peer::likeness).max().orElse(1);
        return comparison.answers().stream()
                .anyMatch(peer -> peer.numbers().endsAt(comparison.numbers()) && peer.likeness() > best);
    }

    /** A bare round number is read as about so many anyway; one of more digits, or one that was not quite reached, is not. */
    private static boolean isExact(Draft draft, Comparison comparison, List<Peer> echoes) {
        Figure figure = comparison.figure();
        boolean missed = echoes.stream().allMatch(peer -> peer.numbers().hedge() == Hedge.NEARLY);
        boolean between = draft.figures().stream()
                .anyMatch(other -> other.sentence().equals(figure.sentence())
                        && (Claims.isInterval(other) || other.value().hedge() == Hedge.RANGE)
                        && draft.measure(other).equals(draft.measure(figure)));
        return (missed || comparison.numbers().digits() >= EXACT_DIGITS)
                && !between
                && !Voices.isWriters(figure)
                && !draft.isToldBefore(figure);
    }

    /** "In two months" says what "within two months" does, and "over forty years" is mostly how long a thing took. */
    private static boolean isCourse(Peer peer) {
        boolean over =
                Words.oneLine(peer.figure().surface()).toLowerCase(Locale.ROOT).startsWith("over ");
        return over || peer.numbers().hedge() == Hedge.AT_MOST;
    }

    /** "Half a million" is as round as "about 500,000". */
    private static boolean isRoundByItself(Figure figure) {
        String words = Words.oneLine(figure.surface()).toLowerCase(Locale.ROOT);
        return words.startsWith("half a ") || words.startsWith("a quarter of a ") || isScaleAlone(words);
    }

    /** "A million". */
    private static boolean isScaleAlone(String words) {
        return words.startsWith("a ") && Numbers.SCALE_WORDS.contains(words.substring(2));
    }

    /** "A third, roughly" is hedged behind the number, and what was hedged once may be called by its number. */
    private static boolean isHedgedElsewhere(Draft draft, Comparison comparison, List<Peer> echoes) {
        Figure figure = comparison.figure();
        String text = figure.document().text();
        int end = Math.min(figure.sentence().end(), figure.span().end() + BEHIND);
        boolean approximate = echoes.stream()
                .allMatch(peer ->
                        peer.numbers().hedge() == Hedge.APPROX || peer.numbers().hedge() == Hedge.NEARLY);
        boolean told = echoes.stream()
                .flatMap(peer -> draft.tellers(peer.figure()).stream())
                .anyMatch(other -> other.figure().span().start() < figure.span().start()
                        && !other.numbers().isBare());
        return approximate
                && (told
                        || isEstimatedByWords(draft, figure, echoes)
                        || isRoundByItself(figure)
                        || draft.words().in(text.substring(figure.span().end(), end), "roughly"));
    }

    /** "They arrived at 2.8 million", for an estimated 2.8 million. */
    private static boolean isEstimatedByWords(Draft draft, Figure figure, List<Peer> echoes) {
        return draft.words().in(figure.sentenceText(), "estimating")
                && echoes.stream()
                        .allMatch(peer -> draft.words().in(peer.figure().surface(), "estimating"));
    }

    /** "1,000 or a few more", "60 at the outside": the bound stands behind the number. */
    private static boolean isBoundBehind(Draft draft, Comparison comparison, List<Peer> echoes) {
        Figure figure = comparison.figure();
        int end = Math.min(figure.sentence().end(), figure.span().end() + BEHIND);
        String behind = figure.document()
                .text()
                .substring(figure.span().end(), Math.max(figure.span().end(), end));
        boolean ceilings =
                echoes.stream().allMatch(peer -> peer.numbers().hedge().isCeiling());
        boolean floors = echoes.stream().allMatch(peer -> peer.numbers().hedge().isFloor());
        return (ceilings && isNotPassed(draft, figure))
                || (ceilings && draft.words().in(figure.sentenceText(), "capping"))
                || (floors && draft.words().in(behind, "upward"))
                || draft.words().endsIn(Words.before(figure), "outgrowing")
                || (floors && isOfList(draft, comparison))
                || (ceilings && draft.words().in(Words.behind(figure, BEHIND_NOUN), "downward"));
    }

    /** "The list comes to 4,213": what is listed is known to the last digit, however many are not. */
    private static boolean isOfList(Draft draft, Comparison comparison) {
        return comparison.numbers().digits() >= LISTED_DIGITS
                && draft.words().in(draft.clause(comparison.figure()), "listing");
    }

    /** "Would not pass 300": the verb right before the number binds it. */
    private static boolean isNotPassed(Draft draft, Figure figure) {
        String before = Words.before(figure).stripTrailing().toLowerCase(Locale.ROOT);
        int not = Math.max(before.lastIndexOf(" not "), before.lastIndexOf(" never "));
        return not >= 0
                && draft.words().of("passing").stream()
                        .anyMatch(verb -> before.substring(not).endsWith(" " + verb));
    }

    /** "The share can go up to 55 per cent" may be read as a rise, and still keeps the words of its source. */
    private static boolean keepsCeiling(Comparison comparison, List<Peer> echoes) {
        String text = comparison.figure().document().text();
        boolean upTo = text.substring(0, comparison.figure().span().start())
                .stripTrailing()
                .endsWith("up to");
        return upTo && echoes.stream().allMatch(peer -> peer.numbers().hedge().isCeiling());
    }

    private static boolean isLoosened(Numbers mine, Numbers source) {
        if (mine.isBare()) {
            return source.hedge().isBound() || source.hedge() == Hedge.APPROX || source.hedge() == Hedge.NEARLY;
        }
        boolean half = mine.head().isPresent() && HALVES.contains(mine.head().getAsDouble());
        // "lost more than half" kept less than half
        boolean turned = !half && isTurned(mine, source);
        return turned || (mine.hedge() == Hedge.APPROX && source.hedge().isCeiling());
    }

    private static boolean isTurned(Numbers mine, Numbers source) {
        return mine.hedge().isCeiling() && source.hedge().isFloor()
                || mine.hedge().isFloor() && source.hedge().isCeiling();
    }

    private static String hedge(Hedge hedge) {
        return switch (hedge) {
            case UP_TO, AT_MOST, LESS_THAN -> "an upper bound";
            case AT_LEAST, MORE_THAN -> "a lower bound";
            case APPROX, NEARLY -> "an approximate number";
            case EXACT, RANGE, ORDER_OF_MAGNITUDE -> "a hedged number";
        };
    }
}
