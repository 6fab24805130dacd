package dev.reckon.audit;

import dev.reckon.base.Span;
import dev.reckon.figure.Figure;
import dev.reckon.mention.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts sentences into the stretches that belong to each of their figures. */
@SuppressWarnings("ReferenceEquality") // the very document that was read is meant
final class Cuts {

    /** What parts two statements, the last of them. */
    private static final List<String> STRONG_BORDERS = List.of(";", ":", "—", " – ", " but ", " while ", " whereas ");

    /** What ends a clause between two figures of one statement, the last of them. */
    private static final List<String> BORDERS =
            List.of(",", "(", ")", "–", " and ", " against ", " to ", " from ", " or ");

    /** What goes on with what stands before it: "bad ground, which added 9 million". */
    private static final List<String> RELATIVES = List.of(" which ", " who ", " where ", " whose ");

    private static final String APPOSING = ",(\u2014";

    private static final String PAUSES = ",;:()\u2014";

    /** What parts a sentence into clauses that each work out something of their own. */
    static final String CLAUSES = ";";

    private Cuts() {}

    /** Returns {@code figures}, each text's in order, sentence by sentence. */
    static List<List<Figure>> sentences(List<Figure> figures) {
        List<List<Figure>> sentences = new ArrayList<>();
        for (Figure figure : figures) {
            List<Figure> last = sentences.isEmpty() ? List.of() : sentences.get(sentences.size() - 1);
            boolean same = !last.isEmpty()
                    && last.get(0).document() == figure.document()
                    && last.get(0).sentence().equals(figure.sentence());
            if (!same) {
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentences.size() - 1).add(figure);
        }
        return sentences;
    }

    /** Returns the stretch of a sentence that belongs to its figure number {@code at}. */
    static Span clause(List<Figure> sentence, int at) {
        Figure figure = sentence.get(at);
        int start = at == 0 ? figure.sentence().start() : opening(sentence, at);
        int end = at + 1 == sentence.size() ? figure.sentence().end() : border(figure, sentence.get(at + 1), false);
        return new Span(
                Math.min(start, figure.span().start()),
                Math.max(end, figure.span().end()));
    }

    /** "In the first ten years the mean was 2.1" is one clause: how long a thing took belongs to the figure behind it. */
    private static int opening(List<Figure> sentence, int at) {
        Figure before = sentence.get(at - 1);
        int border = border(before, sentence.get(at), true);
        boolean open = before.kind() == Kind.DURATION && border == before.span().end();
        return open ? clause(sentence, at - 1).start() : border;
    }

    /** Returns where the words between two figures part: what follows the last border belongs to the right one; without one all to both. */
    private static int border(Figure left, Figure right, boolean forRight) {
        int from = left.span().end();
        int to = right.span().start();
        if (from >= to) {
            return to;
        }
        String between = left.document().text().substring(from, to);
        int last = lastOf(STRONG_BORDERS, between, between.length());
        if (last < 0) {
            last = lastOf(BORDERS, between, between.length());
        }
        if (last > 0 && goesOn(between, last)) {
            last = lastOf(BORDERS, between, last - 1);
        }
        return last < 0 ? (forRight ? from : to) : from + last;
    }

    private static int lastOf(List<String> borders, String between, int before) {
        int last = -1;
        for (String border : borders) {
            last = Math.max(last, between.lastIndexOf(border, before));
        }
        return last;
    }

    private static boolean goesOn(String between, int border) {
        return RELATIVES.stream().anyMatch(relative -> between.startsWith(relative, border + 1));
    }

    /** Returns {@code text} up to where a reader pauses. */
    static String upToPause(String text) {
        int end = 0;
        while (end < text.length() && PAUSES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Returns whether what stands behind {@code text} is set beside it: "10 of 40, a quarter". */
    static boolean isAppositive(String text) {
        String stripped = text.stripTrailing();
        return !stripped.isEmpty() && APPOSING.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    /** Returns whether {@code mark} stands between two figures of one text. */
    static boolean arePartedBy(Figure a, Figure b, String mark) {
        int from = Math.min(a.span().end(), b.span().end());
        int to = Math.max(a.span().start(), b.span().start());
        int at = a.document().text().indexOf(mark, from);
        return at >= 0 && at < to;
    }

    /** Returns where the words of a figure can stand at most: from the figure before to the figure after. */
    static Span reach(List<Figure> sentence, int at) {
        Figure figure = sentence.get(at);
        int start = at == 0
                ? figure.sentence().start()
                : sentence.get(at - 1).span().end();
        int end = at + 1 == sentence.size()
                ? figure.sentence().end()
                : sentence.get(at + 1).span().start();
        return new Span(
                Math.min(start, figure.span().start()),
                Math.max(end, figure.span().end()));
    }
}
