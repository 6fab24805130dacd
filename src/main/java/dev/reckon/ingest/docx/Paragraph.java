package dev.reckon.ingest.docx;

import dev.reckon.doc.Block.Kind;
import dev.reckon.doc.WordRuns.Run;
import dev.reckon.ingest.BlockText;
import dev.reckon.ingest.RaisedText;
import java.util.ArrayList;
import java.util.List;

/** Gathers the words of one paragraph and where they come from. */
final class Paragraph {

    private static final int LONGEST_BOLD_HEADING = 120;
    private static final int BOLD_HEADING_LEVEL = 4;

    private final StringBuilder words = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private Styles.Role role = Styles.Role.PARAGRAPH;
    private boolean bold = true;
    private boolean formula;

    void role(Styles.Role is) {
        role = is;
    }

    /** Notes that it holds a formula on a line of its own. */
    void formula() {
        formula = true;
    }

    /** Adds the words of text element {@code element}. */
    void text(String text, int element, boolean setBold) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i))) {
                take(text, from, i, element);
                from = i + 1;
            }
        }
        take(text, from, text.length(), element);
        bold &= setBold || !BlockText.shows(text);
        formula &= !BlockText.shows(text);
    }

    private void take(String text, int from, int to, int element) {
        if (to > from) {
            runs.add(new Run(words.length(), to - from, element, from));
            words.append(text, from, to);
        }
    }

    /** Adds raised words of text element {@code element}, so that they do not run into what is before them. */
    void raised(String text, int element, boolean setBold) {
        String mark = text.strip();
        int length = words.length();
        String written = mark.isEmpty() || mark.length() > RaisedText.MAX_LENGTH
                ? text
                : RaisedText.written(mark, false, words.substring(Math.max(0, length - 4)));
        if (written.equals(text)) {
            text(text, element, setBold);
        } else {
            // the characters are others: a comment on them stands at the element's start
            runs.add(new Run(length, 1, element, 0));
            words.append(written);
        }
    }

    /** Adds the mark of note {@code number}, which element {@code element} refers to. */
    void note(int number, int element) {
        runs.add(new Run(words.length(), 1, element, 0));
        words.append('[').append(number).append(']');
    }

    /** Adds a character that no text element holds. */
    void character(char c) {
        words.append(c);
    }

    /** Adds words of a formula, raised or not. */
    void formulaText(String text, boolean raised) {
        String before = words.substring(Math.max(0, words.length() - 4));
        words.append(raised ? RaisedText.written(text.strip(), false, before) : text);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || (c < ' ' && c != '\t' && c != '\n');
    }

    boolean shows() {
        return role.shown() && BlockText.shows(words);
    }

    /** Returns it without the spaces at both ends, as it stands in a cell of a table or outside. */
    Passage.Words finish(boolean inTable) {
        int end = words.length();
        while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        Styles.Role is = role(!inTable && looksLikeHeading(end - start));
        return new Passage.Words(is.kind(), is.level(), words.substring(start, end), cut(start, end));
    }

    private Styles.Role role(boolean heading) {
        if (formula) {
            return Styles.Role.of(Kind.CODE, 0);
        }
        return heading ? Styles.Role.heading(BOLD_HEADING_LEVEL) : role;
    }

    private List<Run> cut(int start, int end) {
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            int from = Math.max(run.start(), start);
            int to = Math.min(run.end(), end);
            if (to > from) {
                kept.add(new Run(from - start, to - from, run.element(), run.offset() + from - run.start()));
            }
        }
        return kept;
    }

    /** Returns whether it is one short bold line without the end of a sentence: many writers make headings this way. */
    private boolean looksLikeHeading(int length) {
        if (!bold || runs.isEmpty() || role.kind() != Kind.PARAGRAPH || length > LONGEST_BOLD_HEADING) {
            return false;
        }
        String text = words.toString().strip();
        return ".;:,".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
