package dev.reckon.ingest.text;

import dev.reckon.doc.Block;
import dev.reckon.doc.Block.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fenced code, displayed LaTeX formulas, a leading block of settings between {@code ---} lines, and lines that only draw a rule.
 *
 * <p>A fence or formula that is never closed is none: it must not hide the rest of a text. Searches for a closing line that failed
 * are remembered, so that many unclosed openings stay linear.
 */
final class CodeRule implements BlockRule {

    private static final Set<String> FORMULAS = Set.of(
            "equation",
            "align",
            "alignat",
            "gather",
            "multline",
            "eqnarray",
            "displaymath",
            "math",
            "verbatim",
            "lstlisting");
    private static final int MAX_FENCE = 16;
    private static final int MAX_SETTINGS = 200;

    private final Lines lines;
    private final Map<String, Integer> searchedFrom = new HashMap<>();
    private final Map<String, Integer> foundAt = new HashMap<>();

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
        if (c == '`' || c == '~') {
            return closingFence(line, c);
        }
        if (c == '\\') {
            return closingFormula(line);
        }
        return c == '$' && lines.startsWith(line, "$$") && lines.only(line, "$") ? search("$$", line + 1) : NONE;
    }

    private int closingFence(int line, char c) {
        int length = Math.min(lines.run(line, c), MAX_FENCE);
        // More backticks after the fence: a code span in running text.
        boolean inline = c == '`' && lines.occurrences(line, c) > lines.run(line, c);
        return length < 3 || inline ? NONE : search(String.valueOf(c).repeat(length), line + 1);
    }

    private int closingFormula(int line) {
        if (lines.startsWith(line, "\\[")) {
            return lines.last(line) - lines.first(line) > 3 && lines.text().startsWith("\\]", lines.last(line) - 2)
                    ? line
                    : search("\\]", line + 1);
        }
        if (!lines.startsWith(line, "\\begin{")) {
            return NONE;
        }
        int nameStart = lines.first(line) + "\\begin{".length();
        int nameEnd = lines.indexOf(line, "}");
        if (nameEnd < nameStart) {
            return NONE;
        }
        String name = lines.text().substring(nameStart, nameEnd);
        String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        return FORMULAS.contains(plain) ? search("\\end{" + name + "}", line) : NONE;
    }

    /** Returns the first line at or after {@code from} that closes what {@code closer} closes; each line is looked at once per closer. */
    private int search(String closer, int from) {
        int known = foundAt.getOrDefault(closer, NONE);
        if (searchedFrom.containsKey(closer) && searchedFrom.get(closer) <= from && (known == NONE || known >= from)) {
            return known;
        }
        int found = from;
        while (found < lines.count() && !closes(found, closer)) {
            found++;
        }
        int result = found < lines.count() ? found : NONE;
        searchedFrom.put(closer, from);
        foundAt.put(closer, result);
        return result;
    }

    private boolean closes(int line, String closer) {
        char c = closer.charAt(0);
        if (c == '\\') {
            return lines.indexOf(line, closer) >= 0;
        }
        return lines.startsWith(line, closer) && lines.only(line, String.valueOf(c));
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
}
