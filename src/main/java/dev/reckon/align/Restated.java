package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import java.util.Locale;

/** Whether a figure only says again, in other units or rounded, what one right before it says: "5 miles (8 km)", "one in fifty. That's 2%". */
final class Restated {

    /** How far back a figure may stand that the next sentence puts in another way. */
    private static final int REACH_CHARACTERS = 200;

    private static final int MOST_CHARACTERS_BETWEEN = 8;

    /** Rounding moves a number by less. */
    private static final double ROUNDED = 1.1;

    /** A slip in a conversion moves it by less. */
    private static final double CONVERTED = 2;

    private Restated() {}

    /** Returns whether one of the two, in any order, says again what the other says. */
    static boolean is(Aspect a, Aspect b, Cues cues) {
        boolean inOrder = a.figure().span().end() <= b.figure().span().start();
        return inOrder ? again(a, b, cues) : again(b, a, cues);
    }

    private static boolean again(Aspect first, Aspect second, Cues cues) {
        Figure x = first.figure();
        Figure y = second.figure();
        int between = y.span().start() - x.span().end();
        boolean near = between > 0
                && between <= REACH_CHARACTERS
                && x.document().name().equals(y.document().name())
                && first.scale().dimension().equals(second.scale().dimension());
        boolean sameInOtherUnit = x.sentence().equals(y.sentence())
                && !x.unit().equals(y.unit())
                && Size.ratio(first, second) == 1
                && Size.meet(first, second);
        return near
                && (sameInOtherUnit || inParenthesis(first, second, between) || inNextSentence(first, second, cues));
    }

    /** "5 miles (8 km)": in another unit, or of a value the first allows. */
    private static boolean inParenthesis(Aspect first, Aspect second, int between) {
        Figure x = first.figure();
        Figure y = second.figure();
        String text = x.document().text();
        int end = y.span().end();
        return between <= MOST_CHARACTERS_BETWEEN
                && text.substring(x.span().end(), y.span().start()).strip().equals("(")
                && end < text.length()
                && text.charAt(end) == ')'
                && (x.unit().equals(y.unit()) ? Size.meet(first, second) : isNear(first, second, CONVERTED));
    }

    /** "That's 2%" right at the head of a sentence. */
    private static boolean inNextSentence(Aspect first, Aspect second, Cues cues) {
        Figure y = second.figure();
        int start = Math.min(y.sentence().start(), y.span().start());
        String opening = y.document()
                .text()
                .substring(start, y.span().start())
                .strip()
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return first.figure().sentence().end() <= start
                && cues.is(Cue.DRAWN_FROM_BEFORE, opening)
                && isNear(first, second, ROUNDED);
    }

    private static boolean isNear(Aspect a, Aspect b, double most) {
        double ratio = Size.ratio(a, b);
        return ratio > 0 && ratio <= most;
    }
}
