package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lower end of a range comes first, and an estimate lies inside its own confidence interval. */
final class RangeOrderCheck implements ArithmeticCheck {

    private static final List<String> INTERVAL_WORDS = List.of(
            "ci",
            "confidence interval",
            "credible interval",
            "uncertainty interval",
            "interval",
            "range",
            "ranging",
            "uncertainty range");

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
            "down");

    private static final int LOOK_BACK_CHARACTERS = 40;

    /** Figures between an estimate and its interval: at most the level, as in "95% CI". */
    private static final int REACH = 2;

    @Override
    public String rule() {
        return "range_order";
    }

    @Override
    public List<Check> in(Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Figure> figures = sentence.figures();
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                if (isReversed(figure) && !isWay(sentence, figure)) {
                    checks.add(reversed(figure));
                } else if (i + 1 < figures.size() && areReversed(passage, sentence, figure, figures.get(i + 1))) {
                    checks.add(reversed(figure, figures.get(i + 1)));
                }
                estimateOf(passage, sentence, i)
                        .or(() -> bestBehind(passage, sentence, figure))
                        .ifPresent(estimate -> checks.add(inside(passage, estimate, figure)));
            }
        }
        return checks;
    }

    private static boolean isReversed(Figure figure) {
        return figure.value().low().isPresent()
                && figure.value().high().isPresent()
                && figure.value().low().get().compareTo(figure.value().high().get()) > 0;
    }

    /** "Came down from 61 to 54" and "from as high as 9 to as low as 7" name the higher end first on purpose. */
    private static boolean isWay(Sentence sentence, Figure figure) {
        String before = Passage.lower(sentence.before(figure));
        String near = before.substring(Math.max(0, before.length() - LOOK_BACK_CHARACTERS));
        return Movement.moves(near)
                || Passage.hasAny(near, MOVES)
                || Passage.hasAny(Passage.lower(figure.surface()), List.of("as high as"));
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

    /** Returns the estimate whose interval is the range at {@code at}: the nearest number before it, with words for an interval between. */
    private static Optional<Figure> estimateOf(Passage passage, Sentence sentence, int at) {
        Figure range = sentence.figures().get(at);
        boolean isRange =
                range.value().hedge() == Hedge.RANGE && range.value().best().isEmpty();
        for (int i = at - 1; isRange && i >= Math.max(0, at - REACH); i--) {
            Figure estimate = sentence.figures().get(i);
            String between = Passage.lower(sentence.between(estimate, range));
            boolean level = passage.isShare(estimate) && !passage.isShare(range);
            if (!level) {
                boolean announced = Passage.hasAny(between, INTERVAL_WORDS);
                boolean opened = between.contains("(") || between.contains("[") || between.contains(",");
                boolean same = passage.alike(estimate, range)
                        && estimate.value().best().isPresent();
                return announced && opened && same && between.length() < 60 && between.indexOf(')') < 0
                        ? Optional.of(estimate)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Reads "at least 600 and at most 900, but most likely 760". */
    private static Optional<Figure> bestBehind(Passage passage, Sentence sentence, Figure range) {
        boolean isRange =
                range.value().hedge() == Hedge.RANGE && range.value().best().isEmpty();
        int at = sentence.figures().indexOf(range) + 1;
        if (!isRange || at >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure best = sentence.figures().get(at);
        String between = Passage.lower(sentence.between(range, best));
        boolean announced = between.length() < LOOK_BACK_CHARACTERS && passage.hasAny(between, Cue.MOST_LIKELY);
        return announced && passage.alike(best, range) && best.value().best().isPresent()
                ? Optional.of(best)
                : Optional.empty();
    }

    private Check inside(Passage passage, Figure estimate, Figure range) {
        boolean inside = passage.hard(estimate).meets(passage.hard(range));
        return Finding.of(
                rule(),
                inside ? Result.HOLDS : Result.FAILS,
                List.of(Finding.member(estimate, "estimate"), Finding.member(range, "interval")),
                "inside " + range.surface(),
                estimate.surface(),
                Finding.quote(estimate) + (inside ? " lies inside " : " lies outside ") + "its own interval, "
                        + Finding.quote(range) + ".");
    }
}
