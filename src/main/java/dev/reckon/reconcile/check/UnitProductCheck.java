package dev.reckon.reconcile.check;

import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.figure.Value;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * So much per piece, times the pieces, is the whole: "60 km of wall, at 2 million euros per km, come to 120 million euros", "9 years for
 * 3,000 barrels, 26 hours a barrel". The units alone bring the three together, so that only agreement is reported.
 */
final class UnitProductCheck implements ArithmeticCheck {

    /** How many sentences with figures back the pieces, and on the whole, may stand. */
    private static final int REACH_SENTENCES = 2;

    /** Passages of more figures are lists. */
    private static final int MOST_FIGURES = 40;

    /** A product of rounded numbers is told no further from theirs than this. */
    private static final double CLOSE = 0.12;

    @Override
    public String rule() {
        return "product";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> {
            Figure rate = sentence.figures().get(at);
            int slash = rate.unit().lastIndexOf('/');
            return Rates.isRate(rate) && slash >= 0 && TimeUnit.secondsPer(rate).isEmpty()
                    ? product(passage, sentence, rate, slash).stream()
                    : Stream.empty();
        });
    }

    private static Optional<Check> product(Passage passage, Sentence sentence, Figure rate, int slash) {
        String of = rate.unit().substring(0, slash);
        String per = rate.unit().substring(slash + 1);
        List<Figure> near = near(passage, sentence);
        if (near.size() > MOST_FIGURES) {
            return Optional.empty();
        }
        for (Figure pieces : near) {
            boolean named = isOf(passage, pieces, per)
                    // "hours a prize": whatever the one count of the sentence counts
                    || pieces.kind() == Kind.COUNT && onlyCount(sentence, pieces) && isTime(passage, of);
            if (!named || Passage.same(pieces, rate)) {
                continue;
            }
            Optional<Check> found = near.stream()
                    .filter(whole -> isOf(passage, whole, of) && !Passage.same(whole, pieces))
                    .flatMap(whole -> fitting(passage, rate, pieces, whole, of, per).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Figure> near(Passage passage, Sentence sentence) {
        List<Sentence> all = passage.sentences();
        int from = Math.max(0, sentence.index() - REACH_SENTENCES);
        int past = Math.min(all.size(), sentence.index() + 1 + REACH_SENTENCES);
        return all.subList(from, past).stream()
                .sorted(Comparator.comparing((Sentence other) -> Math.abs(other.index() - sentence.index())))
                .filter(other -> other.section() == sentence.section() && !other.isRow())
                .flatMap(other -> other.figures().stream())
                .filter(figure -> Passage.isAmount(figure) || figure.kind() == Kind.DURATION)
                .filter(figure -> !figure.unit().contains("/"))
                .toList();
    }

    private static boolean isOf(Passage passage, Figure figure, String unit) {
        if (unit.isEmpty()) {
            // "3 per square metre": of whatever is counted next
            return figure.kind() == Kind.COUNT;
        }
        return figure.kind() == Kind.MONEY
                ? figure.unit().equals(unit)
                : passage.dimension(figure).equals(passage.scaleOf(unit).dimension());
    }

    private static boolean isTime(Passage passage, String unit) {
        return passage.scaleOf(unit).dimension().equals(passage.scaleOf("hour").dimension());
    }

    private static boolean onlyCount(Sentence sentence, Figure pieces) {
        return pieces.sentence().equals(sentence.span())
                && sentence.figures().stream()
                                .filter(figure -> figure.kind() == Kind.COUNT)
                                .count()
                        == 1;
    }

    private static Optional<Check> fitting(
            Passage passage, Figure rate, Figure pieces, Figure whole, String of, String per) {
        double own = passage.aspect(rate).scale().factor().doubleValue();
        Range each = RangeArithmetic.scaled(passage.hard(rate), 1 / own);
        Range many = RangeArithmetic.scaled(
                passage.hard(pieces),
                1
                        / (pieces.kind() == Kind.COUNT
                                ? passage.aspect(pieces).scale().factor().doubleValue()
                                : passage.scaleOf(per).factor().doubleValue()));
        Range told = RangeArithmetic.scaled(
                passage.hard(whole), 1 / passage.scaleOf(of).factor().doubleValue());
        Optional<Range> product = Arithmetic.times(each, many).filter(range -> range.meets(told));
        double ratio = middle(told, whole.value()) / (middle(each, rate.value()) * middle(many, pieces.value()));
        return product.filter(range -> Math.abs(ratio - 1) <= CLOSE)
                .map(range -> finding(rate, pieces, whole, NumberText.of(range) + " " + of));
    }

    /** Returns the middle of what the words state, an open end left out. */
    private static double middle(Range range, Value value) {
        boolean low = value.low().isPresent() && value.high().isEmpty();
        boolean high = value.high().isPresent() && value.low().isEmpty();
        return low ? range.low() : high ? range.high() : (range.low() + range.high()) / 2;
    }

    private static Check finding(Figure rate, Figure pieces, Figure whole, String expected) {
        return Finding.of(
                "product",
                Result.HOLDS,
                List.of(
                        Finding.member(pieces, "factor"),
                        Finding.member(rate, "factor"),
                        Finding.member(whole, "product")),
                expected,
                whole.surface(),
                Finding.quote(pieces) + " at " + Finding.quote(rate) + " are " + expected + Finding.fit(true, whole));
    }
}
