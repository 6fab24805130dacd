package dev.reckon.audit;

import dev.reckon.align.Stems;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells by single words that a number taken from a source stands for something else there: another limit ("under five", "under
 * fifteen"), another whole ("of the valid votes", "of registered voters"), or what a number beside it in the source stands for.
 */
@SuppressWarnings("ReferenceEquality") // the very figure that was read is meant
final class Shifts {

    /** Ages and other limits of groups are small. */
    private static final double LARGEST_LIMIT = 120;

    /** So many words name a whole. */
    private static final int WORDS_OF_WHOLE = 2;

    private static final int BEHIND = 60;

    private final Draft draft;
    private final Extents extents;
    private final Once<Map<Integer, List<Figure>>> byBlock;

    Shifts(Draft draft) {
        this.draft = draft;
        this.extents = new Extents(draft);
        this.byBlock = new Once<>(() -> draft.figures().stream().collect(Collectors.groupingBy(Blocks::startOf)));
    }

    /** Returns whether {@code figure} is told of another group or whole than {@code source}, which it was taken from. */
    boolean isOfOther(Figure figure, Figure source) {
        return isOfOtherLimit(figure, source) || isOfOtherWhole(figure, source) || extents.areOther(figure, source);
    }

    private boolean isOfOtherLimit(Figure figure, Figure source) {
        List<Figure> theirs = draft.besideSource(source).stream()
                .filter(other -> other.sentence().equals(source.sentence()) && isLimit(other))
                .toList();
        List<Figure> mine = draft.numbers().stream()
                .filter(other -> other != figure && other.sentence().equals(figure.sentence()) && isLimit(other))
                .toList();
        return theirs.size() == 1
                && mine.size() == 1
                && theirs.get(0).value().hedge() == mine.get(0).value().hedge()
                && limit(theirs.get(0)) != limit(mine.get(0));
    }

    private static boolean isLimit(Figure figure) {
        return figure.kind() == Kind.COUNT && figure.value().hedge().isBound() && limit(figure) <= LARGEST_LIMIT;
    }

    private static double limit(Figure figure) {
        return figure.value()
                .low()
                .or(figure.value()::high)
                .or(figure.value()::best)
                .map(Number::doubleValue)
                .orElse(Double.MAX_VALUE);
    }

    /** Each names what the share is of, with no word in common, and the source speaks of the draft's whole elsewhere. */
    private boolean isOfOtherWhole(Figure figure, Figure source) {
        if (figure.kind() != Kind.PERCENTAGE && !figure.unit().equals("fraction")) {
            return false;
        }
        List<String> mine = whole(figure);
        List<String> theirs = whole(source);
        if (mine.size() < WORDS_OF_WHOLE || theirs.isEmpty()) {
            return false;
        }
        Set<String> words = draft.roots(figure.sentenceText());
        Set<String> others = draft.roots(source.sentenceText());
        String text = source.document().text().toLowerCase(Locale.ROOT);
        return theirs.stream().noneMatch(word -> mine.contains(word) || words.contains(draft.root(word)))
                && !others.contains(draft.root(mine.get(0)))
                && text.contains(String.join(" ", mine));
    }

    /** Returns the words of what a share is of, in lower case; none where it does not say. */
    private List<String> whole(Figure share) {
        String text = share.document().text();
        int end = Math.min(share.sentence().end(), share.span().end() + BEHIND);
        String behind = Cuts.upToPause(
                text.substring(share.span().end(), Math.max(share.span().end(), end)));
        List<String> words = Stems.words(behind).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return words.isEmpty() || !words.get(0).equals("of")
                ? List.of()
                : words.stream()
                        .skip(1)
                        .dropWhile(word -> draft.words().isOnly(word, "recalling"))
                        .limit(WORDS_OF_WHOLE)
                        .toList();
    }

    /**
     * Returns the number beside {@code source} in its text that the draft's words are rather those of; empty when there is none or the
     * draft tells it, too.
     */
    Optional<Figure> rightful(Figure figure, Figure source) {
        // "outside a hospital" has the words of the other
        return draft.bearings().isNegated(figure)
                ? Optional.empty()
                : draft.besideSource(source).stream()
                        .filter(other -> draft.mayMeasureTheSame(source, other)
                                && !draft.numbers(source).sameNumber(draft.numbers(other))
                                && !isTold(figure, other)
                                && (isBesideByWords(figure, source, other) || isOfItsPlace(figure, source, other)))
                        .findFirst();
    }

    private boolean isTold(Figure figure, Figure other) {
        return byBlock.get().getOrDefault(Blocks.startOf(figure), List.of()).stream()
                .anyMatch(
                        mine -> draft.numbers(mine).sameNumber(draft.numbers(other)) || draft.isTakenFrom(mine, other));
    }

    private boolean isBesideByWords(Figure figure, Figure source, Figure other) {
        return source.sentence().equals(other.sentence())
                && draft.bearings().contrast().isPlainlyRather(figure, other, source);
    }

    /** The draft names a place that the source names with the other number and not with this, which it tells of all. */
    private boolean isOfItsPlace(Figure figure, Figure source, Figure other) {
        Names mine = Names.within(draft.clause(figure)).without(Names.ofVoices(figure));
        Names theirs = Names.all(source.sentenceText());
        return !source.sentence().equals(other.sentence())
                && draft.words().in(source.sentenceText(), "wide")
                && !draft.words().in(figure.sentenceText(), "wide")
                && mine.without(theirs).meets(Names.within(other.sentenceText()).without(theirs));
    }
}
