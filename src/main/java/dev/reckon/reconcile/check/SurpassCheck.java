package dev.reckon.reconcile.check;

import dev.reckon.align.Cues.Cue;
import dev.reckon.align.DocumentFigures.Sentence;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import dev.reckon.reconcile.Check;
import dev.reckon.reconcile.Check.Result;
import dev.reckon.reconcile.NumberText;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said to surpass another number is more than it: "3,100 sheep, which surpasses the 1,700 of Vale and the 2,300 of Moss". Only
 * agreement is reported: where it is less, the words may be of something else.
 */
final class SurpassCheck implements ArithmeticCheck {

    private static final int MOST_WORDS_TO_VERB = 8;
    private static final int MOST_WORDS_TO_OTHER = 14;
    private static final double WORLDS_APART = 50;

    @Override
    public String rule() {
        return "difference";
    }

    @Override
    public List<Check> in(Passage passage) {
        return passage.atEach((sentence, at) -> surpassed(passage, sentence, at).stream());
    }

    private static List<Check> surpassed(Passage passage, Sentence sentence, int at) {
        List<Check> checks = new ArrayList<>();
        Figure more = sentence.figures().get(at);
        for (int i = at + 1; i < sentence.figures().size(); i++) {
            Figure less = sentence.figures().get(i);
            String way = Passage.lower(sentence.between(sentence.figures().get(i - 1), less));
            boolean joined = i == at + 1 ? surpasses(passage, way) : Passage.has(way, "and") && isNear(way);
            if (!joined || !isMore(passage, more, less)) {
                break;
            }
            checks.add(finding(passage, more, less));
        }
        return checks;
    }

    /** Two numbers that are worlds apart are not compared, whatever stands between them. */
    private static boolean isMore(Passage passage, Figure more, Figure less) {
        return passage.alike(more, less)
                && more.kind() != Kind.DURATION
                && passage.hard(less).liesBelow(passage.hard(more))
                && passage.hard(more).low() < WORLDS_APART * passage.hard(less).high();
    }

    private static boolean surpasses(Passage passage, String way) {
        for (String verb : passage.phrases(Cue.SURPASSES)) {
            int verbAt = way.indexOf(verb);
            if (verbAt >= 0
                    && Passage.has(way, verb)
                    && Passage.wordsOf(way.substring(0, verbAt)) <= MOST_WORDS_TO_VERB
                    && isNear(way.substring(verbAt))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(String way) {
        return way.indexOf(';') < 0 && Passage.wordsOf(way) <= MOST_WORDS_TO_OTHER;
    }

    private static Check finding(Passage passage, Figure more, Figure less) {
        String by = NumberText.of(passage.point(more).orElse(passage.hard(more).low())
                - passage.point(less).orElse(passage.hard(less).high()));
        return Finding.of(
                "difference",
                Result.HOLDS,
                List.of(Finding.member(more, "minuend"), Finding.member(less, "subtrahend")),
                "more than " + less.surface(),
                more.surface(),
                Finding.quote(more) + " is more than " + Finding.quote(less) + ", by " + by + ".");
    }
}
