package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Hedge;
import dev.reckon.reconcile.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that adds up what the one before listed: "The first boat took 46 people, the second 52 and the third 39. In all, 137 people
 * were saved", "... Together these four towns have 8,400 people". Where the sentence says of how many, as many numbers must stand before it.
 */
final class AnnouncedTotalCheck implements ArithmeticCheck {

    private static final int MOST_PARTS = 9;
    private static final int MOST_WORDS_OF_OPENING = 7;
    private static final int SENTENCES = 2;

    /** "About 4" may be said of what is added up to 3.6, "about 4.1" of 4.3 and "about 412" hardly of 430, by digits. */
    private static final double[] ABOUT = {0.12, 0.05, 0.03};

    @Override
    public String rule() {
        return ListSumCheck.RULE;
    }

    @Override
    public boolean isByPlace() {
        return true;
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.sentences().stream()
                .flatMap(sentence -> total(passage, sentence).stream())
                .toList();
    }

    private static Optional<Check> total(Passage passage, Sentence sentence) {
        if (sentence.isRow()
                || sentence.figures().isEmpty()
                || sentence.figures().size() > 2) {
            return Optional.empty();
        }
        Figure total = sentence.figures().get(sentence.figures().size() - 1);
        Figure first = sentence.figures().get(0);
        String opening = Passage.lower(sentence.before(first)).strip();
        boolean told = Passage.isAmount(total)
                && isSingle(total)
                && passage.hasAny(Passage.lower(sentence.before(total)), Cue.TOTALLING)
                && Passage.wordsOf(opening) <= MOST_WORDS_OF_OPENING;
        if (!told) {
            return Optional.empty();
        }
        if (sentence.figures().size() == 2) {
            int parts = isPointer(first, opening)
                    ? first.value().best().orElseThrow().intValue()
                    : 0;
            return parts < 2 ? Optional.empty() : check(passage, last(passage, sentence, total, parts), total);
        }
        return check(passage, ofSentenceBefore(passage, sentence, total), total);
    }

    /** "These six", "the two": how many are added up. */
    private static boolean isPointer(Figure figure, String before) {
        return figure.surface().chars().allMatch(Character::isLetter)
                && Passage.isExact(figure)
                && figure.value().best().orElseThrow().intValue() <= MOST_PARTS
                && (before.endsWith("these")
                        || before.endsWith("the")
                        || before.endsWith("those")
                        || before.endsWith("all"));
    }

    private static boolean isSingle(Figure figure) {
        boolean plain = figure.value().hedge() == Hedge.EXACT || figure.value().hedge() == Hedge.APPROX;
        return plain && figure.value().best().filter(n -> n.signum() > 0).isPresent();
    }

    /** Returns the last so many numbers before the sentence, when the sentences that have them have no more of the kind. */
    private static List<Figure> last(Passage passage, Sentence sentence, Figure total, int parts) {
        for (int back = 1; back <= SENTENCES; back++) {
            List<Figure> before = alike(passage, passage.before(sentence, back, figure -> true), total);
            if (before.size() == parts) {
                return before;
            }
        }
        return List.of();
    }

    /** Returns the numbers of the sentence before, when all of them are of the kind. */
    private static List<Figure> ofSentenceBefore(Passage passage, Sentence sentence, Figure total) {
        List<Figure> all = passage.before(sentence, 1, Passage::isAmount);
        List<Figure> before = alike(passage, all, total);
        boolean last = !before.isEmpty() && sentence.index() > 0;
        return last && before.size() == all.size() ? before : List.of();
    }

    private static List<Figure> alike(Passage passage, List<Figure> figures, Figure total) {
        List<Figure> alike = new ArrayList<>();
        for (Figure figure : figures) {
            if (Phrases.areAlike(passage, figure, total) && !figure.stance().rejects()) {
                alike.add(0, figure);
            }
        }
        return alike;
    }

    private static Optional<Check> check(Passage passage, List<Figure> parts, Figure total) {
        double told = passage.point(total).orElse(0);
        boolean plain = parts.size() > 1
                && parts.size() <= MOST_PARTS
                && parts.stream()
                        .allMatch(part -> isSingle(part) && passage.point(part).orElse(0) < told)
                && parts.stream().allMatch(part -> passage.linksOf(part).isEmpty());
        if (!plain) {
            return Optional.empty();
        }
        double slack = slack(passage, total)
                + parts.stream().mapToDouble(part -> slack(passage, part)).sum();
        return Totals.of(passage, parts, total, Math.abs(Totals.sum(passage, parts) - told) <= slack);
    }

    /** Returns how far off a number may be: what it is rounded by, and where it is hedged the more, the fewer digits it shows. */
    private static double slack(Passage passage, Figure figure) {
        double n = passage.point(figure).orElseThrow();
        return figure.value().hedge() == Hedge.APPROX
                ? n * ABOUT[Math.min(Math.max(1, Written.digits(figure)), ABOUT.length) - 1]
                : (passage.hard(figure).high() - passage.hard(figure).low()) / 2;
    }
}
