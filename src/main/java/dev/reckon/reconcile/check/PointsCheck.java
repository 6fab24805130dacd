package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two percentages differ by, in percentage points: "8% in May, after 11% in June, 3 points less". A difference called so many
 * percent, without the points, is told apart.
 */
final class PointsCheck implements ArithmeticCheck {

    private static final String POINT = "percentage point";
    private static final int LONGEST_ANNOUNCEMENT_CHARACTERS = 45;
    private static final int MOST_PLACES = 2;
    private static final int MOST_WORDS_TO_LEVEL = 3;
    private static final int SENTENCES_TO_BASE = 12;
    private static final Set<String> REACHED = Set.of("or", "at", "to");
    private static final Set<String> MORE = Set.of("higher", "lower", "more", "less");

    /** A difference with fewer digits is a growth rate by chance. */
    private static final int FEWEST_DIGITS = 2;

    /**
     * A percentage that is no change.
     *
     * @param place the sentence or the row of a table it stands in
     */
    private record Level(Figure figure, Span place) {}

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach(
                (sentence, at) -> points(passage, sentence, at).or(() -> reached(passage, sentence, at)).stream());
    }

    /** Reads "growth would have been 3.2 points higher, or 34.6%" against the 31.4% told before: shown where one fits. */
    private Optional<Check> reached(Passage passage, Sentence sentence, int at) {
        Figure points = sentence.figures().get(at);
        if (at + 1 >= sentence.figures().size()
                || !isPoints(points)
                || !Passage.isExact(points)
                || !isLevel(sentence.figures().get(at + 1))) {
            return Optional.empty();
        }
        Figure level = sentence.figures().get(at + 1);
        String way = Passage.lower(sentence.between(points, level)).strip();
        String[] words = way.replace(",", " ").strip().split("\\s+");
        boolean direct = words.length <= MOST_WORDS_TO_LEVEL
                && REACHED.contains(words[words.length - 1])
                && (Movement.moves(way) || MORE.contains(words[0]));
        BigDecimal sum = level.value().best().orElseThrow();
        BigDecimal step = points.value().best().orElseThrow();
        return direct
                ? passage.nearest(sentence, at, SENTENCES_TO_BASE)
                        .filter(PointsCheck::isLevel)
                        .filter(base -> sum.subtract(base.value().best().orElseThrow())
                                        .abs()
                                        .compareTo(step)
                                == 0)
                        .findFirst()
                        .map(base -> Finding.of(
                                rule(),
                                Result.HOLDS,
                                Finding.difference(level, base, points),
                                step + " percentage points",
                                points.surface(),
                                "From " + Finding.quote(base) + " to " + Finding.quote(level) + " are " + step
                                        + " percentage points" + Finding.fit(true, points)))
                : Optional.empty();
    }

    private Optional<Check> points(Passage passage, Sentence sentence, int at) {
        Figure told = sentence.figures().get(at);
        boolean points = isPoints(told);
        if (!Passage.isExact(told) || !(points || isLevel(told)) || !isAnnounced(passage, sentence, told)) {
            return Optional.empty();
        }
        List<Level> levels = levels(passage, sentence, at);
        return levels.size() != 2
                ? Optional.empty()
                : points ? compared(passage, sentence, levels, told) : mistaken(passage, sentence, levels, told);
    }

    private static boolean isPoints(Figure figure) {
        return figure.unit().startsWith(POINT);
    }

    private static boolean isLevel(Figure figure) {
        return figure.kind() == Kind.PERCENTAGE && figure.unit().equals("%") && Passage.isExact(figure);
    }

    /** Words of change or of a gap stand before the number, or "more", "lower" behind it. */
    private static boolean isAnnounced(Passage passage, Sentence sentence, Figure told) {
        String before = Passage.lower(sentence.before(told));
        String near = before.substring(Math.max(0, before.length() - LONGEST_ANNOUNCEMENT_CHARACTERS));
        String after = Passage.lower(sentence.after(told)).strip();
        String next = after.substring(0, Phrases.wordEnd(after));
        return passage.hasAny(near, Cue.CHANGE) || Movement.moves(near) || (!next.isEmpty() && Movement.moves(next));
    }

    /** Returns the percentages before the figure, no changes themselves: those of its sentence, or else of the last with any. */
    private static List<Level> levels(Passage passage, Sentence sentence, int at) {
        List<Level> levels = new ArrayList<>();
        for (Figure figure : sentence.figures().subList(0, at)) {
            if (isLevel(figure)) {
                levels.add(new Level(figure, placeOf(sentence)));
            }
        }
        int places = 0;
        Span place = placeOf(sentence);
        for (int i = sentence.index() - 1; i >= 0; i--) {
            Sentence earlier = passage.sentences().get(i);
            boolean next = !placeOf(earlier).equals(place);
            if (next && (levels.size() > 1 || ++places > MOST_PLACES)) {
                break;
            }
            place = placeOf(earlier);
            for (Figure figure : earlier.figures()) {
                if (isLevel(figure)) {
                    levels.add(new Level(figure, place));
                }
            }
        }
        return levels;
    }

    /** The cells of a row stand together, as the figures of a sentence do. */
    private static Span placeOf(Sentence sentence) {
        return sentence.isRow() ? sentence.block().orElseThrow().span() : sentence.span();
    }

    private Optional<Check> compared(Passage passage, Sentence sentence, List<Level> levels, Figure told) {
        double difference = difference(levels);
        double stated = value(told);
        boolean meets = Math.abs(difference - stated) <= slack(levels, told);
        return meets || isBinding(passage, sentence, levels, told)
                ? Optional.of(check(levels, told, meets, Finding.fit(meets, told)))
                : Optional.empty();
    }

    /** A misfit tells only where the words leave no doubt that the two percentages are meant. */
    private static boolean isBinding(Passage passage, Sentence sentence, List<Level> levels, Figure told) {
        String before = Passage.lower(sentence.before(told));
        boolean gap = passage.hasAny(before, Cue.DEFICIT);
        boolean earlier = passage.hasAny(before, Cue.EARLIER);
        boolean together = levels.get(0).place().equals(levels.get(1).place());
        boolean way = together
                && levels.get(0).place().equals(sentence.span())
                && Movement.fromTo(
                        sentence, levels.get(0).figure(), levels.get(1).figure());
        return way || (gap && together) || (earlier && !together);
    }

    /** Reads "27.5% then, 17.3% now: it has come down by 10.2 percent", which is points; a true growth of so much is none. */
    private Optional<Check> mistaken(Passage passage, Sentence sentence, List<Level> levels, Figure told) {
        double difference = difference(levels);
        double larger =
                Math.max(value(levels.get(0).figure()), value(levels.get(1).figure()));
        double smaller =
                Math.min(value(levels.get(0).figure()), value(levels.get(1).figure()));
        boolean telling = told.value().best().orElseThrow().stripTrailingZeros().precision() >= FEWEST_DIGITS;
        boolean points = Math.abs(difference - value(told)) <= slack(levels, told);
        double half = told.value().grain().doubleValue() / 2;
        boolean growth = smaller > 0
                && (Math.abs(100 * difference / larger - value(told)) <= half
                        || Math.abs(100 * difference / smaller - value(told)) <= half);
        boolean concluded = passage.hasAny(Passage.lower(sentence.before(told)), Cue.CONCLUDED);
        return telling && points && !growth && concluded
                ? Optional.of(check(levels, told, false, ", which the text calls " + Finding.quote(told) + "."))
                : Optional.empty();
    }

    private static double value(Figure figure) {
        return figure.value().best().orElseThrow().doubleValue();
    }

    private static double difference(List<Level> levels) {
        return Math.abs(value(levels.get(0).figure()) - value(levels.get(1).figure()));
    }

    /** Each of the three may be rounded by half of its last digit. */
    private static double slack(List<Level> levels, Figure told) {
        double grains = told.value().grain().doubleValue();
        for (Level level : levels) {
            grains += Math.min(1, level.figure().value().grain().doubleValue());
        }
        return grains / 2;
    }

    private Check check(List<Level> levels, Figure told, boolean meets, String verdict) {
        boolean firstIsMore =
                value(levels.get(0).figure()) >= value(levels.get(1).figure());
        Figure larger = levels.get(firstIsMore ? 0 : 1).figure();
        Figure smaller = levels.get(firstIsMore ? 1 : 0).figure();
        String expected = NumberText.of(Math.rint(difference(levels) * 1000) / 1000) + " percentage points";
        return Finding.of(
                rule(),
                meets ? Result.HOLDS : Result.FAILS,
                Finding.difference(larger, smaller, told),
                expected,
                told.surface(),
                Finding.quote(larger) + " − " + Finding.quote(smaller) + " = " + expected + verdict);
    }
}
