package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fenced code, a leading block of settings between {@code ---} lines, and lines that only draw a rule.
 *
 * <p>A fence that is never closed is none: it must not hide the rest of a text. Searches for a closing fence are remembered, so
 * that many unclosed ones stay linear.
 */
final class CodeRule implements BlockRule {

    private static final int MAX_FENCE = 16;
    private static final int MAX_SETTINGS = 200;

    private final Lines lines;
    private final Map<String, Search> searches = new HashMap<>();

    CodeRule(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean interrupts(int line) {
        // A row of dashes under a paragraph is left to the paragraph, which may be a heading.
        return closing(line) >= 0 || isRule(line);
    }

    @Override
    public int read(int line, List<Block> blocks) {
        int close = line == 0 && settingsEnd() > 0 ? settingsEnd() : closing(line);
        int after = close >= 0 ? close + 1 : isRule(line) ? line + 1 : NONE;
        if (after != NONE) {
            blocks.add(Block.of(Kind.CODE, 0, lines.span(line, after)));
        }
        return after;
    }

    /** Returns whether the line is a drawn rule: three or more of one of {@code - = * _ ~} and nothing else. */
    boolean isRule(int line) {
        char c = lines.firstChar(line);
        return "-=*_~".indexOf(c) >= 0 && lines.only(line, String.valueOf(c)) && lines.occurrences(line, c) >= 3;
    }

    private int closing(int line) {
        char c = lines.firstChar(line);
        return c == '`' || c == '~' ? closingFence(line, c) : NONE;
    }

    private int closingFence(int line, char c) {
        int length = Math.min(lines.run(line, c), MAX_FENCE);
        // More backticks after the fence: a code span in running text.
        boolean inline = c == '`' && lines.occurrences(line, c) > lines.run(line, c);
        return length < 3 || inline ? NONE : search(String.valueOf(c).repeat(length), line + 1);
    }

    /** Returns the first line at or after {@code from} that closes {@code fence}; each line is looked at once per fence. */
    private int search(String fence, int from) {
        Search known = searches.get(fence);
        if (known != null && known.from() <= from && (known.found() == NONE || known.found() >= from)) {
            return known.found();
        }
        int found = from;
        while (found < lines.count() && !closes(found, fence)) {
            found++;
        }
        int result = found < lines.count() ? found : NONE;
        searches.put(fence, new Search(from, result));
        return result;
    }

    private boolean closes(int line, String fence) {
        return lines.startsWith(line, fence) && lines.only(line, fence.substring(0, 1));
    }

    private int settingsEnd() {
        if (!lines.startsWith(0, "---") || !lines.only(0, "-")) {
            return NONE;
        }
        int line = 1;
        while (line < Math.min(lines.count(), MAX_SETTINGS) && isSetting(line)) {
            line++;
        }
        return line > 1 && line < lines.count() && lines.startsWith(line, "---") && lines.only(line, "-") ? line : NONE;
    }

    private boolean isSetting(int line) {
        int colon = lines.indexOf(line, ":");
        boolean key = colon > lines.first(line)
                && lines.text().substring(lines.first(line), colon).indexOf(' ') < 0;
        boolean entry = lines.firstChar(line) == '-' && !lines.only(line, "-");
        return key || entry || lines.indent(line) > 0;
    }

    private record Search(int from, int found) {}
}
