package dev.reckon.audit;

import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds counts that a draft speaks of as told before, "the 53 wells", "their six boats", and that nobody told: of the wells it counted
 * 35. Only where the earlier count is that of a source, or both sentences share a name.
 */
final class Recalled {

    /** Numbers further apart are seldom one, misremembered. */
    private static final double NEAR = 4;

    /** And these are one, of one noun and of any. */
    private static final double NEARBY = 1.12;

    private static final double NEXT = 1.06;
    private static final int TELLING_DIGITS = 2;

    /** Smaller numbers lie near each other by chance. */
    private static final double FEWEST = 50;

    /** So many characters before and behind a number may say that others are meant. */
    private static final int BESIDE = 12;

    private final Draft draft;
    private final Map<String, List<Figure>> byNoun = new HashMap<>();

    /** Prepares with all numbers of {@code draft}, the small ones included. */
    Recalled(Draft draft) {
        this.draft = draft;
        for (Figure figure : draft.numbers()) {
            noun(figure).ifPresent(noun -> byNoun.computeIfAbsent(noun, key -> new ArrayList<>())
                    .add(figure));
        }
    }

    /** Returns what is counted, as one word; empty where the words do not name it and for people, who may be any. */
    private Optional<String> noun(Figure figure) {
        boolean bare = figure.kind() == Kind.COUNT
                && figure.value().hedge() != Hedge.RANGE
                && figure.value().hedge() != Hedge.ORDER_OF_MAGNITUDE;
        if (!bare || figure.unit().isBlank()) {
            return Optional.empty();
        }
        return figure.unit().equals("people")
                ? figure.population().filter(group -> isNext(figure, group)).map(draft::root)
                : Optional.of(draft.root(figure.unit()));
    }

    /** "The nine survivors": people of whom the word behind their number says who they are. */
    private static boolean isNext(Figure figure, String group) {
        return figure.document().text().startsWith(group, figure.span().end() + 1);
    }

    /** Returns the earlier number that {@code later}, which the reader is taken to know, tells with two of its digits swapped: "the 8,100 homes" of 1,800. */
    Optional<Figure> swapped(Figure later) {
        boolean telling = (later.kind() == Kind.COUNT || later.kind() == Kind.MONEY || later.kind() == Kind.MEASURE)
                && isDefinite(later)
                && !isAside(later)
                && !draft.sources().know(later)
                && !draft.isAnchored(later)
                && !draft.isResult(later);
        return !telling
                ? Optional.empty()
                : draft.numbers().stream()
                        .takeWhile(earlier ->
                                earlier.span().start() < later.sentence().start())
                        .filter(earlier -> earlier.kind() == later.kind()
                                && SlipOfPen.areNeighboursSwapped(earlier, later)
                                && (draft.isAnchored(earlier) || draft.sources().know(earlier)))
                        .reduce((first, second) -> second);
    }

    /** Returns the earlier count that {@code later} misremembers. */
    Optional<Figure> misremembered(Figure later) {
        List<Figure> counts = noun(later).map(byNoun::get).orElse(List.of());
        if (counts.size() < 2 || !isDefinite(later) || !isUnknown(later) || isAside(later)) {
            return Optional.empty();
        }
        List<Figure> before = counts.stream()
                .filter(figure -> figure.span().end() < later.sentence().start())
                .toList();
        boolean told = before.stream().anyMatch(figure -> areOne(draft.numbers(figure), draft.numbers(later)));
        return told
                ? Optional.empty()
                : before.stream().filter(earlier -> isMeant(earlier, later)).reduce((first, second) -> second);
    }

