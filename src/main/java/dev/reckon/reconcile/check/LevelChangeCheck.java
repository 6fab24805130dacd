package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.List;
import java.util.Optional;

/**
 * A level with the change that led to it, against the level given before: "480 boats ... now reduced to 346, a drop of 134", "rose by 134 to
 * 480". Which level it was before is not said, so that only one that gives the change to the last digit is shown.
 */
final class LevelChangeCheck implements ArithmeticCheck {

    /** How many sentences with figures back the level before may stand. */
    private static final int REACH_SENTENCES = 5;

    /** A change of one digit is that between too many numbers. */
    private static final int FEWEST_DIGITS = 2;

    private static final int LONGEST_ANNOUNCEMENT_CHARACTERS = 30;
    private static final int NEAR_CHARACTERS = 40;

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach(
                (sentence, at) -> announced(passage, sentence, at).or(() -> by(passage, sentence, at)).stream());
    }

    /** Reads "reduced to 346, a drop of 134". */
    private Optional<Check> announced(Passage passage, Sentence sentence, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        Figure level = sentence.figures().get(at - 1);
        String way = Passage.way(sentence, level, sentence.figures().get(at));
        String words = way.substring(way.lastIndexOf(',') + 1).strip();
        boolean announces = way.indexOf(',') >= 0
                && words.endsWith(" of")
                && words.length() <= LONGEST_ANNOUNCEMENT_CHARACTERS
                && passage.hasAny(words, Cue.CHANGE)
                && Passage.lower(sentence.before(level)).stripTrailing().endsWith(" to");
        return announces
                ? earlier(passage, sentence, at - 1, level, sentence.figures().get(at), words)
                : Optional.empty();
    }

    /** Reads "rose by 134 to 480". */
    private Optional<Check> by(Passage passage, Sentence sentence, int at) {
        if (at + 1 >= sentence.figures().size()) {
            return Optional.empty();
        }
        Figure change = sentence.figures().get(at);
        Figure level = sentence.figures().get(at + 1);
        String before = Passage.lower(sentence.before(change)).stripTrailing();
        String near = before.substring(Math.max(0, before.length() - NEAR_CHARACTERS));
        boolean moves = near.endsWith(" by") && Movement.moves(near);
        return moves && Passage.way(sentence, change, level).equals("to")
                ? earlier(passage, sentence, at, level, change, near)
                : Optional.empty();
    }

    private Optional<Check> earlier(
            Passage passage, Sentence sentence, int at, Figure level, Figure change, String words) {
        boolean exact = Passage.isExact(level)
                && Passage.isExact(change)
                && Passage.isAmount(level)
                && passage.alike(level, change)
                && passage.point(change).orElse(0) >= Math.pow(10, FEWEST_DIGITS - 1);
        double by = passage.point(change).orElse(0);
        double was = passage.point(level).orElse(0) + (Movement.falls(words) ? by : -by);
        return exact
                ? passage.nearest(sentence, at, REACH_SENTENCES)
                        .filter(other -> Passage.isExact(other) && passage.alike(other, level))
                        .filter(other -> passage.point(other).orElse(0) == was)
                        .findFirst()
                        .map(other -> check(other, level, change, Movement.falls(words)))
                : Optional.empty();
    }

    private Check check(Figure was, Figure is, Figure change, boolean falls) {
        return Finding.of(
                rule(),
                Result.HOLDS,
                Finding.difference(falls ? was : is, falls ? is : was, change),
                change.surface(),
                change.surface(),
                Finding.quote(falls ? was : is) + " − " + Finding.quote(falls ? is : was) + " = "
                        + NumberText.of(change.value().best().orElseThrow().doubleValue())
                        + Finding.fit(true, change));
    }
}
