package dev.reckon.figure;

import dev.reckon.lang.Line;
import dev.reckon.lang.WordClass;
import java.util.Arrays;

/**
 * Where a sentence says what its figures are compared with: "up from 8.7 % in November", "compared with 500,000 in 2003", "than in the
 * year before". What stands there has times of its own, and its times are those of nothing else. Found once in a single pass.
 */
final class Comparisons {

    /** In tokens: "from 8.7 %", "against some 128,000". */
    private static final int REACH_OF_FIGURE = 4;

    /** In tokens: "after a downwardly revised gain of 162,000". */
    private static final int REACH_OF_CHANGE = 7;

    private static final int LONGEST = 30;

    private final Line line;
    private final int[] mentions;
    private final int[] opened;

    private Comparisons(Line line, int[] mentions) {
        this.line = line;
        this.mentions = mentions;
        this.opened = new int[line.size() + 1];
    }

    /**
     * Returns for every token of {@code line}, and its end, where the comparison it stands in opens; -1 outside any.
     *
     * @param mentions for every token the index of the number phrase that covers it, or -1
     */
    static int[] opened(Line line, int[] mentions) {
        return new Comparisons(line, mentions).read();
    }

    private int[] read() {
        Arrays.fill(opened, -1);
        for (int i = 1; i < line.size(); i++) {
            if (opened[i] < 0 && line.is(i, WordClass.COMPARISON) && mentionAt(i) < 0 && opens(i)) {
                Arrays.fill(opened, i, end(i), i);
            }
        }
        return opened;
    }

    private int mentionAt(int i) {
        return i < mentions.length ? mentions[i] : -1;
    }

    private boolean opens(int i) {
        return switch (line.word(i).form()) {
            case "from" -> mentionNear(i) && (followsFigure(i) || isDated(i)) || isChangeSince(i);
            case "against" -> mentionNear(i);
            case "since" -> mentionNear(i) && isRecord(i);
            case "following", "after" -> i > 1 && isChange(i + 1);
            case "than" ->
                !isUsual(i + 1)
                        && !line.isForm(i - 1, "later")
                        && !line.isForm(i - 1, "rather")
                        && !line.isForm(i - 1, "other");
            default -> true;
        };
    }

    /** "310 more than expected in May", "than usual": compared with no time of its own. */
    private boolean isUsual(int i) {
        return switch (line.word(i).form()) {
            case "expected", "usual", "thought", "predicted", "normal", "previously", "anticipated", "reported" -> true;
            default -> false;
        };
    }

    /** "following a revised gain of 162,000 in July", "after rising by 2 % in May", "after a 3 % fall": what went before. */
    private boolean isChange(int i) {
        boolean change = false;
        boolean figure = false;
        for (int k = i; k < i + REACH_OF_CHANGE && !isStop(k); k++) {
            change |= line.is(k, WordClass.CHANGE_VERB) && (line.is(i, WordClass.ARTICLE) || k == i && isGerund(k));
            figure |= mentionAt(k) >= 0;
        }
        return change && figure;
    }

    /** "the slowest since a 1.8 % rise in 2005", "the highest reading since the 310 of May": when it last was so. */
    private boolean isRecord(int since) {
        return StatedTimes.isSuperlative(line, since - 1) || since > 1 && StatedTimes.isSuperlative(line, since - 2);
    }

    private boolean isGerund(int i) {
        return line.endsWith(i, "ing");
    }

    /** "a fourfold increase from the rally of 26 October": the day of what it is compared with. */
    private boolean isChangeSince(int i) {
        boolean change = line.is(i - 1, WordClass.CHANGE_VERB) && !line.endsWith(i - 1, "d");
        for (int k = i + 1; change && k <= i + REACH_OF_FIGURE && !isStop(k); k++) {
            if (line.is(k, WordClass.MONTH) || line.is(k, WordClass.WEEKDAY)) {
                return true;
            }
        }
        return false;
    }

    private boolean mentionNear(int i) {
        for (int k = i + 1; k <= i + REACH_OF_FIGURE; k++) {
            if (mentionAt(k) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "fell to 8.5 % from 8.7 %", "down from 30": the value itself has been said. */
    private boolean followsFigure(int i) {
        return mentionAt(i - 1) >= 0 || line.isForm(i - 1, "up") || line.isForm(i - 1, "down");
    }

    /** "from 8.2 million in 1841 to ...", "from 5.5 deaths before the war to ...". */
    private boolean isDated(int i) {
        int to = end(i);
        boolean goesOn = line.isForm(to, "to");
        for (int k = i + 1; k < to; k++) {
            boolean behind = mentionAt(k) < 0 && mentionAt(k - 1) >= 0 && line.isForm(k, "in");
            if (behind || goesOn && isTimeWord(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTimeWord(int k) {
        return line.isForm(k, "before")
                || line.isForm(k, "during")
                || line.isForm(k, "after")
                || line.isForm(k, "prior");
    }

    /** Returns the token behind the comparison that opens at {@code i}: it ends with its figures, or at a comma. */
    private int end(int i) {
        int figure = -1;
        int depth = 0;
        for (int k = i + 1; k < Math.min(line.size(), i + LONGEST); k++) {
            depth = Math.max(0, depth + (line.isMark(k, '(') ? 1 : line.isMark(k, ')') ? -1 : 0));
            if (depth > 0) {
                continue;
            }
            boolean starts = mentionAt(k) >= 0 && mentionAt(k) != mentionAt(k - 1);
            // "sales in May compared with April were 310"
            if (figure < 0 && line.is(k, WordClass.AUXILIARY) && !line.isCapitalised(k) && !line.isForm(i, "than")) {
                return k;
            }
            boolean another = starts && figure >= 0 && !line.isForm(k - 1, "and");
            if (another || isStop(k) || k > i + 1 && line.isForm(k, "to") && mentionAt(k + 1) >= 0) {
                return k;
            }
            figure = starts ? k : figure;
        }
        return Math.min(line.size(), i + LONGEST);
    }

    private boolean isStop(int k) {
        return mentionAt(k) < 0 && (line.isMark(k, ',') || line.isMark(k, ';') || line.isMark(k, ':') || line.isDash(k))
                || line.is(k, WordClass.CLAUSE_OPENER);
    }
}
