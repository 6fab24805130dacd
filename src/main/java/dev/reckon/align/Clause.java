package dev.reckon.align;

import dev.reckon.align.Cues.Cue;
import dev.reckon.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words that stand beside one figure and belong to no other. Between two figures the last joint ("and", "out of", a comma) parts the
 * words of the first from those of the second; without a joint both have them.
 *
 * @param before the words before it, in lower case
 * @param after the words behind it, in lower case
 * @param stopped whether a stop follows right behind it, so that no noun it counts does
 * @param aside the words of a parenthesis without figures that closes it, in lower case
 */
record Clause(List<String> before, List<String> after, boolean stopped, List<String> aside) {

    /** Marks that end a clause wherever they stand. */
    private static final String STOPS = ";:—–()[]";

    /** How far behind a number "who" or "which" may stand. */
    private static final int WORDS_TO_RELATIVE = 3;

    private static final String OPENING = "([";

    private static final String CLOSING = ")]";

    /** How long a parenthesis right behind a number may be that parts it from its noun: "5 million (95% CI 4–6) people". */
    private static final int LONGEST_PARENTHESIS = 60;

    private static final String MARKS = ".,;:—–()[]!?\"”“";

    Clause {
        before = List.copyOf(before);
        after = List.copyOf(after);
        aside = List.copyOf(aside);
    }

    private record Word(String text, boolean afterComma) {}

    /** Returns the clause of the figure at {@code at} of {@code sentence}. */
    static Clause of(DocumentFigures.Sentence sentence, int at, Cues cues) {
        List<Figure> figures = sentence.figures();
        Figure figure = figures.get(at);
        boolean first = at == 0;
        boolean last = at + 1 == figures.size();
        String before = first ? sentence.before(figure) : sentence.between(figures.get(at - 1), figure);
        String after = behind(sentence, at);
        List<Word> left = words(before.substring(lastStop(before) + 1));
        List<Word> right = words(after.substring(0, firstStop(after)));
        return new Clause(
                texts(first ? left : closesRelative(before, left, cues) ? List.of() : fromJoint(left, cues)),
                texts(last ? untilComma(right) : right.subList(0, joint(right, right.size(), cues))),
                isMark(after),
                aside(after));
    }

    /** The words behind a figure up to the next; a parenthesis right behind it is passed over with the figures in it. */
    private static String behind(DocumentFigures.Sentence sentence, int at) {
        List<Figure> figures = sentence.figures();
        Figure figure = figures.get(at);
        String all = sentence.after(figure);
        int from = pastParenthesis(all);
        int next = at + 1;
        while (from > 0
                && next < figures.size()
                && figures.get(next).span().start() < figure.span().end() + from) {
            next++;
        }
        if (next < figures.size()) {
            int to = figures.get(next).span().start() - figure.span().end();
            return to < from ? "" : all.substring(from, to);
        }
        return all.substring(from);
    }

    /** Returns where a short parenthesis ends that {@code text} opens with, 0 when it opens with none. */
    private static int pastParenthesis(String text) {
        int open = text.startsWith(" ") ? 1 : 0;
        if (open >= text.length() || OPENING.indexOf(text.charAt(open)) < 0) {
            return 0;
        }
        char wanted = CLOSING.charAt(OPENING.indexOf(text.charAt(open)));
        int close = text.indexOf(wanted, open);
        return close < 0 || close > LONGEST_PARENTHESIS ? 0 : close + 1;
    }

    private static List<String> aside(String after) {
        int open = firstStop(after);
        int close = open < after.length() && after.charAt(open) == '(' ? after.indexOf(')', open) : -1;
        return close < 0 || close > open + LONGEST_PARENTHESIS ? List.of() : texts(words(after.substring(open, close)));
    }

    private static List<Word> fromJoint(List<Word> words, Cues cues) {
        return words.subList(joint(words, 0, cues), words.size());
    }

    /** "Of the 5 who came by boat, 3 stayed": up to the comma all is said of the 5. */
    private static boolean closesRelative(String before, List<Word> words, Cues cues) {
        return before.stripTrailing().endsWith(",")
                && words.stream().limit(WORDS_TO_RELATIVE).anyMatch(word -> cues.is(Cue.RELATIVE, word.text()));
    }

    /** Returns where the words behind the last joint begin, {@code none} when there is no joint. */
    private static int joint(List<Word> words, int none, Cues cues) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).afterComma() || cues.is(Cue.JOINT, words.get(i).text())) {
                return i;
            }
        }
        return none;
    }

    private static List<Word> untilComma(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).afterComma()) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static boolean isMark(String after) {
        String rest = after.stripLeading();
        return rest.isEmpty() || MARKS.indexOf(rest.charAt(0)) >= 0;
    }

    /** Returns whether no mark stands in {@code text} that ends a clause. */
    static boolean isInside(String text) {
        return firstStop(text) == text.length();
    }

    /** Returns where the words from {@code from} on end, at a comma or a mark that ends a clause. */
    static int endFrom(String text, int from) {
        int at = from;
        while (at < text.length() && ",.".indexOf(text.charAt(at)) < 0 && !isStop(text, at)) {
            at++;
        }
        return at;
    }

    private static int lastStop(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !isStop(text, at)) {
            at--;
        }
        return at;
    }

    private static int firstStop(String text) {
        int at = 0;
        while (at < text.length() && !isStop(text, at)) {
            at++;
        }
        return at;
    }

    /** The dash of "1932–33" ends nothing. */
    private static boolean isStop(String text, int at) {
        boolean inside = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return STOPS.indexOf(text.charAt(at)) >= 0 && !inside;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean comma = false;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside) {
                if (start >= 0) {
                    words.add(new Word(text.substring(start, i).toLowerCase(Locale.ROOT), comma));
                    comma = false;
                }
                start = -1;
                comma |= i < text.length() && text.charAt(i) == ',';
            }
        }
        return words;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** Returns this clause without the words more than {@code most} before the figure. */
    Clause near(int most) {
        return new Clause(before.subList(Math.max(0, before.size() - most), before.size()), after, stopped, aside);
    }

    /** Returns the words of both sides. */
    List<String> words() {
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    /** Returns whether all words of {@code phrase} stand here. */
    boolean has(String phrase) {
        List<String> all = words();
        List<String> wanted = Stems.words(phrase.toLowerCase(Locale.ROOT));
        return !wanted.isEmpty() && all.containsAll(wanted);
    }
}