    /**
     * Returns the earlier figure of the draft that {@code later} tells again, its words saying "the 63 million" as if the reader knew:
     * the only number near it that the draft told of the measure, a source's or worked out from those.
     */
    Optional<Figure> nearlyTold(Figure later) {
        boolean plain = (later.kind() == Kind.COUNT || later.kind() == Kind.DURATION)
                && later.value().best().isPresent()
                && draft.numbers(later).digits() >= TELLING_DIGITS
                && isDefinite(later)
                && !isAside(later);
        if (!plain || draft.sources().know(later) || draft.isAnchored(later) || draft.isResult(later)) {
            return Optional.empty();
        }
        List<Figure> near = draft.numbers().stream()
                .takeWhile(earlier -> earlier.span().start() < later.sentence().start())
                .filter(earlier -> earlier.kind() == later.kind()
                        && (later.kind() == Kind.COUNT || earlier.unit().equals(later.unit()))
                        && earlier.value().best().isPresent()
                        && areWithin(earlier, later, NEARBY))
                .toList();
        boolean told = near.stream().anyMatch(earlier -> draft.numbers(earlier).sameNumber(draft.numbers(later)));
        Set<BigDecimal> values = new HashSet<>();
        near.forEach(earlier -> values.add(earlier.value().best().orElseThrow().stripTrailingZeros()));
        return told || values.size() != 1
                ? Optional.empty()
                : near.stream()
                        .filter(earlier -> draft.isAnchored(earlier) || draft.isResult(earlier))
                        .filter(earlier -> earlier.unit().equals(later.unit())
                                        && !later.unit().isEmpty()
                                || (areWithin(earlier, later, NEXT)
                                        && draft.numbers(later).middle().orElse(0) >= FEWEST))
                        .findFirst();
    }

    private boolean areWithin(Figure a, Figure b, double times) {
        double first = draft.numbers(a).middle().orElse(0);
        double second = draft.numbers(b).middle().orElse(0);
        return first > 0 && second > 0 && Math.max(first, second) <= times * Math.min(first, second);
    }

    /** Things counted are counted to the last of them: five are not six, however both would round. */
    private static boolean areOne(Numbers a, Numbers b) {
        return a.isBare() && b.isBare() ? a.sameDigits(b) || a.digits() != b.digits() && a.agrees(b) : a.agrees(b);
    }

    /** "The 53 wells", "Henning's six boats": the reader is taken to know them. */
    private boolean isDefinite(Figure figure) {
        String before = Words.before(figure).stripTrailing();
        return draft.words().endsIn(before, "recalling")
                || before.endsWith("'s")
                || before.endsWith("’s")
                || before.endsWith("s'")
                || before.endsWith("s’");
    }

    /** No source counts so many of them, and no arithmetic of the draft gives the number. */
    private boolean isUnknown(Figure figure) {
        Optional<String> noun = noun(figure);
        return !draft.checked().isTied(figure)
                && draft.comparison(figure).stream()
                        .flatMap(comparison -> comparison.peers().stream()
                                .filter(peer -> comparison.numbers().sameDigits(peer.numbers())))
                        .noneMatch(peer -> peer.mayEcho(draft.numbers(figure))
                                || noun(peer.figure()).equals(noun));
    }

    /** "The 12 other wells" are others than those told of. */
    private boolean isAside(Figure figure) {
        String text = figure.document().text();
        int from = Math.max(figure.sentence().start(), figure.span().start() - BESIDE);
        int to = Math.min(figure.sentence().end(), figure.span().end() + BESIDE);
        return draft.words().in(text.substring(from, to), "contrast");
    }

    private boolean isMeant(Figure earlier, Figure later) {
        double first = draft.numbers(earlier).middle().orElse(0);
        double second = draft.numbers(later).middle().orElse(0);
        boolean near = Math.max(first, second) <= NEAR * Math.min(first, second);
        Names names = Names.within(earlier.sentenceText());
        Names others = Names.within(later.sentenceText());
        boolean shared = names.meets(others);
        boolean borneOut = draft.comparison(earlier)
                .filter(comparison -> !comparison.echoes().isEmpty())
                .isPresent();
        boolean compared = borneOut && draft.comparison(later).isPresent();
        return near
                && (shared || borneOut)
                && !(compared && !draft.apart(earlier, later).isEmpty());
    }
}
