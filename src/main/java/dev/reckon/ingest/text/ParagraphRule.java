package dev.reckon.ingest.text;

import dev.reckon.base.Span;
import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import dev.reckon.doc.LineEnds;
import java.util.List;

/**
 * What no other rule takes: a paragraph, a heading over a drawn line, or a heading told only by its shape.
 *
 * <p>The last is a short line between blank lines (or at the start) with something below it, which begins like a title, ends without
 * punctuation, holds no sentence and states no amount.
 */
final class ParagraphRule implements BlockRule {

    private static final int MAX_HEADING = 100;
    private static final int MAX_ENTRY = 120;
    private static final int FEWEST_ENTRIES = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int MAX_UNDERLINED = 200;
    private static final int MAX_WORDS = 14;
    private static final int DEFAULT_LEVEL = 2;

    private final Lines lines;
    private final ParagraphEnd paragraphEnd;

    ParagraphRule(Lines lines, ParagraphEnd paragraphEnd) {
        this.lines = lines;
        this.paragraphEnd = paragraphEnd;
    }

    @Override
    public boolean interrupts(int line) {
        return false;
    }

    @Override
    public int read(int line, List<Block> blocks) {
        int after = paragraphEnd.after(line);
        int entries = firstEntry(line, after);
        if (entries < after) {
            if (entries > line) {
                blocks.add(Block.of(Kind.PARAGRAPH, 0, lines.span(line, entries)));
            }
            for (int i = entries; i < after; i++) {
                blocks.add(Block.of(Kind.LIST_ITEM, 1, lines.span(i)));
            }
            return after;
        }
        int level = after == line + 1 ? headingLevel(line, blocks) : 0;
        Kind kind = level > 0 ? Kind.HEADING : Kind.PARAGRAPH;
        blocks.add(Block.of(kind, level, lines.span(line, after)));
        return after;
    }

    /**
     * Returns the line in {@code [from, to)} with which a list without marks opens, in which every line is an entry: "1849 Fizeau, toothed
     * wheel 315,000", "Arden 1,310"; {@code to} when the lines are those of a wrapped paragraph. A line that says what is listed may
     * stand before them.
     */
    private int firstEntry(int from, int to) {
        int first = isEntry(from) ? from : from + 1;
        if (to - first < FEWEST_ENTRIES) {
            return to;
        }
        int years = 0;
        for (int i = first; i < to; i++) {
            if (!isEntry(i)) {
                return to;
            }
            years += startsWithYear(i) ? 1 : 0;
        }
        return years == to - first || years == 0 ? first : to;
    }

    /** A short line with a number at its end and no stop, or with a year at its start. */
    private boolean isEntry(int line) {
        Span span = lines.span(line);
        return span.length() <= MAX_ENTRY
                && (startsWithYear(line) || endsWithNumber(span))
                && lines.lastChar(line) != '.';
    }

    private boolean startsWithYear(int line) {
        String text = lines.text();
        int at = lines.first(line);
        int digits = 0;
        while (at + digits < lines.end(line) && Character.isDigit(text.charAt(at + digits))) {
            digits++;
        }
        boolean year = digits == YEAR_DIGITS && (text.charAt(at) == '1' || text.charAt(at) == '2');
        char behind = at + digits < lines.end(line) ? text.charAt(at + digits) : ' ';
        return year && (behind == ' ' || behind == '\t' || behind == ':');
    }

    /** "Arden 1,310": a word in front, and a number with digits behind the last space. */
    private boolean endsWithNumber(Span span) {
        String words = span.of(lines.text()).strip();
        int space = words.lastIndexOf(' ');
        boolean number = space > 0 && Character.isDigit(words.charAt(words.length() - 1));
        for (int i = space + 1; number && i < words.length(); i++) {
            number = Character.isDigit(words.charAt(i)) || ",.%±".indexOf(words.charAt(i)) >= 0;
        }
        return number && Character.isUpperCase(words.codePointAt(0));
    }

