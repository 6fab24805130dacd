package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The lower end of a range comes first. */
final class RangeOrderCheck implements ArithmeticCheck {

    /** Words of a way from a higher to a lower value, on purpose. */
    private static final List<String> MOVES = List.of(
            "cut",
            "went",
            "slid",
            "sank",
            "sink",
            "sinks",
            "shrinks",
            "narrowed",
            "slowed",
            "eased",
            "tumbled",
            "slipped",
            "by",
            "ratio",
            "odds",
            "score",
            "won",
            "beat",
            "lost",
            "lowered",
            "trimmed",
            "dipped",
            "from",
            "brought",
            "down",
            "gap",
            "difference",
            "distance");

    /** Without one of these "from 900 to 500" is the way something went. */
    private static final List<String> RANGES = List.of(
            "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "estimates", "ran", "runs");

    /** "Between 900 and 1 billion" begins with millions. */
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(5);

    private static final int LOOK_BACK_CHARACTERS = 40;

    @Override
    public String rule() {
        return "range_order";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> reversed(passage, sentence, at).stream());
    }

    /** Reads "between 40 and 20 million", which was not taken for a range because its ends are the wrong way round. */
    private static boolean isBetween(Sentence sentence, Figure first, Figure second) {
        boolean between = Passage.lower(sentence.before(first)).stripTrailing().endsWith("between")
                && Passage.lower(sentence.between(first, second)).strip().equals("and");
        if (!between
                || !Passage.isExact(first)
                || !Passage.isExact(second)
                || first.surface().indexOf(' ') >= 0) {
            return false;
        }
        Optional<BigDecimal> low = leading(first);
        Optional<BigDecimal> high = leading(second);
        return low.isPresent()
                && high.isPresent()
                && low.get().compareTo(high.get()) > 0
                && low.get().compareTo(high.get().multiply(MOST_TIMES)) <= 0;
    }

    /** Returns the digits that {@code figure} begins with, whatever scale and unit follow. */
    private static Optional<BigDecimal> leading(Figure figure) {
        String number = figure.surface().split("\\s", 2)[0].replace(",", "");
        boolean plain = !number.isEmpty() && number.chars().allMatch(c -> Character.isDigit(c) || c == '.');
        return plain
                        && Character.isDigit(number.charAt(0))
                        && Character.isDigit(number.charAt(number.length() - 1))
                        && number.indexOf('.') == number.lastIndexOf('.')
                ? Optional.of(new BigDecimal(number))
                : Optional.empty();
    }

    private Optional<Check> reversed(Passage passage, Sentence sentence, int at) {
        Figure figure = sentence.figures().get(at);
        if (isReversed(figure) && !isWay(sentence, figure)) {
            return Optional.of(reversed(figure));
        }
        return sentence.figures().stream()
                .skip(at + 1L)
                .limit(1)
                .filter(next -> areReversed(passage, sentence, figure, next) || isBetween(sentence, figure, next))
                .map(next -> reversed(figure, next))
                .findFirst();
    }

    private static boolean isReversed(Figure figure) {
        // "between a seventh and a tenth" follows the number below the line
        return !figure.unit().equals("fraction")
                && figure.value().low().isPresent()
                && figure.value().high().isPresent()
                && figure.value().low().get().compareTo(figure.value().high().get()) > 0;
    }

    /** "Came down from 61 to 54" and "from as high as 9 to as low as 7" name the higher end first on purpose. */
    private static boolean isWay(Sentence sentence, Figure figure) {
        String before = Passage.lower(sentence.before(figure));
        String near = before.substring(Math.max(0, before.length() - LOOK_BACK_CHARACTERS));
        String words = Passage.lower(figure.surface());
        return Movement.moves(near)
                || Passage.hasAny(near, MOVES)
                || words.startsWith("from ") && !Passage.hasAny(near, RANGES)
                || Passage.hasAny(words, List.of("as high as"));
    }

    /** Reads "45 to 30 pounds", which is no range to the reader of numbers; not "fell 45 to 30", nor a score or a vote. */
    private static boolean areReversed(Passage passage, Sentence sentence, Figure first, Figure second) {
        String between = sentence.between(first, second).strip();
        boolean joined = between.equals("to") || between.equals("-") || between.equals("–");
        boolean plain = first.value().hedge() == Hedge.EXACT && second.value().hedge() == Hedge.EXACT;
        String before = Passage.lower(sentence.before(first));
        String near = before.substring(Math.max(0, before.length() - LOOK_BACK_CHARACTERS));
        boolean scored = second.kind() == Kind.COUNT || second.kind() == Kind.PERCENTAGE;
        return joined
                && plain
                && !scored
                && (isBareBefore(first, second)
                        || (passage.alike(first, second)
                                && first.unit().equals(second.unit())
                                && passage.hard(second).liesBelow(passage.hard(first))))
                && !Movement.moves(near)
                && !Passage.hasAny(near, MOVES);
    }

    /** "120 to 90 minutes": the unit of the second is that of both, whatever noun was lent to the first. */
    private static boolean isBareBefore(Figure first, Figure second) {
        return first.kind() == Kind.COUNT
                && (second.kind() == Kind.DURATION || second.kind() == Kind.MEASURE)
                && first.value()
                                .best()
                                .orElseThrow()
                                .compareTo(second.value().best().orElseThrow())
                        > 0;
    }

    private Check reversed(Figure first, Figure second) {
        return Finding.of(
                rule(),
                Result.FAILS,
                List.of(Finding.member(first, "range"), Finding.member(second, "end")),
                "the lower end first",
                first.surface() + " to " + second.surface(),
                Finding.quote(first) + " to " + Finding.quote(second)
                        + " names its higher end first: the ends are swapped or one of them is wrong.");
    }

    private Check reversed(Figure figure) {
        return Finding.of(
                rule(),
                Result.FAILS,
                List.of(Finding.member(figure, "range")),
                "the lower end first",
                figure.surface(),
                Finding.quote(figure) + " names its higher end first: the ends are swapped or one of them is wrong.");
    }
}
