package dev.reckon.figure;

import dev.reckon.base.Span;
import dev.reckon.figure.Attribution.Type;
import dev.reckon.mention.Mention;
import java.util.Optional;

/** Finds works cited right where they are drawn on and marked off from the text: {@code 340 barges ==Quill, Ada. Barges. 1990.==}. */
final class References {

    private static final String MARK = "==";
    private static final int LONGEST = 400;
    private static final String STOP = ". ";

    private References() {}

    /** Returns the first work cited behind {@code mention} in its sentence, by the two parts that name author, title or publisher. */
    static Optional<Attribution> behind(Passage passage, Mention mention) {
        int from = mention.span().end();
        int sentenceEnd = passage.span().end();
        CharSequence text = passage.line().text();
        String rest = text.subSequence(from, Math.min(text.length(), Math.max(from, sentenceEnd) + LONGEST))
                .toString();
        int start = rest.indexOf(MARK) + MARK.length();
        if (from + start > sentenceEnd + MARK.length() + 1) {
            return Optional.empty();
        }
        int close = rest.indexOf(MARK, start);
        if (start < MARK.length() || close < 0 || !Character.isLetter(rest.charAt(start))) {
            return Optional.empty();
        }
        int end = endOfName(rest, start, close);
        return Optional.of(new Attribution(
                Type.DOCUMENT,
                Optional.of(rest.substring(start, end)),
                Optional.of(new Span(from + start, from + end)),
                Optional.empty()));
    }

    private static int endOfName(String text, int start, int close) {
        int first = text.indexOf(STOP, start);
        if (first < 0 || first >= close) {
            return close;
        }
        int second = text.indexOf(STOP, first + STOP.length());
        boolean dated = Character.isDigit(text.charAt(first + STOP.length()));
        return second < 0 || second >= close || dated ? first : second;
    }
}