    private int headingLevel(int line, List<Block> blocks) {
        if (isUnderlined(line)) {
            return lines.firstChar(line + 1) == '=' ? 1 : 2;
        }
        boolean alone = lines.blankOrNone(line + 1) && (lines.blankOrNone(line - 1) || lastIsHeading(blocks));
        if (!alone || !hasTextBelow(line) || !looksLikeTitle(lines.span(line))) {
            return 0;
        }
        return blocks.isEmpty() ? 1 : DEFAULT_LEVEL;
    }

    private boolean isUnderlined(int line) {
        if (lines.blankOrNone(line + 1)) {
            return false;
        }
        char c = lines.firstChar(line + 1);
        boolean rule = (c == '=' || c == '-')
                && lines.run(line + 1, c) > 2
                && lines.run(line + 1, c) == lines.span(line + 1).length();
        return rule
                && ".;,".indexOf(lines.lastChar(line)) < 0
                && lines.span(line).length() <= MAX_UNDERLINED;
    }

    private static boolean lastIsHeading(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.HEADING;
    }

    private boolean hasTextBelow(int line) {
        // Blank lines are skipped once for each line above them that looks like a title: at most the one that precedes
        // them.
        int below = line + 1;
        while (below < lines.count() && lines.blank(below)) {
            below++;
        }
        return below < lines.count();
    }

    private boolean looksLikeTitle(Span line) {
        if (line.length() > MAX_HEADING) {
            return false;
        }
        Span words = undecorated(line);
        String title = words.of(lines.text());
        return !title.isEmpty()
                && beginsLikeTitle(title)
                && endsLikeTitle(title)
                && !isUnfinished(title)
                && title.codePoints().anyMatch(Character::isLetter)
                && title.codePoints().filter(Character::isWhitespace).count() < MAX_WORDS
                && !holdsSentence(title)
                && !Amounts.stated(lines.text(), words);
    }

    /** Returns the words inside marks of emphasis: {@code **Results**} is a heading, too. */
    private Span undecorated(Span line) {
        String text = lines.text();
        int start = line.start();
        int end = line.end();
        while (end - start > 2 && "*_".indexOf(text.charAt(start)) >= 0 && text.charAt(start) == text.charAt(end - 1)) {
            start++;
            end--;
        }
        return new Span(start, end);
    }

    private static boolean beginsLikeTitle(String title) {
        int i = 0;
        while (i < title.length() && "\"'“‘«„(¿¡".indexOf(title.charAt(i)) >= 0) {
            i++;
        }
        int first = i < title.length() ? title.codePointAt(i) : ' ';
        return Character.isDigit(first) || (Character.isLetter(first) && !Character.isLowerCase(first));
    }

    private static boolean endsLikeTitle(String title) {
        char last = title.charAt(title.length() - 1);
        boolean balanced = title.chars().filter(c -> c == '[').count()
                == title.chars().filter(c -> c == ']').count();
        return balanced
                && (Character.isLetterOrDigit(last) || Character.isSurrogate(last) || ")]\"'”’»".indexOf(last) >= 0);
    }

    /** "The most were lost in" over a list: its end stands in the items. */
    private static boolean isUnfinished(String title) {
        return LineEnds.leadsOn(title.substring(title.lastIndexOf(' ') + 1));
    }

    /** Returns whether a full stop after a word of four letters or more, or another sentence end, is followed by a capital. */
    private static boolean holdsSentence(String title) {
        int letters = 0;
        for (int i = 0; i + 2 < title.length(); i++) {
            char c = title.charAt(i);
            boolean ends = c == '.' ? letters > 3 : c == '!' || c == '?' || c == ';';
            if (ends && title.charAt(i + 1) == ' ' && !Character.isLowerCase(title.charAt(i + 2))) {
                return true;
            }
            letters = Character.isLetter(c) ? letters + 1 : 0;
        }
        return false;
    }
}
