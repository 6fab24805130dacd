package dev.reckon.reconcile.check;

import dev.reckon.align.Aspect;
import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.stats.Range;
import dev.reckon.stats.RangeArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was added or lost between two levels that stand apart in a text: "270 additional cases", with 1,370 cases here and 1,100 there. The
 * levels are not named, so that only the one pair which gives the number, as closely as it is written, is shown.
 */
final class LevelDifferenceCheck implements ArithmeticCheck {

    /** A pair may miss a number by its rounding, no further. */
    private static final double CLOSE = 1.01;

    /** With fewer digits a pair would fit by chance. */
    private static final int FEWEST_DIGITS = 2;

    private static final int MOST_LEVELS = 12;
    private static final int LOOK_BACK_CHARACTERS = 24;
    private static final int LOOK_AHEAD_CHARACTERS = 14;

    private record Level(Figure figure, double value) {}

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> added(passage, sentence, at).stream());
    }

    private Optional<Check> added(Passage passage, Sentence sentence, int at) {
        Figure result = sentence.figures().get(at);
        return isAdded(passage, sentence, result) ? pair(passage, result) : Optional.empty();
    }

    private static boolean isAdded(Passage passage, Sentence sentence, Figure result) {
        String before = Passage.lower(sentence.before(result)).stripTrailing();
        String after = Passage.lower(sentence.after(result)).strip();
        String near = before.substring(Math.max(0, before.length() - LOOK_BACK_CHARACTERS));
        boolean changed = near.endsWith(" of") && passage.hasAny(near, Cue.CHANGE);
        String next = after.substring(0, Math.min(after.length(), LOOK_AHEAD_CHARACTERS));
        boolean added = passage.phrases(Cue.ADDED).stream().anyMatch(next::startsWith);
        return Passage.isAmount(result) && (changed || added);
    }

    private Optional<Check> pair(Passage passage, Figure result) {
        List<Level> levels = levels(passage, result);
        Optional<Check> found = Optional.empty();
        int fits = 0;
        for (Level larger : levels) {
            for (Level smaller : levels) {
                if (smaller.value() < larger.value() && fits(passage, larger, smaller, result)) {
                    fits++;
                    found = Optional.of(check(passage, larger, smaller, result));
                }
            }
        }
        return fits == 1 ? found : Optional.empty();
    }

    /** Numbers of the same kind and act, each value once, that are no changes themselves. */
    private static List<Level> levels(Passage passage, Figure result) {
        List<Level> levels = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            for (Figure figure : sentence.figures()) {
                OptionalDouble point = passage.point(figure);
                boolean level = !Passage.same(figure, result)
                        && passage.alike(figure, result)
                        && point.isPresent()
                        && Written.digits(figure) >= FEWEST_DIGITS
                        && sameAct(passage.aspect(figure), passage.aspect(result))
                        && !isAdded(passage, sentence, figure);
                if (level && levels.stream().noneMatch(known -> known.value() == point.getAsDouble())) {
                    levels.add(new Level(figure, point.getAsDouble()));
                }
                if (levels.size() > MOST_LEVELS) {
                    return List.of(); // among so many some pair fits by chance
                }
            }
        }
        return levels;
    }

    private static boolean sameAct(Aspect level, Aspect result) {
        boolean change = result.nature() == Aspect.Nature.CHANGE;
        return change || result.act().isEmpty() || level.act().equals(result.act());
    }

    private static boolean fits(Passage passage, Level larger, Level smaller, Figure result) {
        double difference = larger.value() - smaller.value();
        double factor = passage.aspect(result).scale().factor().doubleValue();
        Optional<Double> stated = result.value().best().or(result.value()::low).map(n -> n.doubleValue() * factor);
        Range hard = passage.hard(result);
        boolean bound = result.value().best().isEmpty();
        double grain = bound ? result.value().grain().doubleValue() * factor : 0;
        return stated.isPresent()
                && hard.meets(Range.closed(difference, difference))
                && difference <= Math.max(stated.get() * CLOSE, stated.get() + 2 * grain)
                && difference >= stated.get() / CLOSE;
    }

    private Check check(Passage passage, Level larger, Level smaller, Figure result) {
        Range difference = RangeArithmetic.difference(passage.hard(larger.figure()), passage.hard(smaller.figure()));
        String expected = Finding.show(difference, OptionalDouble.of(larger.value() - smaller.value()));
        return Finding.of(
                rule(),
                Result.HOLDS,
                Finding.difference(larger.figure(), smaller.figure(), result),
                expected,
                result.surface(),
                Finding.quote(larger.figure()) + " − " + Finding.quote(smaller.figure()) + " = " + expected
                        + Finding.fit(true, result));
    }
}
