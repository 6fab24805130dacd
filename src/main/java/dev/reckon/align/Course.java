package dev.reckon.align;

import dev.reckon.align.Likeness.Node;
import dev.reckon.figure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a text follows one quantity through time: "fell from 9% in 1990 to 5% in 2000", or a list with a line for each span of
 * years. Such values answer one question, each for its own time.
 */
final class Course {

    private static final String FROM = "from";
    private static final String TO = "to";

    /** How many words may stand between "from" or "to" and the number, as in "from an average of 5". */
    private static final int MOST_WORDS = 3;

    private final ActClasses acts;

    Course(ActClasses acts) {
        this.acts = acts;
    }

    /** Returns whether both are values of one course, of one unit. */
    boolean is(Node a, Node b) {
        if (a.scene().document() != b.scene().document()
                || a.figure().kind() != b.figure().kind()
                || a.scene().table()) {
            return false;
        }
        return a.scene().sentence() == b.scene().sentence()
                ? (isDated(a.aspect()) || isDated(b.aspect())) && areEnds(a.figure(), b.figure())
                : areDatedApart(a.aspect(), b.aspect()) && areLines(a, b);
    }

    /** Returns whether one sentence says that something went from the one to the other, both of that sentence. */
    boolean areEnds(Figure a, Figure b) {
        boolean inOrder = a.span().compareTo(b.span()) <= 0;
        return inOrder ? moves(a, b) : moves(b, a);
    }

    /** Returns whether the figure has a time of its own, be it "a month earlier". */
    private static boolean isDated(Aspect aspect) {
        return aspect.whenWords().isPresent() && !aspect.figure().isCarried(Figure.Field.PERIOD);
    }

    private static boolean areDatedApart(Aspect x, Aspect y) {
        Optional<Aspect.When> first = x.when().filter(when -> when.basis() == Aspect.Basis.STATED);
        Optional<Aspect.When> second = y.when().filter(when -> when.basis() == Aspect.Basis.STATED);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    /** "Fell from 9% in 1990 to 5% in 2000", "fell to 5% in 2000 from 9% in 1990". */
    private boolean moves(Figure first, Figure second) {
        String text = first.document().text();
        List<String> before = words(text, first.sentence().start(), first.span().start());
        List<String> between = words(text, first.span().end(), second.span().start());
        List<String> lead = last(before);
        boolean from =
                lead.contains(FROM) || first.surface().toLowerCase(Locale.ROOT).startsWith(FROM + " ");
        List<String> turn = last(between);
        boolean ends = from ? turn.contains(TO) : lead.contains(TO) && turn.contains(FROM);
        return isChangedFrom(turn)
                || ends
                        && acts.changeIn(before).isPresent()
                        && acts.changeIn(between).isEmpty();
    }

    /** "5.1% in spring, down from 5.4% a year before": what stands behind "from" is the value before. */
    private boolean isChangedFrom(List<String> turn) {
        int from = turn.indexOf(FROM);
        return from > 0 && acts.changeIn(turn.subList(from - 1, from)).isPresent();
    }

    private static List<String> words(String text, int from, int to) {
        return Stems.words(text.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT));
    }

    private static List<String> last(List<String> words) {
        return words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
    }

    /** "- 1990–1999: 5 mm": the lead-in of the list says what is counted, in the same words for both. */
    private static boolean areLines(Node a, Node b) {
        return a.scene().section() == b.scene().section()
                && a.scene().item()
                && b.scene().item()
                && !a.aspect().content().isEmpty()
                && a.aspect().content().equals(b.aspect().content())
                && a.aspect().act().equals(b.aspect().act())
                && a.figure().attribution().equals(b.figure().attribution());
    }
}
